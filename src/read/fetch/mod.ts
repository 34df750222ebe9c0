export type { Lookup } from './connector.ts';
export type { Fetcher, FetchPurpose, FetchRequest, FetchResult } from './fetch-records.ts';
export { createFetcher, type FetcherOptions } from './fetcher.ts';
export type { FetchLimits, SizeCap } from './limits.ts';
export type { LocalServer, Origins } from './origins.ts';
