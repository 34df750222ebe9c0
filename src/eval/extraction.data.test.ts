import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { parse, parseFragment, serialize, type DefaultTreeAdapterTypes } from 'parse5';
import { expect, it } from 'vitest';
import { decodePage } from '../read/pages/mod.ts';
import { evaluateExtraction, type PageReader } from './extraction.ts';

/** Text of HTML with a line end before each block. */
function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  const inside = 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  return /^(?:p|li|h\d|div|br|td|blockquote|pre)$/.test(node.nodeName) ? `\n${inside}` : inside;
}

/** Mozilla's Readability alone, as it comes: what our reading is measured against. */
const readabilityAlone: PageReader = (bytes, _url, id) => {
  const window = parseHTML(serialize(parse(decodePage(bytes, null)))) as unknown as { document: never };
  const article = new Readability<string>(window.document).parse();
  const text = textOf(parseFragment(article?.content ?? ''));
  return {
    id,
    text,
    title: article?.title ?? '',
    author: article?.byline ?? '',
    date: (article?.publishedTime ?? '').slice(0, 10),
  };
};

/** Floors a little under what is reached. Lowering one needs a reason in the change note. */
const floors = [
  ['scrapinghub', { f1: 0.974, gain: 0.018 }],
  ['trafilatura', { f1: 0.928, gain: 0.025 }],
] as const;

for (const [name, floor] of floors) {
  const dir = fileURLToPath(new URL(`../../../shared/data/extraction-${name}/dev`, import.meta.url));
  it.skipIf(!existsSync(dir))(
    `extraction of ${name} stays above its floor and above Readability (skipped, no data)`,
    async ({ annotate }) => {
      const ours = evaluateExtraction({ dir });
      const theirs = evaluateExtraction({ dir, reader: readabilityAlone });
      await annotate(JSON.stringify({ ours, theirs }));
      expect(ours.f1).toBeGreaterThanOrEqual(floor.f1);
      expect(ours.f1! - theirs.f1!).toBeGreaterThanOrEqual(floor.gain);
      if (ours.metadata.title !== null) {
        expect(ours.metadata.title).toBeGreaterThanOrEqual(0.82);
        expect(ours.metadata.author).toBeGreaterThanOrEqual(0.6);
        expect(ours.metadata.date).toBeGreaterThanOrEqual(0.85);
      }
    },
  );
}
