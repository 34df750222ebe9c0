import { CommanderError } from 'commander';
import { contextOf, parse } from '../../../src/cli/mod.ts';
import { inColour, inPlain } from '../../../src/cli/terminal.ts';
import { readConfig } from '../../../src/config/mod.ts';
import { NutgrafError } from '../../../src/errors.ts';

/** What a command printed and ended with. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** How a command is run: with no setting from the environment, in plain text, 100 columns wide unless told. */
export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly colours?: boolean;
  readonly width?: number;
}

/** Runs a command in this process, as the program would. */
export async function runCommand(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { environment = {}, colours = false, width = 100 } = options;
  let out = '';
  let err = '';
  const terminal = {
    json: false,
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    style: colours ? inColour : inPlain,
    width,
  };
  try {
    const request = parse(args, terminal)!;
    const code = await request.action(contextOf(request, readConfig(environment), terminal));
    return { code, out, err };
  } catch (error) {
    if (error instanceof NutgrafError)
      return { code: error.exit, out, err: `${error.code}: ${error.message}. ${error.hint}` };
    if (error instanceof CommanderError) return { code: 2, out, err: error.message };
    throw error;
  }
}

/** Runs `nutgraf check` in this process. */
export function runCheck(args: readonly string[], options?: RunOptions): Promise<Ran> {
  return runCommand(['check', ...args], options);
}
