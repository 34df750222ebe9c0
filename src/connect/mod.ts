export { answerFromArchive } from './archive-links.ts';
export { coverageOf, independentSources } from './coverage.ts';
export type { StoryArticle } from './fingerprint.ts';
export { mentions } from './mentions.ts';
export { overlap, shingles, type Overlap } from './shingles.ts';
export { StoryIndex, type Placement, type StoryIndexOptions } from './story-index.ts';
export { storyVector, type StoryVector } from './story-vector.ts';
