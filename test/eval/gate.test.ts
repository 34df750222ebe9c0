import { describe, expect, it } from 'vitest';
import { scoreMutations } from '../../src/eval/mutations.ts';
import { seeded } from '../../src/eval/random.ts';
import { articleOffer, subjectsOf } from '../../src/eval/subjects.ts';
import { demoArticles } from '../wire/demo/demo-day.ts';
import { shortfalls } from './gate.ts';

describe('the gate on the articles of the demo day', () => {
  const offers = demoArticles.map((article) => articleOffer(article.text, article.outlet ?? 'The Gazette'));
  const score = (seed: number, perType: number) =>
    scoreMutations(subjectsOf(offers, seeded(seed)), { perType, perTypeWhole: 1 }).result;
  const result = score(20261121, 150);

  it('keeps its floors', () => {
    const floors = { perType: 0.97, mean: 0.99, falseRejects: 0.02, fewest: 34 };
    expect(shortfalls(result, floors)).toEqual([]);
  });

  it('is tried with most kinds of error', () => {
    expect(Object.keys(result.perType).length).toBeGreaterThanOrEqual(70);
    expect(result.n).toBeGreaterThan(4000);
  });

  it('takes little more time for a check than splitting the article takes', () => {
    // Each is a ratio of medians; the best of several, as a busy machine slows the larger code down more.
    const rounds = [1, 2, 3].map((round) => score(20261121 + round, 10).checkToSplitRatio);
    expect(Math.min(result.checkToSplitRatio, ...rounds)).toBeLessThanOrEqual(5);
  });
});
