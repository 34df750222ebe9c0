import { writeFileSync } from 'node:fs';
import { sentences } from '../text/mod.ts';
import type { Subject } from './mutations/mod.ts';
import { seeded } from './random.ts';
import { rowsIn, textOf } from './rows.ts';
import { articleOffer, subjectsOf } from './subjects.ts';
import {
  falseCases,
  positiveKinds,
  trueCases,
  tryAgainstArticle,
  tryAgainstSentence,
  type Case,
  type Trial,
} from './trials.ts';

/** How many sentences of each kind are tried. */
export interface TrialSizes {
  readonly perType: number;
  /** Of these, how many also against the whole article, which takes some milliseconds each. */
  readonly perTypeWhole: number;
}

const fullSizes: TrialSizes = { perType: 500, perTypeWhole: 20 };
const seed = 20261121;
/** Outlets of articles that name none: two, so that there is a wrong one to credit. */
const unnamed = ['The Gazette', 'The Courier'];

export interface MutationResult {
  readonly n: number;
  /** Of `n` false sentences of a type, how many the gate refused. */
  readonly perType: Readonly<Record<string, { readonly n: number; readonly caught: number }>>;
  /** Mean share caught over the types. */
  readonly meanCaught: number;
  /** Share of true sentences refused. */
  readonly falseRejects: number;
  readonly falseRejectsPerKind: Readonly<Record<string, number>>;
  readonly microsecondsPerCheck: number;
  /** Median over the same checks of the time to split the sentence's whole article into sentences. */
  readonly splitMicroseconds: number;
  /** Median time of a check by the median time of a split. */
  readonly checkToSplitRatio: number;
  /** The first few sentences of each type, held against the whole article instead of the cited sentence. */
  readonly wholeArticle: {
    readonly n: number;
    readonly perType: Readonly<Record<string, { readonly n: number; readonly caught: number }>>;
    readonly meanCaught: number;
    /** Share of the true sentences of one source (identical, trimmed, reframed) that were refused. */
    readonly falseRejects: number;
  };
}

function isRefused(trial: Trial): boolean {
  return trial.verdict !== 'supported';
}

/** Fractions to four places: what a figure of some hundred trials carries. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function shareRefused(trials: readonly Trial[]): number {
  return rounded(trials.filter(isRefused).length / Math.max(1, trials.length));
}

function caughtPerType(trials: readonly Trial[]): Pick<MutationResult, 'perType' | 'meanCaught'> {
  const byType = Map.groupBy(
    trials.filter((trial) => !trial.isTrue),
    (trial) => trial.type,
  );
  const rows = [...byType].map(
    ([type, list]) => [type, { n: list.length, caught: list.filter(isRefused).length }] as const,
  );
  const shares = rows.map(([, row]) => row.caught / row.n);
  return {
    perType: Object.fromEntries(rows),
    meanCaught: rounded(shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length)),
  };
}

function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
}

/** Runs every case, with the time of the check beside that of splitting its article, the one right after the other. */
function timed(cases: readonly Case[]): { trials: Trial[]; checkUs: number[]; splitUs: number[] } {
  const checkUs: number[] = [];
  const splitUs: number[] = [];
  const trials = cases.map((item) => {
    const start = performance.now();
    const trial = tryAgainstSentence(item);
    const checked = performance.now();
    sentences(item.article);
    splitUs.push(1000 * (performance.now() - checked));
    checkUs.push(1000 * (checked - start));
    return trial;
  });
  return { trials, checkUs, splitUs };
}

function againstArticles(cases: readonly Case[], perTypeWhole: number): MutationResult['wholeArticle'] {
  const ofType = new Map<string, number>();
  const trials = cases
    .filter((item) => {
      const count = ofType.get(item.type) ?? 0;
      ofType.set(item.type, count + 1);
      return count < perTypeWhole && item.sources.length === 1;
    })
    .map(tryAgainstArticle);
  return {
    n: trials.length,
    ...caughtPerType(trials),
    falseRejects: shareRefused(trials.filter((trial) => trial.isTrue)),
  };
}

/**
 * Tries false and true versions of some sentences on the gate and counts. Pure but for the clock.
 *
 * @param subjects Sentences of source articles or of published briefs, in the order they are tried.
 * @param sizes How many of each kind; 500 and 20 unless told.
 * @returns The figures, and what became of every sentence.
 */
export function scoreMutations(
  subjects: readonly Subject[],
  sizes: TrialSizes = fullSizes,
): { result: MutationResult; trials: Trial[] } {
  const cases = [
    ...falseCases(subjects, seeded(seed + 1), sizes.perType),
    ...trueCases(subjects, sizes.perType),
  ];
  const { trials, checkUs, splitUs } = timed(cases);
  const right = trials.filter((trial) => trial.isTrue);
  const split = median(splitUs);
  const result = {
    n: trials.length,
    ...caughtPerType(trials),
    falseRejects: shareRefused(right),
    falseRejectsPerKind: Object.fromEntries(
      positiveKinds.map((kind) => [kind, shareRefused(right.filter((trial) => trial.type === kind))]),
    ),
    microsecondsPerCheck: Math.round(
      checkUs.reduce((sum, time) => sum + time, 0) / Math.max(1, trials.length),
    ),
    splitMicroseconds: Math.round(split),
    checkToSplitRatio: split === 0 ? 0 : Math.round((100 * median(checkUs)) / split) / 100,
    wholeArticle: againstArticles(cases, sizes.perTypeWhole),
  };
  return { result, trials };
}

/**
 * Applies every kind of error to sentences of open text and counts what the gate catches; and counts the true
 * sentences (identical, trimmed, reframed, fused: a quarter each) it refuses. Seeded; at most 500 a type.
 *
 * @param options.dir A clustering folder with full text (`articles.jsonl.gz` or `docs.jsonl.gz`).
 * @param options.out A file for every trial, one JSON object a line.
 * @throws NutgrafError NG_CONFIG_FILE_MISSING, NG_CONFIG_BAD_DATA
 */
export function evaluateMutations(options: { dir: string; out?: string }): MutationResult {
  const articles = rowsIn(options.dir, ['articles', 'docs']).map((row, at) =>
    articleOffer(textOf(row, 'text'), textOf(row, 'source') || unnamed[at % unnamed.length]!),
  );
  const { result, trials } = scoreMutations(subjectsOf(articles, seeded(seed)));
  if (options.out !== undefined) {
    writeFileSync(options.out, trials.map((trial) => `${JSON.stringify(trial)}\n`).join(''));
  }
  return result;
}
