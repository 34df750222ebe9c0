const bits = 15;
const slots = 1 << bits;

/** Sums of weights and unions of flags by term id: a hash table that is emptied and used again for each text. */
export class TermCounts {
  readonly #ids = new Int32Array(slots);
  readonly #weights = new Float64Array(slots);
  readonly #flags = new Uint8Array(slots);
  readonly #used = new Int32Array(slots);
  #count = 0;

  /** Different terms counted; those past 24,576 are left out. */
  get count(): number {
    return this.#count;
  }

  /** Id of the term counted as number `at`, in order of first use. */
  id(at: number): number {
    return this.#ids[this.#used[at]!]!;
  }

  clear(): void {
    for (let at = 0; at < this.#count; at += 1) this.#weights[this.#used[at]!] = 0;
    this.#count = 0;
  }

  /** Counts a use; `weight` is above 0. */
  add(id: number, weight: number, flags: number): void {
    const slot = this.#slotOf(id);
    if (this.#weights[slot] === 0) {
      if (this.#count >= (slots >>> 2) * 3) return;
      this.#ids[slot] = id;
      this.#flags[slot] = 0;
      this.#used[this.#count++] = slot;
    }
    this.#weights[slot]! += weight;
    this.#flags[slot]! |= flags;
  }

  /** Sum of the weights of a term, 0 when it was not counted. */
  weightOf(id: number): number {
    return this.#weights[this.#slotOf(id)]!;
  }

  flagsOf(id: number): number {
    return this.#flags[this.#slotOf(id)]!;
  }

  #slotOf(id: number): number {
    let slot = Math.imul(id, 0x9e3779b1) >>> (32 - bits);
    while (this.#weights[slot] !== 0 && this.#ids[slot] !== id) slot = (slot + 1) & (slots - 1);
    return slot;
  }
}
