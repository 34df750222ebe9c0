import type { Store } from '../../archive/mod.ts';
import { NutgrafError } from '../../errors.ts';
import type { Closing } from '../closing.ts';
import { closingAfter, openForUse, type Context } from '../context.ts';
import { eventLine } from '../event-line.ts';
import { readBeats, startLive, type LiveOptions } from '../live.ts';
import { openVeto } from '../verifier.ts';
import { openModel } from '../writer.ts';
import { serveUntilStopped } from './serve.ts';

export interface RunFlags {
  readonly beat?: readonly string[];
}

function liveOptions(flags: RunFlags, { terminal }: Context): LiveOptions {
  return {
    beats: readBeats(flags.beat ?? []),
    onEvent: (event) => {
      const line = eventLine(event);
      if (line !== null) terminal.err(`${line}\n`);
    },
  };
}

/** Models are closed before the wire: an article that waits for one is run again another time. */
async function startWithModels(
  store: Store,
  context: Context,
  closing: Closing,
  options: LiveOptions,
): Promise<void> {
  const veto = await openVeto(context, options.onEvent);
  const model = await openModel({ context, store: store.models }, options.onEvent);
  await startLive(store, context, closing, { ...options, veto, model });
  closing.add(() => Promise.all([veto?.close(), model?.close()]).then(() => undefined));
}

/** nutgraf run: the wire and the site in one process. */
export function runCommand(flags: RunFlags, context: Context): Promise<number> {
  const options = liveOptions(flags, context);
  return closingAfter(async (closing) => {
    const store = await openForUse(context, closing);
    await startWithModels(store, context, closing, options);
    const isPrivate = options.beats.some(({ preset }) => preset === 'private');
    return serveUntilStopped(store, context, closing, { demo: false, isPrivate });
  });
}

/** nutgraf work: a worker beside others on one PostgreSQL, without a site. */
export function workCommand(flags: RunFlags, context: Context): Promise<number> {
  if (context.databaseUrl === null) {
    throw new NutgrafError('NG_CONFIG_USAGE', 'workers need a PostgreSQL that they share', {
      hint: 'Set DATABASE_URL, or do everything in one process: nutgraf run',
    });
  }
  const options = liveOptions(flags, context);
  return closingAfter(async (closing) => {
    const store = await openForUse(context, closing);
    await startWithModels(store, context, closing, options);
    context.terminal.err('Working (stop with Ctrl-C)\n');
    return new Promise<never>(() => undefined);
  });
}
