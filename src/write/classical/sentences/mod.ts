export {
  candidatesOf,
  outletInText,
  type ArticleCandidates,
  type Candidate,
  type Core,
} from './candidates.ts';
export { hasNamedSubject, mainClause, type Clause } from './clause.ts';
export { dayPhrase } from './cuts.ts';
export type { FrameKind } from './framing.ts';
