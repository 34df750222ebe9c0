import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EndpointFailure } from '../endpoint-failure.ts';
import { readAnswer } from './chat.ts';

describe('readAnswer()', () => {
  it('gives a yes or a no, or says that the answer cannot be used, whatever a model says', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '{',
        '}',
        '"supported"',
        ': true',
        ': false',
        ', "words": []',
        '[',
        ']',
        '</think>',
        '{{{{',
      ),
      fc.json(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        try {
          const { supports, score } = readAnswer(text, 'The quay fell.');
          expect(typeof supports).toBe('boolean');
          expect(score).toBeNull();
          expect(text).toContain('supported');
        } catch (error) {
          expect(error).toBeInstanceOf(EndpointFailure);
          expect((error as EndpointFailure).class).toBe('unusable');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is done with a long answer of brackets in no time', () => {
    const started = performance.now();
    expect(() => readAnswer('{'.repeat(500_000) + '}', 'x')).toThrow(EndpointFailure);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('takes words that the claim does not have for no words', () => {
    expect(readAnswer('{"words": ["all of it"], "supported": true}', 'The quay fell.').supports).toBe(true);
  });
});
