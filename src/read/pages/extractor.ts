import type { Failure } from '../../news/mod.ts';
import type { ExtractRequest } from './extract-protocol.ts';
import { ExtractThread, type Task, type ThreadLimits } from './extract-thread.ts';
import { failureOf } from '../failure.ts';
import type { ExtractedPage } from './page-records.ts';

/** Reads pages outside the thread that serves. */
export interface Extractor {
  /** Decodes and reads one page. Never rejects: what goes wrong is a failure of this page alone. */
  extract(bytes: Uint8Array, about: Omit<ExtractRequest, 'bytes'>): Promise<ExtractedPage | Failure>;
  /** Ends the threads; pages that wait or are being read fail. */
  close(): Promise<void>;
}

/** Limits on reading pages. */
export interface ExtractorOptions {
  /** A thread without work ends after this. Default 20,000. */
  readonly idleMs?: number;
  /** The longest a page may take. Default 10,000. */
  readonly timeoutMs?: number;
  /** Most threads at once. Default 1. */
  readonly threads?: number;
  /** Most pages that may wait. Default 100. */
  readonly maxWaiting?: number;
  /** Heap of one thread. Default 128; all of 329 measured pages were read with 64. */
  readonly maxHeapMb?: number;
}

type Settings = ThreadLimits & { readonly threads: number; readonly maxWaiting: number };

const defaults: Settings = { idleMs: 20_000, timeoutMs: 10_000, threads: 1, maxWaiting: 100, maxHeapMb: 128 };
const closing = failureOf('crashed', 'the wire is closing', true);

class ThreadedExtractor implements Extractor {
  readonly #settings: Settings;
  readonly #waiting: Task[] = [];
  #threads: ExtractThread[] = [];
  #isClosed = false;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  extract(bytes: Uint8Array, about: Omit<ExtractRequest, 'bytes'>): Promise<ExtractedPage | Failure> {
    if (this.#isClosed) return Promise.resolve(closing);
    if (this.#waiting.length >= this.#settings.maxWaiting)
      return Promise.resolve(failureOf('crashed', 'too many pages are waiting to be read', true));
    return new Promise((resolve) => {
      this.#waiting.push({ request: { ...about, bytes }, resolve });
      this.#startWaiting();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const task of this.#waiting.splice(0)) task.resolve(closing);
    await Promise.all(this.#threads.splice(0).map((thread) => thread.stop(closing)));
  }

  #startWaiting(): void {
    this.#threads = this.#threads.filter((thread) => !thread.isOver);
    while (this.#waiting.length > 0) {
      const thread = this.#freeThread();
      if (thread === null) return;
      thread.start(this.#waiting.shift()!);
    }
  }

  #freeThread(): ExtractThread | null {
    const free = this.#threads.find((thread) => thread.isFree);
    if (free !== undefined || this.#threads.length >= this.#settings.threads) return free ?? null;
    const thread = new ExtractThread(this.#settings, () => {
      this.#startWaiting();
    });
    this.#threads.push(thread);
    return thread;
  }
}

/**
 * Starts no thread yet: one is started for the first page, used for the pages that follow, and ended after `idleMs`
 * without work. A page that overruns time or memory fails with class `crashed`; its thread is ended and the next
 * page gets a fresh one. An idle thread does not keep the process alive.
 *
 * @example
 * const extractor = createExtractor();
 * await extractor.extract(bytes, { contentType: 'text/html', url, now }); // an ExtractedPage or a Failure
 * await extractor.close();
 */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  return new ThreadedExtractor({ ...defaults, ...options });
}
