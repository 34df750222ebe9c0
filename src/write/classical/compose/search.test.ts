import { describe, expect, it } from 'vitest';
import type { ArticleId, DraftSentence, GuardReason, WriterTools } from '../../../news/mod.ts';
import { choices } from './search.ts';
import type { PieceSet } from './sets.ts';
import { piece } from './testing/pieces.ts';

const texts = [
  'Ostrel Paper will close its mill in Aldmoor at the end of March, the Harbour Ledger reported.',
  'According to Teal Radio, workers will receive three months of pay and a training place from Orsk.',
  'The region, Northline reported, had offered the company a loan of nine million crowns in January.',
];
const pool = () =>
  texts.map((text, at) => piece(text, `s${String(at)}`, { worth: 2 - at * 0.1, lead: at === 0 ? 1 : 0 }));

/** A guard that refuses every list in which `refuses` finds a fault, and counts how often it is asked. */
function guardOf(refuses: (sentences: readonly DraftSentence[]) => string | null) {
  const asked = { count: 0 };
  const tools: WriterTools = {
    judge: () => ({ kind: 'supported', score: 1, reasons: [], checks: [] }),
    guard: (_, sentences): readonly GuardReason[] => {
      asked.count += 1;
      const check = refuses(sentences);
      return check === null ? [] : [{ check, words: [], why: '', sentence: null }];
    },
  };
  return { tools, asked };
}

function first(...asked: Parameters<typeof choices>): PieceSet | undefined {
  for (const set of choices(...asked)) return set;
  return undefined;
}

describe('choices()', () => {
  it('gives the best choice that the guard lets stand', () => {
    const free = guardOf(() => null);
    expect(first(pool(), [], { sources: 2 }, free.tools)?.pieces).toHaveLength(3);
    const without = guardOf((list) =>
      list.some(({ text }) => text === texts[1]) ? 'republish guard G4' : null,
    );
    const best = first(pool(), [], { sources: 2 }, without.tools);
    expect(best?.pieces.map(({ sentence }) => sentence.text)).toEqual([texts[0], texts[2]]);
  });

  it('lets G5 refuse a part and still take the whole', () => {
    const { tools } = guardOf((list) => (list.length === 1 ? 'republish guard G5' : null));
    expect(first(pool(), [], { sources: 2 }, tools)?.pieces.length).toBeGreaterThan(1);
  });

  it('gives nothing under the floor: one source twice, or a copy beside its origin', () => {
    const { tools } = guardOf(() => null);
    const own = pool().map((each) => ({ ...each, sources: ['s0'] }));
    expect(first(own, [], { sources: 2 }, tools)).toBeUndefined();
    const copied = pool().map((each) => ({ ...each, origins: ['s0' as ArticleId] }));
    expect(first(copied, [], { sources: 2 }, tools)).toBeUndefined();
    expect(first(own, [], { sources: 1 }, tools)).toBeDefined();
  });

  it('never opens with a piece that leans on another', () => {
    const { tools } = guardOf(() => null);
    const leaning = pool().map((each, at) => ({ ...each, canOpen: at === 2 }));
    for (const { pieces } of choices(leaning, [], { sources: 1 }, tools))
      expect(pieces[0]?.canOpen).toBe(true);
  });

  it('asks a bounded number of times, also where the guard refuses everything', () => {
    const many = Array.from({ length: 300 }, (_, at) =>
      piece(`${texts[at % 3]!} Number ${String(at)}.`, `s${String(at % 20)}`, {
        stems: new Set([String(at)]),
      }),
    );
    const { tools, asked } = guardOf((list) => (list.length > 1 ? 'republish guard G4' : null));
    const started = performance.now();
    expect(first(many, [], { sources: 2 }, tools)).toBeUndefined();
    expect(asked.count).toBeLessThan(200);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
