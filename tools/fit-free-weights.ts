/**
 * Learns the weights of the free check from labelled development sets and writes src/check/data/free-weights.json.
 * Deterministic: same data, same bytes. Prints what each set scores out of fold (five folds by source document).
 * Usage: node tools/fit-free-weights.ts DIR [OUT]
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { featureNames, featuresOf, readAgainst } from '../src/check/free/features.ts';
import { prepareSources, type PreparedSources } from '../src/check/free/prepared.ts';
import { unitsOf } from '../src/eval/grounding-rows.ts';
import { areaUnderCurve, balancedAccuracy } from '../src/eval/ranking.ts';
import { rowsIn } from '../src/eval/rows.ts';
import { sentences } from '../src/text/mod.ts';

/** What each set counts in the loss; half for its good texts, half for its bad ones. */
const sets: Readonly<Record<string, number>> = {
  qags: 1.5,
  cliff: 1,
  faithbench: 1,
  wice: 1,
  'summedits-news': 1,
  'summedits-ectsum': 1,
  'summedits-sales_email': 1,
  summeval: 0.7,
  bump: 0.3,
};
/** What the pairs of a set count: the edited text should score under the text it was made from. */
const pairSets: Readonly<Record<string, number>> = {
  bump: 1,
  'summedits-news': 0.5,
  'summedits-ectsum': 0.5,
  'summedits-sales_email': 0.5,
};
/** Sets whose balanced accuracy places the threshold. */
const placing = ['summedits-news', 'summedits-ectsum', 'summedits-sales_email', 'faithbench', 'wice'];
const scaleOfLoss = 100;
const ridge = 10;
const editedAbove = 0.8;
const clip = [-4, 8] as const;
/** Findings and the plain rule keep their zero; their scale makes one of them weigh as an outlier would. */
const findingScale = 0.4;
const steps = 2500;
const folds = 5;
/** More of these speaks for a text; everything else speaks against it. No weight may have the other sign. */
const good = new Set([
  'cover1',
  'cover3',
  'bigrams',
  'trigrams',
  'copied',
  'pairsNear',
  'inOrder',
  'evidenceWords',
]);
/** Least weight: between two texts alike in all else these decide, whatever the sets disagree on. */
const least: Readonly<Record<string, number>> = {
  cover1: 0.05,
  cover3: 0.05,
  pairsNear: 0.05,
  bigrams: 0.05,
  inOrder: 0.05,
  newContent: 0.05,
  pronouns: 0.05,
  evidenceWords: 0.05,
};
const features = featureNames.filter((name) => name !== 'copied' && name !== 'rivalNear');
const isRaw = (name: string) => name === 'plainRule' || /^[a-z]+[A-Z]/.test(name) || name === 'rival';
const measured = new Set([
  'cover1',
  'cover3',
  'bigrams',
  'trigrams',
  'runsPerWord',
  'pairsNear',
  'linesUsed',
  'inOrder',
  'newContent',
  'plainShare',
  'pronouns',
  'evidenceWords',
]);

interface Sample {
  readonly set: string;
  readonly fold: number;
  readonly isBad: boolean;
  readonly pair: string | null;
  readonly values: readonly number[];
  readonly isEdited: boolean;
}

function foldOf(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) % folds;
}

function samplesOf(dir: string): Sample[] {
  const found: Sample[] = [];
  for (const set of Object.keys(sets)) {
    const read = new Map<string, PreparedSources>();
    rowsIn(dir, [set]).forEach((row, number) => {
      for (const unit of unitsOf(row, number)) {
        if (unit.isBad === null) continue;
        const key = unit.sources.join('\n');
        const sources = read.get(key) ?? prepareSources([{ file: 'source', text: key, outlet: null }]);
        read.set(key, sources);
        const spans = sentences(unit.text);
        const all = spans.map(({ start, end }) => readAgainst(unit.text.slice(start, end), sources));
        const values = featuresOf(all);
        found.push({
          set,
          fold: foldOf(key),
          isBad: unit.isBad,
          pair: unit.pair,
          values: features.map((name) => values.get(name)!),
          isEdited: values.get('copied')! > editedAbove,
        });
      }
    });
  }
  return found;
}

interface Standard {
  readonly mean: number[];
  readonly scale: number[];
}

function standardOf(samples: readonly Sample[]): Standard {
  const mean = features.map(
    (_, at) => samples.reduce((sum, item) => sum + item.values[at]!, 0) / samples.length,
  );
  const scale = features.map((_, at) =>
    Math.sqrt(samples.reduce((sum, item) => sum + (item.values[at]! - mean[at]!) ** 2, 0) / samples.length),
  );
  return {
    mean: features.map((name, at) => (isRaw(name) && !measured.has(name) ? 0 : round(mean[at]!))),
    scale: features.map((name, at) =>
      isRaw(name) && !measured.has(name) ? findingScale : round(scale[at]! + 1e-6),
    ),
  };
}

function round(value: number): number {
  return Number(value.toFixed(6));
}

const width = features.length;
const setNames = Object.keys(sets);
/** Weights of the free profile, of the edited one, their two biases, then one nuisance bias a set. */
const size = 2 * width + 2 + setNames.length;

function inputOf(item: Sample, standard: Standard): Float64Array {
  const input = new Float64Array(size);
  const offset = item.isEdited ? width : 0;
  item.values.forEach((value, at) => {
    const z = (value - standard.mean[at]!) / standard.scale[at]!;
    input[offset + at] = Math.min(clip[1], Math.max(clip[0], z));
  });
  input[2 * width + (item.isEdited ? 1 : 0)] = 1;
  input[2 * width + 2 + setNames.indexOf(item.set)] = 1;
  return input;
}

interface Term {
  /** Wants a positive sum. */
  readonly input: Float64Array;
  readonly weight: number;
}

function negated(input: Float64Array): Float64Array {
  return input.map((value) => -value);
}

function termsOf(samples: readonly Sample[], inputs: readonly Float64Array[]): Term[] {
  const terms: Term[] = [];
  for (const set of setNames) {
    const own = samples.flatMap((item, at) => (item.set === set ? [{ item, input: inputs[at]! }] : []));
    for (const isBad of [true, false]) {
      const side = own.filter(({ item }) => item.isBad === isBad);
      const weight = (scaleOfLoss * sets[set]!) / Math.max(1, side.length);
      for (const { input } of side) terms.push({ input: isBad ? input : negated(input), weight });
    }
    terms.push(...pairTerms(own, scaleOfLoss * (pairSets[set] ?? 0)));
  }
  return terms;
}

function pairTerms(own: readonly { item: Sample; input: Float64Array }[], total: number): Term[] {
  if (total === 0) return [];
  const byPair = new Map<string, { good: Float64Array[]; bad: Float64Array[] }>();
  for (const { item, input } of own) {
    if (item.pair === null) continue;
    const sides = byPair.get(item.pair) ?? { good: [], bad: [] };
    byPair.set(item.pair, sides);
    (item.isBad ? sides.bad : sides.good).push(input);
  }
  const terms: Term[] = [];
  for (const { good: fine, bad } of byPair.values())
    for (const edited of bad)
      for (const original of fine)
        terms.push({ input: edited.map((value, at) => value - original[at]!), weight: 1 / fine.length });
  const sum = terms.reduce((all, term) => all + term.weight, 0);
  return terms.map(({ input, weight }) => ({ input, weight: (weight * total) / sum }));
}

/** Bounded ridge logistic regression: accelerated projected gradient (Beck and Teboulle 2009) with restarts. */
function fit(terms: readonly Term[]): Float64Array {
  const low = new Float64Array(size).fill(-Infinity);
  const high = new Float64Array(size).fill(Infinity);
  const penalty = new Float64Array(size).fill(1);
  penalty.fill(0.1, 2 * width, 2 * width + 2);
  for (const offset of [0, width]) {
    features.forEach((name, at) => {
      penalty[offset + at] = ridge;
      if (good.has(name)) high[offset + at] = -(least[name] ?? 0);
      else low[offset + at] = least[name] ?? 0;
    });
  }
  const curvature = terms.reduce((sum, { input, weight }) => sum + (weight * dot(input, input)) / 4, ridge);
  let rate = 50 / curvature;
  let at = new Float64Array(size).map((_, index) => Math.min(high[index]!, Math.max(low[index]!, 0)));
  let ahead = at;
  let speed = 1;
  let before = Infinity;
  for (let step = 0; step < steps; step++) {
    const { slope, loss } = slopeAt(terms, ahead, penalty);
    if (loss > before * 1.000001) {
      [speed, ahead, rate, before] = [1, at, rate * 0.7, Infinity];
      continue;
    }
    before = loss;
    const next = ahead.map((value, index) =>
      Math.min(high[index]!, Math.max(low[index]!, value - rate * slope[index]!)),
    );
    const faster = (1 + Math.sqrt(1 + 4 * speed * speed)) / 2;
    const from = at;
    ahead = next.map((value, index) => value + ((speed - 1) / faster) * (value - from[index]!));
    [at, speed] = [next, faster];
  }
  return at;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at]! * b[at]!;
  return sum;
}

function slopeAt(terms: readonly Term[], point: Float64Array, penalty: Float64Array) {
  const slope = point.map((value, at) => value * penalty[at]!);
  let loss = point.reduce((sum, value, at) => sum + (penalty[at]! * value * value) / 2, 0);
  for (const { input, weight } of terms) {
    const sum = dot(input, point);
    loss += weight * (sum > 0 ? Math.log1p(Math.exp(-sum)) : -sum + Math.log1p(Math.exp(sum)));
    const pull = weight / (1 + Math.exp(sum));
    for (let at = 0; at < size; at++) slope[at]! -= pull * input[at]!;
  }
  return { slope, loss };
}

interface Model {
  readonly standard: Standard;
  readonly point: Float64Array;
  readonly offset: number;
}

function sumOf(item: Sample, model: Model): number {
  const input = inputOf(item, model.standard);
  input.fill(0, 2 * width + 2);
  return dot(input, model.point) - model.offset;
}

/** The threshold that gives the placing sets the best mean balanced accuracy. */
function thresholdOf(samples: readonly Sample[], sums: readonly number[]): number {
  const sorted = [...sums].sort((a, b) => a - b);
  let best = { mean: -1, at: 0 };
  for (let share = 2; share <= 38; share++) {
    const at = sorted[Math.floor((share / 40) * (sorted.length - 1))]!;
    const accuracies = placing.map((set) => {
      const own = samples.flatMap((item, index) => (item.set === set ? [{ item, sum: sums[index]! }] : []));
      return balancedAccuracy(
        own.map(({ item }) => item.isBad),
        own.map(({ sum }) => sum > at),
      );
    });
    const mean = accuracies.reduce((sum, value) => sum + value, 0) / placing.length;
    if (mean > best.mean) best = { mean, at };
  }
  return best.at;
}

function learn(samples: readonly Sample[]): Model {
  const standard = standardOf(samples);
  const inputs = samples.map((item) => inputOf(item, standard));
  const model = { standard, point: fit(termsOf(samples, inputs)), offset: 0 };
  return {
    ...model,
    offset: thresholdOf(
      samples,
      samples.map((item) => sumOf(item, model)),
    ),
  };
}

function pairedAccuracy(samples: readonly Sample[], sums: readonly number[]): number {
  let wins = 0;
  let all = 0;
  for (let at = 0; at + 1 < samples.length; at += 2) {
    if (samples[at]!.pair === null || samples[at]!.pair !== samples[at + 1]!.pair) continue;
    all += 1;
    wins += sums[at + 1]! > sums[at]! ? 1 : sums[at + 1] === sums[at] ? 0.5 : 0;
  }
  return wins / all;
}

function reportOutOfFold(samples: readonly Sample[]): void {
  const sums = new Array<number>(samples.length).fill(0);
  for (let fold = 0; fold < folds; fold++) {
    const model = learn(samples.filter((item) => item.fold !== fold));
    samples.forEach((item, at) => {
      if (item.fold === fold) sums[at] = sumOf(item, model);
    });
  }
  for (const set of setNames) {
    const own = samples.flatMap((item, at) => (item.set === set ? [{ item, sum: sums[at]! }] : []));
    const bad = own.map(({ item }) => item.isBad);
    const auc = areaUnderCurve(
      bad,
      own.map(({ sum }) => sum),
    );
    const accuracy = balancedAccuracy(
      bad,
      own.map(({ sum }) => sum > 0),
    );
    const paired =
      set === 'bump'
        ? `, paired ${pairedAccuracy(
            own.map(({ item }) => item),
            own.map(({ sum }) => sum),
          ).toFixed(3)}`
        : '';
    process.stdout.write(
      `${set}: AUC ${auc.toFixed(3)}, balanced accuracy ${accuracy.toFixed(3)}${paired}\n`,
    );
  }
}

function profileIn(model: Model, profile: 'edited' | 'free') {
  const offset = profile === 'edited' ? width : 0;
  const weights = features.map((_, at) => round(model.point[offset + at]!));
  const kept = features.map((_, at) => at).filter((at) => weights[at] !== 0);
  const pick = (list: readonly number[]) => kept.map((at) => list[at]!);
  return {
    profile,
    features: kept.map((at) => features[at]!),
    mean: pick(model.standard.mean),
    scale: pick(model.standard.scale),
    weights: pick(weights),
    bias: round(model.point[2 * width + (profile === 'edited' ? 1 : 0)]! - model.offset),
  };
}

const [dir, out = resolve(import.meta.dirname, '../src/check/data/free-weights.json')] =
  process.argv.slice(2);
if (dir === undefined) {
  process.stderr.write('Usage: node tools/fit-free-weights.ts DIR [OUT]\n');
  process.exit(2);
}
const samples = samplesOf(dir);
reportOutOfFold(samples);
const model = learn(samples);
const file = {
  format: 1,
  trainedOn: setNames,
  editedAbove,
  clip,
  profiles: [profileIn(model, 'edited'), profileIn(model, 'free')],
};
const options = (await resolveConfig(out)) ?? {};
writeFileSync(out, await format(JSON.stringify(file), { ...options, parser: 'json' }));
process.stdout.write(`${out} written\n`);
