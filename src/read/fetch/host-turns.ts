import { setTimeout as wait } from 'node:timers/promises';
import { longestPauseMs } from './limits.ts';

export interface HostTurnsOptions {
  /** From the end of one request to the start of the next at one host, unless it was slowed down. */
  readonly pauseMs: number;
  /** At one time, over all hosts. */
  readonly parallel: number;
  /** Ends all waiting; those who wait are rejected with its reason. */
  readonly signal: AbortSignal;
}

export interface HostTurns {
  /** Does the work when the host is free, its pause is over and there is room; one at a time per host, in order. */
  inTurn<T>(host: string, work: () => Promise<T>): Promise<T>;
  /** Raises a host's pause; never lowers it. At most 60 s. */
  slowDown(host: string, pauseMs: number): void;
}

interface Host {
  /** Settles when all who came before are done. */
  last: Promise<void>;
  waiting: number;
  /** End of its last work, by `performance.now()`: only then is it sure that the host has seen the request. */
  endedMs: number;
  pauseMs: number;
}

/** Hosts beyond which those that are idle are forgotten. */
const manyHosts = 2000;

/**
 * Keeps the order and the pauses of requests, by host.
 *
 * @example
 * const turns = createHostTurns({ pauseMs: 1000, parallel: 16, signal });
 * await turns.inTurn('gridpaper.example', () => ask());
 */
export function createHostTurns({ pauseMs, parallel, signal }: HostTurnsOptions): HostTurns {
  const hosts = new Map<string, Host>();
  const room = createRoom(parallel);

  const hostOf = (name: string): Host => {
    let host = hosts.get(name);
    if (host === undefined) {
      if (hosts.size >= manyHosts) forgetIdle(hosts);
      host = { last: Promise.resolve(), waiting: 0, endedMs: -Infinity, pauseMs };
      hosts.set(name, host);
    }
    return host;
  };

  return {
    async inTurn(name, work) {
      const host = hostOf(name);
      const before = host.last;
      const { promise, resolve } = Promise.withResolvers<undefined>();
      host.last = promise;
      host.waiting += 1;
      try {
        await before;
        await pauseOf(host, signal);
        await room.enter();
        try {
          signal.throwIfAborted();
          return await work();
        } finally {
          host.endedMs = performance.now();
          room.leave();
        }
      } finally {
        host.waiting -= 1;
        resolve(undefined);
      }
    },
    slowDown(name, wantedMs) {
      if (!(wantedMs > 0)) return;
      const host = hostOf(name);
      host.pauseMs = Math.max(host.pauseMs, Math.min(wantedMs, longestPauseMs));
    },
  };
}

/** Waits out the host's pause, which may grow while waiting. */
async function pauseOf(host: Host, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  for (;;) {
    const leftMs = host.endedMs + host.pauseMs - performance.now();
    if (!(leftMs > 0)) return;
    try {
      await wait(leftMs, undefined, { signal });
    } catch {
      signal.throwIfAborted();
    }
  }
}

function createRoom(size: number): { enter(): Promise<void>; leave(): void } {
  const queue: (() => void)[] = [];
  let free = size;
  return {
    async enter() {
      if (free > 0) {
        free -= 1;
        return;
      }
      const { promise, resolve } = Promise.withResolvers<undefined>();
      queue.push(() => {
        resolve(undefined);
      });
      await promise;
    },
    leave() {
      const next = queue.shift();
      if (next) next();
      else free += 1;
    },
  };
}

function forgetIdle(hosts: Map<string, Host>): void {
  const now = performance.now();
  for (const [name, host] of hosts) {
    if (host.waiting === 0 && now >= host.endedMs + host.pauseMs) hosts.delete(name);
  }
}
