import { fileURLToPath } from 'node:url';
import { demoSteps, serveOutlets } from '../../demo/mod.ts';
import type { Beat, BeatId, Instant, Intake } from '../../news/mod.ts';
import { resultOfBeat, type WireEvent } from '../../wire/mod.ts';
import { closingAfter, openForUse, type Context } from '../context.ts';
import { startLive } from '../live.ts';
import { progress } from '../terminal.ts';
import { reportResult } from './replay.ts';
import { answerCommands, startSite } from './serve.ts';

export interface DemoFlags {
  readonly once?: boolean;
  readonly dataDir?: string;
}

const demoDir = fileURLToPath(new URL('../../../demo', import.meta.url));

/** How far an earlier run of the day came: the last instant at which it read a feed. */
async function reachedBefore(intake: Intake, beat: BeatId): Promise<Instant | null> {
  const states = await intake.feedStates(beat);
  return states.reduce<Instant | null>(
    (last, { readAt }) => (readAt !== null && (last === null || readAt > last) ? readAt : last),
    null,
  );
}

/** What went by during the day, counted for the closing line. */
function tally(): { count: (event: WireEvent) => void; line: () => string } {
  const seen = { feeds: 0, pages: 0, failed: 0, changed: 0 };
  return {
    count: (event) => {
      if (event.kind === 'feed') seen.feeds += 1;
      if (event.kind !== 'page') return;
      seen.pages += 1;
      if (event.outcome.kind === 'failed') seen.failed += 1;
      if (event.outcome.kind === 'revised') seen.changed += 1;
    },
    line: () =>
      `Read over HTTP: ${seen.feeds} feed readings, ${seen.pages} page readings, ${seen.failed} pages that could not be read, ${seen.changed} texts that were changed later`,
  };
}

/**
 * nutgraf demo: invented outlets on loopback, read by the real wire on a clock that jumps through their day; then
 * the site, until stopped. An interrupted day goes on where it stopped.
 */
export function demoCommand(flags: DemoFlags, context: Context): Promise<number> {
  const own = flags.dataDir ?? 'nutgraf-demo';
  const here: Context = { ...context, dataDir: own, databaseUrl: context.databaseUrl };
  return closingAfter(async (closing) => {
    const store = await openForUse(here, closing);
    let now = '1970-01-01T00:00:00.000Z' as Instant;
    const outlets = await serveOutlets({ dir: demoDir, now: () => now });
    closing.add(() => outlets.close());
    const beat: Beat = {
      id: 'demo' as BeatId,
      title: 'The invented day',
      preset: 'public',
      maxAgeDays: 400,
      feeds: outlets.feeds,
    };
    const steps = demoSteps(outlets.instants, await reachedBefore(store.intake, beat.id));
    now = steps[0] ?? now;
    await answerCommands(store, here, closing);
    const seen = tally();
    const { wire } = await startLive(store, here, closing, {
      beats: [beat],
      onEvent: seen.count,
      now: () => now,
      origins: outlets.origins,
      pauseMs: 0,
    });
    const url = flags.once === true ? null : await startSite(store, here, closing, { demo: true });
    if (url !== null) here.terminal.err(`The site is at ${url}; the day is being read\n`);
    const bar = progress('the day', steps.length);
    for (const [done, step] of steps.entries()) {
      now = step;
      await wire.tick();
      await wire.settled();
      bar.set(done + 1);
    }
    bar.stop();
    reportResult(here.terminal, await resultOfBeat(store.archive, beat.id));
    here.terminal.err(`${seen.line()}\n`);
    if (url === null) return 0;
    here.terminal.err(`The site is at ${url} (stop with Ctrl-C)\n`);
    return new Promise<never>(() => undefined);
  });
}
