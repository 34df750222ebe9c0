import type { Archive, ArticleId, BeatId, Brief, Card, Story, StoryId } from '../news/mod.ts';

/** What a wire made of its articles. */
export interface WireResult {
  readonly articles: number;
  /** Newest first, like the briefs and cards made of them. */
  readonly stories: readonly Story[];
  readonly briefs: readonly Brief[];
  readonly cards: readonly Card[];
}

function newestFirst<Item>(
  list: readonly Item[],
  at: (item: Item) => string,
  id: (item: Item) => string,
): Item[] {
  return [...list].sort((a, b) => at(b).localeCompare(at(a)) || (id(a) < id(b) ? -1 : 1));
}

function sorted(articles: number, stories: Story[], briefs: Brief[], cards: Card[]): WireResult {
  return {
    articles,
    stories: newestFirst(
      stories,
      ({ lastAt }) => lastAt,
      ({ id }) => id,
    ),
    briefs: newestFirst(
      briefs,
      ({ updatedAt }) => updatedAt,
      ({ id }) => id,
    ),
    cards: newestFirst(
      cards,
      ({ at }) => at,
      ({ storyId }) => storyId,
    ),
  };
}

/** What the archive holds of these stories; those that became part of others are left out. */
export async function resultOf(
  archive: Archive,
  ids: ReadonlySet<StoryId>,
  articles: number,
): Promise<WireResult> {
  const stories: Story[] = [];
  const briefs: Brief[] = [];
  const cards: Card[] = [];
  for (const id of ids) {
    const story = await archive.story(id);
    if (!story) continue;
    stories.push(story);
    const brief = await archive.briefOfStory(id);
    const card = brief ? null : await archive.cardOfStory(id);
    if (brief) briefs.push(brief);
    if (card) cards.push(card);
  }
  return sorted(articles, stories, briefs, cards);
}

/**
 * What the archive holds of a whole beat.
 *
 * @example
 * // (await resultOfBeat(archive, beat)).briefs, newest first
 */
export async function resultOfBeat(archive: Archive, beat: BeatId): Promise<WireResult> {
  const ids = new Set<StoryId>();
  const articles = new Set<ArticleId>();
  for await (const { article, storyId } of archive.articles(beat)) {
    ids.add(storyId);
    articles.add(article.id);
  }
  return resultOf(archive, ids, articles.size);
}
