import { StoryIndex, type StoryArticle } from '../connect/mod.ts';
import type {
  Archive,
  ArticleId,
  BeatId,
  GroundedArticle,
  Instant,
  Membership,
  Redirect,
  StoryId,
} from '../news/mod.ts';
import { Changes } from './changes.ts';
import { makeId } from './ids.ts';
import { openStory, type OpenStory } from '../connect/mod.ts';
import { datedAt, placedAt } from './placed-at.ts';
import { Readings } from './readings.ts';
import { partKey, Rooms, type Member, type Part } from './rooms.ts';

/** What the coming of an article changed. */
export interface Arrival {
  /** Those its parts are in now, in the order of the parts, then others that gained or lost a member. */
  readonly stories: readonly StoryId[];
  readonly members: readonly Membership[];
  readonly redirects: readonly Redirect[];
}

/** Closing looks at every open story, so it is done now and then. */
const closeEvery = 500;

/**
 * The stories of one beat that are still open: decides which ones an article joins. Holds no text: what a story is
 * made of is read from the archive and kept while it is in use.
 */
export class OpenStories {
  readonly #beat: BeatId;
  readonly #rooms = new Rooms();
  readonly #readings: Readings;
  readonly #index: StoryIndex;
  #placedAt: Instant | null = null;
  #entered = 0;

  constructor(beat: BeatId, archive: Pick<Archive, 'article'>) {
    this.#beat = beat;
    this.#readings = new Readings(archive);
    this.#index = new StoryIndex({
      merge: true,
      repair: true,
      leastLive: 0,
      storyKey: (founder, placed) => makeId(this.#placedAt!, nameOf(beat, founder.id, placed.id)),
    });
  }

  /** Puts the parts of an article into the stories they belong to, or founds some. */
  join(parts: readonly GroundedArticle[]): Arrival {
    this.#readings.arrive(parts);
    const changes = new Changes(this.#rooms);
    for (const part of parts) this.#place(part, changes);
    return { stories: changes.stories(), members: changes.members(), redirects: changes.redirects() };
  }

  /** True while a part of the article is in an open story. */
  holds(id: ArticleId): boolean {
    return this.#rooms.holds(id);
  }

  /** A story as it is now. */
  async open(id: StoryId): Promise<OpenStory> {
    const members = this.#rooms.members(id);
    const readings = [];
    for (const [articleId, parts] of Map.groupBy(members, (member: Member) => member.articleId))
      readings.push(
        await this.#readings.of(
          articleId,
          parts.map(({ part }) => part),
        ),
      );
    const hasPassage = members.some(({ part }) => part > 0);
    return openStory({
      id,
      beat: this.#beat,
      times: members.map(({ at }) => at),
      readings,
      bundles: hasPassage ? this.#rooms.bundles() : new Map(),
    });
  }

  /** Puts a part back into the story it was in, when the wire starts over an archive. */
  restore(part: Part, storyId: StoryId): void {
    this.#index.restore(indexed(part), storyId);
    this.#rooms.enter(storyId, part);
  }

  #place(part: Part, changes: Changes): void {
    this.#placedAt = placedAt(part);
    const { story, absorbed, moved } = this.#index.place(indexed(part));
    changes.enter(part, story as StoryId);
    for (const { id, to } of moved) changes.move(id, to as StoryId);
    for (const { from, to } of absorbed) changes.absorb(from as StoryId, to as StoryId);
    this.#closeSome();
  }

  #closeSome(): void {
    this.#entered += 1;
    if (this.#entered % closeEvery === 0) this.#rooms.close((key) => this.#index.storyOf(key) !== undefined);
  }
}

/** What a story's id is made from: the article that founds it, and where repair founds it, the one that set it off. */
function nameOf(beat: BeatId, founder: string, placed: string): string {
  return `story\n${beat}\n${founder}${founder === placed ? '' : `\n${placed}`}`;
}

/** A passage is clustered by its own words under its own heading. */
function indexed(part: Part): StoryArticle {
  const { article, passage } = part;
  const dated = datedAt(article);
  const at = dated === null ? null : Date.parse(dated);
  const place = { id: partKey(part), at, readAt: Date.parse(article.readAt) };
  if (passage === undefined) return { ...place, title: article.title, text: article.text };
  const text = article.text.slice(passage.start, passage.end);
  return { ...place, title: passage.heading, text, isItem: true };
}
