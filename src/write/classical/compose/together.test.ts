import { describe, expect, it } from 'vitest';
import type { GuardReason, WriterTools } from '../../../news/mod.ts';
import type { Headline } from '../headline/mod.ts';
import { piece } from './testing/pieces.ts';
import { bestPairing, fits } from './together.ts';

const closing = piece('Ostrel Paper will close its mill in Aldmoor.', 'a');
const pay = piece('Some 340 workers of the firm will receive three months of pay.', 'b');
const loan = piece('Radley had offered a loan of nine million crowns in January.', 'c');

function headline(text: string, own: Partial<Headline> = {}): Headline {
  const sentence = { text, section: 'summary' as const, cites: [], operations: [] };
  return { sentence, evidence: closing.evidence[0]!, score: 1, over: 'any', ...own };
}

function guardWith(refuses: (headline: string) => boolean): WriterTools {
  return {
    judge: () => ({ kind: 'supported', score: 1, reasons: [], checks: [] }),
    guard: (top): readonly GuardReason[] =>
      top !== null && refuses(top.text) ? [{ check: 'G7', words: [], why: '', sentence: null }] : [],
  };
}

const free = guardWith(() => false);
const nobody = new Set<string>();
const same = headline('Ostrel Paper will close mill in Aldmoor');
const other = headline('Mill town of Aldmoor loses 340 jobs');

describe('bestPairing()', () => {
  it('takes sentences that say more than the headline', () => {
    const sets = [
      { pieces: [closing, pay], score: 1 },
      { pieces: [pay, loan], score: 1 },
    ];
    expect(bestPairing(sets, [same], nobody, free)?.pieces).toEqual([pay, loan]);
    expect(bestPairing(sets.slice(0, 1), [same, other], nobody, free)?.headline).toBe(other);
  });

  it('counts a stranger without the full name as a reference that nobody introduced', () => {
    const sets = [
      { pieces: [pay, loan], score: 1 },
      { pieces: [pay, closing], score: 0.9 },
    ];
    expect(bestPairing(sets, [other], nobody, free)?.pieces).toEqual([pay, loan]);
    expect(bestPairing(sets, [other], new Set(['Radley']), free)?.pieces).toEqual([pay, closing]);
  });

  it('takes the next pair where the guard refuses one, and null where it refuses all', () => {
    const sets = [{ pieces: [pay, loan], score: 1 }];
    const worse = headline('Aldmoor mill to close in March', { score: 0.1 });
    const against = guardWith((text) => text === other.sentence.text);
    expect(bestPairing(sets, [other, worse], nobody, against)?.headline).toBe(worse);
    expect(
      bestPairing(
        sets,
        [other, worse],
        nobody,
        guardWith(() => true),
      ),
    ).toBeNull();
  });
});

describe('fits()', () => {
  it('lets a headline beside the news head only what tells it, or opens with it', () => {
    const [first, later] = [
      { pieces: [closing, pay], score: 1 },
      { pieces: [pay, closing], score: 1 },
    ];
    const without = { pieces: [pay, loan], score: 1 };
    const told = (over: Headline['over']) =>
      [first, later, without].map((set) => fits(set, headline('Mill to close', { over })));
    expect(told('any')).toEqual([true, true, true]);
    expect(told('telling it')).toEqual([true, true, false]);
    expect(told('opening with it')).toEqual([true, false, false]);
  });
});
