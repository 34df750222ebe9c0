export { verifyBrief, type VerifyOptions } from './verify-brief.ts';
export type {
  Difference,
  SentenceAgain,
  SpanCount,
  StepResult,
  SuppliedText,
  VerifyReport,
  VerifyStep,
} from './verify-records.ts';
