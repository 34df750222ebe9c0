export { headlinesOf, type Headline, type HeadlineAsk } from './headline.ts';
export { titleCandidates } from './title-sentences.ts';
export type { HeadedBriefs } from './line-score.ts';
