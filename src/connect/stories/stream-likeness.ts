import type { Fingerprint } from './fingerprint.ts';
import { linksOf, type Link, type Links } from './stream-links.ts';
import { vectorsOf, type Vector } from './stream-vectors.ts';
import { firstBigramId } from './term-ids.ts';
import type { SettleWeights } from './weights.ts';

/** How alike articles are, and how near that brings them where each is. */
export interface Likenesses {
  /** Likeness of 0 to 1. */
  readonly links: Links;
  /** The same links, each against what its two articles have with others: what average linkage goes by. */
  readonly scaled: Links;
  /** Per article what is taken off every link of it, present or not, in the scale of `scaled`. */
  readonly crowding: Float64Array;
}

/** What kind of beat the articles are of: with text, or bare headlines. */
export type BeatKind = 'text' | 'headlines';

const dayMs = 86_400_000;
const windowDays = 12;
/**
 * `ownShare`: how much a term's share of the articles at hand counts beside its share of the background; among headlines
 * the terms of a giant story would lose weight by it. `tried`: articles compared in full; `nearest`: links kept.
 */
const manners = {
  text: { ownShare: 0.5, tried: 32, nearest: 16 },
  headlines: { ownShare: 0, tried: 400, nearest: 400 },
} as const;
const leastLikeness = 0.02;
const leastScale = 0.02;

/** By term; all 0 between calls. Kept, because a table of a million places costs more than a small beat's work. */
const spread = new Float64Array(firstBigramId);

/** How much a likeness is worth over a time gap, 0 to 1; 1 when a date is missing. */
function fade(a: number | null, b: number | null, fadeDays: number): number {
  if (a === null || b === null) return 1;
  const days = Math.abs(a - b) / dayMs;
  return days > windowDays ? 0 : Math.exp(-days / fadeDays);
}

/** Finds for each article those it is most like. */
class Search {
  readonly #vectors: readonly Vector[];
  readonly #filed = new Map<number, [article: number, weight: number][]>();
  readonly #scores: Float64Array;
  readonly #kind: BeatKind;
  readonly #fadeDays: number;

  constructor(vectors: readonly Vector[], kind: BeatKind, fadeDays: number) {
    this.#vectors = vectors;
    this.#kind = kind;
    this.#fadeDays = fadeDays;
    this.#scores = new Float64Array(vectors.length);
    vectors.forEach(({ ids, weights, strong }, article) => {
      for (const place of strong) {
        const entry: [number, number] = [article, weights[place]!];
        const list = this.#filed.get(ids[place]!);
        if (list) list.push(entry);
        else this.#filed.set(ids[place]!, [entry]);
      }
    });
  }

  nearest(article: number): Link[] {
    const { ids, weights, at } = this.#vectors[article]!;
    for (let place = 0; place < weights.length; place += 1) spread[ids[place]!] = weights[place]!;
    const links: Link[] = [];
    for (const other of this.#touched(article)) {
      const value = this.#cosine(other) * fade(at, this.#vectors[other]!.at, this.#fadeDays);
      if (value >= leastLikeness) links.push({ a: article, b: other, value });
    }
    for (let place = 0; place < weights.length; place += 1) spread[ids[place]!] = 0;
    return links.sort((x, y) => y.value - x.value || x.b - y.b).slice(0, manners[this.#kind].nearest);
  }

  #cosine(other: number): number {
    const { ids, weights } = this.#vectors[other]!;
    let sum = 0;
    for (let place = 0; place < weights.length; place += 1) sum += weights[place]! * spread[ids[place]!]!;
    return Math.min(1, sum);
  }

  /** The articles that share most of its strong terms. */
  #touched(article: number): number[] {
    const { ids, weights, strong, at } = this.#vectors[article]!;
    const found: number[] = [];
    for (const place of strong)
      for (const [other, weight] of this.#filed.get(ids[place]!)!) {
        if (this.#scores[other] === 0) found.push(other);
        this.#scores[other]! += weight * weights[place]!;
      }
    const scored: (readonly [number, number])[] = [];
    for (const other of found) {
      const score = this.#scores[other]! * fade(at, this.#vectors[other]!.at, this.#fadeDays);
      this.#scores[other] = 0;
      if (other !== article && score > 0) scored.push([other, score]);
    }
    const { tried } = manners[this.#kind];
    if (scored.length > tried) scored.sort((a, b) => b[1] - a[1] || a[0] - b[0]).length = tried;
    return scored.map(([other]) => other);
  }
}

/** Mean of the `crowd` largest links of each article; a missing one counts 0. */
function crowdingOf({ count, start, value }: Links, crowd: number): Float64Array {
  const crowding = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    const values = value.slice(start[at], start[at + 1]).sort();
    let sum = 0;
    for (let rank = Math.max(0, values.length - crowd); rank < values.length; rank += 1) sum += values[rank]!;
    crowding[at] = sum / crowd;
  }
  return crowding;
}

/** Twice each link, less the crowding of both its ends (cross-domain similarity local scaling, Conneau et al. 2018). */
function againstNearest(links: Links, crowd: number): Likenesses {
  return {
    links,
    scaled: { ...links, value: links.value.map((value) => 2 * value) },
    crowding: crowdingOf(links, crowd),
  };
}

/** Each link over the root mean square likeness of its ends to all articles: large stories do not crowd themselves out. */
function againstAll(links: Links): Likenesses {
  const { count, start, other, value } = links;
  const spread = new Float64Array(count);
  for (let at = 0; at < count; at += 1) {
    for (let entry = start[at]!; entry < start[at + 1]!; entry += 1) spread[at]! += value[entry]! ** 2;
    spread[at] = Math.sqrt(spread[at]! / Math.max(1, count - 1));
  }
  const scaled = value.slice();
  for (let at = 0; at < count; at += 1)
    for (let entry = start[at]!; entry < start[at + 1]!; entry += 1)
      scaled[entry]! /= Math.sqrt(spread[at]! * spread[other[entry]!]!) + leastScale;
  return { links, scaled: { ...links, value: scaled }, crowding: new Float64Array(count) };
}

/**
 * Links every article to those it is most like: cosine of tf x idf over single terms, worth less over days, at least .02;
 * of texts the 16 nearest of each, of headlines the 400 nearest. A function of the articles and their order alone.
 */
export function likenessesOf(
  prints: readonly Fingerprint[],
  kind: BeatKind,
  { fadeDays, crowd }: SettleWeights,
): Likenesses {
  const search = new Search(vectorsOf(prints, manners[kind].ownShare), kind, fadeDays);
  const pairs = new Map<number, Link>();
  for (let article = 0; article < prints.length; article += 1)
    for (const link of search.nearest(article)) {
      const key = Math.min(link.a, link.b) * prints.length + Math.max(link.a, link.b);
      if (!pairs.has(key)) pairs.set(key, link);
    }
  const links = linksOf(prints.length, [...pairs.values()]);
  return kind === 'text' ? againstNearest(links, crowd) : againstAll(links);
}
