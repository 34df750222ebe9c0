import type { Brief, Card, Edition } from './brief.ts';
import type { Article } from './article.ts';
import type { ClaimSlot, EntityKind } from './connections.ts';
import type { BriefChange } from './editions.ts';
import type { ArticleId, BeatId, BriefId, EntityKey, Instant, StoryId } from './ids.ts';
import type { ArchiveLink, Story } from './story.ts';

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
  /** Those of the names that can act: people and bodies. Absent in a story kept before they were told from places. */
  readonly actors?: readonly string[];
  /** What can be contradicted; absent in a story kept before it was looked for. */
  readonly claims?: readonly ClaimSlot[];
}

/** What the archive is searched for. */
export interface StoryQuery {
  readonly beat: BeatId;
  /** The most telling terms of the new story, at most 40. */
  readonly terms: readonly string[];
  /** Only stories whose last article is older than this. */
  readonly before: Instant;
  /** The best matches to return. */
  readonly limit: number;
}

/** How much the archive holds. */
export interface ArchiveSize {
  /** A page whose text changed counts once. */
  readonly articles: number;
  readonly stories: number;
  readonly briefs: number;
  readonly cards: number;
  readonly since: Instant | null;
}

/** A story as it is now. */
export interface StoryChange {
  readonly story: Story;
  readonly search: ArchivedStory;
  readonly edition: Edition;
  /** The past stories it is linked to. */
  readonly links: readonly ArchiveLink[];
}

/** Which story a part of an article is in. */
export interface Membership {
  readonly articleId: ArticleId;
  /** 0: the whole article; from 1: the number of its passage. */
  readonly part: number;
  readonly storyId: StoryId;
}

/** A story that is now part of another. */
export interface Redirect {
  readonly from: StoryId;
  readonly to: StoryId;
}

/** What one step of the wire changed, stored in one transaction. */
export interface ArchiveChange {
  readonly article: Article;
  /** Every story that is not as it was, at least one; none that is redirected here. */
  readonly stories: readonly StoryChange[];
  /** The new article's parts in their order, then parts of others that moved. */
  readonly members: readonly Membership[];
  readonly redirects: readonly Redirect[];
}

/** An article of a story, as the wire starts over it. */
export interface StoredMember {
  readonly article: Article;
  readonly part: number;
  readonly storyId: StoryId;
}

/** A story in which an entity is named. */
export interface EntityStory {
  readonly storyId: StoryId;
  readonly headline: string;
  readonly at: Instant;
  readonly salience: number;
}

/** All that the archive has of an entity of a beat. */
export interface EntityRecord {
  readonly key: EntityKey;
  /** As the newest of its stories have it. */
  readonly name: string;
  readonly kind: EntityKind;
  readonly firstAt: Instant;
  readonly lastAt: Instant;
  /** In how many stories it is named. */
  readonly stories: number;
  /** The newest of them, newest first. */
  readonly newest: readonly EntityStory[];
}

/** The store behind the wire. Implemented in archive/, on PGlite or PostgreSQL. */
export interface Archive {
  /** Saves an article and the stories it changed, all or nothing. Saving the same again changes nothing. */
  save(change: ArchiveChange): Promise<void>;
  /** Past stories that share a term: those that share most first, then the newest. */
  searchStories(query: StoryQuery): Promise<readonly ArchivedStory[]>;
  /**
   * Articles in the order the wire took them, each part with the story it is in now; with `since`, only those of
   * stories whose last article is not older.
   */
  articles(beat: BeatId, options?: { readonly since?: Instant }): AsyncIterable<StoredMember>;
  article(id: ArticleId): Promise<Article | null>;
  /** Newest first. */
  briefs(options: { readonly beat?: BeatId; readonly limit: number }): Promise<readonly Brief[]>;
  cards(options: { readonly beat?: BeatId; readonly limit: number }): Promise<readonly Card[]>;
  stories(options: { readonly beat?: BeatId; readonly limit: number }): Promise<readonly Story[]>;
  /** The newest version, or the one asked for. */
  brief(id: BriefId, version?: number): Promise<Brief | null>;
  /** What became of the briefs of a beat in [from, to), newest first; those of stories that stand. */
  briefsBetween(options: {
    readonly beat: BeatId;
    readonly from: Instant;
    readonly to: Instant;
    readonly limit: number;
  }): Promise<readonly BriefChange[]>;
  /** Days (UTC, `YYYY-MM-DD`) on which those briefs were published or changed, newest first; before a day, if named. */
  briefDays(
    beat: BeatId,
    options: { readonly before?: string; readonly limit: number },
  ): Promise<readonly string[]>;
  briefOfStory(id: StoryId): Promise<Brief | null>;
  cardOfStory(id: StoryId): Promise<Card | null>;
  /** Null also for a story that was redirected: ask `redirect`. */
  story(id: StoryId): Promise<Story | null>;
  /** The story this one is part of now, after all redirects; null when it stands itself or is not known. */
  redirect(id: StoryId): Promise<StoryId | null>;
  /** Later stories that are linked to this one, newest first: `storyId`, `headline` and `at` are theirs. */
  linksTo(id: StoryId, limit: number): Promise<readonly ArchiveLink[]>;
  /** An entity of a beat with its newest stories; null when no story names it. */
  entity(beat: BeatId, key: EntityKey, limit: number): Promise<EntityRecord | null>;
  size(): Promise<ArchiveSize>;
  close(): Promise<void>;
}
