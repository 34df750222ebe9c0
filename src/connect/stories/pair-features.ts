import type { Commonness } from './commonness.ts';
import { inLead, inTitle, isName, isNumber, type Fingerprint } from './fingerprint.ts';

/** Names of the pair features, in the order of the weights. */
export const pairFeatureNames = [
  'cosine',
  'cosine squared',
  'bigram cosine',
  'title cosine',
  'title cover, larger',
  'title cover, smaller',
  'lead cosine',
  'name cosine',
  'number overlap',
  'rare terms shared',
  'a date is missing',
  'gap decay of 1 day',
  'gap decay of 4 days',
  'gap in 14 days',
  'constant',
] as const;

const dayMs = 86_400_000;
const rareIdf = 6;

/** Sums over one article's terms that a pair divides by. */
interface Norms {
  all: number;
  bigram: number;
  title: number;
  titleIdf: number;
  lead: number;
  name: number;
  number: number;
}

/** An article with its weights of this moment: tf x idf, idf, and sums. */
export interface Weighted {
  readonly print: Fingerprint;
  readonly weights: Float64Array;
  readonly idfs: Float64Array;
  readonly norms: Norms;
}

function addNorm(norms: Norms, flags: number, weight: number, idf: number): void {
  const square = weight * weight;
  norms.all += square;
  if (flags & inTitle) {
    norms.title += idf * idf;
    norms.titleIdf += idf;
  }
  if (flags & inLead) norms.lead += square;
  if (flags & isName) norms.name += square;
  if (flags & isNumber) norms.number += idf;
}

/** Arrays to weigh a fingerprint in, for many short-lived ones: as long as the longest. */
export interface Room {
  readonly weights: Float64Array;
  readonly idfs: Float64Array;
}

/** Weighs a fingerprint with today's idf; in `room`, what was weighed there before is lost. */
export function weigh(print: Fingerprint, commonness: Commonness, room?: Room): Weighted {
  const { ids, tf, flags, bigramsFrom } = print;
  const weights = room ? room.weights : new Float64Array(ids.length);
  const idfs = room ? room.idfs : new Float64Array(ids.length);
  const norms: Norms = { all: 0, bigram: 0, title: 0, titleIdf: 0, lead: 0, name: 0, number: 0 };
  for (let at = 0; at < ids.length; at += 1) {
    const idf = commonness.idf(ids[at]!);
    const weight = tf[at]! * idf;
    idfs[at] = idf;
    weights[at] = weight;
    if (at < bigramsFrom) addNorm(norms, flags[at]!, weight, idf);
    else norms.bigram += weight * weight;
  }
  return { print, weights, idfs, norms };
}

interface Shared extends Norms {
  coverA: number;
  coverB: number;
  rare: number;
}

function addShared(shared: Shared, flagsA: number, flagsB: number, product: number, idf: number): void {
  const both = flagsA & flagsB;
  shared.all += product;
  if (idf > rareIdf) shared.rare += idf - rareIdf;
  if (flagsA & inTitle) shared.coverA += idf;
  if (flagsB & inTitle) shared.coverB += idf;
  if (both & inTitle) shared.title += idf * idf;
  if (both & inLead) shared.lead += product;
  if (both & isName) shared.name += product;
  if (both & isNumber) shared.number += idf;
}

function sharedOf(a: Weighted, b: Weighted): Shared {
  const shared: Shared = {
    all: 0,
    bigram: 0,
    title: 0,
    titleIdf: 0,
    lead: 0,
    name: 0,
    number: 0,
    coverA: 0,
    coverB: 0,
    rare: 0,
  };
  const idsA = a.print.ids;
  const idsB = b.print.ids;
  for (let i = 0, j = 0; i < idsA.length && j < idsB.length;) {
    if (idsA[i]! < idsB[j]!) i += 1;
    else if (idsA[i]! > idsB[j]!) j += 1;
    else {
      const product = a.weights[i]! * b.weights[j]!;
      if (i < a.print.bigramsFrom)
        addShared(shared, a.print.flags[i]!, b.print.flags[j]!, product, a.idfs[i]!);
      else shared.bigram += product;
      i += 1;
      j += 1;
    }
  }
  return shared;
}

function ratio(dot: number, normA: number, normB: number): number {
  return normA > 0 && normB > 0 ? dot / Math.sqrt(normA * normB) : 0;
}

function share(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0;
}

function addTime(into: Float64Array, a: number | null, b: number | null): void {
  if (a === null || b === null) {
    into[10] = 1;
    return;
  }
  const days = Math.abs(a - b) / dayMs;
  into[11] = Math.exp(-days);
  into[12] = Math.exp(-days / 4);
  into[13] = Math.min(2, days / 14);
}

/**
 * How alike two articles are, as the 15 numbers of `pairFeatureNames`: cosines and shares of 0 to 1, log of
 * rare idf shared, time gap. The time features are 0 when either date is missing.
 */
export function pairFeatures(a: Weighted, b: Weighted): Float64Array {
  const shared = sharedOf(a, b);
  const cover = [share(shared.coverA, a.norms.titleIdf), share(shared.coverB, b.norms.titleIdf)] as const;
  const features = new Float64Array(pairFeatureNames.length);
  features[0] = ratio(shared.all, a.norms.all, b.norms.all);
  features[1] = features[0] * features[0];
  features[2] = ratio(shared.bigram, a.norms.bigram, b.norms.bigram);
  features[3] = ratio(shared.title, a.norms.title, b.norms.title);
  features[4] = Math.max(...cover);
  features[5] = Math.min(...cover);
  features[6] = ratio(shared.lead, a.norms.lead, b.norms.lead);
  features[7] = ratio(shared.name, a.norms.name, b.norms.name);
  features[8] = share(shared.number, Math.min(a.norms.number, b.norms.number));
  features[9] = Math.log1p(shared.rare) / 4;
  addTime(features, a.print.at, b.print.at);
  features[14] = 1;
  return features;
}
