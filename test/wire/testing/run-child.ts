import { openStore } from '../../../src/archive/mod.ts';
import { Closing } from '../../../src/cli/closing.ts';
import { quietContext } from '../../../src/cli/testing/quiet-context.ts';
import { startLive } from '../../../src/cli/live.ts';
import type { Beat } from '../../../src/news/mod.ts';
import type { WireEvent } from '../../../src/wire/mod.ts';
import { hasEnded, readClock, type FastClock } from './fast-clock.ts';

/** What a child that runs the wire is told. */
export interface ChildPlan {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  readonly clock: FastClock;
  readonly origins: readonly (readonly [string, { readonly host: string; readonly port: number }])[];
  readonly beat: Beat;
}

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

/** Everything the archive has acknowledged is named on stdout, one JSON line each. */
function acknowledge(event: WireEvent): void {
  if (event.kind === 'page' && event.outcome.kind === 'article') say({ article: event.outcome.articleId });
  if (event.kind === 'story' && event.edition.kind === 'brief') {
    const { id, storyId, version } = event.edition.brief;
    say({ brief: id, storyId, version });
  }
}

/** Feeds, pages and articles in the hands of a process that was killed come back a while later. */
async function isWorkLeft(): Promise<boolean> {
  const now = readClock(clock);
  const { intake } = store;
  const left = [
    await intake.dueFeeds(plan.beat.id, now, 1),
    await intake.feedsWithOpenItems(plan.beat.id, now, 1),
    await intake.waitingArticles(plan.beat.id, 1),
  ];
  if (left.some((list) => list.length > 0)) await new Promise((resolve) => setTimeout(resolve, 300));
  return left.some((list) => list.length > 0);
}

const plan = JSON.parse(process.argv[2]!) as ChildPlan;
const { dataDir, databaseUrl, clock } = plan;
const closing = new Closing();
const store = await openStore({ dataDir, databaseUrl, command: 'nutgraf run' });
closing.add(() => store.close());
const context = quietContext({ dataDir, databaseUrl, command: 'nutgraf run' });
const wire = await startLive(store, context, closing, {
  beats: [plan.beat],
  onEvent: acknowledge,
  now: () => readClock(clock),
  origins: new Map(plan.origins),
  pauseMs: 0,
});
say({ ready: true });
while (!hasEnded(clock)) {
  await wire.tick();
  await new Promise((resolve) => setTimeout(resolve, 100));
}
while (await isWorkLeft()) {
  await wire.tick();
  await wire.settled();
}
await closing.close();
say({ done: true });
