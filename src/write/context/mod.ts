export { computedLines, type LineOptions } from './computed-lines.ts';
export { conflictSentence } from './conflict-sentence.ts';
export { labelOf } from './label.ts';
export { watchSentence, type WatchCandidate } from './watch-sentence.ts';
