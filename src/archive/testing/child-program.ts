import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface ChildProgram {
  readonly pid: number;
  /** Every line it has written so far. */
  readonly lines: readonly string[];
  /** Waits for the next line that satisfies the test. Errors: when the program ends before. */
  readonly line: (isWanted: (line: string) => boolean) => Promise<string>;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Its exit code or the signal that ended it, once all it wrote has arrived. */
  readonly ended: Promise<number | NodeJS.Signals>;
}

/** Starts one of the programs in this folder as a process of its own. */
export function startChild(name: string, ...args: readonly string[]): ChildProgram {
  const file = fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, ['--liftoff-only', file, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  const reader = createInterface(child.stdout).on('line', (line) => lines.push(line));
  const ended = Promise.all([once(child, 'exit'), once(reader, 'close')]).then(
    () => child.exitCode ?? child.signalCode!,
  );
  const line = async (isWanted: (line: string) => boolean): Promise<string> => {
    for (;;) {
      const found = lines.find(isWanted);
      if (found !== undefined) return found;
      const isEnd = await Promise.race([once(reader, 'line').then(() => false), ended.then(() => true)]);
      if (isEnd && !lines.some(isWanted)) throw new Error(`${name} ended without it: ${lines.join(' | ')}`);
    }
  };
  return { pid: child.pid!, lines, line, kill: (signal) => child.kill(signal), ended };
}
