import { expect } from 'vitest';
import { runCommandLine } from '../../../src/cli/mod.ts';
import { inColour, inPlain } from '../../../src/cli/terminal.ts';

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

/** Runs a command in this process, as the program would, in a tenth of the time. */
export async function runCommand(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const { environment = {}, colours = false, width = 100 } = options;
  let out = '';
  let err = '';
  const terminal = {
    json: args.includes('--json'),
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    style: colours ? inColour : inPlain,
    width,
  };
  const code = await runCommandLine(args, environment, terminal);
  return { code, out, err };
}

/** Runs `nutgraf check` in this process. */
export function runCheck(args: readonly string[], options?: RunOptions): Promise<Ran> {
  return runCommand(['check', ...args], options);
}

/** Expects one clear line with a hint, and no stack trace. */
export function expectOneLine(err: string): void {
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).toMatch(/^nutgraf: .+\. .+\.\n$/);
}

/** The error in the JSON document of a command that failed. */
export function errorOf(out: string): { readonly code: string; readonly message: string } {
  return (JSON.parse(out) as { error: { code: string; message: string } }).error;
}
