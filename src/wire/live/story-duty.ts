import type { BeatId } from '../../news/mod.ts';
import { BeatWire } from '../beat-wire.ts';
import type { LiveTools, StoryJob } from './live-records.ts';

/** How soon another process takes over when the one that connects articles is gone. */
const askAgainMs = 3_000;
const dutyName = 'stories';

/** What is held with the duty, to be laid down with it. */
interface Held {
  readonly stop: () => Promise<void>;
}

/**
 * Puts articles into stories while this process has the duty to; others stand by and ask again. Which story an
 * article joins depends on all that came before, so one process at a time decides.
 */
export class StoryDuty {
  readonly #tools: LiveTools;
  readonly #wires = new Map<BeatId, BeatWire>();
  #held: Held | null = null;
  #timer: NodeJS.Timeout | null = null;
  #isClosed = false;

  constructor(tools: LiveTools) {
    this.#tools = tools;
  }

  /** Takes the duty if it is free, else goes on asking. */
  async start(): Promise<void> {
    this.#timer = null;
    if (this.#isClosed || this.#held !== null) return;
    try {
      this.#held = await this.#take();
    } finally {
      if (this.#held === null) this.#askLater();
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    if (this.#timer !== null) clearTimeout(this.#timer);
    await this.#layDown();
  }

  async #take(): Promise<Held | null> {
    const { duties, jobs, beats, now, onEvent } = this.#tools;
    const duty = await duties.takeDuty(dutyName, () => void this.#lost());
    if (duty === null) return null;
    for (const beat of beats.keys()) await this.#wireOf(beat).open(now());
    const worker = await jobs.work<StoryJob>('story', { concurrency: 1 }, ({ payload }) =>
      this.#run(payload),
    );
    onEvent({ kind: 'duty', name: dutyName, held: true });
    return {
      stop: async () => {
        await worker.stop();
        await duty.release();
      },
    };
  }

  async #run({ beat, articleId }: StoryJob): Promise<void> {
    const { intake, onEvent } = this.#tools;
    if ((await intake.storiesOfArticle(articleId)).length > 0) return;
    for (const edition of await this.#wireOf(beat).run(articleId))
      onEvent({ kind: 'story', articleId, edition });
  }

  #wireOf(beat: BeatId): BeatWire {
    const { archive, beats, engine, veto = null, model = null } = this.#tools;
    const guard = beats.get(beat)?.guard ?? {};
    const wire = this.#wires.get(beat) ?? new BeatWire({ archive, beat, engine, veto, model, guard });
    this.#wires.set(beat, wire);
    return wire;
  }

  async #lost(): Promise<void> {
    await this.#layDown();
    this.#askLater();
  }

  /** The stories in memory are worth nothing once another process may have gone on. */
  async #layDown(): Promise<void> {
    const held = this.#held;
    this.#held = null;
    if (held === null) return;
    await held.stop().catch(() => undefined);
    this.#wires.clear();
    // Who closes goes on with nothing, and needs not be told who may.
    if (!this.#isClosed) this.#tools.onEvent({ kind: 'duty', name: dutyName, held: false });
  }

  #askLater(): void {
    if (this.#isClosed || this.#timer !== null) return;
    this.#timer = setTimeout(() => void this.start().catch(() => undefined), askAgainMs);
    this.#timer.unref();
  }
}
