import { describe, expect, test } from 'vitest';
import type { Disagreement, Ledger } from '../../news/mod.ts';
import { disagreementLine } from './disagreement.ts';
import { contextLedger, disputedPages as pages } from './testing/context-ledger.ts';

/** Sides are words of the two pages; `given` overrides what was found. */
function told(a: string, b: string, given: Partial<Disagreement> = {}): Ledger {
  const ledger = contextLedger(pages);
  const sides = [a, b].map((exact, at) => {
    const { article, evidence } = ledger.articles[at]!;
    const start = article.text.indexOf(exact);
    const span = { articleId: article.id, start, end: start + exact.length, exact };
    return { outlet: article.outlet, evidence: evidence[at]!.id, span, value: exact };
  }) as unknown as Disagreement['sides'];
  const disagreements = [{ kind: 'number', about: 'dockers in Port Callan', sides, ...given } as const];
  return { ...ledger, story: { ...ledger.story, disagreements } };
}
const text = (...given: Parameters<typeof told>) => disagreementLine(told(...given))?.text;

describe('disagreementLine()', () => {
  test('is what the wire finds in two pages, each figure with its hedge and outlet', () => {
    expect(disagreementLine(contextLedger(pages))).toEqual({
      section: 'context',
      text: 'Outlets differ on the number of dockers in Port Callan: about 2,400 (Northline), some 2,100 (Radio Kelvarne).',
      rule: 'disagreement',
      cites: ['page-0#0', 'page-1#1'],
    });
  });

  test('counts what can be counted, and takes a toll for a toll', () => {
    expect(text('2,400', '2,100', { about: 'The death toll' })).toMatch(
      /^Outlets differ on the death toll: about/,
    );
    expect(text('2,400', '2,100', { about: 'people killed' })).toMatch(
      /^Outlets differ on the number of people killed:/,
    );
  });

  test('sets words in quotation marks', () => {
    expect(text('dockers in Port Callan', 'walked out', { kind: 'relation' })).toBe(
      'Outlets differ: “dockers in Port Callan” (Northline), “walked out” (Radio Kelvarne).',
    );
  });

  test.each<[string, Partial<Disagreement>]>([
    ['a measure without a word', { about: '$' }],
    ['a measure that is no plural', { about: 'cash' }],
    ['a long measure', { about: 'dockers of all the ports of the west and of the islands' }],
    ['a denial', { kind: 'negation' }],
    ['a plan against a deed', { kind: 'certainty' }],
  ])('says nothing of %s', (_, given) => {
    expect(text('2,400', '2,100', given)).toBeUndefined();
  });

  test('says nothing where an outlet has no name or both use the same words', () => {
    const ledger = told('2,400', '2,100');
    const [found] = ledger.story.disagreements;
    const sides = found!.sides.map((side) => ({ ...side, outlet: null })) as unknown as Disagreement['sides'];
    const nameless = { ...ledger, story: { ...ledger.story, disagreements: [{ ...found!, sides }] } };
    expect(disagreementLine(nameless)).toBeNull();
    expect(text('dockers', 'dockers', { kind: 'relation' })).toBeUndefined();
    expect(disagreementLine(contextLedger(pages.slice(0, 1)))).toBeNull();
  });
});
