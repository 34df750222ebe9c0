import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder for the tests of one file, removed after them. */
export interface WorkFolder {
  readonly dir: string;
  /** Writes a file into it, with the folders it needs; gives its path. */
  readonly file: (name: string, content: string | Buffer) => string;
}

/** Makes the folder; its name begins with the prefix. */
export function workFolder(prefix = 'nutgraf-'): WorkFolder {
  const dir = mkdtempSync(join(tmpdir(), prefix));
  afterAll(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  const file = (name: string, content: string | Buffer) => {
    const path = join(dir, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  return { dir, file };
}
