export { candidatesOf, type ArticleCandidates, type Candidate, type Core } from './candidates.ts';
export { hasNamedSubject, mainClause, type Clause } from './clause.ts';
export { dayPhrase } from './days.ts';
export type { FrameKind } from './framing.ts';
export { outletInText } from './outlet-name.ts';
