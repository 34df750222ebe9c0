import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { closeOnSignals, openArchive, type OpenedArchive } from '../archive/mod.ts';
import type { Config } from '../config/mod.ts';
import { NutgrafError } from '../errors.ts';
import type { Terminal } from './terminal.ts';

/** What every command gets. */
export interface Context {
  readonly config: Config;
  readonly terminal: Terminal;
  /** The folder of the archive: --data-dir, or the setting. */
  readonly dataDir: string;
  /** `nutgraf NAME`, named to a process that wants the same folder. */
  readonly command: string;
}

/**
 * Refuses a folder that holds no archive: a mistyped name must not make an empty one.
 *
 * @throws NutgrafError NG_ARCHIVE_NOT_FOUND
 */
export function existingArchive(dataDir: string): string {
  if (existsSync(join(dataDir, 'postgres'))) return dataDir;
  throw new NutgrafError('NG_ARCHIVE_NOT_FOUND', `there is no archive in "${dataDir}"`, {
    hint: 'Name its folder with --data-dir, or make one: nutgraf replay FILE --data-dir DIR',
  });
}

/** Runs with the archive open and closes it whatever happens, a signal included (exit 130 or 143 then). */
export async function withArchive<Result>(
  context: Context,
  dataDir: string | null,
  run: (archive: OpenedArchive) => Promise<Result>,
): Promise<Result> {
  const archive = await openArchive({ dataDir, command: context.command });
  const leaveSignals = closeOnSignals(archive);
  try {
    return await run(archive);
  } finally {
    leaveSignals();
    await archive.close();
  }
}
