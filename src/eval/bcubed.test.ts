import { expect, it } from 'vitest';
import { scoreClusters } from './bcubed.ts';

it('scoreClusters() is 1 throughout for the same partition under other names', () => {
  const { bcubed, pairwise, clusters } = scoreClusters(['x', 'x', 'y'], ['1', '1', '2']);
  expect(bcubed).toEqual({ precision: 1, recall: 1, f1: 1 });
  expect(pairwise).toEqual({ precision: 1, recall: 1, f1: 1 });
  expect(clusters).toEqual({ predicted: 2, gold: 2 });
});

it('scoreClusters() agrees with a count by hand', () => {
  // Predicted {a b c}{d e}, gold {a b}{c d e}.
  const { bcubed, pairwise } = scoreClusters(['p', 'p', 'p', 'q', 'q'], ['1', '1', '2', '2', '2']);
  expect(bcubed.precision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5);
  expect(bcubed.recall).toBeCloseTo((1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5);
  expect(pairwise.precision).toBeCloseTo(2 / 4);
  expect(pairwise.recall).toBeCloseTo(2 / 4);
});

it('scoreClusters() gives precision 1 for singletons and recall 1 for one cluster', () => {
  const gold = ['1', '1', '2'];
  expect(scoreClusters(['a', 'b', 'c'], gold).bcubed.precision).toBe(1);
  expect(scoreClusters(['a', 'b', 'c'], gold).pairwise.f1).toBe(0);
  expect(scoreClusters(['a', 'a', 'a'], gold).bcubed.recall).toBeCloseTo(1);
});

it('scoreClusters() takes no items', () => {
  expect(scoreClusters([], []).bcubed.f1).toBe(0);
});
