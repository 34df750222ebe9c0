import type { Reason, Verdict, VerdictKind } from '../news/mod.ts';
import type { Check, Finding } from './check.ts';
import { addedChecks } from './checks/added.ts';
import { attribution } from './checks/attribution.ts';
import { keptCertainty, keptPolarity, leftOut } from './checks/left-out.ts';
import { quotation } from './checks/quotation.ts';
import { compare, type Comparison, type SourceSentence } from './comparison.ts';
import { tokens } from './tokens.ts';

/** The gate, in order: what is quoted, what is added, who says so, what is left out. */
export const checks: readonly Check[] = [
  quotation,
  ...addedChecks,
  attribution,
  keptPolarity,
  keptCertainty,
  leftOut,
];

export const checkNames: readonly string[] = [...new Set(checks.map((check) => check.name))];

/** Below this share of shared content a source speaks of something else, and contradicts nothing. */
const sameMatter = 0.6;

/** Share of the sentence's content words that the source carries in order, 0 to 1. */
function coverOf(comparison: Comparison): number {
  const content = comparison.sentence.filter((token) => token.isContent);
  const kept = comparison.sentence.filter(
    (token, index) => token.isContent && comparison.aligned[index]! >= 0,
  );
  return content.length === 0 ? 0 : kept.length / content.length;
}

function kindOf(comparison: Comparison, findings: readonly Finding[]): VerdictKind {
  if (findings.length === 0) return 'supported';
  const contradicted = findings.some((item) => item.contradicts) && coverOf(comparison) >= sameMatter;
  return contradicted ? 'contradicted' : 'unsupported';
}

/** The covered share, less for each finding and a little for what was left out: 0 to 1. */
function scoreOf(comparison: Comparison, findings: readonly Finding[]): number {
  const cover = coverOf(comparison);
  const lost =
    comparison.gaps.reduce((sum, gap) => sum + gap.tokens.length, 0) / (comparison.source.length + 1);
  const base = findings.length === 0 ? 0.75 + 0.25 * cover : 0.5 * cover * 0.8 ** findings.length;
  return Math.round((base - 0.02 * lost) * 1e6) / 1e6;
}

function withoutRepeats(findings: readonly Finding[]): Reason[] {
  const seen = new Set<string>();
  return findings
    .filter((item) => {
      const key = `${item.check}\u0000${item.words.join(' ')}`;
      return !seen.has(key) && seen.add(key);
    })
    .map(({ check, words, why }) => ({ check, words, why }));
}

/** UTF-16 units; a longer text is no sentence. */
const longestSentence = 2000;

function unclear(why: string): Verdict {
  return { kind: 'unclear', score: 0, reasons: [{ check: 'form', words: [], why }], checks: checkNames };
}

function judgeOne(text: string, source: SourceSentence): Verdict {
  if (text.length > longestSentence || source.text.length > longestSentence)
    return unclear('is too long to be one sentence');
  const comparison = compare(text, source);
  if (comparison.sentence.length === 0) return unclear('there are no words to check');
  const findings = checks.flatMap((check) => check.run(comparison));
  return {
    kind: kindOf(comparison, findings),
    score: Math.max(0, scoreOf(comparison, findings)),
    reasons: withoutRepeats(findings),
    checks: checkNames,
  };
}

const connectors = /(?:,|;)?\s+(?:and|while)\s+|;\s+/g;

function worse(a: Verdict, b: Verdict): Verdict {
  const reasons = [...a.reasons, ...b.reasons];
  const kind =
    a.kind === 'supported' ? b.kind : b.kind === 'supported' || a.kind === 'contradicted' ? a.kind : b.kind;
  return { kind, score: Math.min(a.score, b.score), reasons, checks: checkNames };
}

function better(a: Verdict, b: Verdict): Verdict {
  if ((a.kind === 'supported') !== (b.kind === 'supported')) return a.kind === 'supported' ? a : b;
  return b.score > a.score ? b : a;
}

/** A sentence that joins two sources is cut at a connector; each half must stand on one of them alone. */
function judgeJoined(text: string, first: SourceSentence, second: SourceSentence): Verdict | null {
  let best: Verdict | null = null;
  for (const match of text.matchAll(connectors)) {
    const left = text.slice(0, match.index);
    const right = text.slice(match.index + match[0].length);
    if (tokens(left).length < 3 || tokens(right).length < 3) continue;
    for (const [a, b] of [
      [first, second],
      [second, first],
    ] as const) {
      const verdict = worse(judgeOne(left, a), judgeOne(right, b));
      best = best === null ? verdict : better(best, verdict);
      if (best.kind === 'supported') return best;
    }
  }
  return best;
}

/**
 * Judges one sentence against the one or two source sentences it cites. With two, the sentence must stand on one
 * of them alone, or be two clauses that stand on one each; it never takes its subject from one and its verb from the other.
 *
 * @param text The sentence.
 * @param sources One or two source sentences, each with its outlet (frames that credit it are allowed).
 * @returns A verdict; `supported` only when no check found anything.
 *
 * @example
 * judge('OpenAI-backed film dropped', [{ text: 'A film about OpenAI was dropped.', outlet: null, date: null }]).kind;
 * // 'unsupported': “OpenAI-backed” states a relation that the cited sentence does not
 */
export function judge(text: string, sources: readonly SourceSentence[]): Verdict {
  const single = sources.map((source) => judgeOne(text, source)).reduce(better);
  const [first, second] = sources;
  if (single.kind === 'supported' || !first || !second) return single;
  const joined = judgeJoined(text, first, second);
  return joined === null ? single : better(single, joined);
}
