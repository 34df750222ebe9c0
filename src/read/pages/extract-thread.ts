import { Worker } from 'node:worker_threads';
import type { Failure } from '../../news/mod.ts';
import type { ExtractRequest, ExtractResponse } from './extract-protocol.ts';
import { failureOf } from '../failure.ts';
import type { ExtractedPage } from './page-records.ts';

export interface ThreadLimits {
  readonly idleMs: number;
  readonly timeoutMs: number;
  readonly maxHeapMb: number;
}

/** A page on its way through a thread. */
export interface Task {
  readonly request: ExtractRequest;
  readonly resolve: (result: ExtractedPage | Failure) => void;
}

/** The longest a thread may take to load; half a second is usual. */
const loadingMs = 30_000;
const workerFile = new URL(
  `./extract-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`,
  import.meta.url,
);

/** One worker thread and the page it is at. A thread that overran or broke down is over, and never used again. */
export class ExtractThread {
  readonly #worker: Worker;
  readonly #limits: ThreadLimits;
  readonly #onChange: () => void;
  #task: Task | null = null;
  #timer: NodeJS.Timeout | null = null;
  #isOver = false;
  #isReady = false;

  /** `onChange` is called when the thread is free again, or over. */
  constructor(limits: ThreadLimits, onChange: () => void) {
    this.#limits = limits;
    this.#onChange = onChange;
    const resourceLimits = { maxOldGenerationSizeMb: limits.maxHeapMb, maxYoungGenerationSizeMb: 8 };
    this.#worker = new Worker(workerFile, { resourceLimits, execArgv: [] });
    this.#worker.on('message', (response: ExtractResponse) => {
      if (response.kind === 'ready') this.#noteReady();
      else this.#settle(response.result);
    });
    this.#worker.on('error', (error: NodeJS.ErrnoException) => {
      const isFull = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      const size = `the page needs more than ${limits.maxHeapMb} MB to be read`;
      this.#break(isFull ? size : `reading the page broke down (${error.message.slice(0, 100)})`);
    });
    this.#worker.on('exit', () => {
      this.#break('reading the page broke down');
    });
  }

  get isFree(): boolean {
    return this.#task === null && !this.#isOver;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  start(task: Task): void {
    this.#task = task;
    this.#worker.ref();
    this.#startClock();
    this.#worker.postMessage(task.request);
  }

  /** Ends the thread; a page it is at fails. */
  async stop(failure: Failure): Promise<void> {
    this.#isOver = true;
    this.#setTimer(null);
    const task = this.#task;
    this.#task = null;
    task?.resolve(failure);
    await this.#worker.terminate();
  }

  #noteReady(): void {
    this.#isReady = true;
    if (this.#task !== null) this.#startClock();
  }

  /** A page's time counts from the moment the thread is there for it. */
  #startClock(): void {
    const limitMs = this.#isReady ? this.#limits.timeoutMs : loadingMs;
    const what = this.#isReady ? 'the page could not be read' : 'the thread for pages did not start';
    const overrun = (): void => {
      this.#break(`${what} within ${limitMs / 1000} seconds`);
    };
    this.#setTimer(setTimeout(overrun, limitMs));
  }

  #setTimer(timer: NodeJS.Timeout | null): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = timer;
  }

  #settle(result: ExtractedPage | Failure): void {
    const task = this.#task;
    this.#task = null;
    this.#rest();
    task?.resolve(result);
    this.#onChange();
  }

  /** Waits for work without keeping the process alive, then ends. */
  #rest(): void {
    this.#worker.unref();
    const end = (): void => {
      this.#break('the thread has ended');
    };
    this.#setTimer(setTimeout(end, this.#limits.idleMs).unref());
  }

  #break(why: string): void {
    if (this.#isOver) return;
    void this.stop(failureOf('crashed', why));
    this.#onChange();
  }
}
