import type { Instant, Intake, RobotsRecord } from '../../news/mod.ts';
import type { Fetcher } from '../fetch/mod.ts';
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

/** Origins whose files are kept read in memory; the store keeps all. */
const mostInMemory = 500;

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
  const memory = new Map<string, KeptRobots>();
  const underway = new Map<string, Promise<KeptRobots>>();

  const load = async (origin: string): Promise<KeptRobots> => {
    const stored = await store.robots(origin);
    if (stored !== null && isFresh(stored, now())) return keep(memory, stored);
    const result = await fetcher.fetch({ url: `${origin}/robots.txt`, purpose: 'robots' });
    const record = nextRecord(origin, stored, result, now());
    await store.saveRobots(record);
    return keep(memory, record);
  };

  const robotsOf = (origin: string): Promise<KeptRobots> => {
    const kept = memory.get(origin);
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
      const url = URL.parse(address);
      if (url === null || !/^https?:$/.test(url.protocol)) return noAddress(now());
      const kept = await robotsOf(url.origin);
      const { answer, pauseMs } = answerFor(url, kept, now());
      if (pauseMs > 0) fetcher.slowDown(address, pauseMs);
      return answer;
    },
  };
}

function keep(memory: Map<string, KeptRobots>, record: RobotsRecord): KeptRobots {
  const kept = { record, file: parseRobots(record.text) };
  memory.delete(record.origin);
  memory.set(record.origin, kept);
  if (memory.size > mostInMemory) memory.delete(memory.keys().next().value!);
  return kept;
}
