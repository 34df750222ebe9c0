import type { Reason } from '../news/mod.ts';
import type { Comparison } from './comparison.ts';

/** A finding of one check. `contradicts` when the source says otherwise, not merely nothing. */
export interface Finding extends Reason {
  readonly contradicts: boolean;
}

/** One question the gate asks of a sentence held against its source. */
export interface Check {
  /** Short and stable; shown to people and stored with the verdict. */
  readonly name: string;
  run(comparison: Comparison): Finding[];
}

/** Builds a finding. */
export function finding(check: string, words: readonly string[], why: string, contradicts = false): Finding {
  return { check, words, why, contradicts };
}
