import type { Fingerprint } from './fingerprint.ts';

const chunkBytes = 1 << 18;

/**
 * Lays the terms of fingerprints side by side in chunks of 256 KB, so that an article costs its bytes and not the
 * overhead of buffers of its own. A chunk goes when the last fingerprint in it does.
 */
export class PrintArena {
  #chunk = new ArrayBuffer(0);
  #used = 0;

  /** The same fingerprint, its terms in a chunk: six bytes a term. */
  keep(print: Fingerprint): Fingerprint {
    const { length } = print.ids;
    const bytes = (length * 6 + 3) & ~3;
    if (this.#used + bytes > this.#chunk.byteLength) {
      this.#chunk = new ArrayBuffer(Math.max(chunkBytes, bytes));
      this.#used = 0;
    }
    const ids = new Int32Array(this.#chunk, this.#used, length);
    const tf = new Uint8Array(this.#chunk, this.#used + length * 4, length);
    const flags = new Uint8Array(this.#chunk, this.#used + length * 5, length);
    ids.set(print.ids);
    tf.set(print.tf);
    flags.set(print.flags);
    this.#used += bytes;
    return { ...print, ids, tf, flags };
  }
}
