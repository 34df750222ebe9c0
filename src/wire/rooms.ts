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
  return number === 0 ? part.article.id : `${part.article.id}#${String(number)}`;
}

/** Who is in which open story; some 200 bytes a member. Follows what the story index decides; decides nothing. */
export class Rooms {
  /** Members in the order of arrival. */
  readonly #rooms = new Map<StoryId, Member[]>();
  readonly #storyOf = new Map<string, StoryId>();
  /** Keys of an article's passages, in the order of the passages. */
  readonly #passages = new Map<ArticleId, string[]>();
  #arrived = 0;

  /** Members of a story in the order of arrival; none when it is closed or not known. */
  members(id: StoryId): readonly Member[] {
    return this.#rooms.get(id) ?? [];
  }

  /** The open story a part is in. */
  storyOf(key: string): StoryId | null {
    return this.#storyOf.get(key) ?? null;
  }

  /** For each article that is split into passages, the stories they are in, in the order of the text. */
  bundles(): Map<ArticleId, readonly StoryId[]> {
    const stories = (keys: readonly string[]): StoryId[] => keys.flatMap((key) => this.storyOf(key) ?? []);
    return new Map(Array.from(this.#passages, ([id, keys]) => [id, stories(keys)]));
  }

  enter(id: StoryId, part: Part): void {
    const key = partKey(part);
    const articleId = part.article.id;
    const number = partNumber(part);
    if (number > 0) this.#passages.set(articleId, [...(this.#passages.get(articleId) ?? []), key]);
    this.#put(id, { arrival: this.#arrived++, key, articleId, part: number, at: placedAt(part) });
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
      for (const { key, articleId } of members) {
        this.#storyOf.delete(key);
        this.#passages.delete(articleId);
      }
    }
  }

  #put(id: StoryId, member: Member): void {
    const members = this.#rooms.get(id) ?? [];
    this.#rooms.set(id, members);
    this.#storyOf.set(member.key, id);
    const before = members.findLastIndex(({ arrival }) => arrival < member.arrival);
    members.splice(before + 1, 0, member);
  }
}
