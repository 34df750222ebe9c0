import { guardLimits, type GuardLimits, type Veto } from '../check/mod.ts';
import { mentions, windowDays } from '../connect/mod.ts';
import type {
  Archive,
  Article,
  ArticleId,
  BeatId,
  Edition,
  Instant,
  LanguageModel,
  Story,
} from '../news/mod.ts';
import { classicalWriter, llmWriter } from '../write/mod.ts';
import { OpenStories } from './open-stories.ts';
import { runArticle, type Wire } from './pipeline.ts';
import { partsOf } from './readings.ts';

export interface BeatWireOptions {
  readonly archive: Archive;
  readonly beat: BeatId;
  /** Version of the program, kept with every brief. */
  readonly engine: string;
  /** A model that may veto what the gate let pass; none unless given. */
  readonly veto?: Veto | null;
  /** A language model that writes, before the same gate; the classical writer alone unless given. */
  readonly model?: LanguageModel | null;
  /** Numbers of the republish guard that differ from the defaults, as the beat's file sets them. */
  readonly guard?: Partial<GuardLimits>;
}

/** Opens the wire over an archive: stories that were open at `now` (all of them without it) are rebuilt. */
export async function openWire(
  { archive, beat, engine, veto = null, model = null, guard = {} }: BeatWireOptions,
  now: Instant | null,
): Promise<Wire> {
  const stories = new OpenStories(beat, archive);
  const since = now === null ? {} : { since: daysBefore(now, windowDays) };
  for await (const { article, part, storyId } of archive.articles(beat, since)) {
    // To be matched, a whole article need not be read.
    stories.restore(part === 0 ? { article } : partsOf(article, [part])[0]!, storyId);
  }
  return { archive, stories, writers: writersWith(model), limits: guardLimits(guard), engine, veto };
}

/** The classical writer comes after a model's: for a draft of the model's that a verifier refuses. */
function writersWith(model: LanguageModel | null): Wire['writers'] {
  const mentionsOf = ({ entities }: Story) => mentions(entities);
  const classical = classicalWriter(mentionsOf);
  return model === null ? [classical] : [llmWriter({ model, classical, mentionsOf }), classical];
}

function daysBefore(now: Instant, days: number): Instant {
  return new Date(Date.parse(now) - days * 86_400_000).toISOString() as Instant;
}

/**
 * One beat's wire while it runs: puts articles into stories one at a time. The state in memory is worth no more than
 * the archive: after any failure it is thrown away and rebuilt.
 */
export class BeatWire {
  readonly #options: BeatWireOptions;
  #wire: Wire | null = null;
  /** One article at a time: a run that outlives its job must not meet the next. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: BeatWireOptions) {
    this.#options = options;
  }

  /** Rebuilds the open stories, so that the first article finds them. */
  async open(now: Instant): Promise<void> {
    this.#wire ??= await openWire(this.#options, now);
  }

  /**
   * Runs an article that waits for its story.
   *
   * @returns What was made of the stories it changed; nothing when the archive does not hold it.
   */
  run(id: ArticleId): Promise<readonly Edition[]> {
    const run = this.#last.then(() => this.#runOne(id));
    this.#last = run.catch(() => undefined);
    return run;
  }

  async #runOne(id: ArticleId): Promise<readonly Edition[]> {
    const article = await this.#options.archive.article(id);
    return article === null ? [] : this.#runSafely(article);
  }

  /** Forgets the state in memory: the next article finds it rebuilt. */
  close(): void {
    this.#wire = null;
  }

  async #runSafely(article: Article): Promise<readonly Edition[]> {
    await this.open(article.readAt);
    if (this.#wire!.stories.holds(article.id)) return [];
    try {
      return await runArticle(article, this.#wire!);
    } catch (error) {
      this.close();
      throw error;
    }
  }
}
