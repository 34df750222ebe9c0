import { featuresAt, mostFeatures, type NameSentence } from './name-features.ts';

/** Outside, then beginning and inside of person, organisation, place and other. */
export const tags = [
  'O',
  'B-person',
  'I-person',
  'B-organisation',
  'I-organisation',
  'B-place',
  'I-place',
  'B-other',
  'I-other',
] as const;
export const tagCount = tags.length;
/** Features fall into this many buckets, by the top bits of their hash. */
export const bucketBits = 20;
const start = tagCount;

/** Weights of a linear chain: a score of each tag in each bucket, and of each tag after each other one. */
export interface NameModel {
  /** Adds the scores of a bucket to those of a token. */
  readonly add: (bucket: number, scores: Float64Array, at: number) => void;
  /** (tagCount + 1) × tagCount; the last row is for the first token of a run. */
  readonly transitions: ArrayLike<number>;
}

const joiners = new Set([
  'of',
  'the',
  'and',
  '&',
  "'s",
  '’s',
  'for',
  'in',
  'de',
  'la',
  'du',
  'da',
  'di',
  'van',
  'von',
  'der',
  'den',
  'del',
  'des',
  'dos',
  'al',
  'el',
  'bin',
  'ibn',
  'y',
  'e',
  '-',
  '/',
  'on',
  'to',
  'at',
  "'",
  '.',
  'und',
  'ul',
  'ter',
  'ten',
  'den',
  'pour',
  'et',
  'un',
]);

/** Whether a tag may follow another: an inside one only its own kind. */
export function mayFollow(before: number, tag: number): boolean {
  return tag === 0 || tag % 2 === 1 || before === tag || before === tag - 1;
}

/**
 * Where names can be: runs of capitalised tokens, with up to two joining tokens between them. Half-open, in tokens.
 */
export function nameRuns({ traits }: NameSentence): [number, number][] {
  const found: [number, number][] = [];
  for (let at = 0; at < traits.length; at++) {
    if (!traits[at]!.isCapital) continue;
    const last = found.at(-1);
    let joins = last !== undefined && at - last[1] <= 3;
    for (let between = last?.[1] ?? at; joins && between < at; between++) {
      joins = joiners.has(traits[between]!.folded) || traits[between]!.hasDigit;
    }
    if (joins) last![1] = at + 1;
    else found.push([at, at + 1]);
  }
  return found;
}

const buffer = new Int32Array(mostFeatures);

/** Best tags of the tokens `from` to `to` of a sentence (Viterbi). */
export function tagRun(sentence: NameSentence, from: number, to: number, model: NameModel): Uint8Array {
  const length = to - from;
  const scores = new Float64Array(length * tagCount);
  for (let at = 0; at < length; at++) {
    const count = featuresAt(sentence, from + at, buffer);
    for (let each = 0; each < count; each++)
      model.add(buffer[each]! >>> (32 - bucketBits), scores, at * tagCount);
  }
  return bestPath(scores, length, model.transitions);
}

/** The best tags for given scores of each tag at each token; changes `scores`. */
export function bestPath(scores: Float64Array, length: number, transitions: ArrayLike<number>): Uint8Array {
  const back = new Uint8Array(length * tagCount);
  for (let at = 0; at < length; at++) {
    for (let tag = 0; tag < tagCount; tag++) {
      let best = -Infinity;
      let from = 0;
      if (at === 0) best = mayFollow(0, tag) ? transitions[start * tagCount + tag]! : -Infinity;
      else {
        for (let before = 0; before < tagCount; before++) {
          if (!mayFollow(before, tag)) continue;
          const score = scores[(at - 1) * tagCount + before]! + transitions[before * tagCount + tag]!;
          if (score > best) [best, from] = [score, before];
        }
      }
      scores[at * tagCount + tag]! += best;
      back[at * tagCount + tag] = from;
    }
  }
  const path = new Uint8Array(length);
  let tag = 0;
  const last = (length - 1) * tagCount;
  for (let each = 1; each < tagCount; each++) if (scores[last + each]! > scores[last + tag]!) tag = each;
  for (let at = length - 1; at >= 0; at--) {
    path[at] = tag;
    tag = back[at * tagCount + tag]!;
  }
  return path;
}

/** Tags of all tokens of a sentence. */
export function tagSentence(sentence: NameSentence, model: NameModel): Uint8Array {
  const found = new Uint8Array(sentence.traits.length);
  for (const [from, to] of nameRuns(sentence)) found.set(tagRun(sentence, from, to, model), from);
  return found;
}
