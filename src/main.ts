import { processTerminal, runCommandLine } from './cli/mod.ts';

/** A reader that went away (`nutgraf … | head`) is no error. */
function leaveQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
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
  leaveQuietlyOnClosedPipe();
  return runCommandLine(args, process.env, processTerminal(args.includes('--json')));
}
