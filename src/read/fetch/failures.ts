import type { FetchPurpose } from './fetch-records.ts';

/** What a purpose is called in words for people. */
export const purposeNames: Readonly<Record<FetchPurpose, string>> = {
  feed: 'the feed',
  page: 'the page',
  robots: 'robots.txt',
};

const longestUrl = 100;

/**
 * An address as people and logs may see it: without user, password and fragment, with `?…` for its query, which may
 * hold a token, and at most 100 characters of it.
 *
 * @example
 * shownAddress('https://desk:secret@gridpaper.example/feed?key=1'); // 'https://gridpaper.example/feed?…'
 */
export function shownAddress(address: string): string {
  const url = URL.parse(address);
  return url === null ? 'something that is no address' : shownUrl(url);
}

/** As `shownAddress()`, for an address already read. */
export function shownUrl(url: URL): string {
  const { search } = url;
  const bare = withoutSecrets(url);
  bare.search = '';
  const shown = bare.href.length > longestUrl ? `${bare.href.slice(0, longestUrl - 1)}…` : bare.href;
  return search === '' ? shown : `${shown}?…`;
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
