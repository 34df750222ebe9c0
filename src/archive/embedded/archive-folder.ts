import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { NutgrafError } from '../../errors.ts';
import { lockName } from './lock.ts';

/** The folder of PostgreSQL's own files, inside the archive's folder. */
export const clusterName = 'postgres';
/** How the same folder's name begins while it is being created; whole or not there at all is what an archive is. */
export const unfinishedName = 'postgres.new';

/** Major version of the PostgreSQL inside PGlite; its files can be read by no other. */
const postgresVersion = '18';
const neededFiles = ['PG_VERSION', 'global/pg_control', 'pg_wal', 'base'];

/**
 * Tells whether a folder holds an archive (`archive`) or one can be made in it (`empty`), without touching it.
 *
 * Errors: `NG_ARCHIVE_OPEN` for a file, a folder with other things in it, a damaged archive, and one of another
 * PostgreSQL version; file system errors as they are.
 */
export function inspectFolder(folder: string): 'archive' | 'empty' {
  const stat = statSync(folder, { throwIfNoEntry: false });
  if (stat === undefined) return 'empty';
  if (!stat.isDirectory()) throw notOpened(folder, 'it is a file');
  const names = readdirSync(folder);
  if (names.includes(clusterName)) {
    inspectCluster(folder);
    return 'archive';
  }
  const foreign = names.find((name) => !isOurs(name) && !isNobodys(name));
  if (foreign === undefined) return 'empty';
  throw notOpened(folder, `it is not an archive, and not empty: it holds "${foreign}"`);
}

function isOurs(name: string): boolean {
  return name.startsWith(unfinishedName) || name === lockName || name.startsWith(`${lockName}.`);
}

/** What systems put into a fresh folder or volume by themselves. */
function isNobodys(name: string): boolean {
  return name === 'lost+found' || name.startsWith('.');
}

function inspectCluster(folder: string): void {
  const cluster = join(folder, clusterName);
  const missing = neededFiles.find((name) => !existsSync(join(cluster, name)));
  if (missing !== undefined) throw notOpened(folder, `it is damaged: "${clusterName}/${missing}" is missing`);
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version !== postgresVersion) {
    const found = `its files are of PostgreSQL "${version}", this program reads ${postgresVersion}`;
    throw notOpened(folder, found);
  }
}

function notOpened(folder: string, reason: string): NutgrafError {
  return new NutgrafError('NG_ARCHIVE_OPEN', `cannot open archive "${folder}": ${reason}`);
}

/**
 * Makes a folder and its missing parents; returns those it made, outermost first.
 * One by one, as Node's own recursive form never returns below a folder that refuses with ENOENT, such as /proc.
 */
export function makeFolders(folder: string): readonly string[] {
  if (existsSync(folder)) return [];
  const made = makeFolders(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    removeEmpty(made);
    throw error;
  }
  return [...made, folder];
}

/** Removes folders again, innermost last in the list; one that has something in it stays. */
export function removeEmpty(folders: readonly string[]): void {
  for (const folder of folders.toReversed()) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}

/** Puts a folder and everything in it on the disk. */
export function syncTree(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) syncFolder(path);
    else syncFile(path, 'r+');
  }
  syncFolder(folder);
}

/** File systems that do not know fsync for folders; PostgreSQL's `fsync_fname` lets the same ones pass. */
const unsyncable: readonly unknown[] = ['EACCES', 'EBADF', 'EINVAL', 'EISDIR', 'EPERM'];

/** Puts the names in a folder on the disk. */
export function syncFolder(path: string): void {
  try {
    syncFile(path, 'r');
  } catch (error) {
    if (!unsyncable.includes((error as NodeJS.ErrnoException).code)) throw error;
  }
}

function syncFile(path: string, flag: 'r' | 'r+'): void {
  const descriptor = openSync(path, flag);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
