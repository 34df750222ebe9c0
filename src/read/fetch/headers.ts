import { NutgrafError } from '../../errors.ts';
import type { FetchPurpose, FetchRequest } from './fetch-records.ts';

const accepted: Readonly<Record<FetchPurpose, string>> = {
  feed: 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5',
  page: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1',
  robots: 'text/plain, */*;q=0.5',
};

/** What may stand in a header's value (RFC 9110 §5.5); headers are read and written as Latin-1. */
const headerValue = /^[\t\x20-\x7e\x80-\xff]+$/;

/**
 * The name under which sites are asked: who we are and where to read about it.
 *
 * Errors: `NG_CONFIG_USAGE` when the operator's address is not an http or https address.
 *
 * @example
 * userAgent('1.2.0', 'https://wire.example/bot');
 * // NutgrafBot/1.2.0 (+https://wire.example/bot; reads feeds and articles)
 */
export function userAgent(version: string, operatorUrl: string | null): string {
  if (operatorUrl === null) return `NutgrafBot/${version} (reads feeds and articles)`;
  const url = URL.parse(operatorUrl);
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new NutgrafError('NG_CONFIG_USAGE', `the operator's address "${operatorUrl}" is not a web address`);
  }
  const shown = url.href.replaceAll('(', '%28').replaceAll(')', '%29');
  return `NutgrafBot/${version} (+${shown}; reads feeds and articles)`;
}

/** The headers of a request. Nothing in them tells one reader from another: no cookies, no referer. */
export function requestHeaders(request: FetchRequest, agent: string): Record<string, string> {
  const headers: Record<string, string> = {
    'user-agent': agent,
    accept: accepted[request.purpose],
    'accept-encoding': 'gzip, deflate, br',
  };
  const { etag, lastModified } = request;
  if (etag && headerValue.test(etag)) headers['if-none-match'] = etag;
  if (lastModified && headerValue.test(lastModified)) headers['if-modified-since'] = lastModified;
  return headers;
}

/**
 * An answer's headers as one record. `Set-Cookie` is left out: cookies are never kept. `X-Robots-Tag` lines are joined
 * by line feeds, all others by ", ": a bot's name in one line does not bind the next.
 */
export function plainHeaders(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Record<string, string> {
  const plain = Object.entries(headers).flatMap(([name, value]): [string, string][] => {
    if (value === undefined || name === 'set-cookie') return [];
    const glue = name === 'x-robots-tag' ? '\n' : ', ';
    return [[name.toLowerCase(), typeof value === 'string' ? value : value.join(glue)]];
  });
  return Object.fromEntries(plain);
}
