import { SingleBar, Presets } from 'cli-progress';
import { styleText } from 'node:util';

/** Where a command writes: results on `out`, everything else on `err`. */
export interface Terminal {
  readonly json: boolean;
  out(text: string): void;
  err(text: string): void;
  /** Colours only where a person reads along. */
  style(format: Parameters<typeof styleText>[0], text: string): string;
}

/** The process's own streams. */
export function processTerminal(json: boolean): Terminal {
  const colours = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
  return {
    json,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    style: (format, text) => (colours ? styleText(format, text) : text),
  };
}

/** A value as the one JSON document of a command. */
export function printJson(terminal: Terminal, value: unknown): void {
  terminal.out(`${JSON.stringify(value, null, 2)}\n`);
}

export interface Progress {
  set(done: number): void;
  stop(): void;
}

/** A progress bar on stderr when that is a terminal, nothing otherwise. */
export function progress(label: string, total: number): Progress {
  if (!process.stderr.isTTY || total === 0) return { set: () => undefined, stop: () => undefined };
  const format = `${label} {bar} {value}/{total} {eta_formatted}`;
  const bar = new SingleBar(
    { format, stream: process.stderr, hideCursor: true, clearOnComplete: true },
    Presets.shades_grey,
  );
  bar.start(total, 0);
  return {
    set: (done) => {
      bar.update(done);
    },
    stop: () => {
      bar.stop();
    },
  };
}
