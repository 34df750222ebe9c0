import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ground } from '../../ground/mod.ts';
import type { Article, ArticleId, Disagreement, Instant } from '../../news/mod.ts';
import { readPage } from '../echo/echo-page.ts';
import { echoTree } from '../echo/echo-tree.ts';
import { disagreements } from './disagreements.ts';
import { readSlots } from './read-slots.ts';
import { article, covered, reading } from './testing/read-pairs.ts';

const day = new URL('../../../demo/day.jsonl', import.meta.url);

interface Row {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  readonly date: string;
  readonly source: string;
}

const rows = readFileSync(day, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Row);

/** What pages of the invented day differ on, with their coverage as the wire reads it. */
function ofTheDay(...ids: readonly string[]): readonly Disagreement[] {
  const pages = rows
    .filter(({ id }) => ids.includes(id))
    .map(({ id, title = '', text, date, source }) => {
      const at = date as Instant;
      const read: Article = {
        ...{ id: id as ArticleId, url: null, title, text, outlet: source },
        ...{ publishedAt: at, readAt: at, sha256: '' },
      };
      return ground(read);
    });
  expect(pages).toHaveLength(ids.length);
  return disagreements(pages.map(readSlots), echoTree(pages.map(readPage)).coverage);
}

const values = (found: readonly Disagreement[]) =>
  found.map(({ kind, sides }) => [kind, ...sides.map(({ value }) => value)].join(' '));

it.each([
  [['gridpaper-ostrel-refund', 'ledger-ostrel-refund', 'meridian-ostrel-refund'], 'number 190000 212000'],
  [
    ['kestrel-strike-1', 'ledger-strike-1', 'counting-strike-1', 'bytebrief-strike-rewrite'],
    'number 2400 2100',
  ],
  [['coast-storm', 'kestrel-storm', 'ledger-storm', 'gazette-storm'], 'number 79000 84000'],
  [['northline-airport', 'radio-airport', 'bytebrief-airport-rewrite'], 'number 7800 9400'],
  [['northline-film', 'meridian-film', 'bytebrief-film', 'screenpulse-film'], 'relation backed about'],
])('disagreements() finds what %s differ on, and nothing else', (ids, expected) => {
  expect(values(ofTheDay(...ids)).map(sorted)).toEqual([sorted(expected)]);
});

function sorted(words: string): string {
  return words.split(' ').sort().join(' ');
}

it.each([
  [['kestrel-strike-2', 'meridian-strike-2']],
  [['kestrel-strike-1', 'meridian-strike-2']],
  [['courier-hospital', 'northline-hospital', 'courier-hospital-2']],
  [['kestrel-flour', 'counting-flour', 'lantern-flour', 'coast-reprint-flour']],
  [['northline-skolvia', 'wafer-skolvia', 'kestrel-skolvia-2']],
  [['kestrel-election', 'meridian-election', 'herald-challenge']],
  [['orrery-osmeva', 'meridian-osmeva']],
])('disagreements() finds nothing in %s, whose figures differ by time or scope', (ids) => {
  expect(values(ofTheDay(...ids))).toEqual([]);
});

const mill = 'The Callan mill dismissed 340 workers on Thursday.';
const other = 'The Callan mill dismissed 410 workers.';

it('disagreements() gives spans that stand in the texts, the earlier page first', () => {
  const [late, early] = [article('a', `Snow fell. ${other}`, 9), article('b', mill, 8)];
  const found = disagreements([late, early].map(ground).map(readSlots), []);
  expect(found).toHaveLength(1);
  expect(found[0]!.sides.map(({ outlet, value }) => [outlet, value])).toEqual([
    ['b News', '340'],
    ['a News', '410'],
  ]);
  for (const { span, evidence } of found[0]!.sides) {
    const { text } = span.articleId === late.id ? late : early;
    expect(text.slice(span.start, span.end)).toBe(span.exact);
    expect(evidence.startsWith(`${span.articleId}#`)).toBe(true);
  }
});

it('disagreements() does not take pages of one outlet, or of one origin, for two sides', () => {
  const pages = [reading('a', mill), reading('b', other)];
  expect(
    disagreements([reading('a', mill, 8, 'Arle Post'), reading('b', other, 8, 'The Arle Post')], []),
  ).toEqual([]);
  expect(disagreements(pages, [covered('a'), covered('b', 'a')])).toEqual([]);
  expect(disagreements(pages, [covered('a', 'c'), covered('b', 'c')])).toEqual([]);
  expect(disagreements(pages, [covered('a'), covered('b', null, 'sponsored')])).toEqual([]);
  expect(disagreements(pages, [covered('a', 'b'), covered('b', 'a')])).toEqual([]);
  expect(disagreements(pages, [covered('a'), covered('b')])).toHaveLength(1);
});

it('disagreements() names the speaker whom both pages quote with another figure', () => {
  const one = reading('a', 'The Callan mill dismissed 340 workers, union leader Olga Maro said.');
  const two = reading('b', 'The Callan mill dismissed 410 workers, Olga Maro said.');
  expect(disagreements([one, two], [])[0]!.about).toContain('according to union leader Olga Maro');
});

it('disagreements() gives at most 8, the same for every order of the pages', () => {
  const things = 'goats cranes tractors barrels lanterns violins wagons ladders kettles saddles'.split(' ');
  const texts = [1, 2].map((times) =>
    things
      .map((thing, at) => `Flames destroyed ${String((at + 11) * 10 * times)} ${thing} in Lower Tarn.`)
      .join(' '),
  );
  const pages = texts.map((text, at) => reading(`p${String(at)}`, text));
  const found = disagreements(pages, []);
  expect(found).toHaveLength(8);
  expect(disagreements(pages.toReversed(), [])).toEqual(found);
});

it('disagreements() stays bounded with 400 pages', () => {
  const texts = Array.from({ length: 400 }, (_, at) =>
    [
      `The Callan mill dismissed ${String(300 + at)} workers on Thursday.`,
      `The collapse killed ${String(10 + (at % 30))} people in Marl.`,
      at % 2 === 0 ? 'The bank hid the loans.' : 'The bank did not hide the loans.',
      `Holt ${at % 3 === 0 ? 'plans to close' : 'closed'} the harbour office in Brom.`,
    ].join(' '),
  );
  const pages = texts.map((text, at) => reading(`p${String(at)}`, text));
  const from = performance.now();
  const found = disagreements(pages, []);
  expect(performance.now() - from).toBeLessThan(500);
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThanOrEqual(8);
});

it('readSlots() of an empty, a hostile or a linked-only page gives nothing and does not throw', () => {
  for (const text of ['', '\u0000', '9'.repeat(5000), 'a, '.repeat(3000), '.'.repeat(5000)]) {
    expect(disagreements([reading('a', text), reading('b', text)], [])).toEqual([]);
  }
  const linked = readSlots({ ...ground(article('a', mill, 8)), genre: 'linked' });
  expect([linked.figures, linked.deeds]).toEqual([[], []]);
});
