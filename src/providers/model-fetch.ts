import { Agent, request, type Dispatcher } from 'undici';
import { EndpointFailure, unusable } from './endpoint-failure.ts';
import { retryAfterMs } from './retry-after.ts';

/** An answer of a few tokens is never this large. */
const largestAnswerBytes = 1_000_000;

/** Where an endpoint looks for the key; in `authorization` it is a bearer token. */
export type KeyHeader = 'authorization' | 'x-api-key' | 'x-goog-api-key';

/** What the SDK may say beside the body: which version of an API it speaks. */
const passedHeaders = ['anthropic-version', 'anthropic-beta'];

export interface ModelFetchOptions {
  /** Sent in one header and nowhere else; null for an endpoint that wants none. */
  readonly key: string | null;
  /** `authorization` unless given. */
  readonly keyHeader?: KeyHeader;
  /** For one request: connection, headers and body together. */
  readonly timeoutMs: number;
  /** Milliseconds of the epoch; `Retry-After` may be a date. */
  readonly nowMs: () => number;
  readonly maxBytes?: number;
}

/** `fetch` as the SDK takes it, and its end. */
export interface ModelFetch {
  readonly fetch: (url: string | URL | Request, init?: RequestInit) => Promise<Response>;
  /** Posts JSON and reads JSON. */
  readonly post: (url: string, body: unknown, signal?: AbortSignal) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

interface Sent {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly stop: AbortSignal | undefined;
}

const networkCodes =
  /^(?:ECONN|ENOTFOUND|EAI_|EHOST|ENET|EPIPE|UND_ERR_(?:SOCKET|CONNECT)|HPE_|ERR_(?:TLS|SSL)|CERT_|DEPTH_ZERO)/;

function failureOfStatus(status: number, retryAfter: number | null): EndpointFailure | null {
  if (status >= 200 && status < 300) return null;
  const answered = `answered with HTTP ${status}`;
  if (status >= 300 && status < 400)
    return new EndpointFailure({ class: 'redirect', why: `${answered}; redirects are not followed`, status });
  if (status === 401 || status === 403)
    return new EndpointFailure({ class: 'refused', why: `does not accept our key (HTTP ${status})`, status });
  const isBusy = status === 408 || status === 429 || (status >= 500 && status !== 501);
  return new EndpointFailure({
    class: isBusy ? 'busy' : 'refused',
    why: answered,
    status,
    retryAfterMs: retryAfter,
  });
}

/** What a socket said, in our own words; a defect of ours is passed on. */
function failureOfError(error: unknown, timeoutMs: number, stopped: AbortSignal | undefined): unknown {
  if (error instanceof EndpointFailure || stopped?.aborted === true) return error;
  const { name, code = '' } = error as NodeJS.ErrnoException;
  if (name === 'TimeoutError' || /TIMEOUT$/.test(code))
    return new EndpointFailure({ class: 'timeout', why: `did not answer within ${timeoutMs} ms` });
  if (name === 'AbortError' || networkCodes.test(code) || code.startsWith('UND_ERR_'))
    return new EndpointFailure({ class: 'unreachable', why: `cannot be reached (${code || 'closed'})` });
  return error;
}

async function readCapped(body: Dispatcher.ResponseData['body'], maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > maxBytes) {
      body.destroy();
      throw new EndpointFailure({ class: 'too-large', why: `sent more than ${maxBytes} bytes` });
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function oneHeader(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.[0];
}

function headersOf(
  { key, keyHeader = 'authorization' }: ModelFetchOptions,
  given: RequestInit['headers'],
): Record<string, string> {
  const passed = [...new Headers(given)].filter(([name]) => passedHeaders.includes(name));
  return {
    ...Object.fromEntries(passed),
    'content-type': 'application/json',
    accept: 'application/json',
    'accept-encoding': 'identity',
    'user-agent': 'nutgraf',
    ...(key !== null && { [keyHeader]: keyHeader === 'authorization' ? `Bearer ${key}` : key }),
  };
}

function bodyText(body: RequestInit['body']): string {
  if (typeof body !== 'string') throw new TypeError('only JSON is sent to a model');
  return body;
}

/**
 * Makes the way to an operator's own endpoint. It is not fetched content: any address is allowed, loopback above all.
 * Redirects are not followed (a key goes nowhere else), no proxy is asked, and an answer has a time and a size.
 *
 * @returns `fetch` and `post` throw `EndpointFailure` for anything but a complete answer of status 2xx.
 */
export function createModelFetch(options: ModelFetchOptions): ModelFetch {
  const { timeoutMs, nowMs, maxBytes = largestAnswerBytes } = options;
  const dispatcher = new Agent({ connect: { timeout: timeoutMs }, headersTimeout: 0, bodyTimeout: 0 });

  async function send(url: string, { body, headers, stop }: Sent): Promise<Response> {
    const limit = AbortSignal.timeout(timeoutMs);
    const signal = stop ? AbortSignal.any([limit, stop]) : limit;
    try {
      const answer = await request(url, { method: 'POST', headers, body, signal, dispatcher });
      const wait = retryAfterMs(oneHeader(answer.headers['retry-after']), nowMs());
      const failure = failureOfStatus(answer.statusCode, wait);
      if (failure !== null) {
        answer.body.on('error', () => undefined).destroy();
        throw failure;
      }
      const bytes = await readCapped(answer.body, maxBytes);
      return new Response(bytes.toString('utf8'), { headers: { 'content-type': 'application/json' } });
    } catch (error) {
      throw failureOfError(error, timeoutMs, stop);
    }
  }

  return {
    fetch: (url, init) =>
      send(url instanceof Request ? url.url : String(url), {
        body: bodyText(init?.body),
        headers: headersOf(options, init?.headers),
        stop: init?.signal ?? undefined,
      }),
    async post(url, body, stop) {
      const headers = headersOf(options, undefined);
      const response = await send(url, { body: JSON.stringify(body), headers, stop });
      try {
        return await response.json();
      } catch {
        throw unusable('it is not JSON');
      }
    },
    close: () => dispatcher.destroy(),
  };
}
