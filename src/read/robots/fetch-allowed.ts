import type { Failure } from '../../news/mod.ts';
import { failureOf } from '../failure.ts';
import type { Fetcher, FetchRequest, FetchResult } from '../fetch/mod.ts';
import type { Robots, RobotsAnswer } from './robots-records.ts';

/** An address and what the robots.txt of its site says about it. */
export interface Asked {
  readonly url: string;
  readonly robots: RobotsAnswer;
}

/** An address whose answer sent us on. */
export interface Sender extends Asked {
  /** Of that answer, names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** What asking came to, as far as robots.txt allowed. */
export interface AllowedFetch {
  readonly result: FetchResult;
  /** Where the way ended. Where robots.txt does not allow it, it was not asked for. */
  readonly last: Asked;
  /** The addresses on the way there, none without a redirect. */
  readonly sentBy: readonly Sender[];
}

/**
 * Asks for an address, and for those it redirects to, each only if the robots.txt of its own site allows (RFC 9309
 * §2.2.2 binds every address, however one came to it). One that is not allowed is a failure of class `disallowed`, or
 * of the class by which its robots.txt cannot be read.
 *
 * @example
 * // const { result, last, sentBy } = await fetchAllowed({ url, purpose: 'page' }, { fetcher, robots });
 */
export async function fetchAllowed(
  request: Omit<FetchRequest, 'mayFollow'>,
  { fetcher, robots }: { readonly fetcher: Pick<Fetcher, 'fetch'>; readonly robots: Pick<Robots, 'about'> },
): Promise<AllowedFetch> {
  const sentBy: Sender[] = [];
  let last: Asked = { url: request.url, robots: await robots.about(request.url) };
  const refusal = refusalOf(last.robots);
  if (refusal !== null) {
    const result = { ok: false, failure: refusal, url: request.url, status: null, headers: {} } as const;
    return { result, last, sentBy };
  }
  const result = await fetcher.fetch({
    ...request,
    mayFollow: async (target, { headers }) => {
      sentBy.push({ ...last, headers });
      last = { url: target, robots: await robots.about(target) };
      return refusalOf(last.robots);
    },
  });
  return { result, last, sentBy };
}

function refusalOf({ isAllowed, why, failure }: RobotsAnswer): Failure | null {
  return isAllowed ? null : (failure ?? failureOf('disallowed', why, true));
}
