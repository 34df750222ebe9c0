import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitQuestion, longestClaim } from './evidence.ts';

describe('fitQuestion()', () => {
  it('shares the room among the sources and cuts each after a whole sentence', () => {
    const first = 'The quay fell. Nobody was hurt. The port is shut.';
    expect(fitQuestion({ claim: 'It fell.', sources: [first, 'Crews came.'] }, 70)?.sources).toEqual([
      'The quay fell. Nobody was hurt.',
      'Crews came.',
    ]);
  });

  it('leaves no line break and no control character', () => {
    const fitted = fitQuestion({ claim: 'It\u0000\nfell.', sources: ['a\u2028b\u200b\tc.'] }, 100);
    expect(fitted).toEqual({ claim: 'It fell.', sources: ['a b c.'] });
  });

  it('never gives more than fits, and gives beginnings only', () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { maxLength: 3 });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 2_500 }),
        texts,
        fc.integer({ min: 1, max: 400 }),
        (claim, sources, most) => {
          const fitted = fitQuestion({ claim, sources }, most);
          if (fitted === null) return;
          expect(fitted.claim.length).toBeLessThanOrEqual(longestClaim);
          expect(fitted.sources).toHaveLength(sources.length);
          expect(fitted.sources.reduce((sum, { length }) => sum + length, 0)).toBeLessThanOrEqual(most);
          expect(JSON.stringify(fitted)).not.toMatch(/\\n|\\r|\\u00[01]/);
        },
      ),
    );
  });
});
