import type { Membership, Redirect, StoryId } from '../news/mod.ts';
import type { Member, Part, Rooms } from './rooms.ts';

/** Carries out what the story index decided on one arrival, and notes what the archive must follow. */
export class Changes {
  readonly #rooms: Rooms;
  readonly #touched = new Set<StoryId>();
  readonly #founded = new Set<StoryId>();
  readonly #entered = new Map<string, Member>();
  readonly #moved = new Map<string, Member>();
  /** Where the members of a story went that lost some, the last of them. */
  readonly #successor = new Map<StoryId, StoryId>();

  constructor(rooms: Rooms) {
    this.#rooms = rooms;
  }

  enter(part: Part, story: StoryId): void {
    this.#touch(story);
    const member = this.#rooms.enter(story, part);
    this.#entered.set(member.key, member);
  }

  move(key: string, to: StoryId): void {
    const from = this.#rooms.storyOf(key);
    if (from === null || from === to) return;
    this.#touch(from);
    this.#touch(to);
    const member = this.#rooms.move(key, to)!;
    if (!this.#entered.has(key)) this.#moved.set(key, member);
    this.#successor.set(from, to);
  }

  absorb(from: StoryId, to: StoryId): void {
    for (const { key } of [...this.#rooms.members(from)]) this.move(key, to);
  }

  /** The new parts, then those that moved, with the stories they are in now. */
  members(): Membership[] {
    return [...this.#entered, ...this.#moved].map(([key, { articleId, part }]) => ({
      articleId,
      part,
      storyId: this.#rooms.storyOf(key)!,
    }));
  }

  /** Stories that were stored before and have no member left. */
  redirects(): Redirect[] {
    const emptied = [...this.#touched].filter((id) => this.#isEmpty(id) && !this.#founded.has(id));
    return emptied.map((from) => ({ from, to: this.#end(from) }));
  }

  /** Stories that are not as they were: those of the new parts first. */
  stories(): StoryId[] {
    const own = this.members().slice(0, this.#entered.size);
    const ids = new Set([...own.map(({ storyId }) => storyId), ...this.#touched]);
    return [...ids].filter((id) => !this.#isEmpty(id));
  }

  /** A story is met before anything is done to it: one without members is new. */
  #touch(id: StoryId): void {
    if (!this.#touched.has(id) && this.#isEmpty(id)) this.#founded.add(id);
    this.#touched.add(id);
  }

  #isEmpty(id: StoryId): boolean {
    return this.#rooms.members(id).length === 0;
  }

  #end(from: StoryId): StoryId {
    let to = this.#successor.get(from)!;
    while (this.#isEmpty(to)) to = this.#successor.get(to)!;
    return to;
  }
}
