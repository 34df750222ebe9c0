import { describe, expect, it } from 'vitest';
import type { Coverage, Evidence, GroundedArticle, Ledger, Story } from '../../news/mod.ts';
import { unconnected } from '../../news/testing/unconnected.ts';
import { ledgerOf } from './ledger-of.ts';

function evidence(articleId: string, name: string, parts: Partial<Evidence> = {}): Evidence {
  const exact = 'The quay at Arle fell.';
  return {
    id: `${articleId}#${name}` as never,
    span: { articleId: articleId as never, start: 0, end: exact.length, exact },
    sentence: 0,
    paragraph: 0,
    kind: 'fact',
    speaker: null,
    ...{ quotes: [], numbers: [], dates: [], names: [], relations: [], attribution: null },
    ...parts,
  };
}

function page(id: string, text: readonly Evidence[], heads: readonly Evidence[] = []): GroundedArticle {
  const article = { id, outlet: `${id}.example` } as never;
  return { article, genre: 'report', genreSigns: [], evidence: text, heads };
}

function coverage(id: string, derivedFrom: string | null): Coverage {
  return { id, derivedFrom } as never;
}

function ledger(articles: readonly GroundedArticle[], story: Partial<Story>): Ledger {
  const parts = { archive: { links: [] }, past: [], known: [], beside: [], now: '2026-11-20T08:00:00.000Z' };
  return ledgerOf({ ...parts, articles, story: { ...unconnected, coverage: [], ...story } } as never);
}

describe('ledgerOf()', () => {
  it('lists title, description and text of each page in the order they joined', () => {
    const title = evidence('b', 'title', {
      span: { articleId: 'b' as never, field: 'title', start: 0, end: 4, exact: 'Quay' },
    });
    const said = evidence('b', '0');
    const whole = { text: said.span.exact, start: 1, end: 21, speaker: null };
    const { items } = ledger(
      [page('b', [{ ...said, quotes: [whole] }], [title]), page('a', [evidence('a', '0')])],
      {},
    );
    expect(items.map(({ id, kind }) => [id, kind])).toEqual([
      ['b#title', 'title'],
      ['b#0', 'quote'],
      ['a#0', 'sentence'],
    ]);
  });

  it('takes a copy of a copy back to the report it comes from', () => {
    const pages = ['a', 'b', 'c'].map((id) => page(id, [evidence(id, '0')]));
    const { items } = ledger(pages, {
      coverage: [coverage('a', null), coverage('b', 'a'), coverage('c', 'b')],
    });
    expect(items.map(({ origin }) => origin)).toEqual(['a', 'a', 'a']);
  });

  it('ends where copies go round in a circle, or come from a page that is not here', () => {
    const pages = ['a', 'b', 'c'].map((id) => page(id, [evidence(id, '0')]));
    const { items } = ledger(pages, {
      coverage: [coverage('a', 'b'), coverage('b', 'a'), coverage('c', 'gone')],
    });
    expect(items.map(({ origin }) => origin)).toEqual(['a', 'b', 'c']);
  });

  it('gives a sentence the claim it shares, the page that had it first, and the disagreements it is part of', () => {
    const pages = ['a', 'b'].map((id) => page(id, [evidence(id, '0'), evidence(id, '1')]));
    const { items } = ledger(pages, {
      coverage: [coverage('a', null), coverage('b', null)],
      claims: [{ evidence: ['a#0', 'b#0'], origins: ['a'] }] as never,
      disagreements: [{ sides: [{ evidence: 'a#1' }, { evidence: 'b#1' }] }] as never,
    });
    expect(items.map(({ claim, origin, conflicts }) => [claim, origin, conflicts])).toEqual([
      [0, 'a', []],
      [null, 'a', [0]],
      [0, 'a', []],
      [null, 'b', [0]],
    ]);
  });
});
