import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GroundedArticle, WriterTools } from '../../../news/mod.ts';
import { ledeOverlap, quotes, rawRun, words } from '../../../text/mod.ts';
import { millPages, type InventedPage } from '../../testing/invented-story.ts';
import { storyLedger, storyTools } from '../../testing/story-ledger.ts';
import { candidatesOf, type Candidate } from './mod.ts';

function offered(page: InventedPage): {
  article: GroundedArticle;
  tools: WriterTools;
  all: readonly Candidate[];
} {
  const ledger = storyLedger([page]);
  const tools = storyTools(ledger);
  const article = ledger.articles[0]!;
  return { article, tools, all: candidatesOf(article, tools).candidates };
}

function problems({ sentence, article }: Candidate, tools: WriterTools): string[] {
  const { title, description = '', text } = article.article;
  const whole = `${title}\n${description}\n${text}`;
  const plain = (part: string) => part.replace(/[“”"]/g, '').replace(/[.,]$/, '');
  const found: string[] = [];
  if (tools.judge(sentence, false).kind !== 'supported') found.push('refused');
  if (rawRun(sentence.text, whole) > 10) found.push('long run');
  for (const quote of quotes(sentence.text)) {
    if (words(quote.text).length > 25) found.push('long quotation');
    if (!plain(whole).includes(plain(quote.text))) found.push('changed quotation');
  }
  return found;
}

describe('candidatesOf()', () => {
  test.each(millPages.map((page) => [page.outlet, page] as const))('offers sentences of %s', (_, page) => {
    const { all, tools } = offered(page);
    expect(all.length).toBeGreaterThan(3);
    expect(all.flatMap((candidate) => problems(candidate, tools))).toEqual([]);
    expect(all.some(({ canOpen }) => canOpen)).toBe(true);
  });

  test('names the outlet in every sentence', () => {
    for (const page of millPages) {
      const name = page.outlet!.replace(/^The /, '');
      for (const { sentence } of offered(page).all) expect(sentence.text).toContain(name);
    }
  });

  test('repeats no more than half of the first sentence', () => {
    for (const page of millPages) {
      const lede = page.text.split('\n')[0]!.split('. ')[0]!;
      for (const { sentence } of offered(page).all)
        expect(ledeOverlap(lede, [sentence.text])).toBeLessThanOrEqual(0.5);
    }
  });

  test('offers sentences of the description', () => {
    const description = 'Petra Holm bought the ferry of Port Callan on Thursday for nine crowns.';
    const page = { outlet: 'Teal Radio', title: 'A ferry is sold', text: 'The ferry is old.', description };
    const { all } = offered(page);
    expect(all.every(({ evidence }) => evidence.span.field === 'description')).toBe(true);
  });

  test('offers more than one way to credit', () => {
    const frames = new Set(offered(millPages[2]!).all.map(({ frame }) => frame));
    expect(frames.size).toBeGreaterThan(3);
  });
});

const piece = fc.constantFrom(
  ...'The council,of Arle|closed the port|on Tuesday|after a fire,|officials said|“we lost it,”|which it denied,|and left|that|who ran|(for good)|—|to close the last ferry port of the island|Mr. Holt|340 workers|as long as|not|said|.|…|5 percent|in Teal, Arle,|next week|'.split(
    '|',
  ),
);
const hostile = fc.array(piece, { minLength: 3, maxLength: 40 }).map((parts) => `${parts.join(' ')}.`);

test('candidatesOf() gives nothing that the gate refuses, whatever the page says', () => {
  fc.assert(
    fc.property(hostile, hostile, (first, second) => {
      const { all, tools } = offered({
        outlet: 'Teal Radio',
        title: 'A port closes',
        text: `${first} ${second}`,
      });
      return all.every((candidate) => problems(candidate, tools).length === 0);
    }),
    { numRuns: 60 },
  );
});
