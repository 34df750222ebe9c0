/**
 * Learns the weights of the name recogniser (an averaged perceptron over tag sequences: Collins 2002) from one labelled
 * set and writes src/connect/entities/data/name-weights.json. Deterministic: same data, same bytes. Weights stand under
 * hashes of features only, and half of the people and places it learns from are invented. Prints what each third of the
 * set scores with weights of the other two, and what the other sets score.
 * Usage: node tools/fit-entity-weights.ts DIR [OUT]
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { encodeWeights } from '../src/connect/entities/name-weights.ts';
import {
  bestPath,
  bucketBits,
  nameRuns,
  tagCount,
  tags,
  tagSentence,
} from '../src/connect/entities/name-model.ts';
import type { NameModel } from '../src/connect/entities/name-model.ts';
import { featuresAt, mostFeatures, prepareSentence } from '../src/connect/entities/name-features.ts';
import { listedNames } from '../src/connect/entities/name-classes.ts';
import { namesOfTags } from '../src/connect/entities/recognise.ts';
import { readNameRows, scoreNames, type NameRow } from '../src/eval/entities.ts';

const learnFrom = 'conll2003pp';
const transferTo = ['crossner-politics', 'crossner-science', 'wnut17'];
/** Copies of each sentence with other people and places. */
const copies = 2;
const epochs = 6;
/** What a wrong tag must lose by. */
const margin = 2;
/** Shares of features left out at a step: of the word's own identity, and of any. */
const dropWord = 0.2;
const dropAny = 0.1;
/** Templates of the word itself, in the order of name-features.ts. */
const wordTemplates = new Set([3, 4]);
const leastSeen = 2;

type Random = () => number;

function seeded(seed: number): Random {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

function capitalised(name: string): string {
  return name.replace(/(^|[-' ])([a-z])/g, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}

const given = listedNames('given').map(capitalised);
const surnames = listedNames('surname').map(capitalised);
const cities = listedNames('city').map(capitalised);
const titles = [
  ...['Mr.', 'Ms.', 'Mrs.', 'Dr.', 'Sen.', 'Rep.', 'Gov.', 'President', 'Senator', 'Representative', 'Mayor'],
  ...['Judge', 'Prime Minister', 'Secretary'],
];

function picker(random: Random) {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  return {
    pick,
    /** A name of the list, or one made of the halves of two. */
    name: (list: readonly string[]): string => {
      const one = pick(list);
      if (random() >= 0.3) return one;
      const other = pick(list);
      return (
        one.slice(0, Math.ceil(one.length / 2)) + other.slice(Math.floor(other.length / 2)).toLowerCase()
      );
    },
  };
}

/** A copy of a row with most people and half of the places renamed, some people with a title. */
function renamed(row: NameRow, random: Random): NameRow {
  const { pick, name } = picker(random);
  const tokens: string[] = [];
  const copied: string[] = [];
  const put = (words: readonly string[], tag: string | null): void => {
    words.forEach((word, at) => {
      tokens.push(word);
      copied.push(tag === null ? 'O' : `${at === 0 ? 'B' : 'I'}-${tag}`);
    });
  };
  let from = 0;
  for (const { start, end, kind } of namesOfTags(row.gold!)) {
    put(row.tokens.slice(from, start), null);
    const old = row.tokens.slice(start, end);
    const isPlain = old.every((word) => /^\p{Lu}[\p{Ll}'-]+$/u.test(word));
    let words: readonly string[] = old;
    if (isPlain && kind === 'person' && random() < 0.8) {
      const last = name(old.length === 1 && random() < 0.2 ? given : surnames);
      words = [...old.slice(1).map(() => name(given)), last];
      if (old.length === 2 && random() < 0.1) words = [words[0]!, `${pick(given)[0]!}.`, last];
      const isFree = start === 0 || !/^\p{Lu}/u.test(row.tokens[start - 1]!);
      if (isFree && random() < 0.12) put(pick(titles).split(' '), null);
    } else if (isPlain && kind === 'place' && random() < 0.5) words = name(cities).split(' ');
    put(words, kind);
    from = end;
  }
  put(row.tokens.slice(from), null);
  return {
    id: row.id,
    tokens,
    gold: Uint8Array.from(copied, (tag) => tags.indexOf(tag as (typeof tags)[number])),
  };
}

interface Run {
  readonly features: readonly Int32Array[];
  readonly gold: Uint8Array;
}

function runsOf({ tokens, gold }: NameRow): Run[] {
  const sentence = prepareSentence(tokens);
  const buffer = new Int32Array(mostFeatures);
  return nameRuns(sentence).map(([from, to]) => ({
    gold: gold!.slice(from, to),
    features: Array.from({ length: to - from }, (_, at) => {
      const count = featuresAt(sentence, from + at, buffer);
      return buffer.slice(0, count).map((hash) => hash >>> (32 - bucketBits));
    }),
  }));
}

/** Features met less than `leastSeen` times become -1. */
function withoutRare(runs: readonly Run[]): Run[] {
  const seen = new Int32Array(1 << bucketBits);
  for (const { features } of runs) for (const list of features) for (const bucket of list) seen[bucket]! += 1;
  return runs.map(({ features, gold }) => ({
    gold,
    features: features.map((list) => list.map((bucket) => (seen[bucket]! >= leastSeen ? bucket : -1))),
  }));
}

/** Weights with the sum of all their changes by time, for the average. */
class Averaged {
  readonly now: Float64Array;
  readonly #sum: Float64Array;
  constructor(size: number) {
    this.now = new Float64Array(size);
    this.#sum = new Float64Array(size);
  }
  change(at: number, by: number, time: number): void {
    this.now[at]! += by;
    this.#sum[at]! += by * time;
  }
  average(time: number): Float64Array {
    return this.now.map((weight, at) => weight - this.#sum[at]! / time);
  }
}

function shuffle<T>(list: T[], random: Random): void {
  for (let at = list.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [list[at], list[other]] = [list[other]!, list[at]!];
  }
}

export interface Learned {
  readonly weights: Float64Array;
  readonly transitions: Float64Array;
}

function learn(rows: readonly NameRow[]): Learned {
  const random = seeded(1);
  const all = [
    ...rows,
    ...Array.from({ length: copies }, () => rows.map((row) => renamed(row, random))).flat(),
  ];
  const runs = withoutRare(all.flatMap(runsOf));
  const weights = new Averaged((1 << bucketBits) * tagCount);
  const transitions = new Averaged((tagCount + 1) * tagCount);
  let time = 1;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(runs, random);
    for (const run of runs) step(run, weights, transitions, time++, random);
  }
  return { weights: weights.average(time), transitions: transitions.average(time) };
}

function kept(list: Int32Array, random: Random): number[] {
  const isWordDropped = random() < dropWord;
  return [...list].filter(
    (bucket, at) => bucket >= 0 && !(isWordDropped && wordTemplates.has(at)) && random() > dropAny,
  );
}

function step(
  { features, gold }: Run,
  weights: Averaged,
  transitions: Averaged,
  time: number,
  random: Random,
): void {
  const used = features.map((list) => kept(list, random));
  const scores = new Float64Array(gold.length * tagCount);
  used.forEach((list, at) => {
    for (let tag = 0; tag < tagCount; tag++) {
      let score = tag === gold[at] ? 0 : margin;
      for (const bucket of list) score += weights.now[bucket * tagCount + tag]!;
      scores[at * tagCount + tag] = score;
    }
  });
  const path = bestPath(scores, gold.length, transitions.now);
  for (let at = 0; at < gold.length; at++) {
    const before = at === 0 ? [tagCount, tagCount] : [gold[at - 1]!, path[at - 1]!];
    const right = gold[at]!;
    const wrong = path[at]!;
    if (before[0] !== before[1] || right !== wrong) {
      transitions.change(before[0]! * tagCount + right, 1, time);
      transitions.change(before[1]! * tagCount + wrong, -1, time);
    }
    if (right === wrong) continue;
    for (const bucket of used[at]!) {
      weights.change(bucket * tagCount + right, 1, time);
      weights.change(bucket * tagCount + wrong, -1, time);
    }
  }
}

function modelOf({ weights, transitions }: Learned): NameModel {
  return {
    transitions,
    add(bucket, scores, at) {
      for (let tag = 0; tag < tagCount; tag++) scores[at + tag]! += weights[bucket * tagCount + tag]!;
    },
  };
}

function report(label: string, rows: readonly NameRow[], model: NameModel): void {
  const found = rows.map(({ tokens }) => namesOfTags(tagSentence(prepareSentence(tokens), model)));
  const { f1, typedF1 } = scoreNames(rows, found);
  process.stdout.write(`${label}: f1 ${f1.toFixed(3)}, typed ${typedF1.toFixed(3)}\n`);
}

const [dir, out] = process.argv.slice(2);
if (dir === undefined) throw new Error('usage: node tools/fit-entity-weights.ts DIR [OUT]');
const rows = readNameRows(dir, learnFrom);
const third = Math.ceil(rows.length / 3);
for (const from of [0, third, 2 * third]) {
  const rest = rows.filter((_, at) => at < from || at >= from + third);
  report(`rows ${from} to ${from + third}, left out`, rows.slice(from, from + third), modelOf(learn(rest)));
}
const learned = learn(rows);
for (const set of transferTo) report(`${set}, never learned from`, readNameRows(dir, set), modelOf(learned));
const provenance = `tools/fit-entity-weights.ts on ${learnFrom} (development half), ${rows.length} rows, ${copies} renamed copies`;
const file = out ?? resolve(import.meta.dirname, '../src/connect/entities/data/name-weights.json');
const text = JSON.stringify({ provenance, ...encodeWeights(learned.weights, learned.transitions) });
writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'json' }));
