import type { LookupAddress } from 'node:dns';
import { lookup as systemLookup } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { bareHost } from './check-url.ts';
import { codedError } from './network-failure.ts';
import type { Origins } from './origins.ts';
import { isPublicAddress } from './public-address.ts';

/** Gives every address of a host name, or rejects with a `code` as `dns.lookup` does. */
export type Lookup = (hostname: string) => Promise<readonly LookupAddress[]>;

/** Opens a socket to one of these addresses and to nothing else. */
export type OpenSocket = (
  options: buildConnector.Options,
  addresses: readonly LookupAddress[],
  timeoutMs: number,
  callback: buildConnector.Callback,
) => void;

export interface ConnectorOptions {
  readonly origins: Origins;
  readonly lookup: Lookup;
  /** For look-up, connection and TLS together. */
  readonly connectMs: number;
  readonly open?: OpenSocket;
}

/** The machine's own resolver. */
export const machineLookup: Lookup = (hostname) => systemLookup(hostname, { all: true });

/**
 * Makes the one way by which sockets are opened. A listed origin goes to its server, plain. Every other name is looked
 * up once, every address of the answer is vetted, and the socket goes to the vetted addresses themselves: nothing is
 * looked up again between check and connection, so an answer that changes (DNS rebinding) changes nothing. IP
 * addresses are vetted here too, because no look-up happens for them.
 *
 * Calls back with an error of code `ERR_BLOCKED_ADDRESS`, `ERR_LOOKUP_TIMEOUT`, or that of the system.
 */
export function createConnector(options: ConnectorOptions): buildConnector.connector {
  const { origins, lookup, connectMs, open = openSocket } = options;
  return (target, callback) => {
    const local = origins.get(`${target.protocol}//${target.host ?? target.hostname}`);
    if (local !== undefined) {
      const plain = { protocol: 'http:', hostname: local.host, host: local.host, port: String(local.port) };
      buildConnector({ timeout: connectMs })(plain, callback);
      return;
    }
    const startMs = performance.now();
    const hostname = bareHost(target.hostname);
    withinTime(publicAddresses(hostname, lookup), connectMs, hostname).then(
      (addresses) => {
        const leftMs = Math.max(1, Math.ceil(connectMs - (performance.now() - startMs)));
        open({ ...target, hostname }, addresses, leftMs, callback);
      },
      (error: unknown) => {
        callback(error as Error, null);
      },
    );
  };
}

async function publicAddresses(hostname: string, lookup: Lookup): Promise<readonly LookupAddress[]> {
  const family = isIP(hostname);
  const found = family === 0 ? await lookup(hostname) : [{ address: hostname, family }];
  if (found.length === 0) throw codedError('ENOTFOUND', `${hostname} has no address`);
  const vetted = found.filter(({ address }) => isPublicAddress(address));
  if (vetted.length > 0) return vetted;
  const address = found[0]!.address;
  const why = family === 0 ? `the address ${address} of ${hostname}` : `the address ${address}`;
  throw codedError('ERR_BLOCKED_ADDRESS', `${why} is not public`);
}

async function withinTime<T>(work: Promise<T>, timeoutMs: number, hostname: string): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(codedError('ERR_LOOKUP_TIMEOUT', `${hostname} was not found in time`));
  }, timeoutMs);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Opens a socket to addresses already vetted; over TLS the host name is what the certificate must bear. */
export const openSocket: OpenSocket = (options, addresses, timeoutMs, callback) => {
  const answer: LookupFunction = (_hostname, wanted, done) => {
    if (wanted.all) done(null, [...addresses]);
    else done(null, addresses[0]!.address, addresses[0]!.family);
  };
  buildConnector({ timeout: timeoutMs, lookup: answer })(options, callback);
};
