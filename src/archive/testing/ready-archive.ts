import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCluster } from '../embedded/first-start.ts';

/**
 * Fills a folder with an archive on its first day, without tables. Creating one costs seconds of CPU, so one is kept
 * beside the installed packages for every version of PGlite, and copied.
 */
export async function makeReadyArchive(dataDir: string): Promise<string> {
  const kept = keptFolder();
  if (!existsSync(kept)) await keepOne(kept);
  cpSync(kept, dataDir, { recursive: true });
  return dataDir;
}

function keptFolder(): string {
  const packageFile = new URL('../package.json', import.meta.resolve('@electric-sql/pglite'));
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { readonly version: string };
  const cache = fileURLToPath(new URL('../../../node_modules/.cache/nutgraf', import.meta.url));
  return join(cache, `archive-${version}`);
}

async function keepOne(kept: string): Promise<void> {
  mkdirSync(join(kept, '..'), { recursive: true });
  const made = mkdtempSync(`${kept}-`);
  await createCluster(made);
  try {
    renameSync(made, kept);
  } catch (error) {
    // Another run was quicker.
    rmSync(made, { recursive: true });
    if (!existsSync(kept)) throw error;
  }
}
