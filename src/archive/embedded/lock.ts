import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
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
}

/** The lock file's name, in the folder it locks. */
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
  const own = JSON.stringify({ ...ownMark(), host: hostname(), command } satisfies Holder);
  let silentMs = 0;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (createLock(path, own)) return { release: releaseOnce(path) };
    const found = readLock(path);
    if (found === null) continue;
    const holder = parseHolder(found);
    if (holder === null && silentMs < silenceMs) {
      await wait(retryMs);
      silentMs += retryMs;
    } else if (holder !== null && mayBeAlive(holder)) {
      throw lockedBy(folder, path, holder);
    } else {
      removeStale(path, found);
    }
  }
  throw new NutgrafError('NG_ARCHIVE_LOCKED', `archive "${folder}" is being opened by other processes`);
}

function createLock(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readLock(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
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
 * Moves the file away before deleting it: between reading and now, another process may have taken the lock over,
 * and then what was moved is its fresh lock, which goes back.
 */
function removeStale(path: string, stale: string): void {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readFileSync(aside, 'utf8') === stale) rmSync(aside);
  else renameSync(aside, path);
}

function releaseOnce(path: string): () => void {
  let isHeld = true;
  return () => {
    if (isHeld) rmSync(path, { force: true });
    isHeld = false;
  };
}
