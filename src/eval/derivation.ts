import { writeFileSync } from 'node:fs';
import { kinship, lean, pageText, pageWords, type PageText } from '../connect/mod.ts';
import { NutgrafError } from '../errors.ts';
import { readJsonLines } from '../input.ts';
import { outletKey, words } from '../text/mod.ts';
import { rowsIn } from './rows.ts';

/** What is said of one pair of texts. */
export interface DerivationPrediction {
  readonly id: string | number;
  /** Whether one text takes over text of the other, or both of one source. */
  readonly derived: boolean;
  /** 0 to 1; from 0.5 on `derived`. */
  readonly score: number;
  /** Which text the other was made from, by the texts alone; null when not derived or nothing tells. */
  readonly origin: 'a' | 'b' | null;
}

export interface DerivationResult {
  /** Pairs read, negatives apart. */
  readonly n: number;
  /** Share of all pairs that is called derived. */
  readonly derived: number;
  /** Of pairs whose texts share at least 0.3 of their five-word runs; null when there are none. */
  readonly recall?: number | null;
  /** The same, of pairs of different outlets. */
  readonly crossOutletRecall?: number | null;
  /** Share of same-event pairs of different outlets that is called derived; only with negatives. */
  readonly falsePositiveRate?: number | null;
  readonly pairsPerCpuSecond: number;
}

export interface DerivationOptions {
  /** Folder with `natural-reuse-pairs.jsonl.gz`. */
  readonly dir?: string | undefined;
  /** JSONL of `{id, a, b}`, packed or not, in place of the folder. */
  readonly pairs?: string | undefined;
  /** Folder of a clustering set: its pairs of one cluster and different outlets count as not derived. */
  readonly negatives?: string | undefined;
  readonly out?: string | undefined;
}

type Row = Readonly<Record<string, unknown>>;

/** Pairs that share at least this much of their five-word runs, quotations included, count as reuse. */
const reuseFrom = 0.3;
const runLength = 5;
const mostNegatives = 20_000;
/** A smaller lean does not tell which text is the part of the other. */
const leastLean = 0.01;

interface Side {
  readonly text: string;
  readonly outlet: string;
}

function field(row: Row, ...names: readonly string[]): string {
  for (const name of names) {
    const value = row[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}

/** A text may stand alone, or in an object with its outlet. Null for anything else. */
function sideOf(value: unknown): Side | null {
  if (typeof value === 'string') return { text: value, outlet: '' };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const row = value as Row;
  return { text: field(row, 'text', 'title'), outlet: outletKey(field(row, 'outlet', 'source')) };
}

interface Pair {
  readonly id: string | number;
  readonly a: Side;
  readonly b: Side;
}

function pairOf(row: Row, at: number): Pair {
  const [a, b] = [sideOf(row['a']), sideOf(row['b'])];
  if (a === null || b === null)
    throw new NutgrafError('NG_CONFIG_BAD_LINE', `pair ${String(at + 1)} has no "a" or no "b"`, {
      hint: 'Each is a text, or an object with a field "text"',
    });
  const { id } = row;
  return { id: typeof id === 'string' || typeof id === 'number' ? id : at, a, b };
}

function originOf(a: PageText, b: PageText): 'a' | 'b' | null {
  const towards = lean(a, b);
  if (Math.abs(towards) < leastLean) return null;
  return towards > 0 ? 'a' : 'b';
}

/**
 * Says of two texts whether one derives from the other, by their words alone: no title, date, outlet or id counts.
 *
 * @example
 * derivationOf('The quay fell.', 'Rain is expected.').derived; // false
 */
export function derivationOf(a: string, b: string): Omit<DerivationPrediction, 'id'> {
  const [first, second] = [pageText(pageWords(a)), pageText(pageWords(b))];
  const { how, score } = kinship(first, second);
  const isDerived = how !== null;
  return { derived: isDerived, score, origin: isDerived ? originOf(first, second) : null };
}

function runsOf(text: string): Set<string> {
  const all = words(text.toLowerCase()).map((word) => word.text);
  const runs = new Set<string>();
  for (let at = 0; at + runLength <= all.length; at += 1) runs.add(all.slice(at, at + runLength).join(' '));
  return runs;
}

function isReuse({ a, b }: Pair): boolean {
  const [small, large] = [runsOf(a.text), runsOf(b.text)].sort((x, y) => x.size - y.size);
  let shared = 0;
  for (const run of small!) if (large!.has(run)) shared += 1;
  return small!.size > 0 && shared / small!.size >= reuseFrom;
}

/** Share of predictions that are `derived`; null of none. */
function shareDerived(predictions: readonly Pick<DerivationPrediction, 'derived'>[]): number | null {
  if (predictions.length === 0) return null;
  return predictions.filter(({ derived }) => derived).length / predictions.length;
}

function negativePairs(dir: string): [string, string][] {
  const rows = rowsIn(dir, ['articles', 'docs']);
  const stories = Map.groupBy(
    rows.filter((row) => row['cluster'] !== undefined && row['cluster'] !== null),
    (row) => row['cluster'],
  );
  const pairs: [string, string][] = [];
  for (const members of stories.values()) {
    members.forEach((first, at) => {
      for (const second of members.slice(at + 1)) {
        const isOther = outletKey(field(first, 'source')) !== outletKey(field(second, 'source'));
        if (isOther && pairs.length < mostNegatives)
          pairs.push([field(first, 'text'), field(second, 'text')]);
      }
    });
  }
  return pairs;
}

function pairsIn({ dir, pairs }: DerivationOptions): Pair[] {
  if (pairs !== undefined) return readJsonLines(pairs).map(({ row }, at) => pairOf(row, at));
  if (dir === undefined)
    throw new NutgrafError('NG_CONFIG_USAGE', 'derivation needs pairs of texts', {
      hint: 'Name a file with --pairs FILE or a folder with --data DIR',
    });
  return rowsIn(dir, ['natural-reuse-pairs']).map(pairOf);
}

function recalls(pairs: readonly Pair[], predictions: readonly DerivationPrediction[]) {
  const reused = pairs.flatMap((pair, at) => (isReuse(pair) ? [{ pair, ...predictions[at]! }] : []));
  const cross = reused.filter(({ pair }) => pair.a.outlet !== pair.b.outlet);
  return { recall: shareDerived(reused), crossOutletRecall: shareDerived(cross) };
}

/**
 * The suite `derivation`. Judges pairs of texts; with `out` writes `{id, derived, score, origin}` a line. For a folder
 * it scores recall on the pairs that share enough text as given, and with `negatives` how often reports of one event
 * by different outlets are called derived. A file of pairs needs no labels and gets no recall.
 *
 * @throws NutgrafError NG_CONFIG_USAGE without pairs; NG_CONFIG_FILE_MISSING, NG_CONFIG_BAD_DATA, NG_CONFIG_BAD_LINE
 */
export function evaluateDerivation(options: DerivationOptions): DerivationResult {
  const pairs = pairsIn(options);
  const before = process.cpuUsage();
  const predictions = pairs.map(({ id, a, b }) => ({ id, ...derivationOf(a.text, b.text) }));
  const used = process.cpuUsage(before);
  const seconds = Math.max(1e-6, (used.user + used.system) / 1e6);
  if (options.out !== undefined)
    writeFileSync(options.out, predictions.map((one) => `${JSON.stringify(one)}\n`).join(''));
  const negatives =
    options.negatives === undefined
      ? null
      : negativePairs(options.negatives).map(([a, b]) => derivationOf(a, b));
  return {
    n: pairs.length,
    derived: shareDerived(predictions) ?? 0,
    ...(options.pairs === undefined ? recalls(pairs, predictions) : {}),
    ...(negatives === null ? {} : { falsePositiveRate: shareDerived(negatives) }),
    pairsPerCpuSecond: Math.round(pairs.length / seconds),
  };
}
