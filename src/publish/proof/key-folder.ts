import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { NutgrafError } from '../../errors.ts';
import type { Instant } from '../../news/mod.ts';
import { createKey, readKeys, rotated, type KeySet, type StoredKey } from './keys.ts';

/** The file in the archive's folder that holds its keys; only its owner may read it. */
export const keyFileName = 'signing-keys.json';

function failed(path: string, cause: unknown): NutgrafError {
  const why = (cause as NodeJS.ErrnoException).code ?? 'unknown';
  return new NutgrafError('NG_ARCHIVE_OPEN', `cannot keep the signing key in "${path}": ${why}`, { cause });
}

/** Writes a file whole, readable by its owner alone, and puts it on the disk; gives its name. */
function writtenBeside(path: string, set: KeySet<StoredKey>): string {
  const beside = `${path}.${process.pid}.new`;
  rmSync(beside, { force: true });
  const descriptor = openSync(beside, 'wx', 0o600);
  try {
    writeSync(descriptor, `${JSON.stringify(set, null, 1)}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  return beside;
}

/** Puts a new file in its place unless there is one: of two processes that start at once, both use the first's. */
function putOnce(path: string, set: KeySet<StoredKey>): void {
  const beside = writtenBeside(path, set);
  try {
    linkSync(beside, path);
  } catch (error) {
    // Some file systems have no links.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' && !existsSync(path)) renameSync(beside, path);
  } finally {
    rmSync(beside, { force: true });
  }
}

/**
 * The keys kept in an archive's folder; null when there are none.
 *
 * @throws NutgrafError `NG_CONFIG_USAGE` when the file is not a set of Ed25519 keys.
 *
 * @example
 * keysInFolder('/nowhere'); // null
 */
export function keysInFolder(folder: string): KeySet<StoredKey> | null {
  const path = join(folder, keyFileName);
  return existsSync(path) ? readKeys(readFileSync(path, 'utf8'), `"${path}"`) : null;
}

/**
 * The keys of an archive's folder; the first is made when there is none yet.
 *
 * @param folder Must exist.
 * @throws NutgrafError `NG_ARCHIVE_OPEN` when it cannot be written, `NG_CONFIG_USAGE` as `keysInFolder`.
 *
 * @example
 * // keysOfFolder('nutgraf-data', now).keys.length is 1 at the first start
 */
export function keysOfFolder(folder: string, now: Instant): KeySet<StoredKey> {
  const kept = keysInFolder(folder);
  if (kept !== null) return kept;
  const path = join(folder, keyFileName);
  try {
    putOnce(path, { keys: [createKey(now)] });
  } catch (error) {
    throw failed(path, error);
  }
  return keysInFolder(folder)!;
}

/**
 * Puts a new key in force in an archive's folder; the old ones stay without their private part.
 *
 * @throws NutgrafError as `keysOfFolder`.
 *
 * @example
 * // rotateKeys('nutgraf-data', now).keys.at(-1)!.kid signs from the next start on
 */
export function rotateKeys(folder: string, now: Instant): KeySet<StoredKey> {
  const path = join(folder, keyFileName);
  const set = rotated(keysOfFolder(folder, now), now);
  try {
    renameSync(writtenBeside(path, set), path);
  } catch (error) {
    throw failed(path, error);
  }
  return set;
}
