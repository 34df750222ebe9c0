import type { FetchPurpose } from './fetch-records.ts';

/** What a purpose is called in words for people. */
export const purposeNames: Readonly<Record<FetchPurpose, string>> = {
  feed: 'the feed',
  page: 'the page',
  robots: 'robots.txt',
};

const longestUrl = 100;

/**
 * An address as shown to people: without user, password and fragment, without its query when it is longer than 100
 * characters, and never longer than 100 characters.
 */
export function shownUrl(url: URL): string {
  const shown = withoutSecrets(url);
  if (shown.href.length > longestUrl) shown.search = '';
  return shown.href.length > longestUrl ? `${shown.href.slice(0, longestUrl - 1)}…` : shown.href;
}

/** The address without user, password and fragment. */
export function withoutSecrets(url: URL): URL {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  bare.hash = '';
  return bare;
}

/** `5 MB`, `500 KiB` or `1234 bytes`. */
export function sizeWords(bytes: number): string {
  if (bytes % 1_000_000 === 0) return `${bytes / 1_000_000} MB`;
  return bytes % 1024 === 0 ? `${bytes / 1024} KiB` : `${bytes} bytes`;
}
