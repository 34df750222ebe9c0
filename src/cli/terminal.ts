import { SingleBar, Presets } from 'cli-progress';
import { styleText } from 'node:util';

/** Where a command writes: results on `out`, everything else on `err`. */
export interface Terminal {
  readonly json: boolean;
  out(text: string): void;
  err(text: string): void;
  /** Colours only where a person reads along. */
  style(format: Parameters<typeof styleText>[0], text: string): string;
  /** Columns of the window; absent where nobody watches. */
  readonly width?: number;
}

/** Styles as `styleText` writes them: what `style` added stays, what came with a text does not. */
const ownStyle = /\u001b\[(?:[1-49]|2[2-9]|3[0-9]|9[0-7])m/y;
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;

/**
 * Text that cannot steer a terminal: control characters go, but for line feed, tab and the styles of this program.
 *
 * @example
 * safeForTerminal('Mill\u001b]0;owned\u0007 closes'); // 'Mill]0;owned closes'
 */
export function safeForTerminal(text: string): string {
  if (!control.test(text)) return text;
  let safe = '';
  for (let at = 0; at < text.length; at += 1) {
    ownStyle.lastIndex = at;
    const style = ownStyle.exec(text)?.[0];
    if (style !== undefined) {
      safe += style;
      at += style.length - 1;
    } else if (!control.test(text[at]!)) safe += text[at]!;
  }
  return safe;
}

/**
 * Whether to colour: `NO_COLOR` says no (no-color.org), then `FORCE_COLOR` yes, then whether a person reads along.
 *
 * @example
 * wantsColours({ FORCE_COLOR: '1' }, false); // true
 */
export function wantsColours(
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (env['NO_COLOR']) return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return isTerminal && env['TERM'] !== 'dumb';
}

/** A style in the codes that `safeForTerminal` knows, whatever the stream. */
export const inColour: Terminal['style'] = (format, text) =>
  styleText(format, text, { validateStream: false });

/** No style at all. */
export const inPlain: Terminal['style'] = (_, text) => text;

/**
 * The process's own streams; what is written cannot steer the terminal.
 *
 * @example
 * processTerminal(true).json; // true
 */
export function processTerminal(json: boolean): Terminal {
  const colours = wantsColours(process.env, process.stdout.isTTY);
  return {
    json,
    out: (text) => process.stdout.write(safeForTerminal(text)),
    err: (text) => process.stderr.write(safeForTerminal(text)),
    style: colours ? inColour : inPlain,
    ...(process.stdout.isTTY && { width: process.stdout.columns }),
  };
}

/**
 * A value as the one JSON document of a command.
 *
 * @example
 * // printJson(terminal, { briefs: [] }) writes it indented by two, with a line feed at the end
 */
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
