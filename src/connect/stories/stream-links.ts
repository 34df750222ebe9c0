/** A graph of likenesses between things numbered from 0: for thing i the entries from `start[i]` to `start[i + 1]`. */
export interface Links {
  readonly count: number;
  readonly start: Int32Array;
  readonly other: Int32Array;
  /** Likeness of 0 to 1. */
  readonly value: Float64Array;
}

/** One link, both ends numbered from 0. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly value: number;
}

/** Links of `count` things, each of which is given once and read from both ends. */
export function linksOf(count: number, given: readonly Link[]): Links {
  const start = new Int32Array(count + 1);
  for (const { a, b } of given) {
    start[a + 1]! += 1;
    start[b + 1]! += 1;
  }
  for (let at = 0; at < count; at += 1) start[at + 1]! += start[at]!;
  const next = start.slice(0, count);
  const other = new Int32Array(start[count]!);
  const value = new Float64Array(start[count]!);
  for (const link of given) {
    const forth = next[link.a]!++;
    const back = next[link.b]!++;
    other[forth] = link.b;
    other[back] = link.a;
    value[forth] = link.value;
    value[back] = link.value;
  }
  return { count, start, other, value };
}
