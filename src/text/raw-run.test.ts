import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rawRun, runCounter } from './raw-run.ts';

/** Every word of the sentence tried from every word of the source. */
function slowRun(sentence: string, source: string): number {
  const [ours, theirs] = [sentence, source].map((text) => text.toLowerCase().split(' ').filter(Boolean));
  let longest = 0;
  ours!.forEach((_, from) => {
    theirs!.forEach((_, place) => {
      let size = 0;
      while (from + size < ours!.length && ours![from + size] === theirs![place + size]) size += 1;
      longest = Math.max(longest, size);
    });
  });
  return longest;
}

const word = fc.constantFrom('the', 'mill', 'Arle', '340', 'closed', 'at');
const text = fc.array(word, { maxLength: 30 }).map((list) => list.join(' '));

test('rawRun() counts every word, names and figures too, as one that tries them all', () => {
  fc.assert(
    fc.property(text, text, (sentence, source) => rawRun(sentence, source) === slowRun(sentence, source)),
  );
});

test('runCounter() leaves out what is quoted', () => {
  expect(runCounter('The mill in Arle closed for good')('The mill “in Arle closed for good”')).toBe(2);
});

test('runCounter() is not held up by one word said over and over', () => {
  const often = 'mill '.repeat(20_000);
  const startedAt = performance.now();
  expect(runCounter(often)('mill '.repeat(40))).toBe(40);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});
