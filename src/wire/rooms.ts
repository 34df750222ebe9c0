import type { ArticleId, GroundedArticle, Instant, StoryId } from '../news/mod.ts';
import { placedAt } from './placed-at.ts';

/** An article, or one passage of it, in the story it is in. */
export interface Member {
  /** Counts from 0 in the order in which the wire took them. */
  readonly arrival: number;
  readonly key: string;
  readonly articleId: ArticleId;
  /** 0 for the whole article, from 1 for a passage. */
  readonly part: number;
  readonly at: Instant;
}

/** An article, or one passage of it, read or not. */
export type Part = Pick<GroundedArticle, 'article' | 'passage'>;

/** 0 for a whole article, from 1 for a passage. */
export function partNumber({ passage }: Part): number {
  return passage?.number ?? 0;
}

/** Names a part of an article in the story index. */
export function partKey(part: Part): string {
  const number = partNumber(part);
  // No id of an article has U+0000 in it and could be taken for a passage's.
  return number === 0 ? part.article.id : `${part.article.id}\0${String(number)}`;
}

/** Who is in which open story; some 200 bytes a member. Follows what the story index decides; decides nothing. */
export class Rooms {
  /** Members in the order of arrival. */
  readonly #rooms = new Map<StoryId, Member[]>();
  readonly #storyOf = new Map<string, StoryId>();
  /** An article's passages in their order, each with the story it was in last. */
  readonly #passages = new Map<ArticleId, { readonly key: string; story: StoryId }[]>();
  #arrived = 0;

  /** Members of a story in the order of arrival; none when it is closed or not known. */
  members(id: StoryId): readonly Member[] {
    return this.#rooms.get(id) ?? [];
  }

  /** The open story a part is in. */
  storyOf(key: string): StoryId | null {
    return this.#storyOf.get(key) ?? null;
  }

  /** True while a part of the article is in an open story. */
  holds(id: ArticleId): boolean {
    return this.#storyOf.has(id) || this.#passages.has(id);
  }

  /** For each article that is split into passages, the stories they are in, in the order of the text. */
  bundles(): Map<ArticleId, readonly StoryId[]> {
    return new Map(Array.from(this.#passages, ([id, places]) => [id, places.map(({ story }) => story)]));
  }

  /** Puts a part into a story and gives its membership. */
  enter(id: StoryId, part: Part): Member {
    const key = partKey(part);
    const articleId = part.article.id;
    const number = partNumber(part);
    if (number > 0)
      this.#passages.set(articleId, [...(this.#passages.get(articleId) ?? []), { key, story: id }]);
    const member = { arrival: this.#arrived++, key, articleId, part: number, at: placedAt(part) };
    this.#put(id, member);
    return member;
  }

  /** Moves one member and gives it; an unknown one stays where it is. */
  move(key: string, to: StoryId): Member | null {
    const from = this.#storyOf.get(key);
    const members = from === undefined ? undefined : this.#rooms.get(from);
    const at = members?.findIndex((member) => member.key === key) ?? -1;
    if (members === undefined || from === undefined || at < 0 || from === to) return null;
    const [member] = members.splice(at, 1);
    if (members.length === 0) this.#rooms.delete(from);
    this.#put(to, member!);
    return member!;
  }

  /** Closes the stories of which no member can be matched any more. */
  close(isLive: (key: string) => boolean): void {
    for (const [id, members] of this.#rooms) {
      if (members.some(({ key }) => isLive(key))) continue;
      this.#rooms.delete(id);
      for (const { key } of members) this.#storyOf.delete(key);
    }
    // A roundup is known by all its stories, closed ones too, while one is open.
    for (const [articleId, places] of this.#passages)
      if (!places.some(({ key }) => this.#storyOf.has(key))) this.#passages.delete(articleId);
  }

  #put(id: StoryId, member: Member): void {
    const members = this.#rooms.get(id) ?? [];
    this.#rooms.set(id, members);
    this.#storyOf.set(member.key, id);
    const place = this.#passages.get(member.articleId)?.find(({ key }) => key === member.key);
    if (place) place.story = id;
    const before = members.findLastIndex(({ arrival }) => arrival < member.arrival);
    members.splice(before + 1, 0, member);
  }
}
