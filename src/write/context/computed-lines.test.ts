import { describe, expect, test } from 'vitest';
import type { Instant } from '../../news/mod.ts';
import { computedLines } from './computed-lines.ts';
import { lineWords } from './phrases.ts';
import { contextLedger, covered, disputedPages, linkOf, pageOf, pastOf } from './testing/context-ledger.ts';

const link = linkOf({ shared: ['Torvane Holdings'] });
const past = [
  pastOf([{ subject: 'Torvane Holdings', verb: 'open', object: 'its Aldmoor plant', kind: 'planned' }], link),
];
const archive = { links: [link], closest: null, searched: 500, since: '2026-02-09T00:00:00.000Z' as Instant };
const pages = disputedPages.map((page, at) => ({
  ...page,
  text: `${page.text} Torvane Holdings ${at === 0 ? 'suspended' : 'stopped'} its Aldmoor plant.`,
}));
const ledger = contextLedger(pages, { archive, past });

describe('computedLines()', () => {
  test('puts what changed first, then where outlets differ, then who reports, and the archive last', () => {
    const lines = computedLines(ledger);
    expect(lines.map(({ rule }) => rule)).toEqual(['reversal', 'disagreement', 'origins', 'connection']);
    expect(lines.map(({ section }) => section)).toEqual(['context', 'context', 'context', 'archive']);
  });

  test('leaves the disagreement to a sentence that tells it', () => {
    const rules = computedLines(ledger, { conflictTold: true }).map(({ rule }) => rule);
    expect(rules).not.toContain('disagreement');
  });

  test('keeps to three lines and 60 words of context', () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      pageOf({ outlet: `The ${'Very '.repeat(20)}Long Name of Outlet ${String(at)}` }),
    );
    for (const each of [ledger, covered(ledger, many)]) {
      const context = computedLines(each).filter(({ section }) => section === 'context');
      expect(context.length).toBeLessThanOrEqual(3);
      expect(context.reduce((sum, { text }) => sum + lineWords(text), 0)).toBeLessThanOrEqual(60);
    }
  });

  test('gives the same for the same ledger, and something for an empty one', () => {
    expect(computedLines(ledger)).toEqual(computedLines(contextLedger(pages, { archive, past })));
    expect(computedLines(covered(contextLedger(disputedPages.slice(0, 1)), []))).toHaveLength(2);
  });

  test('says nothing of how it was made', () => {
    for (const { text } of computedLines(ledger)) {
      expect(text).not.toMatch(/—|!|\b(?:entit|cluster|score|stem|candidate|pipeline|summary|retriev)/i);
    }
  });
});
