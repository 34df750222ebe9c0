import type { QueueName } from '../../news/mod.ts';
import { newFeeds } from '../new-feeds.ts';
import type { FeedJob, LiveTools, PageJob } from './live-records.ts';
import { readOneFeed } from './read-feeds.ts';
import { readOpenPages } from './read-pages.ts';
import { StoryDuty } from './story-duty.ts';
import { tick } from './tick.ts';

/** Hosts are asked one request at a time whatever stands here. */
const usualParallel = 8;
const queues: readonly QueueName[] = ['tick', 'feed', 'page', 'story'];
const everyMinute = '* * * * *';

/** A wire that runs. */
export interface LiveWire {
  /** Has everything that is due sent to the workers, without waiting for the minute. */
  tick(): Promise<void>;
  /** Resolves when no work is left that is due now. */
  settled(): Promise<void>;
  /** Lets work in hand end, and stops. */
  close(): Promise<void>;
}

/** Subscribes the feeds that beat files name and the archive does not know yet. */
async function subscribe({ beats, intake, now }: LiveTools): Promise<void> {
  for (const beat of beats.values()) await intake.addFeeds(newFeeds(beat.id, beat.feeds, now()));
}

/**
 * Runs the wire: every arrow of the pipeline is a durable job.
 *
 *   tick ─→ feed ─read→ items ─→ page ─read→ article ─→ story ─ground, connect, write, check, publish→ brief or card
 *
 * Feeds and pages are read by every process on the archive; articles are put into stories by one process a beat, the
 * one that has the duty, with the others standing by.
 *
 * @throws NutgrafError NG_ARCHIVE_QUERY when the archive fails at the start. Later failures are the jobs': tried again,
 * then kept as dead letters.
 *
 * @example
 * // const wire = await startWire(tools); await wire.settled(); await wire.close();
 */
export async function startWire(tools: LiveTools): Promise<LiveWire> {
  const { jobs, parallel: concurrency = usualParallel } = tools;
  await subscribe(tools);
  await jobs.work('tick', { concurrency: 1 }, () => tick(tools));
  await jobs.work<FeedJob>('feed', { concurrency }, ({ payload }) => readOneFeed(payload, tools));
  await jobs.work<PageJob>('page', { concurrency }, ({ payload, signal }) =>
    readOpenPages(payload, signal, tools),
  );
  const duty = new StoryDuty(tools);
  await duty.start();
  await jobs.schedule('tick', everyMinute);
  const live = {
    async tick() {
      // One that runs already may have looked before what is asked for was there.
      while (!(await jobs.send('tick', {}, { key: 'tick' }))) await jobs.idle(['tick']);
    },
    settled: () => jobs.idle(queues),
    close: () => duty.close(),
  };
  await live.tick();
  return live;
}
