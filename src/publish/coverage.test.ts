import { describe, expect, it } from 'vitest';
import type { ArticleId, Coverage, Instant } from '../news/mod.ts';
import { countCoverage, countLine, outletOf } from './coverage-count.ts';
import { coverageTree, spreads, treeRows } from './coverage-tree.ts';
import { publicCoverage } from './public-coverage.ts';
import { ferryBrief } from './test-day.ts';

function page(id: string, change: Partial<Coverage> = {}): Coverage {
  return {
    id: id as ArticleId,
    outlet: `Outlet ${id}`,
    title: id,
    url: `https://${id}.example/`,
    at: `2026-11-20T${id.replace(/\D/g, '').padStart(2, '0').slice(-2)}:00:00.000Z` as Instant,
    role: 'own',
    ownReporting: true,
    derivedFrom: null,
    sign: null,
    share: null,
    adds: [],
    why: '',
    ...change,
  };
}
const copy = (id: string, from: string, change: Partial<Coverage> = {}) =>
  page(id, { role: 'reprint', ownReporting: false, derivedFrom: from as ArticleId, ...change });

describe('countCoverage()', () => {
  it('counts outlets with own reporting, never pages', () => {
    const pages = [
      page('a1'),
      page('a2', { outlet: 'outlet A1' }),
      copy('a3', 'a1'),
      page('a4', { ownReporting: null, role: 'unknown' }),
    ];
    expect(countCoverage(pages)).toMatchObject({ pages: 4, outlets: 3, ownOutlets: 1, copies: 1 });
  });

  it('counts pages without an outlet by host, and those without both together', () => {
    const pages = [
      page('a1', { outlet: null }),
      page('a2', { outlet: null, url: null }),
      page('a3', { outlet: ' ', url: null }),
    ];
    expect(countCoverage(pages).outlets).toBe(2);
    expect(outletOf(pages[0]!)).toBe('a1.example');
    expect(outletOf(pages[1]!)).toBeNull();
  });

  it('writes the count line in its order', () => {
    expect(countLine(ferryBrief.coverage)).toBe('13 pages / 13 outlets / 3 with own reporting');
    expect(countLine([page('a1')])).toBe('1 page / 1 outlet / 1 with own reporting');
  });
});

describe('publicCoverage()', () => {
  it('cleans titles and outlets, cuts long ones, drops addresses that are not http', () => {
    const [shown] = publicCoverage([
      page('a1', {
        title: `x\u202e ${'word '.repeat(40)}`,
        url: 'javascript:alert(1)',
        outlet: 'very '.repeat(40),
      }),
    ]);
    expect(shown!.title).toMatch(/^x( word){24} …$/);
    expect(shown!.url).toBeNull();
    expect(shown!.outlet).toMatch(/^very( very){11} …$/);
  });
});

describe('coverageTree()', () => {
  it('hangs copies under what they derive from, earliest first', () => {
    const tree = coverageTree([copy('a4', 'a2'), copy('a3', 'a1'), copy('a2', 'a1'), page('a1')]);
    expect(treeRows(tree).map(({ page: { id }, depth }) => `${id} ${String(depth)}`)).toEqual([
      'a1 0',
      'a2 1',
      'a4 2',
      'a3 1',
    ]);
  });

  it('survives circles, itself as source and sources it does not know', () => {
    const tree = coverageTree([copy('a1', 'a2'), copy('a2', 'a1'), copy('a3', 'a3'), copy('a4', 'gone')]);
    expect(
      treeRows(tree)
        .map((row) => row.page.id)
        .sort(),
    ).toEqual(['a1', 'a2', 'a3', 'a4']);
  });

  it('folds plain reprints of one parent above the limit', () => {
    const pages = [
      page('a1'),
      ...Array.from({ length: 9 }, (_, index) => copy(`b${String(index + 2)}`, 'a1')),
    ];
    expect(treeRows(coverageTree(pages), 5).map((row) => row.folded)).toEqual([0, 9]);
    expect(treeRows(coverageTree(pages), 20)).toHaveLength(10);
  });
});

describe('spreads()', () => {
  it('gives each report the pages that go back to it', () => {
    const found = spreads(ferryBrief.coverage).map(({ report, copies }) => [report.outlet, copies.length]);
    expect(found).toEqual([
      ['Tidewater Gazette', 6],
      ['Osterhaven Mail', 1],
      ['North Sound Radio', 1],
    ]);
  });

  it('does not count a release that credits a report as its copy', () => {
    const release = copy('a2', 'a1', { role: 'release' });
    expect(spreads([page('a1'), release])[0]?.copies).toEqual([]);
  });
});
