export {
  checkDraft,
  sourceSentence,
  writerTools,
  PassedDraft,
  type CheckedSentence,
  type DraftVerdict,
} from './check-draft.ts';
export { checkText, type CheckedTextSentence, type TextSource } from './check-text.ts';
export { checkNames, judge } from './gate.ts';
export { guard } from './guard.ts';
export { defaultLimits, type GuardLimits } from './limits.ts';
export { standingReasons } from './standing.ts';
export type { SourceSentence } from './comparison.ts';
