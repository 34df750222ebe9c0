import type { ArticleId, Beat } from '../../news/mod.ts';
import type { FeedJob, LiveTools, PageJob, StoryJob } from './live-records.ts';

/** A beat's share of one tick; what is left comes with the next. */
const atOnce = 400;

/** Articles whose story job failed for good: sent again only by a person. */
async function setAside({ jobs }: LiveTools): Promise<ReadonlySet<ArticleId>> {
  const dead = await jobs.deadJobs(1000);
  return new Set(
    dead.filter(({ queue }) => queue === 'story').map(({ payload }) => (payload as StoryJob).articleId),
  );
}

async function sendWork(beat: Beat, tools: LiveTools, aside: ReadonlySet<ArticleId>): Promise<void> {
  const { intake, jobs, now } = tools;
  for (const { id } of await intake.dueFeeds(beat.id, now(), atOnce)) {
    await jobs.send('feed', { feedId: id } satisfies FeedJob, { key: id });
  }
  for (const id of await intake.feedsWithOpenItems(beat.id, now(), atOnce)) {
    await jobs.send('page', { feedId: id } satisfies PageJob, { key: id });
  }
  for (const id of await intake.waitingArticles(beat.id, atOnce)) {
    if (!aside.has(id)) {
      await jobs.send('story', { beat: beat.id, articleId: id } satisfies StoryJob, { key: id });
    }
  }
}

/**
 * Sends what is due. The archive, not the queue, knows what is left to do: a job that was lost with a process, or
 * never sent, is sent here.
 */
export async function tick(tools: LiveTools): Promise<void> {
  const aside = await setAside(tools);
  for (const beat of tools.beats.values()) await sendWork(beat, tools, aside);
}
