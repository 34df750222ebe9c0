export { headlineOf, rankedHeadlines, type HeadlineAsk } from './headline.ts';
export { titleCandidates } from './title-sentences.ts';
