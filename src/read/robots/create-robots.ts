import type { Instant, Intake, RobotsRecord } from '../../news/mod.ts';
import { longestAddress, type Fetcher } from '../fetch/mod.ts';
import { parseRobots } from './parse-robots.ts';
import { answerFor, noAddress, type KeptRobots } from './robots-answer.ts';
import type { Robots } from './robots-records.ts';
import { isFresh, nextRecord } from './robots-state.ts';

/** What reading robots.txt needs from outside. */
export interface RobotsOptions {
  readonly fetcher: Pick<Fetcher, 'fetch' | 'slowDown'>;
  readonly store: Pick<Intake, 'robots' | 'saveRobots'>;
  readonly now: () => Instant;
}

/** Files kept read in memory, and characters of their texts together; the store keeps all. A usual file has 2,000. */
const mostInMemory = { files: 500, characters: 1_000_000 };

/**
 * Makes the reader of robots.txt. Files are kept per origin (scheme, host and port) in the store for a day, an hour
 * while the server fails; questions that come while a file is fetched share that fetch. A `Crawl-delay` is passed to
 * the fetcher with every answer, so that it holds after a restart too.
 *
 * Errors: only those of the store.
 *
 * @example
 * const robots = createRobots({ fetcher, store: intake, now });
 * const { isAllowed, why } = await robots.about('https://gridpaper.example/news/1');
 */
export function createRobots({ fetcher, store, now }: RobotsOptions): Robots {
  const memory = createMemory();
  const underway = new Map<string, Promise<KeptRobots>>();

  const load = async (origin: string): Promise<KeptRobots> => {
    const stored = await store.robots(origin);
    if (stored !== null && isFresh(stored, now())) return memory.keep(stored);
    const result = await fetcher.fetch({ url: `${origin}/robots.txt`, purpose: 'robots' });
    const record = nextRecord(origin, stored, result, now());
    await store.saveRobots(record);
    return memory.keep(record);
  };

  const robotsOf = (origin: string): Promise<KeptRobots> => {
    const kept = memory.of(origin);
    if (kept !== undefined && isFresh(kept.record, now())) return Promise.resolve(kept);
    let loading = underway.get(origin);
    if (loading === undefined) {
      loading = load(origin).finally(() => underway.delete(origin));
      underway.set(origin, loading);
    }
    return loading;
  };

  return {
    async about(address) {
      const url = address.length > longestAddress ? null : URL.parse(address);
      if (url === null || !/^https?:$/.test(url.protocol)) return noAddress(now());
      const kept = await robotsOf(url.origin);
      const { answer, pauseMs } = answerFor(url, kept, now());
      if (pauseMs > 0) fetcher.slowDown(address, pauseMs);
      return answer;
    },
  };
}

/** Files as read, the latest. Read, a hostile file takes 45 times its text (measured). */
function createMemory(): {
  of(origin: string): KeptRobots | undefined;
  keep(record: RobotsRecord): KeptRobots;
} {
  const files = new Map<string, KeptRobots>();
  let characters = 0;
  const drop = (origin: string): void => {
    characters -= files.get(origin)?.record.text.length ?? 0;
    files.delete(origin);
  };
  return {
    of: (origin) => files.get(origin),
    keep(record) {
      const kept = { record, file: parseRobots(record.text) };
      drop(record.origin);
      files.set(record.origin, kept);
      characters += record.text.length;
      for (const origin of files.keys()) {
        if (files.size <= mostInMemory.files && characters <= mostInMemory.characters) break;
        drop(origin);
      }
      return kept;
    },
  };
}
