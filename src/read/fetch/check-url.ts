import { isIP } from 'node:net';
import type { Failure } from '../../news/mod.ts';
import { failureOf } from '../failure.ts';
import { shownUrl } from './failures.ts';
import { longestAddress } from './limits.ts';
import type { Origins } from './origins.ts';
import { isPublicAddress } from './public-address.ts';

export type UrlCheck =
  | { readonly ok: true; readonly url: URL }
  | { readonly ok: false; readonly url: URL | null; readonly failure: Failure };

/**
 * Checks what can be told from an address alone: at most 4,096 characters, http or https, no user or password, no IP address outside the public
 * internet in any spelling (the URL standard turns decimal, octal, hexadecimal and shortened ones into one form), port
 * 80 or 443. Names are vetted when they are looked up. An origin on the list is asked at its own server, so address
 * and port are not checked for it.
 *
 * @example
 * checkUrl('http://0x7f.1/', new Map()); // blocked-address: "the address 127.0.0.1 is not public"
 */
export function checkUrl(text: string, origins: Origins): UrlCheck {
  if (text.length > longestAddress)
    return malformed(`this address has more than ${longestAddress} characters`);
  const url = URL.parse(text);
  if (url === null) return malformed('this is not a web address');
  const why = refusal(url, origins);
  if (why !== null) return { ok: false, url, failure: failureOf('blocked-address', why, false) };
  url.hash = '';
  return { ok: true, url };
}

function malformed(why: string): UrlCheck {
  return { ok: false, url: null, failure: failureOf('malformed', why) };
}

function refusal(url: URL, origins: Origins): string | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return `${url.protocol} addresses are not read, only http: and https:`;
  }
  if (url.username !== '' || url.password !== '') {
    return `${shownUrl(url)} was given with a user or password, which are never sent`;
  }
  if (origins.has(url.origin)) return null;
  const host = bareHost(url.hostname);
  if (isIP(host) !== 0 && !isPublicAddress(host)) return `the address ${host} is not public`;
  const isStandardPort = url.port === '' || url.port === '80' || url.port === '443';
  return isStandardPort ? null : `${host} is asked only at ports 80 and 443, not ${url.port}`;
}

/** A URL's host name without the brackets of an IPv6 address. */
export function bareHost(hostname: string): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
}
