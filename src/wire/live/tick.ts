import type { ArticleId, Beat } from '../../news/mod.ts';
import type { FeedJob, LiveTools, PageJob, StoryJob } from './live-records.ts';

type TickTools = Pick<LiveTools, 'beats' | 'intake' | 'jobs' | 'now'>;

/** More than can fail for good between two ticks: one story at a time is worked on, and each is tried six times. */
const newestDead = 1_000;

/** An article whose story job failed for good waits no longer: it is sent again only by a person. */
async function setDeadAside({ intake, jobs }: TickTools): Promise<void> {
  const ids = (await jobs.deadJobs(newestDead)).flatMap(({ queue, payload }): ArticleId[] =>
    queue === 'story' ? [(payload as StoryJob).articleId] : [],
  );
  if (ids.length > 0) await intake.setAside(ids);
}

async function sendWork(beat: Beat, { intake, jobs, now }: TickTools, atOnce: number): Promise<void> {
  for (const { id } of await intake.dueFeeds(beat.id, now(), atOnce)) {
    await jobs.send('feed', { feedId: id } satisfies FeedJob, { key: id });
  }
  for (const id of await intake.feedsWithOpenItems(beat.id, now(), atOnce)) {
    await jobs.send('page', { feedId: id } satisfies PageJob, { key: id });
  }
  for (const id of await intake.waitingArticles(beat.id, atOnce)) {
    await jobs.send('story', { beat: beat.id, articleId: id } satisfies StoryJob, { key: id });
  }
}

/**
 * Sends what is due. The archive, not the queue, knows what is left to do: a job that was lost with a process, or
 * never sent, is sent here.
 *
 * @param atOnce a beat's share of one tick: so many feeds, page jobs and articles; what is left comes with the next
 */
export async function tick(tools: TickTools, atOnce = 400): Promise<void> {
  await setDeadAside(tools);
  for (const beat of tools.beats.values()) await sendWork(beat, tools, atOnce);
}
