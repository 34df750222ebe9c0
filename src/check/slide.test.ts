import { describe, expect, it } from 'vitest';
import { align } from './align.ts';
import { slideGaps } from './slide.ts';
import { tokens } from './tokens.ts';

describe('slideGaps()', () => {
  it.each([
    ['takes deposits and loans', 'takes deposits (current deposits) and loans', [0, 1, 4, 5]],
    ['10 million if so', '10 million ($12 million) if so', [0, 1, 5, 6]],
    ['the quay fell', 'the old quay fell', [0, 2, 3]],
    ['', 'the quay', []],
  ])('moves what %j leaves out of %j to where it closes', (sentence, source, expected) => {
    const theirs = tokens(source);
    expect(slideGaps(theirs, align(tokens(sentence), theirs))).toEqual(expected);
  });
});
