import { Agent } from 'undici';
import type { Failure, Instant } from '../../news/mod.ts';
import { ask, type Answer, type AskTools } from './ask.ts';
import { checkUrl } from './check-url.ts';
import { createConnector, machineLookup, type Lookup } from './connector.ts';
import { failureOf } from '../failure.ts';
import { shownUrl, withoutSecrets } from './failures.ts';
import type { Fetcher, FetchRequest, FetchResult } from './fetch-records.ts';
import { requestHeaders, userAgent } from './headers.ts';
import { createHostHolds, type HostHolds } from './host-holds.ts';
import { createHostTurns, type HostTurns } from './host-turns.ts';
import { defaultLimits, type FetchLimits } from './limits.ts';
import { codedError, networkFailure } from './network-failure.ts';
import { checkOrigins, type Origins } from './origins.ts';

/** How a fetcher names itself, and what it may reach. */
export interface FetcherOptions {
  /** Of the program, for its name at the sites it asks. */
  readonly version: string;
  /** Where a site's people can read who asks and how to stop it. */
  readonly operatorUrl?: string | null;
  readonly now: () => Instant;
  /** Servers on this machine, by the origin they stand in for. The only way to loopback. */
  readonly origins?: Origins;
  /** How names become addresses; the machine's resolver unless given. */
  readonly lookup?: Lookup;
  /** Between the end of one request and the start of the next at one host; 1000 unless given. */
  readonly pauseMs?: number;
  readonly limits?: Partial<FetchLimits>;
}

interface Tools extends AskTools {
  readonly origins: Origins;
  readonly turns: HostTurns;
  readonly holds: HostHolds;
  readonly agent: string;
}

/**
 * Makes the only way to the network: GET over http and https to public addresses, at ports 80 and 443. One request at
 * a time per host with a pause between, 16 hosts at once. Redirects are followed by hand, each checked as the first
 * address was. All limits are in `limits.ts`; every failure is a value.
 *
 * Errors: `NG_CONFIG_USAGE` for an operator's address that is none, `NG_BUG` for a list of origins that is none.
 *
 * @example
 * const fetcher = createFetcher({ version: '1.0.0', now });
 * const result = await fetcher.fetch({ url: 'http://127.0.0.1/', purpose: 'page' });
 * // { ok: false, failure: { class: 'blocked-address', why: 'the address 127.0.0.1 is not public', … }, … }
 */
export function createFetcher(options: FetcherOptions): Fetcher {
  const limits = { ...defaultLimits, ...options.limits };
  const origins = checkOrigins(options.origins ?? new Map());
  const lookup = options.lookup ?? machineLookup;
  const closing = new AbortController();
  const dispatcher = new Agent({
    connect: createConnector({ origins, lookup, connectMs: limits.connectMs }),
    connections: 1,
    pipelining: 1,
    headersTimeout: limits.headersMs,
    bodyTimeout: 0,
    maxHeaderSize: limits.headerBytes,
  });
  const turns = createHostTurns({
    pauseMs: options.pauseMs ?? 1000,
    parallel: limits.parallel,
    signal: closing.signal,
  });
  const agent = userAgent(options.version, options.operatorUrl ?? null);
  const { now } = options;
  const tools: Tools = { dispatcher, limits, now, origins, turns, holds: createHostHolds(now), agent };
  return {
    fetch: (request) => follow(request, tools),
    slowDown(url, pauseMs) {
      const parsed = URL.parse(url);
      if (parsed !== null) turns.slowDown(hostKey(parsed), pauseMs);
    },
    async close() {
      const closed = codedError('ERR_FETCHER_CLOSED', 'the fetcher is closed');
      closing.abort(closed);
      await dispatcher.destroy(closed);
    },
  };
}

const noAnswer: Pick<Answer, 'status' | 'headers'> = { status: null, headers: {} };

/** Asks, and goes where it is sent. A permanent way that leaves https is not held for permanent. */
async function follow(request: FetchRequest, tools: Tools): Promise<FetchResult> {
  const headers = requestHeaders(request, tools.agent);
  let target = request.url;
  let from: URL | null = null;
  let isForGood = true;
  let last = noAnswer;
  for (let hop = 0; hop <= tools.limits.redirects; hop += 1) {
    const check = checkUrl(target, tools.origins);
    if (!check.ok) return failed(check.failure, check.url, from, noAnswer, request);
    const { url } = check;
    const sentOn = from === null ? null : { url: from.href, headers: last.headers };
    const refusal = sentOn === null ? null : await request.mayFollow?.(url.href, sentOn);
    if (refusal) return failed(refusal, url, from, noAnswer, request);
    if (from?.protocol === 'https:' && url.protocol === 'http:') isForGood = false;
    const answer = await askInTurn(url, request, headers, tools);
    if (answer.kind === 'failed') return failed(answer.failure, url, from, answer, request);
    if (answer.kind !== 'redirect') return answered(answer, url, from !== null && isForGood);
    const next = answer.location === null ? null : URL.parse(asUtf8(answer.location), url.href);
    if (next === null) {
      const why = `${url.hostname} answered ${answer.status} without saying where to go`;
      return failed(failureOf('redirects', why, false), url, null, answer, request);
    }
    if (answer.status !== 301 && answer.status !== 308) isForGood = false;
    target = next.href;
    from = url;
    last = answer;
  }
  const why = `${from!.hostname} redirects more than ${tools.limits.redirects} times`;
  return failed(failureOf('redirects', why, false), from, null, last, request);
}

/** Headers are read as Latin-1; a `Location` beyond ASCII is written in UTF-8 where it is not escaped, as browsers read it. */
function asUtf8(location: string): string {
  const text = Buffer.from(location, 'latin1').toString('utf8');
  return text.includes('\uFFFD') ? location : text;
}

/** Looks twice whether the host wants to be left alone: those who wait learn what those before them were told. */
async function askInTurn(
  url: URL,
  { purpose }: FetchRequest,
  headers: Readonly<Record<string, string>>,
  tools: Tools,
): Promise<Answer> {
  const { turns, holds, limits } = tools;
  const host = hostKey(url);
  const refused = (failure: Failure): Answer => ({ kind: 'failed', failure, ...noAnswer });
  const askUnlessHeld = async (): Promise<Answer> => {
    const hold = holds.refusal(host);
    if (hold !== null) return refused(hold);
    const answer = await ask({ url, purpose, headers }, tools);
    if (answer.kind === 'failed') holds.heed(host, answer.failure);
    return answer;
  };
  const hold = holds.refusal(host);
  if (hold !== null) return refused(hold);
  try {
    return await turns.inTurn(host, askUnlessHeld);
  } catch (error) {
    return refused(networkFailure(error, { host: url.hostname, purpose, limits }));
  }
}

/** Politeness is owed to a server: `http:`, `https:` and a final dot make no other one. A listed origin's own port does. */
function hostKey({ hostname, port }: URL): string {
  const isUsual = port === '' || port === '80' || port === '443';
  return hostname.replace(/\.$/, '') + (isUsual ? '' : `:${port}`);
}

function answered(
  answer: Extract<Answer, { kind: 'content' | 'not-modified' }>,
  url: URL,
  movedForGood: boolean,
): FetchResult {
  const { status, headers } = answer;
  const notModified = answer.kind === 'not-modified';
  const bytes = notModified ? new Uint8Array() : answer.bytes;
  return { ok: true, status, url: url.href, movedForGood, notModified, headers, bytes };
}

function failed(
  failure: Failure,
  url: URL | null,
  from: URL | null,
  { status, headers }: Pick<Answer, 'status' | 'headers'>,
  request: FetchRequest,
): FetchResult {
  const why = from === null ? failure.why : `sent on by ${shownUrl(from)}: ${failure.why}`;
  const at = url === null ? request.url : withoutSecrets(url).href;
  return { ok: false, failure: { ...failure, why }, url: at, status, headers };
}
