import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guardCases, isCaught, tryCase, type GuardTrial } from './guard-corpus.ts';
import { mutatedDrafts, type GuardMutationResult } from './guard-mutations.ts';
import { rowsIn } from './rows.ts';

/** What the suite `guard` prints for a labelled corpus. */
export interface GuardCorpusResult {
  readonly n: number;
  /** Of `n` drafts that break a rule, how many were refused for every rule they break. */
  readonly caughtPerKind: Readonly<Record<string, { readonly n: number; readonly caught: number }>>;
  readonly recall: number;
  /** Of `n` fair drafts, how many were refused for anything. */
  readonly refusedPerKind: Readonly<Record<string, { readonly n: number; readonly refused: number }>>;
  readonly falsePositives: number;
  /** Drafts no rule can find, counted apart; by why. */
  readonly outOfReach: Readonly<Record<string, { readonly n: number; readonly caught: number }>>;
  /** Ids of the drafts that were judged wrongly. */
  readonly missed: readonly string[];
}

function tally<Name extends string>(
  trials: readonly GuardTrial[],
  name: Name,
  keyOf: (trial: GuardTrial) => string,
  isHit: (trial: GuardTrial) => boolean,
): Record<string, { readonly n: number } & Record<Name, number>> {
  const groups = Map.groupBy(trials, keyOf);
  const entries = [...groups].map(
    ([key, list]) => [key, { n: list.length, [name]: list.filter(isHit).length }] as const,
  );
  return Object.fromEntries(entries) as Record<string, { readonly n: number } & Record<Name, number>>;
}

function share(trials: readonly GuardTrial[], isHit: (trial: GuardTrial) => boolean): number {
  return trials.length === 0 ? 0 : Math.round((trials.filter(isHit).length / trials.length) * 1000) / 1000;
}

const isRefused = ({ found }: GuardTrial) => found.length > 0;

function corpusResult(trials: readonly GuardTrial[]): GuardCorpusResult {
  const inReach = trials.filter((trial) => trial.outOfReach === null);
  const bad = inReach.filter((trial) => trial.breaks.length > 0);
  const fair = inReach.filter((trial) => trial.breaks.length === 0);
  const wrong = [...bad.filter((trial) => !isCaught(trial)), ...fair.filter(isRefused)];
  return {
    n: trials.length,
    caughtPerKind: tally(bad, 'caught', (trial) => trial.kind, isCaught),
    recall: share(bad, isCaught),
    refusedPerKind: tally(fair, 'refused', (trial) => trial.kind, isRefused),
    falsePositives: share(fair, isRefused),
    outOfReach: tally(
      trials.filter((trial) => trial.outOfReach !== null),
      'caught',
      (trial) => trial.outOfReach!,
      isCaught,
    ),
    missed: wrong.map((trial) => trial.id),
  };
}

/**
 * Scores the republish guard: on a labelled corpus where the folder holds `cases.jsonl`, else on drafts made from
 * its articles.
 *
 * @throws NutgrafError NG_CONFIG_FILE_MISSING, NG_CONFIG_BAD_DATA, NG_CONFIG_BAD_LINE
 *
 * @example
 * // evaluateGuard({ dir: 'test/guard' }).recall
 */
export function evaluateGuard({
  dir,
  out,
}: {
  readonly dir: string;
  readonly out?: string;
}): GuardCorpusResult | GuardMutationResult {
  if (!existsSync(join(dir, 'cases.jsonl'))) return mutatedDrafts(rowsIn(dir, ['articles']));
  const trials = guardCases(dir).map(tryCase);
  if (out !== undefined) writeFileSync(out, trials.map((trial) => `${JSON.stringify(trial)}\n`).join(''));
  return corpusResult(trials);
}
