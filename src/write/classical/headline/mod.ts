export { headlinesOf, storyWords, type Headline, type HeadlineAsk, type StoryWords } from './headline.ts';
export { titleCandidates } from './title-sentences.ts';
export type { HeadedBriefs } from './line-score.ts';
