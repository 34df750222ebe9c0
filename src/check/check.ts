import type { Reason, TextRange } from '../news/mod.ts';
import type { Comparison } from './comparison.ts';
import type { Token } from './tokens.ts';

/**
 * How grave a finding is. `contradicts`: the source says otherwise in the same place. `absent`: something precise that
 * the source lacks (a name, number, date, relation, negation, quotation, credit). `doubt`: softer; words that are left
 * out, ordinary or moved.
 */
export type Gravity = 'contradicts' | 'absent' | 'doubt';

/** A finding of one check. */
export interface Finding extends Reason {
  readonly gravity: Gravity;
}

/** One question the gate asks of a sentence held against its source. */
export interface Check {
  /** Short and stable; shown to people and stored with the verdict. */
  readonly name: string;
  run(comparison: Comparison): Finding[];
}

/** Where a finding points: tokens or ranges of the judged sentence, and of the source. */
export interface Places {
  readonly at?: readonly TextRange[];
  readonly source?: readonly TextRange[];
}

/** Ranges in order; equal ones and neighbours with at most a space between them are one. */
export function ranges(list: readonly TextRange[]): TextRange[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of [...list].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last && start <= last.end + 1) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

/** Builds a finding. The source it points into is number 0; judge() numbers it anew where two are cited. */
export function finding(
  check: string,
  gravity: Gravity,
  words: readonly string[],
  why: string,
  places: Places = {},
): Finding {
  const at = ranges(places.at ?? []);
  const sourceAt = ranges(places.source ?? []).map((range) => ({ ...range, source: 0 }));
  return {
    check,
    gravity,
    words,
    why,
    ...(at.length > 0 && { at }),
    ...(sourceAt.length > 0 && { sourceAt }),
  };
}

/** A token as written, with the hyphen compound it belongs to. */
export function spelled(token: Token): string {
  return token.compound ?? token.text;
}
