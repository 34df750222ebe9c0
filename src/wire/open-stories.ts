import { coverageOf, StoryIndex } from '../connect/mod.ts';
import type { BeatId, GroundedArticle, Instant, Story, StoryId } from '../news/mod.ts';
import { makeId } from './ids.ts';

/** A story that articles can still join, with what it is made of. */
export interface OpenStory {
  readonly story: Story;
  readonly articles: readonly GroundedArticle[];
}

interface Room {
  readonly id: StoryId;
  readonly articles: GroundedArticle[];
  lastAt: Instant;
}

/** Nothing joins a story after this; its articles leave memory. The index forgets them at the same age. */
export const openDays = 12;
const openMs = openDays * 86_400_000;

/** When the article counts as published: its own date, or else when the wire read it. */
export function placedAt({ article }: GroundedArticle): Instant {
  return article.publishedAt ?? article.readAt;
}

function storyIdOf(beat: BeatId, first: GroundedArticle): StoryId {
  return makeId(placedAt(first), `story\n${beat}\n${first.article.id}`) as StoryId;
}

/** The stories of one beat that are still open: decides which one an article joins, and holds their articles. */
export class OpenStories {
  readonly #beat: BeatId;
  readonly #rooms = new Map<StoryId, Room>();
  readonly #index: StoryIndex;
  #founder: GroundedArticle | null = null;

  constructor(beat: BeatId) {
    this.#beat = beat;
    this.#index = new StoryIndex({ storyKey: () => storyIdOf(beat, this.#founder!) });
  }

  /** Puts an article into the story it belongs to, or founds one. */
  join(article: GroundedArticle): OpenStory {
    this.#founder = article;
    const { story } = this.#index.place(indexed(article));
    const room = this.#enter(story as StoryId, article);
    return { story: this.#storyOf(room), articles: [...room.articles] };
  }

  /** Puts an article back into the story it was in, when the wire starts over an archive. */
  restore(article: GroundedArticle, storyId: StoryId): void {
    this.#index.restore(indexed(article), storyId);
    this.#enter(storyId, article);
  }

  #enter(id: StoryId, article: GroundedArticle): Room {
    const at = placedAt(article);
    const room = this.#rooms.get(id) ?? { id, articles: [], lastAt: at };
    this.#rooms.set(id, room);
    room.articles.push(article);
    if (at > room.lastAt) room.lastAt = at;
    this.#close(at);
    return room;
  }

  #storyOf(room: Room): Story {
    const firstAt = room.articles.map(placedAt).reduce((a, b) => (b < a ? b : a));
    return {
      id: room.id,
      beat: this.#beat,
      firstAt,
      lastAt: room.lastAt,
      coverage: coverageOf(room.articles),
    };
  }

  #close(now: Instant): void {
    const oldest = Date.parse(now) - openMs;
    for (const [id, room] of this.#rooms) if (Date.parse(room.lastAt) < oldest) this.#rooms.delete(id);
  }
}

function indexed(article: GroundedArticle): { id: string; title: string; text: string; at: number | null } {
  const { id, title, text, publishedAt } = article.article;
  return { id, title, text, at: publishedAt === null ? null : Date.parse(publishedAt) };
}
