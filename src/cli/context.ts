import { closeOnSignals, openArchive, type OpenedArchive } from '../archive/mod.ts';
import type { Config } from '../config/mod.ts';
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
