import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignable, keptShare, mirrorOf } from './alignment.ts';

const mill =
  'The city council voted on Tuesday to close the old paper mill after a decade of mounting losses.';
const lines = ['Nobody was hurt.', mill, 'It rained.'].map(alignable);

describe('mirrorOf()', () => {
  it.each([
    [
      'all content words swapped',
      'The town board decided on Tuesday to shut the aging paper plant following ten years of growing deficits.',
    ],
    [
      'half of them swapped',
      'The city board voted on Tuesday to shut the aging paper mill after a decade of growing losses.',
    ],
    [
      'a credit added',
      'The town board decided on Tuesday to shut the aging paper plant after a decade of growing deficits, Teal Radio reported.',
    ],
    [
      'words added',
      'The small town board finally decided on Tuesday to shut the aging paper plant after a decade of growing deficits.',
    ],
    ['words dropped', 'The board decided to shut the aging paper plant after a decade of growing deficits.'],
  ])('finds a sentence with %s', (_, text) => {
    expect(mirrorOf(text, lines).share).toBeGreaterThan(0.5);
  });

  it.each([
    ['the sentence itself', mill],
    ['a part of it', 'The council voted to close the old paper mill.'],
    [
      'the same told in another order',
      'Ten years of losses were too many for the paper mill, which councillors want closed.',
    ],
    ['something else', 'Nurses carried forty-one patients down unlit stairways to a school gymnasium.'],
    ['nothing', ''],
  ])('does not take %s for one', (_, text) => {
    expect(mirrorOf(text, lines).share).toBeLessThan(0.45);
  });

  it('passes over what is quoted, and scripts without spaces', () => {
    expect(mirrorOf(`She read out: “${mill.replace('old', 'aging')}”`, lines).words).toBeLessThan(5);
    expect(mirrorOf('港湾局は電気系統の老朽化が原因とみて調べている。', lines)).toEqual({
      share: 0,
      words: 0,
    });
  });

  it('stays between 0 and 1 for any text', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 30 }), fc.lorem({ maxCount: 60 }), (ours, theirs) => {
        const { share } = mirrorOf(ours, [alignable(theirs)]);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('keptShare()', () => {
  it.each([
    [mill, mill, 1],
    ['The council voted to close the mill.', mill, 1],
    ['The board decided to shut the plant.', mill, 0],
    ['The mill council voted.', 'The council voted on the mill.', 2 / 3],
    ['', mill, 1],
    [mill, '', 0],
  ])('of %j in %j is %d', (ours, theirs, share) => {
    expect(keptShare(ours, theirs)).toBeCloseTo(share, 6);
  });
});
