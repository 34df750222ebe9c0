import type { Commonness } from './commonness.ts';
import type { Fingerprint } from './fingerprint.ts';

export interface LiveArticle {
  /** Counts from 0 in order of arrival. */
  readonly number: number;
  readonly print: Fingerprint;
  /** The newest date seen when it arrived, milliseconds. */
  readonly clock: number;
  readonly joined: LiveStory;
}

/** A story with a live member. */
export interface LiveStory {
  readonly key: string;
  /** Newest last, at most 64. */
  members: LiveArticle[];
  /** Ids of all terms any member brought, sorted. */
  terms: Int32Array;
  lastAt: number | null;
  liveMembers: number;
  mergedInto: LiveStory | null;
}

const maxMembers = 64;

function union(a: Int32Array, b: Int32Array, onNew: (id: number) => void): Int32Array {
  const merged = new Int32Array(a.length + b.length);
  let count = 0;
  let i = 0;
  for (const id of b) {
    while (i < a.length && a[i]! < id) merged[count++] = a[i++]!;
    if (a[i] === id) continue;
    onNew(id);
    merged[count++] = id;
  }
  while (i < a.length) merged[count++] = a[i++]!;
  return merged.slice(0, count);
}

function later(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null ? a : Math.max(a, b);
}

/** The story an article is in, after all merges. */
export function storyOf(article: LiveArticle): LiveStory {
  let story = article.joined;
  while (story.mergedInto) story = story.mergedInto;
  return story;
}

/** Founds a story without members. */
export function foundStory(key: string, commonness: Commonness): LiveStory {
  commonness.addStory();
  return { key, members: [], terms: new Int32Array(0), lastAt: null, liveMembers: 0, mergedInto: null };
}

/** Puts an article into its story and counts the terms that are new to the story. */
export function joinStory(story: LiveStory, article: LiveArticle, commonness: Commonness): void {
  story.members.push(article);
  if (story.members.length > maxMembers) story.members.shift();
  story.terms = union(story.terms, article.print.ids, (id) => {
    commonness.addUse(id);
  });
  story.lastAt = later(story.lastAt, article.print.at);
  story.liveMembers += 1;
}

/** Moves every member of `from` into `into`, in order of arrival; terms of both are counted once. */
export function mergeStories(into: LiveStory, from: LiveStory, commonness: Commonness): void {
  const fresh = new Set<number>();
  into.terms = union(into.terms, from.terms, (id) => fresh.add(id));
  commonness.mergeStory([...from.terms].filter((id) => !fresh.has(id)));
  from.mergedInto = into;
  into.members = [...into.members, ...from.members].sort((a, b) => a.number - b.number).slice(-maxMembers);
  into.lastAt = later(into.lastAt, from.lastAt);
  into.liveMembers += from.liveMembers;
}
