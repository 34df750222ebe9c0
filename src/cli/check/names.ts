import { existsSync, globSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { NutgrafError } from '../../errors.ts';
import { documentEndings } from '../../read/mod.ts';

/** What a folder or pattern may bring in; a whole disk was not meant. */
const mostFiles = 10_000;

const readable = new RegExp(`\\.(?:${documentEndings.join('|')})(?:\\.gz)?$`, 'i');

function isFolder(name: string): boolean {
  return statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function filesUnder(folder: string): string[] {
  const found: string[] = [];
  const waiting = [folder];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of readdirSync(next, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      if (entry.isDirectory()) waiting.push(join(next, entry.name));
      else if (entry.isFile() && readable.test(entry.name)) found.push(join(next, entry.name));
    }
    if (found.length > mostFiles) break;
  }
  return found.sort();
}

function limited(files: readonly string[], given: string): string[] {
  if (files.length === 0)
    throw new NutgrafError('NG_CONFIG_FILE_MISSING', `"${given}" holds no text, HTML or Markdown file`);
  if (files.length > mostFiles)
    throw new NutgrafError('NG_CONFIG_USAGE', `"${given}" brings more than ${mostFiles} files`, {
      hint: 'Name a smaller folder',
    });
  return [...files];
}

/** Number of single-letter edits between two short names; 3 stands for more than 2. */
function edits(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2 || a.length > 100) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}

/** The file that may have been meant; null when none is near. */
function nearName(name: string): string | null {
  const folder = dirname(name);
  if (!isFolder(folder)) return null;
  const near = readdirSync(folder)
    .slice(0, 5000)
    .map((entry) => ({ entry, cost: edits(basename(name).toLowerCase(), entry.toLowerCase()) }))
    .sort((a, b) => a.cost - b.cost)[0];
  return near === undefined || near.cost > 2 ? null : join(folder, near.entry);
}

/** A file that is not there, with what may have been meant. */
export function missingFile(name: string): NutgrafError {
  const near = nearName(name);
  const isHost = /^(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\//i.test(name);
  const hint =
    near !== null ? `There is a file "${near}"` : isHost ? 'An address starts with https://' : null;
  return new NutgrafError(
    'NG_CONFIG_FILE_MISSING',
    `cannot read "${name}": no such file`,
    hint === null ? {} : { hint },
  );
}

/**
 * The files that one word of the command line names: itself, all that a folder holds, or all that match a pattern.
 *
 * @throws NutgrafError NG_CONFIG_FILE_MISSING, NG_CONFIG_USAGE
 */
export function namedFiles(given: string): string[] {
  if (existsSync(given)) return isFolder(given) ? limited(filesUnder(given), given) : [given];
  if (!/[*?[{]/.test(given)) throw missingFile(given);
  const files = globSync(given).filter((name) => !isFolder(name));
  if (files.length === 0) throw new NutgrafError('NG_CONFIG_FILE_MISSING', `no file matches "${given}"`);
  return limited(files.sort(), given);
}
