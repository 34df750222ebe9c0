import type {
  Archive,
  Article,
  ArticleId,
  BeatId,
  Brief,
  Card,
  Edition,
  Story,
  StoryId,
} from '../news/mod.ts';
import { openWire } from './beat-wire.ts';
import { runArticle } from './pipeline.ts';

export interface ReplayResult {
  /** Articles of the input. */
  readonly articles: number;
  /** Stories they belong to, newest first. */
  readonly stories: readonly Story[];
  readonly briefs: readonly Brief[];
  readonly cards: readonly Card[];
}

export interface ReplayOptions {
  readonly articles: readonly Article[];
  readonly beat: BeatId;
  readonly archive: Archive;
  readonly engine: string;
  /** Called after each article: how many are done, and what was made of it. */
  readonly onArticle?: (done: number, edition: Edition | null) => void;
}

type Known = Map<string, { readonly sha256: string; readonly storyId: StoryId }>;

async function knownArticles({ archive, beat }: ReplayOptions): Promise<Known> {
  const known: Known = new Map();
  for await (const { article, storyId } of archive.articles(beat)) {
    known.set(article.id, { sha256: article.sha256, storyId });
  }
  return known;
}

/** An id that the archive has with another text names a revision of its own here. */
function revised(article: Article, known: Known): Article {
  const held = known.get(article.id);
  if (held === undefined || held.sha256 === article.sha256) return article;
  return { ...article, id: `${article.id}~${article.sha256.slice(0, 8)}` as ArticleId };
}

function newestFirst<Item>(
  list: readonly Item[],
  at: (item: Item) => string,
  id: (item: Item) => string,
): Item[] {
  return [...list].sort((a, b) => at(b).localeCompare(at(a)) || (id(a) < id(b) ? -1 : 1));
}

async function collected(
  archive: Archive,
  ids: ReadonlySet<StoryId>,
  articles: number,
): Promise<ReplayResult> {
  const stories: Story[] = [];
  const briefs: Brief[] = [];
  const cards: Card[] = [];
  for (const id of ids) {
    const story = await archive.story(id);
    if (story) stories.push(story);
    const brief = await archive.briefOfStory(id);
    const card = brief ? null : await archive.cardOfStory(id);
    if (brief) briefs.push(brief);
    if (card) cards.push(card);
  }
  return {
    articles,
    stories: newestFirst(
      stories,
      (story) => story.lastAt,
      (story) => story.id,
    ),
    briefs: newestFirst(
      briefs,
      (brief) => brief.updatedAt,
      (brief) => brief.id,
    ),
    cards: newestFirst(
      cards,
      (card) => card.at,
      (card) => card.storyId,
    ),
  };
}

/**
 * Runs dated articles through the wire on a virtual clock, one by one in order of their dates. An article the
 * archive holds already is not read again, so that a replay that was interrupted goes on where it stopped, and one
 * that was finished gives the same result again.
 *
 * @example
 * // const { briefs } = await replay({ articles, beat, archive, engine: '0.1.0' });
 */
export async function replay(options: ReplayOptions): Promise<ReplayResult> {
  const known = await knownArticles(options);
  const wire = await openWire(options, null);
  const touched = new Set<StoryId>();
  let done = 0;
  for (const article of options.articles.map((given) => revised(given, known))) {
    const storyId = known.get(article.id)?.storyId;
    const edition = storyId === undefined ? await runArticle(article, wire) : null;
    const id = storyId ?? (edition!.kind === 'brief' ? edition!.brief.storyId : edition!.card.storyId);
    touched.add(id);
    done += 1;
    options.onArticle?.(done, edition);
  }
  return collected(options.archive, touched, options.articles.length);
}
