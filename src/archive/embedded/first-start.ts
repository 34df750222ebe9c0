import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { clusterName, syncFolder, unfinishedName } from './archive-folder.ts';
import { siblingFile } from './sibling-file.ts';

/**
 * Creates the database of an empty archive folder: all of it or, after a failure or a crash, nothing that counts.
 *
 * It runs in a process of its own, because PGlite keeps the memory it needs for this (some 400 MB).
 *
 * Errors: an `Error` with the reason; what was begun is removed.
 */
export async function createCluster(folder: string): Promise<void> {
  removeUnfinished(folder);
  // A name of its own: one that was killed may have left a creation that has not noticed yet.
  const unfinished = join(folder, `${unfinishedName}-${randomUUID()}`);
  try {
    await runCreation(unfinished);
  } catch (error) {
    removeUnfinished(folder);
    throw error;
  }
  renameSync(unfinished, join(folder, clusterName));
  syncFolder(folder);
}

function removeUnfinished(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (!name.startsWith(unfinishedName)) continue;
    rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function runCreation(unfinished: string): Promise<void> {
  const program = fileURLToPath(siblingFile('create-cluster', import.meta.url));
  // Flags of V8 are not handed on; why this one: compiled-wasm.ts.
  const flags = ['--liftoff-only'];
  const child = spawn(process.execPath, [...flags, program, unfinished], {
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  const [said] = await Promise.all([text(child.stderr), once(child, 'close')]);
  if (child.exitCode === 0) return;
  throw new Error(said.trim().split('\n').at(-1) || 'creating the database was interrupted');
}
