import type { GuardLimits, Veto } from '../check/mod.ts';
import type { Archive, Article, ArticleId, BeatId, Edition, LanguageModel, StoryId } from '../news/mod.ts';
import { openWire } from './beat-wire.ts';
import { runArticle } from './pipeline.ts';
import { resultOf, type WireResult } from './result.ts';

/** What a replay runs over. */
export interface ReplayOptions {
  readonly articles: readonly Article[];
  readonly beat: BeatId;
  readonly archive: Archive;
  readonly engine: string;
  /** A model that may veto what the gate let pass; none unless given. */
  readonly veto?: Veto | null;
  /** A language model that writes; the classical writer alone unless given. */
  readonly model?: LanguageModel | null;
  /** Numbers of the republish guard that differ from the defaults. */
  readonly guard?: Partial<GuardLimits>;
  /** Called after each article: how many are done, and what was made of the stories it changed. */
  readonly onArticle?: (done: number, editions: readonly Edition[]) => void;
}

type Known = Map<string, { readonly sha256: string; readonly stories: readonly StoryId[] }>;

async function knownArticles({ archive, beat }: ReplayOptions): Promise<Known> {
  const known: Known = new Map();
  for await (const { article, storyId } of archive.articles(beat)) {
    const stories = [...(known.get(article.id)?.stories ?? []), storyId];
    known.set(article.id, { sha256: article.sha256, stories });
  }
  return known;
}

/** An id that the archive has with another text names a revision of its own here. */
function revised(article: Article, known: Known): Article {
  const held = known.get(article.id);
  if (held === undefined || held.sha256 === article.sha256) return article;
  return { ...article, id: `${article.id}~${article.sha256.slice(0, 8)}` as ArticleId };
}

function storyOf(edition: Edition): StoryId {
  return edition.kind === 'brief' ? edition.brief.storyId : edition.card.storyId;
}

/**
 * Runs dated articles through the wire on a virtual clock, one by one in order of their dates. An article the
 * archive holds already is not read again, so that a replay that was interrupted goes on where it stopped, and one
 * that was finished gives the same result again.
 *
 * @example
 * // const { briefs } = await replay({ articles, beat, archive, engine: '0.1.0' });
 */
export async function replay(options: ReplayOptions): Promise<WireResult> {
  const known = await knownArticles(options);
  const wire = await openWire(options, null);
  const touched = new Set<StoryId>();
  let done = 0;
  for (const article of options.articles.map((given) => revised(given, known))) {
    const stories = known.get(article.id)?.stories;
    const editions = stories === undefined ? await runArticle(article, wire) : [];
    for (const id of stories ?? editions.map(storyOf)) touched.add(id);
    done += 1;
    options.onArticle?.(done, editions);
  }
  return resultOf(options.archive, touched, options.articles.length);
}
