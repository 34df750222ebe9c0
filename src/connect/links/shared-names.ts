import { isSameName } from './story-names.ts';

/** Named by this many stories or fewer, a name is rare in any archive. */
const fewStories = 4;
/** A name behind so many others is no actor of its story, but mentioned in it. */
const leadingNames = 8;
/** Share of the archive's stories above which a name tells nothing: a president's, the beat's own subject. */
const commonFrom = 0.08;
/** Share below which a name alone says that two stories have an actor in common. */
const rareBelow = 0.03;

/** "Kim" beside "Kim Jong-un" says nothing more. */
function isPartOf(name: string, other: string): boolean {
  return ` ${other} `.includes(` ${name} `);
}

/** True where one name ends in the other whole. */
function endsAlike(a: string, b: string): boolean {
  if (a.length === b.length) return a === b;
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long.endsWith(short) && long.at(-short.length - 1) === ' ';
}

/** How many stories of an archive have a name, and which of two stories' names say that they belong together. */
export class NameRarity {
  readonly #stories: readonly (readonly string[])[];
  readonly #searched: number;
  readonly #counts = new Map<string, number>();

  /** `stories`: the names of each story found; `searched`: how many the archive holds. */
  constructor(stories: readonly (readonly string[])[], searched: number) {
    this.#stories = stories;
    this.#searched = Math.max(searched, stories.length);
  }

  /** Stories found that have the name, in full or in part: "Supreme Court" is in "U.S. Supreme Court". */
  count(name: string): number {
    const known = this.#counts.get(name);
    if (known !== undefined) return known;
    const count = this.#stories.filter((names) => names.some((other) => endsAlike(name, other))).length;
    this.#counts.set(name, count);
    return count;
  }

  /** True for a name that hardly any story of the archive has. */
  isRare(name: string): boolean {
    return this.count(name) <= Math.max(fewStories, rareBelow * this.#searched);
  }

  /**
   * The names among the first eight of both that few stories of the archive have, rarest first. The same whichever
   * story is first.
   */
  shared(ours: readonly string[], theirs: readonly string[]): string[] {
    const found = new Set<string>();
    for (const one of ours.slice(0, leadingNames)) {
      for (const other of theirs.slice(0, leadingNames)) {
        if (isSameName(one, other)) found.add(one.length >= other.length ? one : other);
      }
    }
    const most = Math.max(fewStories, commonFrom * this.#searched);
    const all = [...found];
    const whole = all.filter((name) => !all.some((other) => other !== name && isPartOf(name, other)));
    const rare = whole.filter((name) => this.count(name) <= most);
    return rare.sort((a, b) => this.count(a) - this.count(b) || (a < b ? -1 : 1));
  }
}
