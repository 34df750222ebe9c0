import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { NutgrafError } from '../errors.ts';
import { readInput, readJsonLines } from '../input.ts';
import type { Instant } from '../news/mod.ts';
import type { SuppliedText } from '../wire/verify/mod.ts';

const mostFiles = 10_000;
const known = /\.(?:txt|md|json|jsonl|ndjson)(?:\.gz)?$/i;

type Row = Readonly<Record<string, unknown>>;

function textOf(row: Row, ...fields: readonly string[]): string | null {
  const value = fields.map((field) => row[field]).find((one) => typeof one === 'string' && one.trim() !== '');
  return (value as string | undefined) ?? null;
}

function instantOf(value: string | null): Instant | null {
  const at = value === null ? NaN : Date.parse(value);
  return Number.isNaN(at) ? null : (new Date(at).toISOString() as Instant);
}

/** A row as `nutgraf replay` takes it, or an article record as `nutgraf read --json` gives it; null when it has no text. */
function recordText(row: Row, name: string): SuppliedText | null {
  const text = row['text'];
  if (typeof text !== 'string') return null;
  const id = row['id'];
  const description = textOf(row, 'description');
  return {
    name,
    text,
    title: textOf(row, 'title') ?? '',
    ...(description !== null && { description }),
    id: typeof id === 'number' ? String(id) : typeof id === 'string' ? id : null,
    url: textOf(row, 'url'),
    outlet: textOf(row, 'outlet', 'source'),
    publishedAt: instantOf(textOf(row, 'publishedAt', 'date')),
  };
}

function rowsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  const list = (value as { readonly articles?: unknown } | null)?.articles;
  return Array.isArray(list) ? (list as unknown[]) : [value];
}

function jsonTexts(file: string): SuppliedText[] {
  let value: unknown;
  try {
    value = JSON.parse(readInput(file));
  } catch (cause) {
    if (cause instanceof NutgrafError) throw cause;
    throw new NutgrafError('NG_CONFIG_BAD_LINE', `"${file}" is not JSON`, {
      cause,
      hint: 'Name texts or article records',
    });
  }
  return rowsOf(value).flatMap((row, at) =>
    typeof row === 'object' && row !== null ? (recordText(row as Row, `${file} (${at + 1})`) ?? []) : [],
  );
}

function fileTexts(file: string): SuppliedText[] {
  const plain = file.replace(/\.gz$/i, '');
  const kind = extname(plain).toLowerCase();
  if (kind === '.jsonl' || kind === '.ndjson')
    return readJsonLines(file).flatMap(({ row, where }) => recordText(row, where) ?? []);
  if (kind === '.json') return jsonTexts(file);
  return [{ name: file, text: readInput(file), id: basename(plain, extname(plain)) }];
}

function filesOf(path: string): string[] {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return [path];
  const files = readdirSync(path)
    .filter((name) => known.test(name))
    .sort()
    .slice(0, mostFiles);
  return files.map((name) => join(path, name));
}

/**
 * The source texts of files and folders: JSONL as for `nutgraf replay`, article records in JSON, plain text (the text,
 * or the title, a line feed and the text; the name of the file without its ending may be the article's id).
 *
 * @throws NutgrafError `NG_CONFIG_FILE_MISSING`, `NG_CONFIG_BAD_LINE` naming the file.
 *
 * @example
 * // suppliedTexts(['day.jsonl', 'articles/'])[0].name gives 'line 1 of "day.jsonl"'
 */
export function suppliedTexts(paths: readonly string[]): SuppliedText[] {
  return paths.flatMap(filesOf).flatMap(fileTexts);
}
