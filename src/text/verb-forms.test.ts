import { expect, it } from 'vitest';
import { finiteness, transitiveVerb } from './verb-forms.ts';

it.each([
  ['bought', { lemma: 'buy', form: 'past or participle' }],
  ['took', null],
  ['withdrew', { lemma: 'withdraw', form: 'past' }],
  ['withdrawn', { lemma: 'withdraw', form: 'participle' }],
  ['approves', { lemma: 'approve', form: 'present' }],
  ['banned', { lemma: 'ban', form: 'past or participle' }],
  ['vetoes', { lemma: 'veto', form: 'present' }],
  ['bury', null],
])('transitiveVerb() of %j is %j', (word, expected) => {
  expect(transitiveVerb(word)).toEqual(expected);
});

it.each([
  ['went', 'sure'],
  ['will', 'sure'],
  ['is', 'sure'],
  ['held', 'doubtful'],
  ['closed', 'doubtful'],
  ['need', null],
  ['speed', null],
  ['port', null],
  ['been', null],
])('finiteness() of %j is %j', (word, expected) => {
  expect(finiteness(word)).toBe(expected);
});
