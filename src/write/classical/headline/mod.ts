export { headlinesOf, storyWords, type Headline, type StoryWords } from './headline.ts';
export { titleCandidates } from './title-sentences.ts';
