import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rawRun } from '../../../text/mod.ts';
import { runCounter } from './run.ts';

const word = fc.constantFrom('the', 'mill', 'Arle', '340', 'closed', '“', '”', 'at', 'Holt’s');
const text = fc.array(word, { maxLength: 30 }).map((list) => list.join(' '));

test('runCounter() counts as rawRun() does', () => {
  fc.assert(
    fc.property(text, text, (sentence, source) => runCounter(source)(sentence) === rawRun(sentence, source)),
  );
});

test('runCounter() leaves out what is quoted', () => {
  expect(runCounter('The mill in Arle closed for good')('The mill “in Arle closed for good”')).toBe(2);
});
