export { docShare, idf, isUsuallyName } from './background.ts';
export { dates, dayAndMonth, looksForward, resolveWeekday } from './dates.ts';
export { names, type NameSpan } from './names.ts';
export { sentences, type SentenceSpan } from './sentences.ts';
export { canSpeak } from './speakers.ts';
export { stem } from './stem.ts';
export { isStopWord } from './stop-words.ts';
export { terms, type Term } from './terms.ts';
export { bare, plainMarks, words, type Word } from './words.ts';
export { frames, isReportVerb, type Frame } from './attribution.ts';
export { numbers, numberValue, scaleValue, type NumberSpan } from './numbers.ts';
export { outletInText, outletKey, outletName } from './outlets.ts';
export { axisOf, opposites } from './polarity.ts';
export { knownMarks, quotes, type QuoteSpan } from './quotes.ts';
export {
  drawnWords,
  fourGrams,
  headlineOverlap,
  indexedWords,
  ledeOverlap,
  longestRun,
  longestRunIn,
  overlapIndex,
  wordCount,
  type OverlapIndex,
  type Run,
} from './overlap.ts';
export { canBeName, givesOrders, isPlainProse, withoutOrders } from './orders.ts';
export { rawRun, runCounter } from './raw-run.ts';
export { overlapTokens } from './overlap-tokens.ts';
export { tag, type Tagged } from './tagger.ts';
export { quotations, type Quotation } from './quotations.ts';
export { finiteness, transitiveVerb } from './verb-forms.ts';
export { isSubordinator, wordClass } from './word-classes.ts';
