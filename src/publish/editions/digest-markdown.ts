import type { BeatId } from '../../news/mod.ts';
import { markdownText } from '../brief-markdown.ts';
import { disclosureMeta, sourceTypeScheme, writerWords } from '../disclosure.ts';
import type { Links } from '../links.ts';
import { computedFrom } from '../public-lines.ts';
import { countsLine, digestTitle, movedWords, partWords } from './digest-words.ts';
import type { PublicDigest, PublicItem, PublicRoundup } from './public-digest.ts';

/** `evidence.outlet` of every place, each once. */
function sourcesOf({ evidence }: PublicItem): string {
  return [...new Set(evidence.flatMap(({ outlet }) => outlet ?? []))].join(', ');
}

function itemLines(item: PublicItem, links: Links, more: readonly string[] = []): string {
  const { brief, text, disclosure, sentenceId } = item;
  const address = links.absolute(links.brief(brief));
  const written = disclosure.writers.includes('llm') ? [writerWords(disclosure.writers)] : [];
  const sources = sourcesOf(item);
  return [
    `- [${markdownText(brief.headline)}](<${address}>): ${markdownText(text)}`,
    `  [Evidence](<${address}#${sentenceId}-ev>)${sources === '' ? '' : `: ${markdownText(sources)}`}`,
    ...[...written, ...more].map((line) => `  ${markdownText(line)}`),
  ].join('  \n');
}

function roundupLines({ title, stories }: PublicRoundup, links: Links): string {
  const items = stories.map((story) =>
    itemLines(
      story,
      links,
      story.links.map(({ text }) => text),
    ),
  );
  return `### ${markdownText(title)}\n\n${items.join('\n')}`;
}

function part(name: keyof typeof partWords, lines: readonly string[], separator = '\n'): string[] {
  return lines.length === 0 ? [] : [`## ${partWords[name]}`, lines.join(separator)];
}

function frontMatter(digest: PublicDigest, links: Links, named: BeatId | null): string {
  const { beat, day, updatedAt, disclosure } = digest;
  const fields = {
    ...{ beat, day, updated: updatedAt, title: digestTitle(digest) },
    url: links.absolute(links.digest(day, named)),
    json: links.absolute(links.digestJson(day, named)),
    disclosure: disclosure.line,
    ai_disclosure: disclosureMeta(disclosure),
    digital_source_type: `${sourceTypeScheme}${disclosure.sourceType}`,
  };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return ['---', ...lines, '---'].join('\n');
}

/**
 * The Markdown twin of a digest's page.
 *
 * @param named The beat where addresses of the site name it.
 * @returns CommonMark with YAML front matter, ending in a line feed.
 *
 * @example
 * digestMarkdown(digest, links, null).startsWith('---\nbeat: '); // true
 */
export function digestMarkdown(digest: PublicDigest, links: Links, named: BeatId | null): string {
  const parts = [
    frontMatter(digest, links, named),
    `# ${digestTitle(digest)}`,
    `**${markdownText(digest.disclosure.line)}**`,
    countsLine(digest),
    ...part(
      'moved',
      digest.moved.map((item) => itemLines(item, links, [movedWords(item)])),
    ),
    ...part(
      'fresh',
      digest.fresh.map((item) => itemLines(item, links)),
    ),
    ...part(
      'resolved',
      digest.resolved.map(
        ({ item, line }) =>
          `- [${markdownText(item.brief.headline)}](<${links.absolute(links.brief(item.brief))}>): ${markdownText(line.text)} (${markdownText(computedFrom(line))})`,
      ),
    ),
    ...part(
      'roundups',
      digest.roundups.map((roundup) => roundupLines(roundup, links)),
      '\n\n',
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}
