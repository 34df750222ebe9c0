import type { Fingerprint, TextSize } from './fingerprint.ts';
import { pairFeatures, type Weighted } from './pair-features.ts';
import type { ClusterWeights } from './weights.ts';

/** Names of the story features, in the order of the weights. */
export const storyFeatureNames = [
  'best member',
  'mean of the best two',
  'mean',
  'worst',
  'gap since the last member, 14 days',
  'constant',
] as const;

const sizes: readonly TextSize[] = ['full', 'lead', 'headline'];
const dayMs = 86_400_000;

/** One scored pair, kept for fitting weights. */
export interface ScoredPair {
  readonly profile: number;
  readonly features: Float64Array;
  readonly logit: number;
  readonly member: Fingerprint;
}

/** How well an article fits a story: `margin` is the story logit above the threshold of its profile. */
export interface StoryScore {
  readonly profile: number;
  readonly features: Float64Array;
  readonly logit: number;
  readonly margin: number;
  readonly pairs: readonly ScoredPair[];
}

/** Profile of a pair: size of the shorter text, plus 3 when a date is missing. */
export function profileOf(a: Fingerprint, b: Fingerprint): number {
  const size = Math.max(sizes.indexOf(a.size), sizes.indexOf(b.size));
  return size + (a.at === null || b.at === null ? 3 : 0);
}

function dot(weights: readonly number[], features: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < features.length; at += 1) sum += weights[at]! * features[at]!;
  return sum;
}

function scorePair(a: Weighted, b: Weighted, weights: ClusterWeights): ScoredPair {
  const profile = profileOf(a.print, b.print);
  const features = pairFeatures(a, b);
  return { profile, features, logit: dot(weights.pair[profile]!, features), member: b.print };
}

function gapOf(at: number | null, lastAt: number | null): number {
  return at === null || lastAt === null ? 0 : Math.min(2, Math.abs(at - lastAt) / (14 * dayMs));
}

/**
 * Scores an article against members of a story: a logistic model over the pair logits. Story size is no feature,
 * it would learn the size of the training stories.
 */
export function scoreStory(
  article: Weighted,
  members: readonly Weighted[],
  lastAt: number | null,
  weights: ClusterWeights,
): StoryScore {
  const pairs = members.map((member) => scorePair(article, member, weights));
  pairs.sort((a, b) => b.logit - a.logit);
  const logits = pairs.map((pair) => pair.logit);
  const best = logits[0] ?? 0;
  const mean = logits.reduce((sum, logit) => sum + logit, 0) / Math.max(1, logits.length);
  const gap = gapOf(article.print.at, lastAt);
  const features = Float64Array.of(best, (best + (logits[1] ?? best)) / 2, mean, logits.at(-1) ?? 0, gap, 1);
  const profile = pairs[0]?.profile ?? 0;
  const logit = dot(weights.story[profile]!, features);
  return { profile, features, logit, margin: logit - weights.threshold[profile]!, pairs };
}
