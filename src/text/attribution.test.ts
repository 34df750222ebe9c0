import { describe, expect, it } from 'vitest';
import { frames, isReportVerb } from './attribution.ts';

function short(sentence: string): string[] {
  return frames(sentence).map((frame) => `${frame.place}: ${frame.source} | ${frame.verb}`);
}

describe('frames()', () => {
  it.each([
    ['According to the Harbour Ledger, the quay fell.', ['front: the Harbour Ledger | according to']],
    ['The Harbour Ledger reported that the quay fell.', ['front: The Harbour Ledger | reported']],
    ['But officials said Monday that the quay fell.', ['front: officials | said']],
    ['The quay fell, the Harbour Ledger reported.', ['end: the Harbour Ledger | reported']],
    ['The quay fell, officials said on Tuesday.', ['end: officials | said']],
    ['The quay fell, Ada Orme said Monday.', ['end: Ada Orme | said']],
    ['The quay fell, according to two people who saw it.', ['end: two people who saw it | according to']],
    ['The quay, the mayor said, fell at dawn.', ['middle: the mayor | said']],
    ['The quay, according to Teal Radio, fell at dawn.', ['middle: Teal Radio | according to']],
    ['“The quay fell,” said Ada Orme.', ['end: Ada Orme | said']],
    ['The quay fell, said the mayor of Arle.', ['end: the mayor of Arle | said']],
    ['“It fell,” she said, “and we ran.”', ['middle: she | said']],
    [
      'According to Teal Radio, the quay fell, officials said.',
      ['front: Teal Radio | according to', 'end: officials | said'],
    ],
    ['The quay fell.', []],
    ['The quay, which stood for years, fell.', []],
    ['Ada Orme, who said little, left.', []],
    ['The mayor said the quay fell.', []],
    ['The quay fell, and officials said nothing about it for weeks on end.', []],
    ['“The quay fell, officials said.”', []],
    ['', []],
    [',', []],
  ])('of %j are %j', (sentence, expected) => {
    expect(short(sentence)).toEqual(expected);
  });

  it('covers the frame with its comma and nothing of what is said', () => {
    const end = 'The quay fell, Teal Radio reported.';
    expect(end.slice(frames(end)[0]!.start, frames(end)[0]!.end)).toBe(', Teal Radio reported.');
    const front = 'According to Teal Radio, the quay fell.';
    expect(front.slice(frames(front)[0]!.start, frames(front)[0]!.end)).toBe('According to Teal Radio, ');
    const that = 'Teal Radio said that the quay fell.';
    expect(that.slice(frames(that)[0]!.start, frames(that)[0]!.end)).toBe('Teal Radio said that ');
    const middle = 'The quay, Teal Radio said, fell.';
    expect(middle.slice(frames(middle)[0]!.start, frames(middle)[0]!.end)).toBe(', Teal Radio said');
  });

  it('does not take a thousands comma for the edge of a clause', () => {
    expect(short('The port paid 3,400 workers said to be idle.')).toEqual([]);
  });
});

describe('isReportVerb()', () => {
  it('knows verbs of saying in any case and no others', () => {
    expect(['said', 'Reported', 'denied', 'shows'].map(isReportVerb)).toEqual([true, true, true, true]);
    expect(['fell', 'saying', 'saw', ''].map(isReportVerb)).toEqual([false, false, false, false]);
  });
});
