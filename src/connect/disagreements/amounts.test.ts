import { expect, it } from 'vitest';
import type { NumberMention } from '../../news/mod.ts';
import { numbers } from '../../text/mod.ts';
import { amountOf, apart } from './amounts.ts';

function amounts(sentence: string) {
  const all: NumberMention[] = numbers(sentence).map((number) => ({ ...number, measures: null }));
  return all.map((number) => amountOf(sentence, number, all));
}

it.each([
  ['47 ships left', 47, 47],
  ['about 40 ships left', 30, 50],
  ['nearly 50 ships left', 40, 50],
  ['at least 12 ships left', 12, Infinity],
  ['12 or more ships left', 12, Infinity],
  ['up to 90 ships left', 0, 90],
  ['between 30 and 40 ships left', 30, 40],
  ['2,400 ships left', 2350, 2450],
  ['some 2,400 ships left', 2280, 2520],
  ['it rose 3.5 percent', 3.45, 3.55],
])('amountOf() reads what "%s" allows', (sentence, low, high) => {
  const [amount] = amounts(sentence);
  expect(amount!.low).toBeCloseTo(low);
  if (high === Infinity) expect(amount!.high).toBe(Infinity);
  else expect(amount!.high).toBeCloseTo(high);
});

it.each([
  ['about 40 ships', '43 ships', false],
  ['nearly 50 ships', '47 ships', false],
  ['at least 12 ships', '15 ships', false],
  ['at least 12 ships', '40 ships', true],
  ['at least 12 ships', 'at least 20 ships', true],
  ['84,000 homes', '79,000 homes', true],
  ['640,000 homes', '638,412 homes', false],
])('apart() of "%s" and "%s" is %s', (a, b, expected) => {
  expect(apart(amounts(a)[0]!, amounts(b)[0]!)).toBe(expected);
});
