import { expect, it } from 'vitest';
import { isSubordinator, wordClass } from './word-classes.ts';

it.each([
  ['the', 'determiner'],
  ['during', 'preposition'],
  ['and', 'conjunction'],
  ['although', 'subordinator'],
  ['might', 'modal'],
  ["wasn't", 'auxiliary'],
  ['they', 'pronoun'],
  ['quickly', 'adverb'],
  ['family', 'open'],
  ['port', 'open'],
])('wordClass() of %j is %s', (word, expected) => {
  expect(wordClass(word)).toBe(expected);
});

it('isSubordinator() knows what opens a clause under another', () => {
  expect(['because', 'who', 'unless'].every(isSubordinator)).toBe(true);
  expect(['and', 'port', ''].some(isSubordinator)).toBe(false);
});
