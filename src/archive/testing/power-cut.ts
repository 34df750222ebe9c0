import { cpSync, fstatSync, readdirSync, readFileSync, readSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What a power cut would leave of a folder: each file as it was at its last fsync, and nothing in one that never had
 * one. Harder than a real disk, which has written some of the rest; names are kept, as journaling file systems do.
 */
export class PowerCut {
  readonly #folder: string;
  /** By inode, as files are renamed. */
  readonly #onDisk = new Map<number, Buffer>();

  /** @param folder everything in it counts as on the disk */
  constructor(folder: string) {
    this.#folder = folder;
    for (const path of filesIn(folder)) this.#onDisk.set(statSync(path).ino, readFileSync(path));
  }

  /** To be called in place of, or after, fsync(2). */
  sync(descriptor: number): void {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return;
    const content = Buffer.alloc(stat.size);
    readSync(descriptor, content, 0, stat.size, 0);
    this.#onDisk.set(stat.ino, content);
  }

  /** Puts what would be left into a new folder. */
  leaveIn(target: string): void {
    cpSync(this.#folder, target, { recursive: true, filter: (path) => statSync(path).isDirectory() });
    for (const path of filesIn(this.#folder)) {
      const content = this.#onDisk.get(statSync(path).ino) ?? '';
      writeFileSync(join(target, path.slice(this.#folder.length)), content);
    }
  }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
