import { expect, it } from 'vitest';
import { bucketBits, tagCount } from './name-model.ts';
import { decodeWeights, encodeWeights, shippedModel } from './name-weights.ts';

it('decodeWeights() gives back what encodeWeights() packed, to a step of the scale', () => {
  const weights = new Float64Array((1 << bucketBits) * tagCount);
  const last = (1 << bucketBits) - 1;
  const set: [number, number, number][] = [
    [0, 0, 5],
    [3, 8, -5],
    [300, 2, 2.5],
    [last, 4, 10],
    [last, 5, -0.01],
  ];
  for (const [bucket, tag, weight] of set) weights[bucket * tagCount + tag] = weight;
  const file = encodeWeights(weights, new Float64Array((tagCount + 1) * tagCount).fill(0.25));
  const model = decodeWeights(file);
  const read = (bucket: number, tag: number): number => {
    const scores = new Float64Array(tagCount);
    model.add(bucket, scores, 0);
    return scores[tag]!;
  };
  expect(read(0, 0)).toBeCloseTo(5, 0);
  expect(read(3, 8)).toBeCloseTo(-5, 0);
  expect(read(300, 2)).toBeCloseTo(2.5, 0);
  expect(read(last, 4)).toBeCloseTo(6, 0); // cut to 0.6 of the largest
  expect(read(last, 5)).toBe(0); // too small to keep
  expect(read(7, 0)).toBe(0);
  expect(model.transitions[0]).toBe(0.25);
});

it('the shipped weights are whole: a score for every tag after every tag', () => {
  const { transitions } = shippedModel();
  expect(transitions).toHaveLength((tagCount + 1) * tagCount);
  expect(Array.from(transitions).every(Number.isFinite)).toBe(true);
});
