export { articleRow, articlesOf, type ArticleRow } from './article-rows.ts';
export { digestsOf } from './digests.ts';
export type { LiveTools, WireEvent } from './live/live-records.ts';
export { startWire, type LiveWire } from './live/live-wire.ts';
export { newFeeds } from './new-feeds.ts';
export { replay, type ReplayOptions } from './replay.ts';
export { resultOfBeat, type WireResult } from './result.ts';
