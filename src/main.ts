import { CommanderError } from 'commander';
import { contextOf, parse, printJson, processTerminal, type Terminal } from './cli/mod.ts';
import { readConfig } from './config/mod.ts';
import { NutgrafError } from './errors.ts';

function asNutgrafError(error: unknown): NutgrafError {
  if (error instanceof NutgrafError) return error;
  if (error instanceof CommanderError) {
    const message = error.message
      .replace(/^error: /, '')
      .replace(/\n+/g, ' ')
      .trim();
    return new NutgrafError(
      'NG_CONFIG_USAGE',
      message.replace(/^\(outputHelp\)$/, 'a sub-command is missing'),
      { cause: error },
    );
  }
  const message = error instanceof Error ? error.message : String(error);
  return new NutgrafError('NG_BUG', message.split('\n')[0] ?? 'unknown', { cause: error });
}

/** One line for a person; the same as JSON on stdout for a program that asked for JSON. */
function report(error: NutgrafError, terminal: Terminal): void {
  const { code, message, hint } = error;
  terminal.err(`nutgraf: ${message}. ${hint}.\n`);
  if (terminal.json) printJson(terminal, { error: { code, message, hint } });
  if (process.env['NUTGRAF_DEBUG'] === '1')
    terminal.err(`${(error.cause as Error | undefined)?.stack ?? error.stack ?? ''}\n`);
}

/** A reader that went away (`nutgraf … | head`) is no error. */
function leaveQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

/**
 * The command line.
 *
 * @param args Without `node` and the script.
 * @returns The exit code: 0 done, 1 refused or failed, 2 used wrongly.
 *
 * @example
 * // process.exitCode = await main(process.argv.slice(2));
 */
export async function main(args: readonly string[]): Promise<number> {
  leaveQuietlyOnClosedPipe();
  const terminal = processTerminal(args.includes('--json'));
  try {
    const request = parse(args, terminal);
    if (request === null) return 0;
    return await request.action(contextOf(request, readConfig(process.env), terminal));
  } catch (error) {
    const known = asNutgrafError(error);
    report(known, terminal);
    return known.exit;
  }
}
