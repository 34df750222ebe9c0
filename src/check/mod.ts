export {
  checkDraft,
  writerTools,
  PassedDraft,
  type CheckedSentence,
  type DraftVerdict,
} from './check-draft.ts';
export { checkText, type CheckedTextSentence, type TextSource } from './check-text.ts';
export { judge } from './gate.ts';
export { defaultLimits, type GuardLimits } from './limits.ts';
export type { SourceSentence } from './comparison.ts';
