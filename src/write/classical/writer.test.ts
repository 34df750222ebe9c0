import { describe, expect, test } from 'vitest';
import type { Coverage, Evidence, EvidenceId, GroundedArticle, Ledger, WriterTools } from '../../news/mod.ts';
import { unconnected } from '../../news/testing/unconnected.ts';
import { ledgerOf } from '../ledger/ledger-of.ts';
import { classicalWriter } from './writer.ts';

const at = '2026-11-20T08:00:00.000Z';

function article(
  id: string,
  outlet: string,
  sentences: readonly string[],
  genre: GroundedArticle['genre'] = 'report',
): GroundedArticle {
  const text = sentences.join(' ');
  let from = 0;
  const evidence = sentences.map((exact, sentence): Evidence => {
    const start = text.indexOf(exact, from);
    from = start + exact.length;
    return {
      id: `${id}#${sentence}` as EvidenceId,
      span: { articleId: id as never, start, end: from, exact },
      sentence,
      paragraph: 0,
      kind: 'fact',
      speaker: null,
      quotes: [],
      numbers: [],
      dates: [],
      names: [],
      relations: [],
      attribution: null,
    };
  });
  return {
    article: {
      id,
      url: null,
      title: 'Aldmoor mill closes',
      text,
      outlet,
      publishedAt: at,
      readAt: at,
      sha256: '',
    } as never,
    genre,
    genreSigns: [],
    heads: [],
    evidence,
  };
}

function ledger(articles: readonly GroundedArticle[], coverage: Partial<Coverage> = {}): Ledger {
  return ledgerOf({
    story: {
      id: 's' as never,
      beat: 'b' as never,
      firstAt: at as never,
      lastAt: at as never,
      ...unconnected,
      coverage: articles.map((item) => ({
        id: item.article.id,
        outlet: item.article.outlet,
        title: item.article.title,
        url: null,
        at: at as never,
        role: 'own',
        ownReporting: true,
        derivedFrom: null,
        sign: null,
        share: null,
        adds: [],
        why: '',
        ...coverage,
      })),
    },
    articles,
    archive: { links: [], closest: null, searched: 0, since: null },
    past: [],
    known: [],
    beside: [],
    now: at as never,
  });
}

const lenient: WriterTools = {
  judge: () => ({ kind: 'supported', score: 1, reasons: [], checks: [] }),
  guard: () => [],
};
const strict: WriterTools = {
  ...lenient,
  judge: () => ({ kind: 'unsupported', score: 0, reasons: [], checks: [] }),
};
const write = classicalWriter(() => ['Aldmoor']);

const ledgerText = [
  'Ostrel Paper closed its Aldmoor mill after a boiler failed twice in October.',
  'Manager Ilse Varga told staff that the mill would stay closed.',
];
const northText = [
  'The Aldmoor mill has shut after 61 years of making newsprint for the region.',
  'Some 340 workers will receive three months of pay from the owners.',
];

describe('classicalWriter()', () => {
  test('cites evidence that exists and credits the outlet in every sentence', () => {
    const result = write(
      ledger([article('a', 'The Harbour Ledger', ledgerText), article('b', 'Northline', northText)]),
      lenient,
    );
    expect(result.ok).toBe(true);
    if (!result.ok) return;
    const { sentences, headline, lines, label } = result.draft;
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(3);
    for (const { text, cites } of sentences) {
      expect(text).toMatch(/The Harbour Ledger|Northline/);
      expect(cites[0]).toMatch(/^[ab]#\d$/);
    }
    expect(headline.cites).toHaveLength(1);
    expect(lines.map((line) => line.section)).toEqual(['context', 'archive']);
    expect(label).toBe('Explainer');
  });

  test('names the outlet in the headline when it alone reports', () => {
    const result = write(ledger([article('c', 'Northline', northText)]), lenient);
    expect(result).toMatchObject({ ok: true, draft: { label: 'Coverage check' } });
    if (result.ok) expect(result.draft.headline.text).toMatch(/, Northline reports$/);
  });

  test.each([
    ['release', 'only-release'],
    ['sponsored', 'only-release'],
    ['opinion', 'opinion'],
    ['synthesis', 'no-own-reporting'],
    ['linked', 'rights'],
  ] as const)('declines a story of nothing but a %s', (role, code) => {
    const result = write(
      ledger([article('d', 'Mill Newsroom', ledgerText)], { role, ownReporting: false }),
      lenient,
    );
    expect(result).toMatchObject({ ok: false, decline: { code } });
  });

  test('tells an agency report by its first carrier', () => {
    const carried = ledger([article('e', 'Coast Evening News', ledgerText)], {
      role: 'reprint',
      ownReporting: false,
    });
    expect(write(carried, lenient).ok).toBe(true);
  });

  test('declines a roundup, and what the gate lets nothing pass of', () => {
    expect(write(ledger([article('f', 'The Daily Sift', ledgerText, 'roundup')]), lenient)).toMatchObject({
      decline: { code: 'roundup' },
    });
    expect(write(ledger([article('g', 'Northline', northText)]), strict)).toMatchObject({
      decline: { code: 'no-checkable-sentence' },
    });
  });
});
