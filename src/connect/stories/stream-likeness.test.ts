import { expect, it } from 'vitest';
import { fingerprintOf, type Fingerprint } from './fingerprint.ts';
import { likenessesOf } from './stream-likeness.ts';

const dayMs = 86_400_000;
const settling = { fadeDays: 6, crowd: 2, groupingCost: 0.06 };
const text =
  'The old quay of Arle harbour collapsed under a grain crane while divers searched the basin for two workers.';

function print(title: string, day: number | null): Fingerprint {
  return fingerprintOf({ id: title, title, text, at: day === null ? null : day * dayMs });
}

it('likenessesOf() lets likeness fade over days, and not at all without a date', () => {
  const link = (a: number | null, b: number | null): number | undefined =>
    likenessesOf([print('Quay', a), print('Quay', b)], 'text', settling).links.value[0];
  expect(link(0, 0)).toBeCloseTo(1);
  expect(link(0, 6)).toBeCloseTo(Math.exp(-1));
  expect(link(0, 13)).toBeUndefined();
  expect(link(0, null)).toBeCloseTo(1);
});

it('likenessesOf() does not depend on the order of the articles', () => {
  const prints = ['Quay', 'Crane falls', 'Divers search', 'Basin closed'].map((title) => print(title, null));
  const sums = (of: readonly Fingerprint[]): number[] =>
    [...likenessesOf(of, 'text', settling).crowding].sort((a, b) => a - b);
  const turned = sums([...prints].reverse());
  sums(prints).forEach((sum, at) => {
    expect(sum).toBeCloseTo(turned[at]!, 10);
  });
});

it('likenessesOf() takes off what an article has in common with those around it', () => {
  const { links, scaled, crowding } = likenessesOf([print('Quay', 0), print('Quay', 0)], 'text', settling);
  expect(scaled.value[0]).toBeCloseTo(2 * links.value[0]!);
  // One neighbour of two counted.
  expect(crowding[0]).toBeCloseTo(links.value[0]! / 2);
  const bare = likenessesOf([print('Quay', 0), print('Quay', 0)], 'headlines', settling);
  expect(bare.scaled.value[0]).toBeCloseTo(1 / 1.02);
  expect([...bare.crowding]).toEqual([0, 0]);
});

it('likenessesOf() takes articles without any term', () => {
  const empty = fingerprintOf({ id: 'e', title: '', text: '', at: null });
  expect(likenessesOf([empty, empty, print('Quay', null)], 'text', settling).links.other).toHaveLength(0);
  expect(likenessesOf([], 'text', settling).links.count).toBe(0);
});
