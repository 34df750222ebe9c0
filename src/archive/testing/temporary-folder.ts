import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export interface TemporaryFolder {
  /** A path in it where nothing is yet. */
  readonly path: (name: string) => string;
  /** Copies one of its entries to another. */
  readonly copy: (from: string, to: string) => string;
}

/** A folder for the tests of one file, removed after them. */
export function temporaryFolder(): TemporaryFolder {
  const root = mkdtempSync(join(tmpdir(), 'nutgraf-archive-'));
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const path = (name: string) => join(root, name);
  const copy = (from: string, to: string) => {
    cpSync(path(from), path(to), { recursive: true });
    return path(to);
  };
  return { path, copy };
}
