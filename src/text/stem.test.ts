import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stem } from './stem.ts';

describe('stem()', () => {
  it.each([
    ['drop', 'drops', 'dropped', 'dropping'],
    ['report', 'reports', 'reported', 'reporting'],
    ['close', 'closes', 'closed', 'closing'],
    ['carry', 'carries', 'carried', 'carrying'],
    ['pass', 'passes', 'passed', 'passing'],
    ['box', 'boxes', 'boxed'],
    ['watch', 'watches', 'watched', 'watching'],
    ['city', 'cities'],
    ['ship', 'ships', 'shipped'],
    ['house', 'houses', 'housed'],
  ])('gives one stem to the forms of %s', (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1);
  });

  it.each([
    ['announce', 'announcement'],
    ['nation', 'national'],
    ['bus', 'bu'],
    ['crisis', 'crisi'],
    ['news', 'newer'],
    ['king', 'k'],
    ['red', 'r'],
    ['bring', 'br'],
    ['miss', 'mis'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it('takes the commas out of a number and nothing else', () => {
    expect(stem('1,200')).toBe('1200');
    expect(stem('3.5')).toBe('3.5');
    expect(stem('1990s')).toBe('1990s');
  });

  it('never makes a word longer or empty', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,14}$/), (word) => {
        expect(stem(word).length).toBeLessThanOrEqual(word.length);
        expect(stem(word)).not.toBe('');
      }),
    );
  });
});
