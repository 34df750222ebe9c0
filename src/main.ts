import { processTerminal, runCommandLine } from './cli/mod.ts';

/** A reader that went away (`nutgraf … | head`) is no error: the command ends as it would, its archive closed. */
function goOnWithoutReader(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}

/**
 * The program, for this process.
 *
 * @param args Without `node` and the script.
 * @returns The exit code: 0 done, 1 refused or failed, 2 used wrongly.
 *
 * @example
 * // process.exitCode = await main(process.argv.slice(2));
 */
export function main(args: readonly string[]): Promise<number> {
  goOnWithoutReader();
  return runCommandLine(args, process.env, processTerminal(args.includes('--json')));
}
