import { writeFileSync } from 'node:fs';
import { judge } from '../check/mod.ts';
import { names, numbers, outletName, sentences, words } from '../text/mod.ts';
import { mutations, type Subject } from './mutate.ts';
import { positive, type Positive } from './positives.ts';
import { seeded, shuffled } from './random.ts';
import { rowsIn, textOf } from './rows.ts';

const perType = 500;
const seed = 20261121;
const kinds: readonly Positive['kind'][] = ['identical', 'trimmed', 'reframed', 'fused'];

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
}

/** What the suite did with one sentence; written a line each with --out. */
interface Trial {
  readonly type: string;
  readonly text: string;
  readonly sources: readonly { readonly text: string; readonly outlet: string | null }[];
  readonly verdict: string;
  readonly reasons: readonly string[];
}

function subjectsOf(rows: readonly Record<string, unknown>[]): Subject[] {
  const bare = rows.flatMap((row) => {
    const text = textOf(row, 'text');
    const outlet = outletName(textOf(row, 'source') || 'The Gazette');
    const articleNames = [...new Set(names(text).map((name) => name.text))];
    const articleNumbers = [...new Set(numbers(text).map((number) => number.raw))].filter((raw) =>
      /^\d/.test(raw),
    );
    return sentences(text)
      .map((span) => text.slice(span.start, span.end))
      .filter((sentence) => {
        const length = words(sentence).length;
        return length >= 8 && length <= 40 && /[.!?]["”’]*$/.test(sentence);
      })
      .map((sentence) => ({ text: sentence, outlet, articleNames, articleNumbers }));
  });
  const random = seeded(seed);
  const mixed = shuffled(bare, random);
  return mixed.map((subject, at) => {
    const other = mixed[(at + 1) % mixed.length]!;
    return { ...subject, other: { text: other.text, outlet: other.outlet } };
  });
}

function tryOne(type: string, text: string, sources: Trial['sources']): Trial {
  const verdict = judge(
    text,
    sources.map((source) => ({ ...source, date: null })),
  );
  return {
    type,
    text,
    sources,
    verdict: verdict.kind,
    reasons: verdict.reasons.map((reason) => `${reason.check}: ${reason.why}`),
  };
}

function falseSentences(subjects: readonly Subject[], random: () => number): Trial[] {
  const trials: Trial[] = [];
  for (const [type, mutate] of Object.entries(mutations)) {
    let made = 0;
    for (const subject of subjects) {
      if (made >= perType) break;
      const text = mutate(subject, random);
      if (text === null || text === subject.text) continue;
      made += 1;
      trials.push(tryOne(type, text, [{ text: subject.text, outlet: subject.outlet }]));
    }
  }
  return trials;
}

function trueSentences(subjects: readonly Subject[]): Trial[] {
  return kinds.flatMap((kind) => {
    const trials: Trial[] = [];
    for (const subject of subjects) {
      if (trials.length >= perType) break;
      const made = positive(subject, kind, trials.length);
      if (made) trials.push(tryOne(kind, made.text, made.sources));
    }
    return trials;
  });
}

function share(trials: readonly Trial[]): number {
  return trials.length === 0
    ? 0
    : trials.filter((trial) => trial.verdict !== 'supported').length / trials.length;
}

/** Fractions to four places: what a figure of some hundred trials carries. */
function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
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
  const subjects = subjectsOf(rowsIn(options.dir, ['articles', 'docs']));
  const start = performance.now();
  const wrong = falseSentences(subjects, seeded(seed + 1));
  const right = trueSentences(subjects);
  const elapsedMs = performance.now() - start;
  if (options.out !== undefined) {
    writeFileSync(options.out, [...wrong, ...right].map((trial) => `${JSON.stringify(trial)}\n`).join(''));
  }
  const types = [...new Set(wrong.map((trial) => trial.type))];
  const rows = types.map((type) => {
    const trials = wrong.filter((trial) => trial.type === type);
    return [
      type,
      { n: trials.length, caught: trials.filter((trial) => trial.verdict !== 'supported').length },
    ] as const;
  });
  return {
    n: wrong.length + right.length,
    perType: Object.fromEntries(rows),
    meanCaught: rounded(
      rows.reduce((sum, [, row]) => sum + row.caught / Math.max(1, row.n), 0) / Math.max(1, rows.length),
    ),
    falseRejects: rounded(share(right)),
    falseRejectsPerKind: Object.fromEntries(
      kinds.map((kind) => [kind, rounded(share(right.filter((trial) => trial.type === kind)))]),
    ),
    microsecondsPerCheck: Math.round((1000 * elapsedMs) / Math.max(1, wrong.length + right.length)),
  };
}
