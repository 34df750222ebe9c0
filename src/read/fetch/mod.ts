export { shownAddress } from './failures.ts';
export type { Lookup } from './connector.ts';
export type { Fetcher, FetchPurpose, FetchRequest, FetchResult, SentOn } from './fetch-records.ts';
export { createFetcher, type FetcherOptions } from './fetcher.ts';
export { longestAddress, type FetchLimits, type SizeCap } from './limits.ts';
export type { LocalServer, Origins } from './origins.ts';
