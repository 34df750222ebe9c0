import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NutgrafError } from '../errors.ts';
import { readJsonLines } from '../input.ts';

/**
 * The rows of the first of `names` that stands in a folder as NAME.jsonl.gz or NAME.jsonl.
 *
 * @throws NutgrafError NG_CONFIG_FILE_MISSING, NG_CONFIG_BAD_DATA, NG_CONFIG_BAD_LINE
 */
export function rowsIn(dir: string, names: readonly string[]): Record<string, unknown>[] {
  if (!existsSync(dir))
    throw new NutgrafError('NG_CONFIG_FILE_MISSING', `cannot read "${dir}": no such folder`);
  for (const name of names) {
    for (const ending of ['.jsonl.gz', '.jsonl']) {
      const file = join(dir, name + ending);
      if (existsSync(file)) return readJsonLines(file).map(({ row }) => row);
    }
  }
  const wanted = names.map((name) => `${name}.jsonl.gz`).join(' or ');
  throw new NutgrafError('NG_CONFIG_BAD_DATA', `"${dir}" holds no ${wanted}`);
}

/** A text field of a row; empty when it is missing or no text. */
export function textOf(row: Record<string, unknown>, field: string): string {
  const value = row[field];
  return typeof value === 'string' ? value : '';
}
