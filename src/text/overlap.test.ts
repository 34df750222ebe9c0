import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnWords, headlineOverlap, ledeOverlap, longestRun, overlapIndex } from './overlap.ts';

const source = overlapIndex(
  'The old quay at Arle fell into the water at dawn on Tuesday. Ada Orme said “we saw the lamps go out one by one”.',
);
const wordList = fc.array(fc.constantFrom('the', 'quay', 'fell', 'at', 'dawn', 'lamps', 'stood', 'still'), {
  maxLength: 14,
});

describe('longestRun()', () => {
  it.each([
    ['Nobody was hurt.', 0],
    ['The quay fell.', 1],
    ['It fell into the water at dawn.', 6],
    ['The old quay at Arle fell into the water at dawn.', 10],
    ['They fell, into THE water; at dawn!', 6],
    ['“We saw the lamps go out”, she told us.', 0],
    ['Someone said we saw the lamps go out.', 7],
    ['', 0],
  ])('of %j is %i', (sentence, run) => {
    expect(longestRun(sentence, source)).toBe(run);
  });

  it('lets names and numbers stand in a run without counting them', () => {
    const other = overlapIndex('The firm in Arle paid 3,400 workers.');
    expect(longestRun('Once, firm in Arle paid 3,400 workers', other)).toBe(4);
  });

  it('is found where the source repeats the first words before the long run', () => {
    expect(longestRun('she saw the lamps', overlapIndex('saw the dog, saw the cat, saw the lamps'))).toBe(3);
  });

  it('is never more than the words of the sentence, and all of them when it is the source', () => {
    fc.assert(
      fc.property(wordList, wordList, (ours, theirs) => {
        const sentence = ours.join(' ');
        expect(longestRun(sentence, overlapIndex(theirs.join(' ')))).toBeLessThanOrEqual(ours.length);
        expect(longestRun(sentence, overlapIndex([...theirs, ...ours, ...theirs].join(' ')))).toBe(
          ours.length,
        );
      }),
    );
  });

  it('does not fall when the source grows', () => {
    fc.assert(
      fc.property(wordList, wordList, wordList, (ours, theirs, more) => {
        const small = longestRun(ours.join(' '), overlapIndex(theirs.join(' ')));
        expect(
          longestRun(ours.join(' '), overlapIndex([...theirs, ...more].join(' '))),
        ).toBeGreaterThanOrEqual(small);
      }),
    );
  });
});

describe('drawnWords()', () => {
  it.each([
    [['The quay fell into the sea.'], 0],
    [['It fell into the water at dawn.'], 6],
    [['It fell into the water at dawn.', 'So we saw the lamps go out.'], 12],
    [['Ada said “we saw the lamps go out”.'], 7],
    [[], 0],
  ])('of %j is %i', (sentences, drawn) => {
    expect(drawnWords(sentences, source)).toBe(drawn);
  });

  it('counts runs from the length it is given', () => {
    expect(drawnWords(['It fell into the sea.'], source)).toBe(0);
    expect(drawnWords(['It fell into the sea.'], source, 3)).toBe(3);
  });

  it('never counts a word twice', () => {
    fc.assert(
      fc.property(wordList, wordList, (ours, theirs) => {
        const drawn = drawnWords([ours.join(' ')], overlapIndex(theirs.join(' ')), 1);
        expect(drawn).toBe(ours.filter((word) => theirs.includes(word)).length);
      }),
    );
  });
});

describe('ledeOverlap()', () => {
  const lede = 'The old quay at Arle fell into the sea.';
  it.each([
    ['a sentence with nothing of it', ['Nobody was hurt.'], 0],
    ['itself', [lede], 1],
    ['half of it in two sentences', ['The old quay at Arle broke.', 'It lay in the sea.'], 2 / 6],
    ['no sentences', [], 0],
  ])('of %s', (_, sentences, share) => {
    expect(ledeOverlap(lede, sentences)).toBeCloseTo(share, 6);
  });

  it('is 0 for a first sentence of fewer than four words', () => {
    expect(ledeOverlap('Quay falls down', ['Quay falls down'])).toBe(0);
  });

  it('stays between 0 and 1', () => {
    fc.assert(
      fc.property(wordList, fc.array(wordList, { maxLength: 3 }), (first, ours) => {
        const share = ledeOverlap(
          first.join(' '),
          ours.map((list) => list.join(' ')),
        );
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('headlineOverlap()', () => {
  it.each([
    ['Arle quay falls', 'ARLE QUAY FALLS!', 1],
    ['Arle quay falls', 'Choir wins', 0],
    ['Arle quay falls', 'Arle’s quay stands', 0.5],
    ['', '', 0],
    ['', 'Arle', 0],
  ])('of %j and %j is %d', (a, b, share) => {
    expect(headlineOverlap(a, b)).toBeCloseTo(share, 6);
    expect(headlineOverlap(b, a)).toBeCloseTo(share, 6);
  });
});
