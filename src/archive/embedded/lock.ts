import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { NutgrafError } from '../../errors.ts';
import { isAlive, ownMark } from './process-life.ts';
import type { ProcessMark } from './process-life.ts';

/** Who holds a folder, as written in its lock file. */
interface Holder extends ProcessMark {
  /** A process id means nothing on another machine, nor in another container. */
  readonly host: string;
  readonly command: string;
}

export interface Lock {
  /** Gives the folder free; a second call does nothing. */
  readonly release: () => void;
  /** Whether the folder is still this process's: it, or its lock, may have been removed by somebody. */
  readonly isHeld: () => boolean;
}

/** The lock file's name, in the folder it locks. Files of this name with an ending are rights to remove it. */
export const lockName = 'lock';

/** A holder writes its name right after it made the file; longer silence means it died in between. */
const silenceMs = 500;
const retryMs = 50;
const attempts = 20;

/**
 * Takes a folder for this process. PGlite takes no lock of its own, and two of them on one folder destroy it.
 *
 * A lock whose process has ended, or whose id has passed to another process, is taken over. One from another host
 * cannot be judged from here and stands until its file is deleted. A second lock in the same process is refused too.
 *
 * Errors: `NG_ARCHIVE_LOCKED` naming the holder; file system errors as they are.
 *
 * @param command what this process does, for the message of the next one: `nutgraf replay`
 */
export async function lockFolder(folder: string, command: string): Promise<Lock> {
  const path = join(folder, lockName);
  const holderHere: Holder = { ...ownMark(), host: hostname(), command };
  // One process may lock the same folder again later, and must not take that lock for this one.
  const own = JSON.stringify({ ...holderHere, lock: randomUUID() });
  const holder = await takeFile(path, own);
  if (holder === 'many') {
    throw new NutgrafError('NG_ARCHIVE_LOCKED', `archive "${folder}" is being opened by other processes`);
  }
  if (holder !== null) throw lockedBy(folder, path, holder);
  removeRights(folder);
  return { release: releaseOnce(path, own), isHeld: () => isOwn(path, own) };
}

/** Makes a file that only one process can have. Gives who has it; null: this process; `many`: they come and go. */
async function takeFile(path: string, own: string): Promise<Holder | 'many' | null> {
  let silentMs = 0;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (createFile(path, own)) return null;
    const found = readLock(path);
    if (found === null) continue;
    const holder = parseHolder(found.text);
    if (holder !== null && mayBeAlive(holder)) return holder;
    if (holder !== null || silentMs >= silenceMs) await removeStale(path, found, own);
    silentMs += retryMs;
    await wait(retryMs);
  }
  return 'many';
}

/** Whether it was made, and is still there: one that fell asleep before it wrote its name was taken for dead. */
function createFile(path: string, own: string): boolean {
  try {
    writeFileSync(path, own, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  return readLock(path)?.text === own;
}

interface Found {
  readonly text: string;
  /** Tells this file from every other of its name, before and after. */
  readonly identity: string;
}

function readLock(path: string): Found | null {
  try {
    const { mtimeNs } = statSync(path, { bigint: true });
    const text = readFileSync(path, 'utf8');
    return { text, identity: createHash('sha256').update(`${mtimeNs}\n${text}`).digest('hex').slice(0, 16) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function parseHolder(text: string): Holder | null {
  try {
    const { pid, started, host, command } = JSON.parse(text) as Partial<Holder>;
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof command !== 'string') return null;
    return { pid, started: started ?? null, host, command };
  } catch {
    return null;
  }
}

function mayBeAlive(holder: Holder): boolean {
  return holder.host !== hostname() || isAlive(holder);
}

function lockedBy(folder: string, path: string, { pid, host, command }: Holder): NutgrafError {
  const isHere = host === hostname();
  const where = isHere ? '' : ` on "${host}"`;
  return new NutgrafError(
    'NG_ARCHIVE_LOCKED',
    `archive "${folder}" is in use by process ${pid}${where} (${command})`,
    isHere ? {} : { hint: `If "${host}" runs it no longer, delete "${path}"` },
  );
}

/**
 * Removes what a dead process left. Only who has the right to this one file may, and it looks once more then: between
 * looking and removing, another process may have removed it and a third one locked. The right is a file taken in the
 * same way, so one whose owner was killed is taken over too.
 */
async function removeStale(path: string, stale: Found, own: string): Promise<void> {
  const right = `${path}.${stale.identity}`;
  if ((await takeFile(right, own)) !== null) return;
  if (readLock(path)?.identity === stale.identity) rmSync(path);
  rmSync(right, { force: true });
}

/** Rights that killed processes left: to files that are there no longer, as this process has the lock. */
function removeRights(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(`${lockName}.`)) rmSync(join(folder, name), { force: true });
  }
}

/** A lock that a person deleted may be another process's since. */
function releaseOnce(path: string, own: string): () => void {
  let isHeld = true;
  return () => {
    if (isHeld && isOwn(path, own)) rmSync(path, { force: true });
    isHeld = false;
  };
}

function isOwn(path: string, own: string): boolean {
  try {
    return readLock(path)?.text === own;
  } catch {
    // A disk that cannot be read just now takes nothing from us.
    return true;
  }
}
