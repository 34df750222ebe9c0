import type { Commonness } from './commonness.ts';
import type { Fingerprint } from './fingerprint.ts';

export interface LiveArticle {
  readonly id: string;
  /** Counts from 0 in order of arrival. */
  readonly number: number;
  readonly print: Fingerprint;
  /** Its own date, or when it was read; milliseconds, -Infinity when neither is known. */
  readonly ownTime: number;
  /** See `StoryArticle.isItem`. */
  readonly isItem: boolean;
  /** The newest time seen when it arrived, its own included. */
  arrivedAt: number;
  story: LiveStory;
}

/** A story with a live member. */
export interface LiveStory {
  readonly key: string;
  /** Number of its row in tables by story; taken again when the story is gone. */
  readonly row: number;
  /** All live members in order of arrival. */
  members: LiveArticle[];
  /** The newest date of a live member. */
  lastAt: number | null;
}

/** A story speaks by its newest members: the terms of these count as used by it. */
const speakers = 16;

/** Calls `found` for the terms of one print that none of the others has. */
function eachOwnTerm(
  print: Fingerprint,
  others: readonly LiveArticle[],
  besides: LiveArticle | undefined,
  found: (id: number) => void,
): void {
  const { ids } = print;
  const shared = new Uint8Array(ids.length);
  const mark = ({ print: other }: LiveArticle): void => {
    for (let i = 0, j = 0; i < ids.length && j < other.ids.length;) {
      const difference = ids[i]! - other.ids[j]!;
      if (difference === 0) shared[i] = 1;
      if (difference <= 0) i += 1;
      if (difference >= 0) j += 1;
    }
  };
  others.forEach(mark);
  if (besides) mark(besides);
  for (let at = 0; at < ids.length; at += 1) if (!shared[at]) found(ids[at]!);
}

function later(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null ? a : Math.max(a, b);
}

/** Place of an article among members, or where it would stand. */
function placeOf(members: readonly LiveArticle[], article: LiveArticle): number {
  let low = 0;
  let high = members.length;
  if (high > 0 && members[high - 1]!.number < article.number) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (members[middle]!.number < article.number) low = middle + 1;
    else high = middle;
  }
  return low;
}

function newestDate(members: readonly LiveArticle[], atMost: number): number | null {
  let newest: number | null = null;
  for (let at = members.length - 1; at >= 0; at -= 1) {
    newest = later(newest, members[at]!.print.at);
    if (newest === atMost) return newest;
  }
  return newest;
}

/**
 * The live stories and what they count for. Everything here is a function of which live article is in which story,
 * in order of arrival; how it came about leaves no trace.
 */
export class LiveStories {
  readonly #commonness: Commonness;
  readonly #byKey = new Map<string, LiveStory>();
  readonly #rows: (LiveStory | undefined)[] = [];
  readonly #freeRows: number[] = [];

  constructor(commonness: Commonness) {
    this.#commonness = commonness;
  }

  /** How many rows tables by story need. */
  get rowCount(): number {
    return this.#rows.length;
  }

  get(key: string): LiveStory | undefined {
    return this.#byKey.get(key);
  }

  inRow(row: number): LiveStory {
    return this.#rows[row]!;
  }

  all(): Iterable<LiveStory> {
    return this.#byKey.values();
  }

  /** Founds a story without members; a key that is taken gets a "+" behind it. */
  found(key: string): LiveStory {
    let free = key;
    while (this.#byKey.has(free)) free += '+';
    const row = this.#freeRows.pop() ?? this.#rows.length;
    const story: LiveStory = { key: free, row, members: [], lastAt: null };
    this.#rows[row] = story;
    this.#byKey.set(free, story);
    this.#commonness.addStory();
    return story;
  }

  /** Puts an article into a story, in order of arrival. */
  join(story: LiveStory, article: LiveArticle): void {
    const { members } = story;
    const place = placeOf(members, article);
    const first = Math.max(0, members.length - speakers);
    if (members.length < speakers || place > first) {
      const silenced = members.length < speakers ? undefined : members[first];
      this.#swap(members.slice(silenced ? first + 1 : first), article, silenced);
    }
    // Most stories stay alone: a list of one takes less than one grown by pushing.
    if (members.length === 0) story.members = [article];
    else if (place === members.length) members.push(article);
    else members.splice(place, 0, article);
    story.lastAt = later(story.lastAt, article.print.at);
    article.story = story;
  }

  /** Takes an article out of its story. A story left empty is gone unless `keep`. */
  leave(article: LiveArticle, keep = false): void {
    const { story } = article;
    const { members } = story;
    const place = placeOf(members, article);
    const first = Math.max(0, members.length - speakers);
    members.splice(place, 1);
    if (place >= first) {
      const heard = first > 0 ? members[first - 1] : undefined;
      this.#swap(members.slice(first), heard, article);
    }
    if (article.print.at === story.lastAt && story.lastAt !== null)
      story.lastAt = newestDate(members, story.lastAt);
    if (members.length === 0 && !keep) this.drop(story);
  }

  /** Moves every member of `from` into `into`; `from` is gone. */
  merge(into: LiveStory, from: LiveStory): void {
    for (const article of [...from.members]) {
      this.leave(article, true);
      this.join(into, article);
    }
    this.drop(from);
  }

  /** Forgets a story without members. */
  drop(story: LiveStory): void {
    this.#byKey.delete(story.key);
    this.#rows[story.row] = undefined;
    this.#freeRows.push(story.row);
    this.#commonness.removeStory();
  }

  /** Counts the change when one speaker of a story comes and another goes; `others` stay. */
  #swap(others: readonly LiveArticle[], comes: LiveArticle | undefined, goes: LiveArticle | undefined): void {
    if (comes)
      eachOwnTerm(comes.print, others, goes, (id) => {
        this.#commonness.addUse(id);
      });
    if (goes)
      eachOwnTerm(goes.print, others, comes, (id) => {
        this.#commonness.removeUse(id);
      });
  }
}
