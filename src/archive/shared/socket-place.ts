import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

/** The name of the socket in the archive's folder. */
const socketName = 'socket';
/** The file there that names the socket where the folder cannot hold it. */
const recordName = 'socket-path';
/** A socket's path holds 104 bytes on macOS and 108 on Linux (`sun_path`, unix(7)), its end included. */
const longestPath = 100;

export interface SocketPlace {
  readonly path: string;
  /** Removes what was made for it. */
  readonly remove: () => void;
}

/**
 * Makes a place for the socket of a folder: in it, or where its path is too long in a folder of its own that only this
 * user can enter, named in the file `socket-path`. On Windows it is a named pipe, named there too.
 * What a process before left is removed. Errors: those of the file system.
 */
export function makeSocketPlace(dataDir: string, platform: NodeJS.Platform = process.platform): SocketPlace {
  const inside = join(resolve(dataDir), socketName);
  const record = join(resolve(dataDir), recordName);
  removeLeftover(dataDir, record, platform);
  const remove = () => {
    removeLeftover(dataDir, record, platform);
  };
  if (platform !== 'win32' && Buffer.byteLength(inside) <= longestPath) return { path: inside, remove };
  const path =
    platform === 'win32'
      ? `\\\\.\\pipe\\nutgraf-${hashOf(dataDir)}`
      : join(mkdtempSync(join(tmpdir(), `nutgraf-${hashOf(dataDir)}-`)), socketName);
  writeFileSync(record, path, { mode: 0o600 });
  return { path, remove };
}

/** Where a process that holds this folder would listen; null when none has said so. */
export function findSocket(dataDir: string, platform: NodeJS.Platform = process.platform): string | null {
  const inside = join(resolve(dataDir), socketName);
  if (platform !== 'win32' && Buffer.byteLength(inside) <= longestPath) return inside;
  try {
    return readFileSync(join(resolve(dataDir), recordName), 'utf8');
  } catch {
    return null;
  }
}

/** Lets nobody but this user connect. */
export function closeToOthers(path: string, platform: NodeJS.Platform = process.platform): void {
  if (platform !== 'win32') chmodSync(path, 0o600);
}

function removeLeftover(dataDir: string, record: string, platform: NodeJS.Platform): void {
  const path = findSocket(dataDir, platform);
  if (path === null || platform === 'win32') {
    rmSync(record, { force: true });
    return;
  }
  rmSync(path, { force: true });
  // Only a folder that was made for it.
  const folder = dirname(path);
  const isOwn =
    dirname(folder) === resolve(tmpdir()) && basename(folder).startsWith(`nutgraf-${hashOf(dataDir)}-`);
  if (isOwn) rmSync(folder, { force: true, recursive: true });
  rmSync(record, { force: true });
}

function hashOf(dataDir: string): string {
  return createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12);
}
