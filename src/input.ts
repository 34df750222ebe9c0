import { readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { NutgrafError } from './errors.ts';

/** What Node holds in one string at most, less a margin. */
const mostTextBytes = 500_000_000;

const problems: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'it is a folder',
  EACCES: 'no permission',
};

/**
 * The bytes of a file that a user named, unpacked when it is gzip.
 *
 * @param mostBytes Of the file as it lies there and unpacked; more gives null.
 * @throws NutgrafError NG_CONFIG_FILE_MISSING
 *
 * @example
 * readInputBytes(new URL('../package.json', import.meta.url).pathname, 10); // null
 */
export function readInputBytes(file: string, mostBytes: number): Uint8Array | null {
  try {
    if (statSync(file).size > mostBytes) return null;
    const bytes = readFileSync(file);
    const packed = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return packed ? gunzipSync(bytes, { maxOutputLength: mostBytes }) : bytes;
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw new NutgrafError(
      'NG_CONFIG_FILE_MISSING',
      `cannot read "${file}": ${problems[code ?? ''] ?? message}`,
      {
        cause,
      },
    );
  }
}

/**
 * The text of a file that a user named, as UTF-8 without a byte order mark; unpacked when it is gzip.
 *
 * @throws NutgrafError NG_CONFIG_FILE_MISSING
 *
 * @example
 * readInput(new URL('../package.json', import.meta.url).pathname).includes('nutgraf'); // true
 */
export function readInput(file: string): string {
  const bytes = readInputBytes(file, mostTextBytes);
  if (bytes === null)
    throw new NutgrafError('NG_CONFIG_FILE_MISSING', `cannot read "${file}": it is larger than 500 MB`);
  return Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '');
}

/** One JSON object of a JSONL file, and the words that name its line in an error. */
export interface JsonLine {
  readonly row: Record<string, unknown>;
  readonly where: string;
}

function parsed(line: string, where: string): Record<string, unknown> {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (cause) {
    throw new NutgrafError('NG_CONFIG_BAD_LINE', `${where} is not JSON`, { cause });
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row)) {
    throw new NutgrafError('NG_CONFIG_BAD_LINE', `${where} is not a JSON object`);
  }
  return row as Record<string, unknown>;
}

/**
 * The objects of a JSONL file, one a line, blank lines skipped. Nothing is taken from a file of which a line is wrong.
 *
 * @throws NutgrafError NG_CONFIG_FILE_MISSING, NG_CONFIG_BAD_LINE naming the line.
 *
 * @example
 * // readJsonLines('day.jsonl')[0] gives { row: { id: 'a', … }, where: 'line 1 of "day.jsonl"' }
 */
export function readJsonLines(file: string): JsonLine[] {
  const lines: JsonLine[] = [];
  readInput(file)
    .split('\n')
    .forEach((line, at) => {
      if (!line.trim()) return;
      const where = `line ${at + 1} of "${file}"`;
      lines.push({ row: parsed(line, where), where });
    });
  return lines;
}
