import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { closeOnSignals, connectStore, openStore, type Store } from '../archive/mod.ts';
import type { Config } from '../config/mod.ts';
import { NutgrafError } from '../errors.ts';
import type { Archive, Intake, ModelStore } from '../news/mod.ts';
import { Closing } from './closing.ts';
import type { Terminal } from './terminal.ts';

/** What every command gets. */
export interface Context {
  readonly config: Config;
  readonly terminal: Terminal;
  /** The folder of the archive: --data-dir, or the setting. */
  readonly dataDir: string;
  /** A PostgreSQL in place of the folder; null when a folder was named with --data-dir. */
  readonly databaseUrl: string | null;
  /** `nutgraf NAME`, named to a process that wants the same folder. */
  readonly command: string;
}

/** What a command may ask of an archive that another process may hold. */
export interface Ports {
  readonly archive: Archive;
  readonly intake: Intake;
  readonly models: Pick<ModelStore, 'spent'>;
}

/**
 * Refuses a folder that holds no archive: a mistyped name must not make an empty one.
 *
 * @throws NutgrafError NG_ARCHIVE_NOT_FOUND
 */
export function existingArchive(context: Context): Context {
  const { dataDir, databaseUrl } = context;
  if (databaseUrl !== null || existsSync(join(dataDir, 'postgres'))) return context;
  throw new NutgrafError('NG_ARCHIVE_NOT_FOUND', `there is no archive in "${dataDir}"`, {
    hint: 'Name its folder with --data-dir, or make one: nutgraf replay FILE --data-dir DIR',
  });
}

/** Runs, and closes what was opened whatever happens, a signal included (exit 130 or 143 then). */
export async function closingAfter<Result>(run: (closing: Closing) => Promise<Result>): Promise<Result> {
  const closing = new Closing();
  const leaveSignals = closeOnSignals(closing);
  try {
    return await run(closing);
  } finally {
    leaveSignals();
    await closing.close();
  }
}

/** Opens the archive for this process alone (its folder), or beside others (PostgreSQL); `keep: false` in memory. */
export async function openForUse(
  { dataDir, databaseUrl, command }: Context,
  closing: Closing,
  { keep = true } = {},
): Promise<Store> {
  const where = keep ? { dataDir, databaseUrl } : { dataDir: null, databaseUrl: null };
  const opening = openStore({ ...where, command });
  // A signal in the middle of the opening waits for its end: half opened, it cannot be closed.
  closing.add(() =>
    opening.then(
      (store) => store.close(),
      () => undefined,
    ),
  );
  const store = await opening;
  return closing.isClosing ? new Promise<never>(() => undefined) : store;
}

async function openOrConnect(context: Context, closing: Closing): Promise<Ports> {
  try {
    return await openForUse(context, closing);
  } catch (error) {
    const isHeld = error instanceof NutgrafError && error.code === 'NG_ARCHIVE_LOCKED';
    const held = isHeld ? await connectStore(context.dataDir) : null;
    if (held === null) throw error;
    closing.add(() => held.close());
    return held;
  }
}

/**
 * Runs on an archive, through the process that holds it where one does; one that is missing is refused, or made with
 * `create`.
 */
export function withPorts<Result>(
  context: Context,
  run: (ports: Ports) => Promise<Result>,
  { create = false } = {},
): Promise<Result> {
  if (!create) existingArchive(context);
  return closingAfter(async (closing) => run(await openOrConnect(context, closing)));
}
