import { NutgrafError } from '../../errors.ts';
import type { Failure } from '../../news/mod.ts';
import { failureOf } from '../failure.ts';
import { purposeNames, sizeWords } from './failures.ts';
import type { FetchPurpose } from './fetch-records.ts';
import type { FetchLimits } from './limits.ts';

/** An error told apart by its code, as those of Node and undici are; it never leaves this folder. */
export function codedError(code: string, message: string): Error & { code: string } {
  return Object.assign(new Error(message), { code });
}

/** undici gives its parser's errors no code. */
const notHttp = 'HTTPParserError';

interface Asked {
  readonly host: string;
  readonly purpose: FetchPurpose;
  readonly limits: FetchLimits;
}

/**
 * Makes a failure of what undici, Node or the connector threw.
 *
 * Errors: `NG_BUG` for what carries no code: it is not the network's doing.
 */
export function networkFailure(error: unknown, asked: Asked): Failure {
  if (error instanceof NutgrafError) throw error;
  const code = codeOf(error);
  if (code === null) {
    throw new NutgrafError('NG_BUG', `reading ${asked.host} failed unexpectedly`, { cause: error });
  }
  return addressFailure(code, error, asked) ?? timeFailure(code, asked) ?? connectionFailure(code, asked);
}

function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error.name === 'HTTPParserError') return notHttp;
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code === 'string') return code;
  return error.cause === undefined ? null : codeOf(error.cause);
}

function addressFailure(code: string, error: unknown, { host }: Asked): Failure | null {
  switch (code) {
    case 'ERR_BLOCKED_ADDRESS':
      return failureOf('blocked-address', (error as Error).message, false);
    case 'ENOTFOUND':
    case 'ENODATA':
      return failureOf('no-such-host', `${host} could not be found`, false);
    case 'EAI_AGAIN':
    case 'ESERVFAIL':
    case 'ETIMEOUT':
      return failureOf(
        'no-such-host',
        `${host} could not be looked up: the name server did not answer`,
        true,
      );
    default:
      return null;
  }
}

function timeFailure(code: string, { host, purpose, limits }: Asked): Failure | null {
  const seconds = (ms: number): string => `${ms / 1000} s`;
  switch (code) {
    case 'ERR_LOOKUP_TIMEOUT':
      return failureOf('timeout', `${host} could not be looked up within ${seconds(limits.connectMs)}`, true);
    case 'UND_ERR_CONNECT_TIMEOUT':
    case 'ETIMEDOUT':
      return failureOf('timeout', `${host} could not be reached within ${seconds(limits.connectMs)}`, true);
    case 'ERR_HEAD_TIMEOUT':
    case 'UND_ERR_HEADERS_TIMEOUT':
      return failureOf('timeout', `${host} did not answer within ${seconds(limits.headersMs)}`, true);
    case 'ERR_BODY_TIMEOUT': {
      const what = `${purposeNames[purpose]} at ${host}`;
      return failureOf('timeout', `${what} did not arrive within ${seconds(limits.bodyMs)}`, true);
    }
    default:
      return null;
  }
}

function connectionFailure(code: string, { host, limits }: Asked): Failure {
  if (code === 'UND_ERR_HEADERS_OVERFLOW') {
    return failureOf(
      'too-large',
      `${host} sends more than ${sizeWords(limits.headerBytes)} of headers`,
      false,
    );
  }
  if (code === notHttp) {
    return failureOf('malformed', `${host} does not answer in the form of HTTP`, true);
  }
  return failureOf('no-connection', `${host} ${connectionWords(code)}`, true);
}

function connectionWords(code: string): string {
  if (code === 'ECONNREFUSED') return 'refuses connections';
  if (code === 'EHOSTUNREACH' || code === 'ENETUNREACH') return 'cannot be reached from this network';
  if (code === 'ERR_FETCHER_CLOSED' || code === 'UND_ERR_DESTROYED' || code === 'UND_ERR_CLOSED') {
    return 'was not read: the program is stopping';
  }
  if (['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH'].includes(code)) {
    return 'closed the connection before its answer was complete';
  }
  const isCertificate = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET/.test(code);
  if (isCertificate) return `has no certificate that can be trusted (${code})`;
  if (/TLS|SSL|EPROTO/.test(code)) return `could not be reached over TLS (${code})`;
  return `could not be read (${code})`;
}
