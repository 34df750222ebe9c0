import { readConfig } from '../config/mod.ts';
import { NutgrafError } from '../errors.ts';
import { contextOf, parse } from './program.ts';
import { printJson, type Terminal } from './terminal.ts';

/**
 * Runs the command that the arguments ask for.
 *
 * @param args Without `node` and the script.
 * @param environment The settings, as `process.env` has them.
 * @returns The exit code: 0 done, 1 refused or failed, 2 used wrongly. What went wrong is one line of the terminal's
 *   `err`, and one JSON document on its `out` where the terminal wants JSON.
 *
 * @example
 * // await runCommandLine(['config', '--json'], process.env, processTerminal(true)) prints every setting and gives 0
 */
export async function runCommandLine(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  terminal: Terminal,
): Promise<number> {
  try {
    const request = parse(args, terminal);
    if (request === null) return 0;
    return await request.action(contextOf(request, readConfig(environment), terminal));
  } catch (error) {
    const known = asNutgrafError(error);
    report(known, terminal);
    if (environment['NUTGRAF_DEBUG'] === '1') terminal.err(`${stackOf(known)}\n`);
    return known.exit;
  }
}

function asNutgrafError(error: unknown): NutgrafError {
  if (error instanceof NutgrafError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new NutgrafError('NG_BUG', message.split('\n')[0] ?? 'unknown', { cause: error });
}

/** One line for a person; the same as JSON on stdout for a program that asked for JSON. */
function report({ code, message, hint }: NutgrafError, terminal: Terminal): void {
  terminal.err(`nutgraf: ${message}. ${hint}.\n`);
  if (terminal.json) printJson(terminal, { error: { code, message, hint } });
}

function stackOf(error: NutgrafError): string {
  return (error.cause as Error | undefined)?.stack ?? error.stack ?? '';
}
