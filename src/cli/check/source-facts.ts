import { NutgrafError } from '../../errors.ts';

/** A fact for each of the words after `--against`; null where none is given. */
export type FactOf = (given: string) => string | null;

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`));
}

/** `FILE=VALUE` where FILE is one of the sources; sources may have an equals sign themselves. */
function splitFor(value: string, sources: readonly string[]): readonly [string, string] | null {
  const named = sources.find((source) => value.startsWith(`${source}=`));
  return named === undefined ? null : [named, value.slice(named.length + 1)];
}

/** `wire.txt=…` with a name that no source has: a slip, not an outlet. */
function isForAnotherFile(value: string): boolean {
  return /^[^\s=]+\.\w{1,8}=/.test(value);
}

function noSuchSource(flag: string, value: string, sources: readonly string[]): NutgrafError {
  return new NutgrafError('NG_CONFIG_USAGE', `${flag} "${value}" names no source`, {
    hint: `Name a source as it stands after --against: ${flag} "${sources[0] ?? 'FILE'}=…"`,
  });
}

/**
 * Reads `--outlet` or `--date`: by name (`wire.txt=The Harbour Ledger`), or else in the order of the sources.
 *
 * @throws NutgrafError NG_CONFIG_USAGE when there are more of them than sources, or one names a file that is no source.
 */
export function factsFor(flag: string, values: readonly string[], sources: readonly string[]): FactOf {
  const facts = new Map<string, string>();
  const inOrder: string[] = [];
  for (const value of values) {
    const named = splitFor(value, sources);
    if (named) facts.set(...named);
    else if (isForAnotherFile(value)) throw noSuchSource(flag, value, sources);
    else inOrder.push(value);
  }
  const open = sources.filter((source) => !facts.has(source));
  if (inOrder.length > open.length)
    throw new NutgrafError('NG_CONFIG_USAGE', `${flag} is given more often than there are sources for it`, {
      hint: `Give them in the order of the sources, or by name: ${flag} "${sources[0] ?? 'FILE'}=…"`,
    });
  inOrder.forEach((value, at) => facts.set(open[at]!, value));
  return (given) => facts.get(given)?.trim() ?? null;
}

/**
 * Reads `--date`; one date alone holds for all sources.
 *
 * @throws NutgrafError NG_CONFIG_USAGE for what is no day.
 */
export function datesFor(values: readonly string[], sources: readonly string[]): FactOf {
  const [only, ...more] = values;
  const isForAll = only !== undefined && more.length === 0 && isDay(only);
  const dates: FactOf = isForAll ? () => only : factsFor('--date', values, sources);
  for (const source of sources) {
    const date = dates(source);
    if (date !== null && !isDay(date))
      throw new NutgrafError('NG_CONFIG_USAGE', `"${date}" is no day`, {
        hint: 'A day is written 2026-11-19',
      });
  }
  return dates;
}
