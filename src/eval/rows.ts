import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { NutgrafError } from '../errors.ts';

/** The text of a file, unpacked when its name ends in .gz. */
export function readText(file: string): string {
  try {
    const bytes = readFileSync(file);
    return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (cause) {
    const missing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
    const problem = missing ? 'no such file' : (cause as Error).message;
    throw new NutgrafError('NG_CONFIG_FILE_MISSING', `cannot read "${file}": ${problem}`, { cause });
  }
}

/** The JSON objects of a JSONL text, one a line; blank lines are skipped. */
export function parseRows(text: string, name: string): Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = [];
  text.split('\n').forEach((line, at) => {
    if (!line.trim()) return;
    let row: unknown;
    try {
      row = JSON.parse(line);
    } catch (cause) {
      throw new NutgrafError('NG_CONFIG_BAD_LINE', `line ${at + 1} of "${name}" is not JSON`, { cause });
    }
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      throw new NutgrafError('NG_CONFIG_BAD_LINE', `line ${at + 1} of "${name}" is not a JSON object`);
    }
    rows.push(row as Record<string, unknown>);
  });
  return rows;
}

/** The rows of the first of `names` that stands in a folder as NAME.jsonl.gz or NAME.jsonl. */
export function rowsIn(dir: string, names: readonly string[]): Record<string, unknown>[] {
  if (!existsSync(dir))
    throw new NutgrafError('NG_CONFIG_FILE_MISSING', `cannot read "${dir}": no such folder`);
  for (const name of names) {
    for (const ending of ['.jsonl.gz', '.jsonl']) {
      const file = join(dir, name + ending);
      if (existsSync(file)) return parseRows(readText(file), file);
    }
  }
  throw new NutgrafError(
    'NG_CONFIG_BAD_DATA',
    `"${dir}" holds no ${names.map((name) => `${name}.jsonl.gz`).join(' or ')}`,
  );
}

/** A text field of a row; empty when it is missing or no text. */
export function textOf(row: Record<string, unknown>, field: string): string {
  const value = row[field];
  return typeof value === 'string' ? value : '';
}
