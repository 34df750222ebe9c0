const address = /\bhttps?:\/\/[^\s<>"'“”()[\]]+/gi;
const mostAddresses = 100;

/**
 * A web address for comparison: host without "www." and path without a closing slash; the query counts, a fragment
 * and the scheme do not. Null for anything that is no web address, and for the front page of a site.
 *
 * @example
 * addressKey('https://www.ledger.example/quay/#top'); // 'ledger.example/quay'
 */
export function addressKey(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, pathname, search } = new URL(url);
  if (!/^https?:$/.test(protocol)) return null;
  const path = pathname.replace(/\/+$/, '');
  if (path === '' && search === '') return null;
  return `${hostname.replace(/^www\./, '')}${path}${search}`;
}

/**
 * The pages a text names by their address, at most 100.
 *
 * @example
 * addressesIn('See https://ledger.example/quay.'); // Set { 'ledger.example/quay' }
 */
export function addressesIn(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [url] of text.matchAll(address)) {
    const key = addressKey(url.replace(/[.,;:!?]+$/, ''));
    if (key !== null) found.add(key);
    if (found.size >= mostAddresses) break;
  }
  return found;
}
