/** What must be closed before the process ends, last opened first. */
export class Closing {
  readonly #closers: (() => Promise<void> | void)[] = [];
  #closed: Promise<void> | null = null;

  add(close: () => Promise<void> | void): void {
    this.#closers.push(close);
  }

  /** Whether what was opened is being closed, or closed: nothing more is to be begun. */
  get isClosing(): boolean {
    return this.#closed !== null;
  }

  /** Closes all, once; a failure to close one does not keep the others. */
  close(): Promise<void> {
    this.#closed ??= this.#closeAll();
    return this.#closed;
  }

  async #closeAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const close of this.#closers.reverse()) {
      await Promise.resolve()
        .then(close)
        .catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) throw failures[0];
  }
}
