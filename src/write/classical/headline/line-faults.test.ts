import { describe, expect, test } from 'vitest';
import { isColoured, lineFault } from './line-faults.ts';
import { lineVerb } from './line-verb.ts';

const fault = (text: string) => lineFault(text, lineVerb(text));

describe('lineFault()', () => {
  test.each([
    'Kelvarne council rejects harbour toll',
    'Varga says she will resign over harbour toll',
    'Storm Agna: Ferry sinks off Port Callan',
    'Orme warns of “a very long strike” in Port Callan',
    "Orme says harbour board's toll must go",
  ])('lets %j stand', (text) => {
    expect(fault(text)).toBeNull();
  });

  test.each([
    ['Varga wins vote', 'short'],
    [
      'Kelvarne council rejects harbour toll that ships of all sizes and flags have paid since early spring of last year',
      'long',
    ],
    ['Why the harbour toll is wrong', 'question'],
    ['Will the council reject the harbour toll?', 'marks'],
    ['5 things to know about harbour toll', 'question'],
    ['Seven key takeaways from the harbour vote', 'question'],
    ['The harbour toll passed. Here is what follows', 'marks'],
    ["Council passes 'toll' for the harbour", 'marks'],
    ['Ferry line keeps “real” timetable for Gelt', 'marks'],
    ['Council passes toll — for now at least', 'marks'],
    ['Council tells us how tolls will rise', 'pronoun'],
    ['They reject harbour toll in Kelvarne', 'pronoun'],
    ['Harbour board rejects toll it proposed with Gelt', 'pronoun'],
    ['Council should reject the harbour toll', 'opinion'],
    ['Orme slams council over harbour toll', 'loaded'],
    ['Council passes extreme toll for harbour', 'loaded'],
    ['Ferry line suspends crossings to Gelt and', 'dangling'],
    ['Ducking questions on tolls, Varga leaves Kelvarne', 'dangling'],
    ['The speech that Varga did not make', 'verb'],
    ['Harbour toll and its many uses', 'verb'],
  ])('refuses %j: %s', (text, why) => {
    expect(fault(text)).toBe(why);
  });

  test('takes four words where the outlet is credited after them', () => {
    const text = 'Varga wins harbour vote';
    expect(lineFault(text, lineVerb(text), true)).toBeNull();
    expect(fault(text)).toBe('short');
  });
});

describe('isColoured()', () => {
  test('finds words that colour', () => {
    expect([isColoured('Council passes controversial toll'), isColoured('Council passes toll')]).toEqual([
      true,
      false,
    ]);
  });
});
