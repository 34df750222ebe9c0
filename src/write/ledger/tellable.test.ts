import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../news/mod.ts';
import { millPages, type InventedPage } from '../testing/invented-story.ts';
import { storyLedger } from '../testing/story-ledger.ts';
import { canBeTold, declineWithoutPages, sourceKey, tellableArticles } from './tellable.ts';

const german: InventedPage = {
  outlet: 'Talbote',
  title: 'Papierfabrik in Aldmoor schließt',
  text: 'Die Papierfabrik in Aldmoor schließt nach 61 Jahren zum Ende des Monats März. Das teilte das Unternehmen am Donnerstag mit. Betroffen sind 340 Beschäftigte.',
};

const told = (pages: readonly InventedPage[], coverage?: (page: Coverage, at: number) => Coverage) =>
  tellableArticles(storyLedger(pages, coverage && { coverage }));

function copies(count: number): InventedPage[] {
  return Array.from({ length: count }, (_, at) => ({
    ...millPages[at % 3]!,
    outlet: `Outlet ${String(at % 40)}`,
  }));
}

const page = (role: Coverage['role'], ownReporting: boolean | null, from: string | null = null): Coverage =>
  ({ role, ownReporting, derivedFrom: from }) as unknown as Coverage;

describe('canBeTold()', () => {
  it.each([
    ['own', true, null, true],
    ['unknown', null, null, true],
    ['reprint', false, null, true],
    ['reprint', false, 'page1', false],
    ['rewrite', false, 'page1', false],
    ['synthesis', false, null, false],
    ['release', false, null, false],
    ['linked', null, null, false],
  ] as const)('judges a page that is %s, own reporting %s, derived from %s', (role, own, from, can) => {
    expect(canBeTold(page(role, own, from))).toBe(can);
  });
});

describe('tellableArticles()', () => {
  it('gives every report of a common story, in the order they joined', () => {
    expect(told(millPages).map(({ article }) => article.outlet)).toEqual([
      'The Harbour Ledger',
      'Teal Radio',
      'Northline',
    ]);
  });

  it('passes over a page without text, one in another language, and one that reports nothing itself', () => {
    const empty = { outlet: 'Coast', title: '', text: '' };
    expect(told([empty, german, millPages[0]!]).map(({ article }) => article.id)).toEqual(['page2']);
    const rewrite = (each: Coverage, at: number): Coverage =>
      at === 0 ? { ...each, role: 'rewrite', ownReporting: false, derivedFrom: 'page1' as never } : each;
    expect(told(millPages, rewrite).map(({ article }) => article.id)).toEqual(['page1', 'page2']);
  });

  it('reads twelve pages of many, own reporting first, no outlet twice', () => {
    const own = (each: Coverage, at: number): Coverage => ({
      ...each,
      role: at < 20 ? 'unknown' : 'own',
      ownReporting: at < 20 ? null : true,
      derivedFrom: null,
    });
    const articles = told(copies(60), own);
    expect(articles).toHaveLength(12);
    expect(new Set(articles.map(sourceKey)).size).toBe(12);
    expect(articles.every(({ article }) => Number(article.id.slice(4)) >= 20)).toBe(true);
  });

  it('takes an outlet’s newest page first', () => {
    const pages = copies(13).map((each, at) => (at < 2 ? { ...each, outlet: 'Coast' } : each));
    const all = (each: Coverage): Coverage => ({
      ...each,
      ownReporting: true,
      role: 'own',
      derivedFrom: null,
    });
    expect(told(pages, all).map(({ article }) => article.id)).not.toContain('page0');
  });
});

describe('declineWithoutPages()', () => {
  const declined = (pages: readonly InventedPage[], coverage?: (page: Coverage) => Coverage) =>
    declineWithoutPages(storyLedger(pages, coverage && { coverage }));

  it('says that coverage in another language is not told', () => {
    expect(told([german])).toEqual([]);
    expect(declined([german]).code).toBe('language');
    expect(declined([german]).why).toBe('This coverage is not in English, the only language we write from.');
  });

  it('says that a page without text holds nothing to check', () => {
    expect(declined([{ outlet: 'Coast', title: '', text: ' ' }])).toMatchObject({
      code: 'no-checkable-sentence',
    });
  });

  it.each([
    ['release', 'only-release'],
    ['sponsored', 'only-release'],
    ['opinion', 'opinion'],
    ['synthesis', 'no-own-reporting'],
    ['linked', 'rights'],
  ] as const)('gives the reason for a story of nothing but a %s', (role, code) => {
    expect(declined([millPages[0]!], (each) => ({ ...each, role, ownReporting: false }))).toMatchObject({
      code,
    });
  });
});
