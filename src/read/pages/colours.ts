/** Colours a list of declarations gives, in one spelling; null where it gives none. */
export interface Colours {
  readonly front: string | null;
  readonly back: string | null;
}

/** The named colours (CSS Color 4 §6.1) that pages are printed on. */
const named: Readonly<Record<string, string>> = {
  white: '#fff',
  snow: '#fff',
  ivory: '#fff',
  whitesmoke: '#fff',
  black: '#000',
};

/**
 * A colour in one spelling: `#ffffff` for white, `#fff`, `rgb(255, 255, 255)`, and whatever differs by less than
 * 16 of 256 steps. Other words come back as they are.
 */
export function plainColour(value: string): string {
  const text = value.trim().toLowerCase().replace(/\s+/g, '');
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text)?.slice(1, 4);
  if (short) return stepped(short.map((part) => Number.parseInt(part + part, 16)));
  const long = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})(?:ff)?$/.exec(text)?.slice(1, 4);
  if (long) return stepped(long.map((part) => Number.parseInt(part, 16)));
  const parts = /^rgba?\((\d{1,3}),(\d{1,3}),(\d{1,3})(?:,1(?:\.0+)?)?\)$/.exec(text)?.slice(1, 4);
  if (parts) return stepped(parts.map(Number));
  return Object.hasOwn(named, text) ? named[text]! : text;
}

function stepped(parts: readonly number[]): string {
  return `#${parts.map((part) => Math.floor(Math.min(255, part) / 16).toString(16)).join('')}`;
}

function lastOf(declarations: readonly string[], name: RegExp): string | null {
  const found = declarations.findLast((declaration) => name.test(declaration));
  return found === undefined ? null : plainColour(found.replace(name, ''));
}

/**
 * The colours of letters and of what is behind them.
 *
 * @example
 * coloursOf(['color:#fff', 'background:white']); // { front: '#fff', back: '#fff' }
 */
export function coloursOf(declarations: readonly string[]): Colours {
  return {
    front: lastOf(declarations, /^color:/),
    back: lastOf(declarations, /^background(?:-color)?:/),
  };
}
