export {
  checkDraft,
  writerTools,
  PassedDraft,
  type CheckedSentence,
  type DraftVerdict,
} from './check-draft.ts';
export {
  checkSummary,
  checkText,
  judgePair,
  prepareSources,
  type CheckedText,
  type CheckedTextSentence,
  type PairVerdict,
  type PreparedSources,
  type TextPair,
  type TextSource,
} from './check-text.ts';
export { judge } from './gate.ts';
export type { Arithmetic } from './arithmetic.ts';
export type { Finding, Gravity } from './check.ts';
export {
  guard,
  type GuardAnswer,
  type GuardInput,
  type GuardSentence,
  type GuardSource,
} from './guard/mod.ts';
export { defaultLimits, guardLimits, type GuardLimits } from './limits.ts';
export { compare, type Comparison, type SourceSentence } from './comparison.ts';
export { tokens, type Token } from './tokens.ts';
export { vetoed, vetoText, type Veto } from './veto.ts';
