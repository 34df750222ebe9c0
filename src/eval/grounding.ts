import { writeFileSync } from 'node:fs';
import { checkSummary, prepareSources, type CheckedText, type PreparedSources } from '../check/mod.ts';
import { NutgrafError } from '../errors.ts';
import { unitsOf, type GroundingUnit } from './grounding-rows.ts';
import { areaUnderCurve, balancedAccuracy } from './ranking.ts';
import { rowsIn } from './rows.ts';

/** What a sentence or summary called unsupported or contradicted turns out to be. */
export interface OperatingPoint {
  readonly called: number;
  /** Share of those called that are consistent with their source, 0 to 1; null when none is called. */
  readonly consistentAmongCalled: number | null;
  /** Share of the bad ones that are called, 0 to 1. */
  readonly caught: number;
}

/** Scores of the free check on one labelled set; bad is the class that is looked for, and 0.5 the threshold. */
export interface GroundingScores {
  readonly n: number;
  readonly bad: number;
  readonly auc: number;
  readonly balancedAccuracy: number;
  readonly precision: number;
  readonly recall: number;
  readonly operatingPoint: OperatingPoint;
  /** Share of pairs whose edited text scores under the text it was made from; equal scores count half. */
  readonly pairedAccuracy?: number;
}

export interface GroundingResult extends Partial<GroundingScores> {
  readonly n: number;
  readonly millisecondsPerText: number;
  /** For each kind of error: how many score under 0.5, how many are called, how many pairs come out right. */
  readonly perError?: Readonly<
    Record<string, { n: number; caught: number; called: number; paired?: number }>
  >;
  readonly perCorpus?: Readonly<Record<string, GroundingScores>>;
  /** Share of texts with known evidence whose first evidence line is one of it, and with one among the first two. */
  readonly evidence?: { readonly n: number; readonly first: number; readonly firstTwo: number };
}

interface Scored {
  readonly unit: GroundingUnit;
  readonly checked: CheckedText;
}

function isCalled({ checked }: Scored): boolean {
  return checked.verdict === 'unsupported' || checked.verdict === 'contradicted';
}

function isFlagged({ checked }: Scored): boolean {
  return checked.score < 0.5;
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

function shareOf<Item>(list: readonly Item[], test: (item: Item) => boolean): number {
  return list.length === 0 ? 0 : round(list.filter(test).length / list.length);
}

interface PairOutcome {
  readonly errors: readonly string[];
  readonly points: number;
}

function pairsOf(scored: readonly Scored[]): PairOutcome[] {
  const found: PairOutcome[] = [];
  for (const edited of scored) {
    if (edited.unit.part !== 'edited') continue;
    const reference = scored.find(({ unit }) => unit.row === edited.unit.row && unit.part === 'reference');
    if (!reference) continue;
    const gap = reference.checked.score - edited.checked.score;
    found.push({ errors: edited.unit.errors, points: gap > 0 ? 1 : gap === 0 ? 0.5 : 0 });
  }
  return found;
}

function meanPoints(pairs: readonly PairOutcome[]): number {
  return round(pairs.reduce((sum, pair) => sum + pair.points, 0) / pairs.length);
}

function scoresOf(scored: readonly Scored[]): GroundingScores {
  const labels = scored.map(({ unit }) => unit.isBad === true);
  const bad = scored.filter(({ unit }) => unit.isBad === true);
  const called = scored.filter(isCalled);
  const flagged = scored.filter(isFlagged);
  const pairs = pairsOf(scored);
  const isGood = ({ unit }: Scored) => unit.isBad === false;
  return {
    n: scored.length,
    bad: bad.length,
    auc: round(
      areaUnderCurve(
        labels,
        scored.map(({ checked }) => 1 - checked.score),
      ),
    ),
    balancedAccuracy: round(balancedAccuracy(labels, scored.map(isFlagged))),
    precision: shareOf(flagged, ({ unit }) => unit.isBad === true),
    recall: shareOf(bad, isFlagged),
    operatingPoint: {
      called: called.length,
      consistentAmongCalled: called.length === 0 ? null : shareOf(called, isGood),
      caught: shareOf(bad, isCalled),
    },
    ...(pairs.length > 0 ? { pairedAccuracy: meanPoints(pairs) } : {}),
  };
}

function perErrorOf(scored: readonly Scored[]): GroundingResult['perError'] {
  const pairs = pairsOf(scored);
  const names = [...new Set(scored.flatMap(({ unit }) => unit.errors))].sort();
  if (names.length === 0) return undefined;
  return Object.fromEntries(
    names.map((name) => {
      const own = scored.filter(({ unit }) => unit.errors.includes(name));
      const ownPairs = pairs.filter((pair) => pair.errors.includes(name));
      const paired = ownPairs.length > 0 ? { paired: meanPoints(ownPairs) } : {};
      return [
        name,
        { n: own.length, caught: shareOf(own, isFlagged), called: shareOf(own, isCalled), ...paired },
      ];
    }),
  );
}

function perCorpusOf(scored: readonly Scored[]): GroundingResult['perCorpus'] {
  const names = [...new Set(scored.flatMap(({ unit }) => unit.corpus ?? []))].sort();
  if (names.length < 2) return undefined;
  return Object.fromEntries(
    names.map((name) => [name, scoresOf(scored.filter(({ unit }) => unit.corpus === name))]),
  );
}

/** The numbers of the sources a text was first held against. */
function firstSources({ checked }: Scored): number[] {
  return (checked.sentences[0]?.evidence ?? []).map(({ file }) => Number(file));
}

function evidenceOf(scored: readonly Scored[]): GroundingResult['evidence'] {
  const known = scored.filter(({ unit }) => unit.gold.length > 0);
  if (known.length === 0) return undefined;
  const hits = (most: number) => (item: Scored) =>
    firstSources(item)
      .slice(0, most)
      .some((number) => item.unit.gold.includes(number));
  return { n: known.length, first: shareOf(known, hits(1)), firstTwo: shareOf(known, hits(2)) };
}

function prepare(unit: GroundingUnit): PreparedSources {
  return prepareSources(unit.sources.map((text, at) => ({ file: String(at), text, outlet: null })));
}

/** Rows stand by their source, so one that repeats the last one's source need not be read again. */
function scoreAll(units: readonly GroundingUnit[]): Scored[] {
  let key: string | null = null;
  let read = prepareSources([]);
  return units.map((unit) => {
    const own = unit.sources.join('\u0000');
    if (own !== key) [key, read] = [own, prepare(unit)];
    return { unit, checked: checkSummary(unit.text, read) };
  });
}

/**
 * Scores the free check on rows of a grounding set. What a text is judged by is read off the text and its sources; the
 * form of a row only says where they stand in it.
 *
 * @example
 * evaluateGrounding([{ source: 'Cats sleep.', summary: 'Cats sleep.' }]).result.n; // 1
 */
export function evaluateGrounding(rows: readonly Record<string, unknown>[]): {
  result: GroundingResult;
  lines: object[];
} {
  const units = rows.flatMap(unitsOf);
  const before = performance.now();
  const scored = scoreAll(units);
  const millisecondsPerText = round((performance.now() - before) / Math.max(1, units.length));
  const lines = scored.map(({ unit, checked }) => ({
    row: unit.row,
    part: unit.part,
    verdict: checked.verdict,
    score: checked.score,
    evidence: (checked.sentences[0]?.evidence ?? []).map(({ file, exact }) => ({
      source: Number(file),
      exact,
    })),
    reasons: checked.reasons,
  }));
  const labelled = scored.length > 0 && scored.every(({ unit }) => unit.isBad !== null);
  if (!labelled) return { result: { n: units.length, millisecondsPerText }, lines };
  const extras = {
    perError: perErrorOf(scored),
    perCorpus: perCorpusOf(scored),
    evidence: evidenceOf(scored),
  };
  const present = Object.fromEntries(Object.entries(extras).filter(([, value]) => value !== undefined));
  return { result: { ...scoresOf(scored), millisecondsPerText, ...present }, lines };
}

/**
 * The suite `grounding`: scores the free check on one set (`NAME.jsonl.gz`) of a folder; with `out`, writes one
 * prediction a line. Throws NG_CONFIG_USAGE without a name, NG_CONFIG_FILE_MISSING and NG_CONFIG_BAD_DATA when the
 * folder or the set is missing, NG_CONFIG_BAD_LINE when a line is no JSON object.
 */
export function runGroundingSuite(options: {
  dir: string;
  set?: string | undefined;
  out?: string | undefined;
}): GroundingResult {
  if (options.set === undefined)
    throw new NutgrafError('NG_CONFIG_USAGE', 'the suite "grounding" needs the name of a set', {
      hint: 'Name it with --set NAME',
    });
  const { result, lines } = evaluateGrounding(rowsIn(options.dir, [options.set]));
  if (options.out !== undefined)
    writeFileSync(options.out, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return result;
}
