export type { ArticleCandidates, Candidate, Core } from './candidate.ts';
export { candidatesOf } from './candidates.ts';
export { hasNamedSubject, mainClause, type Clause } from './clause.ts';
export { dayPhrase } from './days.ts';
export type { FrameKind } from './framing.ts';
export { outletInText } from '../../../text/mod.ts';
