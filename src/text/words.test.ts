import { describe, expect, it } from 'vitest';
import { bare, plainMarks, words } from './words.ts';

describe('words()', () => {
  it.each([
    ['', []],
    ['  — … “” ', []],
    ['Ferry sinks', ['Ferry', 'sinks']],
    ['a Varga-backed plan', ['a', 'Varga-backed', 'plan']],
    ['the port’s crew didn’t', ['the', 'port’s', 'crew', 'didn’t']],
    ['1,200 or 3.5 or 1,20', ['1,200', 'or', '3.5', 'or', '1', '20']],
    ['12,345,678 votes', ['12,345,678', 'votes']],
    ['12,3456', ['12', '3456']],
    ['the U.N. left.', ['the', 'U.N', 'left']],
    ['R&D and Q & A', ['R&D', 'and', 'Q', 'A']],
    ['a—b–c - d', ['a', 'b', 'c', 'd']],
    ['“quoted,” he', ['quoted', 'he']],
    ['$5m, 40%', ['5m', '40']],
    ['Zoë Åström', ['Zoë', 'Åström']],
    ['e\u0301te\u0301', ['e\u0301te\u0301']],
    ['so-', ['so']],
  ])('splits %j', (text, expected) => {
    expect(words(text).map((word) => word.text)).toEqual(expected);
  });

  it('counts offsets in UTF-16 code units', () => {
    expect(words('🚢 Arle')).toEqual([{ text: 'Arle', start: 3, end: 7 }]);
  });
});

describe('plainMarks()', () => {
  it('makes curly quotes, long dashes and odd spaces plain', () => {
    expect(plainMarks('‘a’ “b” „c‟ «d» e—f–g h\u00a0i 5′6″ −2')).toBe('\'a\' "b" "c‟ "d" e-f-g h i 5\'6" -2');
  });
});

describe('bare()', () => {
  it.each([
    ['Arle’s', 'arle'],
    ["crews'", 'crews'],
    ['ARLE', 'arle'],
    ["didn't", "didn't"],
    ["it's", 'it'],
    ['', ''],
  ])('makes %j into %j', (word, expected) => {
    expect(bare(word)).toBe(expected);
  });
});
