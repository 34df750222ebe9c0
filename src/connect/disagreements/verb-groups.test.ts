import { expect, it } from 'vitest';
import { words } from '../../text/mod.ts';
import { tokensOf, verbGroups } from './verb-groups.ts';

function read(sentence: string): string[] {
  const all = tokensOf(sentence, words(sentence));
  return verbGroups(all).map(({ from, verb, stage, isNegated }) => {
    const exact = sentence.slice(all[from]!.start, all[verb]!.end);
    return `${exact}: ${stage}${isNegated ? ', not' : ''}`;
  });
}

it.each([
  ['Corvell bought Teal.', ['bought: done']],
  ['Corvell has not bought Teal.', ['has not bought: done, not']],
  ['Corvell will not buy Teal.', ['will not buy: planned, not']],
  ['Corvell plans to buy Teal.', ['plans to buy: planned']],
  ['Corvell refused to buy Teal.', ['refused to buy: done, not']],
  ['Corvell denied hiding the loans.', ['denied hiding: done, not']],
  ['Corvell allegedly hid the loans.', ['allegedly hid: alleged']],
  ['If Corvell bought Teal, prices rose.', []],
  ['Corvell should buy Teal.', []],
])('verbGroups() reads "%s"', (sentence, expected) => {
  expect(read(sentence).filter((group) => !group.startsWith('rose'))).toEqual(expected);
});
