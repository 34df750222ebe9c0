export { articleRow, articlesOf, type ArticleRow } from './article-rows.ts';
export { replay, type ReplayOptions, type ReplayResult } from './replay.ts';
