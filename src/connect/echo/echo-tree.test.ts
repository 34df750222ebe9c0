import { describe, expect, it } from 'vitest';
import type { ArticleId, StoryId } from '../../news/mod.ts';
import { echoTree } from './echo-tree.ts';
import { independent, report, reworded, testPage } from './test-pages.ts';

const ids = (...stories: readonly string[]) => stories as unknown as readonly StoryId[];
const bundles = (entries: Record<string, readonly StoryId[]>) =>
  new Map(Object.entries(entries) as [ArticleId, readonly StoryId[]][]);

describe('echoTree()', () => {
  it('says of a copy by what sign, how much of it and what it adds', () => {
    const [, copy] = echoTree([
      testPage({ id: 'a', text: report }),
      testPage({ id: 'b', text: `${report} Read more on our site.`, hour: 10 }),
    ]).coverage;
    expect(copy).toMatchObject({ role: 'reprint', derivedFrom: 'a', sign: 'text', adds: [] });
    expect(copy!.share).toBeGreaterThan(0.9);
  });

  it('follows a report told again in other words', () => {
    const { coverage } = echoTree([
      testPage({ id: 'a', text: report }),
      testPage({ id: 'b', text: reworded, hour: 9 }),
      testPage({ id: 'c', text: independent, hour: 10 }),
    ]);
    expect(coverage.map(({ role, derivedFrom, sign }) => [role, derivedFrom, sign])).toEqual([
      ['own', null, null],
      ['rewrite', 'a', 'text'],
      ['own', null, null],
    ]);
  });

  it('goes from the whole to its part where the time does not tell, whichever arrived first', () => {
    const part = testPage({ id: 'b', text: report.split('. ').slice(0, 3).join('. ') });
    const whole = testPage({ id: 'a', text: `${report}\n${independent}` });
    const { coverage } = echoTree([part, whole]);
    expect(coverage.map(({ derivedFrom }) => derivedFrom)).toEqual(['a', null]);
  });

  it('takes the credited page for the first where the time does not tell', () => {
    const later = testPage({ id: 'b', text: `${report} The Ledger first reported the fall.` });
    const { coverage } = echoTree([later, testPage({ id: 'a', text: report, outlet: 'The Ledger' })]);
    expect(coverage.map(({ derivedFrom }) => derivedFrom)).toEqual(['a', null]);
  });

  it('calls a page with another outlet’s address a reprint of it', () => {
    const url = 'https://www.ledger.example/quay/';
    const { coverage } = echoTree([
      testPage({ id: 'a', text: report, outlet: 'Ledger', url }),
      testPage({ id: 'b', text: independent, hour: 9, url: 'http://ledger.example/quay#top' }),
    ]);
    expect(coverage[1]).toMatchObject({ role: 'reprint', derivedFrom: 'a', sign: 'link' });
  });

  it('follows a link in the text when nothing is added', () => {
    const text =
      'Divers say 40 piles of the old quay in Arle were rotten (https://ledger.example/quay). Dorr has closed it.';
    const { coverage } = echoTree([
      testPage({ id: 'a', text: report, outlet: 'Ledger', url: 'https://ledger.example/quay' }),
      testPage({ id: 'b', text, hour: 9 }),
    ]);
    expect(coverage[1]).toMatchObject({ role: 'rewrite', derivedFrom: 'a', sign: 'link' });
  });

  it('finds one bundle in two roundups that tell the same stories in the same order', () => {
    const pages = [
      testPage({ id: 'a', text: 'Trade on the coast is changing, and nobody can say where that will lead.' }),
      testPage({
        id: 'b',
        text: 'Who lives by the sea must think anew about walls, boats and the wind.',
        hour: 9,
      }),
    ];
    const given = { bundles: bundles({ a: ids('x', 'y', 'z'), b: ids('x', 'w', 'y', 'z') }) };
    const { coverage, count } = echoTree(pages, given);
    expect(coverage.map(({ role, sign, derivedFrom }) => [role, sign, derivedFrom])).toEqual([
      ['synthesis', 'bundle', null],
      ['synthesis', 'bundle', 'a'],
    ]);
    expect(count.independent).toBe(0);
    const [first] = echoTree([pages[0]!], given).coverage;
    expect(first).toMatchObject({ sign: 'bundle', derivedFrom: null });
  });

  it('does not hold two stories in common, or another order, against roundups', () => {
    const pages = [testPage({ id: 'a', text: report }), testPage({ id: 'b', text: independent, hour: 9 })];
    for (const other of [ids('x', 'y', 'q'), ids('z', 'y', 'x')]) {
      const { coverage } = echoTree(pages, { bundles: bundles({ a: ids('x', 'y', 'z'), b: other }) });
      expect(coverage.map(({ ownReporting }) => ownReporting)).toEqual([true, true]);
    }
  });

  it('leaves a first roundup that quotes people its own reporting', () => {
    const pages = [testPage({ id: 'a', text: report }), testPage({ id: 'b', text: independent, hour: 9 })];
    const given = { bundles: bundles({ a: ids('x', 'y', 'z'), b: ids('x', 'y', 'z') }) };
    expect(echoTree(pages, given).coverage).toMatchObject([
      { ownReporting: true },
      { sign: 'bundle', derivedFrom: 'a' },
    ]);
  });

  it('keeps a long report that repeats a short page and goes beyond it', () => {
    const short = report.split('. ').slice(0, 2).join('. ');
    const long = `${independent}\n${independent.replaceAll(/\b[a-z]{4,}\b/g, (word) => `${word}en`)}\n${short}`;
    const { coverage } = echoTree([
      testPage({ id: 'a', text: short }),
      testPage({ id: 'b', text: long, hour: 9 }),
    ]);
    expect(coverage[1]).toMatchObject({ role: 'own', ownReporting: true });
  });

  it('reads a release service’s dateline and a paid line on the page', () => {
    const [release, advert] = echoTree([
      testPage({ id: 'a', text: `ARLE, Nov. 20, 2026 /PRNewswire/ -- ${report}` }),
      testPage({ id: 'b', text: `Presented by Corvell Piles\n${independent}`, hour: 9 }),
    ]).coverage;
    expect(release).toMatchObject({ role: 'release', ownReporting: false, sign: 'genre' });
    expect(advert).toMatchObject({ role: 'sponsored', ownReporting: false, sign: 'genre' });
  });

  it('does not hold a page’s older text against it, and counts one page', () => {
    const { coverage, count } = echoTree([
      testPage({ id: 'a', text: report, outlet: 'Ledger' }),
      testPage({ id: 'a2', text: `${report} It reopened.`, outlet: 'Ledger', hour: 9, revises: 'a' }),
    ]);
    expect(coverage[1]).toMatchObject({ role: 'own', derivedFrom: null });
    expect(count).toEqual({ pages: 1, outlets: 1, ownReporting: 1, independent: 1 });
  });

  it('counts pages, outlets by name or host, and an absent agency once', () => {
    const carried = `ARLE (AP) - ${independent}`;
    const { count } = echoTree([
      testPage({ id: 'a', text: report, outlet: 'The Ledger' }),
      testPage({ id: 'b', text: carried, outlet: null, url: 'https://brom.example/1', hour: 9 }),
      testPage({ id: 'c', text: carried, outlet: 'ledger', hour: 10 }),
    ]);
    expect(count).toEqual({ pages: 3, outlets: 2, ownReporting: 1, independent: 2 });
  });

  it('gives the same coverage for a page on its own and again, and one record an article', () => {
    const page = testPage({ id: 'a', text: report });
    const again = echoTree([page, testPage({ id: 'a', text: report }), page]);
    expect(again.coverage).toHaveLength(1);
    expect(again).toEqual(echoTree([page]));
    expect(echoTree([])).toEqual({
      coverage: [],
      count: { pages: 0, outlets: 0, ownReporting: 0, independent: 0 },
      claims: [],
    });
  });

  it.each([
    ['nothing', ''],
    ['a megabyte of one word', 'quay '.repeat(200_000)],
    ['a megabyte without a blank', 'q'.repeat(1_000_000)],
    ['a megabyte of marks', '“"'.repeat(300_000)],
    ['a megabyte of capitals', 'The Harbour Ledger Of '.repeat(45_000)],
    ['another script', '昨日、港の岸壁が崩れた。'.repeat(2_000)],
  ])('reads %s within two seconds and does not throw', (_, text) => {
    const started = performance.now();
    const { coverage } = echoTree([
      testPage({ id: 'a', text: report }),
      testPage({ id: 'b', text, hour: 9 }),
    ]);
    expect(coverage).toHaveLength(2);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
