import { expect, it } from 'vitest';
import type { VerdictKind } from '../../news/mod.ts';
import type { SourceSentence } from '../comparison.ts';
import { judge } from '../gate.ts';

export const ledger = 'The Harbour Ledger';

/** A source sentence of the Ledger, of Friday 20 November 2026. */
export function from(
  text: string,
  outlet: string | null = ledger,
  date: string | null = '2026-11-20',
): SourceSentence {
  return { text, outlet, date };
}

/** What it is, the cited sentence, the sentence. */
export type Fair = readonly [what: string, source: string, sentence: string];
/** What it is, the cited sentence, the sentence, the check that must find it, words it must name, the verdict. */
export type Unfair = readonly [
  what: string,
  source: string,
  sentence: string,
  check: string,
  named: string,
  kind?: VerdictKind,
];

/** One test a row: supported, with no reason. */
export function letsPass(rows: readonly Fair[]): void {
  for (const [what, source, sentence] of rows) {
    it(`lets pass: ${what}`, () => {
      expect(judge(sentence, [from(source)])).toMatchObject({ kind: 'supported', reasons: [] });
    });
  }
}

/** One test a row: refused by the check named, with a place in the sentence or in the source. */
export function refuses(rows: readonly Unfair[]): void {
  for (const [what, source, sentence, check, named, kind = 'unsupported'] of rows) {
    it(`refuses: ${what}`, () => {
      const verdict = judge(sentence, [from(source)]);
      const reasons = verdict.reasons.filter((reason) => reason.check === check);
      expect(verdict.reasons.map((reason) => reason.check)).toContain(check);
      expect(reasons.map((reason) => `${reason.words.join(' ')} ${reason.why}`).join('\n')).toContain(named);
      expect(verdict.kind).toBe(kind);
      expect(verdict.score).toBeLessThanOrEqual(0.5);
      for (const reason of verdict.reasons) {
        expect((reason.at ?? []).length + (reason.sourceAt ?? []).length).toBeGreaterThan(0);
        for (const { start, end } of reason.at ?? []) expect(sentence.slice(start, end)).toMatch(/\S/);
        for (const range of reason.sourceAt ?? []) expect(source.slice(range.start, range.end)).toMatch(/\S/);
      }
    });
  }
}
