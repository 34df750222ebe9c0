export { docShare, idf, isUsuallyName } from './background.ts';
export { dates, dayAndMonth, looksForward, resolveWeekday, type DateSpan } from './dates.ts';
export { names, type NameSpan } from './names.ts';
export { sentences, type SentenceSpan } from './sentences.ts';
export { stem } from './stem.ts';
export { isStopWord } from './stop-words.ts';
export { terms, type Term } from './terms.ts';
export { bare, plainMarks, words, type Word } from './words.ts';
export { frames, isReportVerb, type Frame } from './attribution.ts';
export { numbers, numberValue, scaleValue, type NumberSpan } from './numbers.ts';
export { outletKey, outletName } from './outlets.ts';
export { quotes, type QuoteSpan } from './quotes.ts';
export {
  drawnWords,
  headlineOverlap,
  ledeOverlap,
  longestRun,
  overlapIndex,
  type OverlapIndex,
} from './overlap.ts';
export { tag, type Tagged } from './tagger.ts';
