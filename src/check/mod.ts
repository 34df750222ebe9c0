export { checkNames, judge } from './gate.ts';
export type { SourceSentence } from './comparison.ts';
