import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Ran } from './run-command.ts';

/** How the program is started: with no setting from the environment but these. */
export interface ProgramOptions {
  readonly cwd: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** What it reads as standard input; nothing unless told. */
  readonly input?: string;
  /** Has a line "LOADED <url>" printed to stderr for every module whose address fits. */
  readonly watch?: RegExp;
}

/** Every module of a model's SDK, and every file of providers/. */
export const modelModules = /node_modules\/(?:ai|@ai-sdk|ollama-ai-provider-v2)\/|\/src\/providers\//;

const program = join(import.meta.dirname, '../../../bin/nutgraf.js');
const firstLine = readFileSync(program, 'utf8').split('\n', 1)[0]!;
/**
 * The flags of the program's own first line. `--liftoff-only` is among them, without which V8 dies now and then
 * (https://github.com/nodejs/node/issues/64500).
 */
const flags = /^#!\/usr\/bin\/env -S node (--.+)$/.exec(firstLine)![1]!.split(' ');

/** Starts the program in a process of its own, as the package starts it. */
export function startProgram(
  args: readonly string[],
  { cwd, environment = {}, watch }: ProgramOptions,
): ChildProcessWithoutNullStreams {
  const watching = watch === undefined ? [] : ['--import', watcherOf(watch)];
  return spawn(process.execPath, [...flags, ...watching, program, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], ...environment },
  });
}

/** Runs the program to its end, for three minutes at the most. */
export async function runProgram(args: readonly string[], options: ProgramOptions): Promise<Ran> {
  const child = startProgram(args, options);
  const overrun = setTimeout(() => child.kill('SIGKILL'), 180_000);
  // A program that reads nothing may be over before it was given anything.
  child.stdin.on('error', () => undefined).end(options.input ?? '');
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  clearTimeout(overrun);
  return { code: child.exitCode ?? -1, out, err };
}

function watcherOf(watch: RegExp): string {
  return `data:text/javascript,${encodeURIComponent(`
    import { registerHooks } from 'node:module';
    registerHooks({ load(url, context, next) {
      if (${String(watch)}.test(url)) process.stderr.write('LOADED ' + url + '\\n');
      return next(url, context);
    } });`)}`;
}
