import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** `sun_path` of unix(7) holds 108 bytes, 104 on macOS, with a zero at the end. */
const longestPath = 100;

function wholePath(dataDir: string): string {
  try {
    return realpathSync(dataDir);
  } catch {
    return resolve(dataDir);
  }
}

/**
 * Where the process that holds an archive's folder answers: in the folder, or by a short name made from the folder's
 * where its path is too long for a socket; a named pipe on Windows.
 *
 * @example
 * socketPath('/srv/wire').endsWith('socket'); // true
 */
export function socketPath(dataDir: string, platform: NodeJS.Platform = process.platform): string {
  const folder = wholePath(dataDir);
  const name = `nutgraf-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`;
  if (platform === 'win32') return `\\\\.\\pipe\\${name}`;
  const path = join(folder, 'socket');
  return Buffer.byteLength(path) <= longestPath ? path : join(tmpdir(), `${name}.socket`);
}
