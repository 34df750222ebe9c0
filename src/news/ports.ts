import type { Brief, Card, Edition } from './brief.ts';
import type { Article } from './article.ts';
import type { ArticleId, BeatId, BriefId, Instant, StoryId } from './ids.ts';
import type { Story } from './story.ts';

/** A past story as the archive search sees it. */
export interface ArchivedStory {
  readonly id: StoryId;
  readonly headline: string;
  readonly lastAt: Instant;
  /** Index terms of the story (stems), most telling first, at most 64. */
  readonly terms: readonly string[];
  /** Weight of each term, same order, unit length as a vector. */
  readonly weights: readonly number[];
  readonly names: readonly string[];
}

/** What the archive is searched for. */
export interface StoryQuery {
  readonly beat: BeatId;
  /** Rarest terms of the new story, at most 40. */
  readonly terms: readonly string[];
  /** Only stories whose last article is older than this. */
  readonly before: Instant;
  /** The newest matches to return. */
  readonly limit: number;
}

/** How much the archive holds. */
export interface ArchiveSize {
  readonly articles: number;
  readonly stories: number;
  readonly briefs: number;
  readonly cards: number;
  readonly since: Instant | null;
}

/** What one step of the wire changed, stored in one transaction. */
export interface ArchiveChange {
  readonly article: Article;
  readonly story: Story;
  readonly search: ArchivedStory;
  readonly edition: Edition;
}

/** The store behind the wire. Implemented in archive/, on PGlite or PostgreSQL. */
export interface Archive {
  /** Saves an article, its story and what was made of it, all or nothing. Saving the same again changes nothing. */
  save(change: ArchiveChange): Promise<void>;
  /** Past stories that share a term, newest first. */
  searchStories(query: StoryQuery): Promise<readonly ArchivedStory[]>;
  /**
   * Articles in the order they joined their stories, with the story each joined; with `since`, only those of stories
   * whose last article is not older.
   */
  articles(
    beat: BeatId,
    options?: { readonly since?: Instant },
  ): AsyncIterable<{ readonly article: Article; readonly storyId: StoryId }>;
  article(id: ArticleId): Promise<Article | null>;
  /** Newest first. */
  briefs(options: { readonly beat?: BeatId; readonly limit: number }): Promise<readonly Brief[]>;
  cards(options: { readonly beat?: BeatId; readonly limit: number }): Promise<readonly Card[]>;
  stories(options: { readonly beat?: BeatId; readonly limit: number }): Promise<readonly Story[]>;
  /** The newest version, or the one asked for. */
  brief(id: BriefId, version?: number): Promise<Brief | null>;
  briefOfStory(id: StoryId): Promise<Brief | null>;
  cardOfStory(id: StoryId): Promise<Card | null>;
  story(id: StoryId): Promise<Story | null>;
  size(): Promise<ArchiveSize>;
  close(): Promise<void>;
}
