import { fileURLToPath } from 'node:url';
import type { Store } from '../../archive/mod.ts';
import { demoSteps, serveOutlets, type ServedOutlets } from '../../demo/mod.ts';
import type { Beat, BeatId, Instant, Intake } from '../../news/mod.ts';
import { resultOfBeat, type LiveWire, type WireEvent } from '../../wire/mod.ts';
import type { Closing } from '../closing.ts';
import { closingAfter, openForUse, type Context } from '../context.ts';
import { startLive } from '../live.ts';
import { progress } from '../terminal.ts';
import { useModel } from '../writer.ts';
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
      `Read over HTTP: ${seen.feeds} feed readings, ${seen.pages} page readings, not read ${seen.failed}, changed later ${seen.changed}`,
  };
}

const beatId = 'demo' as BeatId;

function beatOf(feeds: Beat['feeds']): Beat {
  return { id: beatId, title: 'The invented day', preset: 'public', maxAgeDays: 400, feeds };
}

/** The demo's day on a clock that only its steps move. */
interface Day {
  readonly now: () => Instant;
  /** Moves the clock from step to step; at each, all that can be read is read before it goes on. */
  run(wire: LiveWire): Promise<void>;
}

async function openDay(
  store: Store,
  closing: Closing,
): Promise<Day & Pick<ServedOutlets, 'feeds' | 'origins'>> {
  let now = '1970-01-01T00:00:00.000Z' as Instant;
  const outlets = await serveOutlets({ dir: demoDir, now: () => now });
  closing.add(() => outlets.close());
  const { feeds, origins, instants } = outlets;
  const steps = demoSteps(instants, await reachedBefore(store.intake, beatId));
  now = steps[0] ?? now;
  return {
    feeds,
    origins,
    now: () => now,
    run: async (wire) => {
      const bar = progress('the day', steps.length);
      for (const [done, step] of steps.entries()) {
        now = step;
        await wire.tick();
        await wire.settled();
        bar.set(done + 1);
      }
      bar.stop();
    },
  };
}

/**
 * nutgraf demo: invented outlets on loopback, read by the real wire on a clock that jumps through their day; then
 * the site, until stopped. An interrupted day goes on where it stopped.
 */
export function demoCommand(flags: DemoFlags, given: Context): Promise<number> {
  const context: Context = { ...given, dataDir: flags.dataDir ?? 'nutgraf-demo' };
  return closingAfter(async (closing) => {
    const store = await openForUse(context, closing);
    const day = await openDay(store, closing);
    const { now, origins } = day;
    await answerCommands(store, context, closing);
    const isServing = flags.once !== true;
    const url = isServing ? await startSite(store, context, closing, { demo: true, now }) : null;
    if (url !== null) context.terminal.err(`The site is at ${url}; the day is being read\n`);
    const seen = tally();
    const model = await useModel({ context, closing, store: store.models });
    const wire = await startLive(store, context, closing, {
      beats: [beatOf(day.feeds)],
      onEvent: seen.count,
      model,
      now,
      origins,
      pauseMs: 0,
      isRehearsed: true,
    });
    // Before the wire: an article that waits for the model is run again another time.
    if (model !== null) closing.add(() => model.close());
    await day.run(wire);
    reportResult(context.terminal, await resultOfBeat(store.archive, beatId));
    context.terminal.err(`${seen.line()}\n`);
    if (url === null) return 0;
    context.terminal.err(`The site is at ${url} (stop with Ctrl-C)\n`);
    return new Promise<never>(() => undefined);
  });
}
