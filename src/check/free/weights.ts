import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { NutgrafError } from '../../errors.ts';
import { featureNames } from './features.ts';

/** The weights of one profile; the lists go together, one entry a feature. */
export interface ProfileWeights {
  readonly profile: 'edited' | 'free';
  readonly features: readonly string[];
  readonly mean: readonly number[];
  readonly scale: readonly number[];
  readonly weights: readonly number[];
  readonly bias: number;
}

/** The weights file: learned by tools/fit-free-weights.ts, never written by hand. */
export interface FreeWeights {
  readonly format: 1;
  readonly trainedOn: readonly string[];
  /** A text with a larger share of words copied in runs of three or more is `edited`. */
  readonly editedAbove: number;
  /** Standardised features are cut to this range. */
  readonly clip: readonly [number, number];
  readonly profiles: readonly ProfileWeights[];
}

export interface LoadedWeights extends FreeWeights {
  /** SHA-256 of the file, hex. */
  readonly sha256: string;
}

function refuse(why: string): never {
  throw new NutgrafError('NG_BUG', `the weights of the free check cannot be used: ${why}`);
}

function checkProfile(weights: ProfileWeights): void {
  const unknown = weights.features.find((name) => !featureNames.includes(name));
  if (unknown !== undefined) refuse(`unknown feature "${unknown}"`);
  for (const list of [weights.mean, weights.scale, weights.weights])
    if (list.length !== weights.features.length || !list.every(Number.isFinite))
      refuse(`the lists of profile "${weights.profile}" do not go together`);
  if (weights.scale.some((scale) => scale <= 0) || !Number.isFinite(weights.bias))
    refuse(`profile "${weights.profile}" has a scale that is not above zero`);
}

/**
 * Reads a weights file and refuses one whose features this version does not know.
 *
 * @throws NutgrafError NG_BUG when the file is not of format 1, names an unknown feature or lacks a profile.
 * @example
 * // parseWeights('{"format":2}'); // throws
 */
export function parseWeights(source: string): LoadedWeights {
  const read = JSON.parse(source) as Partial<FreeWeights>;
  if (read.format !== 1 || !Array.isArray(read.profiles)) refuse('it is not of format 1');
  const weights = read as FreeWeights;
  for (const profile of ['edited', 'free'] as const)
    if (!weights.profiles.some((item) => item.profile === profile)) refuse(`profile "${profile}" is missing`);
  weights.profiles.forEach(checkProfile);
  return { ...weights, sha256: createHash('sha256').update(source).digest('hex') };
}

let loaded: LoadedWeights | undefined;

/** The shipped weights (data/free-weights.json), read at first use. */
export function freeWeights(): LoadedWeights {
  loaded ??= parseWeights(readFileSync(new URL('../data/free-weights.json', import.meta.url), 'utf8'));
  return loaded;
}

/**
 * The profile of a text, from the text alone.
 *
 * @param copied Share of its words copied in runs of three or more, 0 to 1.
 */
export function profileOf(weights: FreeWeights, copied: number): 'edited' | 'free' {
  return copied > weights.editedAbove ? 'edited' : 'free';
}

/**
 * How well a text stands by its sources, 0 to 1: a logistic function of its features. 0.5 is where balanced accuracy was
 * best on the development sets. It ranks; no verdict is read off it alone.
 */
export function scoreOf(weights: FreeWeights, features: ReadonlyMap<string, number>): number {
  const profile = profileOf(weights, features.get('copied') ?? 0);
  const own = weights.profiles.find((item) => item.profile === profile)!;
  let sum = own.bias;
  own.features.forEach((name, at) => {
    const value = ((features.get(name) ?? 0) - own.mean[at]!) / own.scale[at]!;
    sum += own.weights[at]! * Math.min(weights.clip[1], Math.max(weights.clip[0], value));
  });
  return 1 / (1 + Math.exp(sum));
}
