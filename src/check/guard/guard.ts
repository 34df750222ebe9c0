import type { GuardLimits, GuardMeasures, GuardReason } from '../../news/mod.ts';
import { copiedRuns } from './copied-runs.ts';
import { credits } from './credits.ts';
import { drawnShare } from './drawn-words.ts';
import { headlines } from './headlines.ts';
import { ledes } from './ledes.ts';
import { prepare } from './prepared-source.ts';
import { quotationRule } from './quotations.ts';
import type { GuardedDraft, GuardInput, GuardRule, GuardSource } from './record.ts';
import { references } from './references.ts';
import { structure } from './structure.ts';

/** The rules, in the order in which their reasons are given. */
export const rules: readonly GuardRule[] = [
  copiedRuns,
  quotationRule,
  drawnShare,
  ledes,
  structure,
  credits,
  headlines,
  references,
];

const none: GuardMeasures = {
  longestRun: 0,
  longestQuote: 0,
  quotes: 0,
  mostWordsFromOneSource: 0,
  ledeOverlap: 0,
  headlineOverlap: 0,
};

const known = new WeakMap<readonly GuardSource[], Pick<GuardedDraft, 'sources' | 'before'>>();

/** One list of sources is made ready once, however many drafts are held against it. */
function preparedOnce(sources: readonly GuardSource[]): Pick<GuardedDraft, 'sources' | 'before'> {
  let ready = known.get(sources);
  if (!ready) known.set(sources, (ready = { sources: sources.map(prepare), before: new Map() }));
  return ready;
}

/** What the guard measured and what it has against a draft. */
export interface GuardAnswer {
  /** Stored with the brief; warnings are in it. */
  readonly measures: GuardMeasures;
  /** Empty when the draft may be published. */
  readonly reasons: readonly GuardReason[];
}

/**
 * Measures how much of its sources a brief carries, in wording and in structure, and what is too much. Rules G1 to G8
 * of the standards reference, section 5.
 *
 * @param input Our words with what they cite, and every article of the story, cited or not.
 * @returns The measures (stored with the brief) and a reason for each rule broken; none when it may be published.
 *
 * @example
 * // guard(input, defaultLimits).reasons.length === 0 when nothing is copied at length
 */
export function guard(input: GuardInput, limits: GuardLimits): GuardAnswer {
  const draft: GuardedDraft = { ...input, ...preparedOnce(input.sources) };
  const findings = rules.map((rule) => rule.check(draft, limits));
  const warnings = findings.flatMap((finding) => finding.warnings ?? []);
  const measures = findings.reduce<GuardMeasures>((sum, finding) => ({ ...sum, ...finding.measures }), none);
  return {
    measures: warnings.length === 0 ? measures : { ...measures, warnings },
    reasons: findings.flatMap((finding) => finding.reasons),
  };
}
