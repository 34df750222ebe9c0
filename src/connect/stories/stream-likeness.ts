import type { Fingerprint } from './fingerprint.ts';
import { linksOf, type Link, type Links } from './stream-links.ts';
import { NearestSearch, type Nearest } from './stream-nearest.ts';
import { vectorsOf } from './stream-vectors.ts';
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

/**
 * `ownShare`: how much a term's share of the articles at hand counts beside its share of the background; among headlines
 * the terms of a giant story would lose weight by it. `tried`: articles compared in full; `nearest`: links kept.
 */
const manners = {
  text: { ownShare: 0.5, tried: 32, nearest: 16 },
  headlines: { ownShare: 0, tried: 400, nearest: 400 },
} as const;
const leastScale = 0.02;

/** Links that two lists name are counted once: each is taken from the article of the lower number that has it. */
function linksFrom(lists: readonly Nearest[]): Links {
  const known = lists.map(({ others }) => Int32Array.from(others).sort());
  const links: Link[] = [];
  lists.forEach(({ others, values }, a) => {
    others.forEach((b, rank) => {
      if (b > a || !includes(known[b]!, a)) links.push({ a, b, value: values[rank]! });
    });
  });
  return linksOf(lists.length, links);
}

function includes(sorted: Int32Array, wanted: number): boolean {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (sorted[middle]! < wanted) from = middle + 1;
    else to = middle;
  }
  return sorted[from] === wanted;
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
  const { ownShare, tried, nearest } = manners[kind];
  const search = new NearestSearch(vectorsOf(prints, ownShare), fadeDays, tried);
  const links = linksFrom(prints.map((_, article) => search.nearest(article, nearest)));
  return kind === 'text' ? againstNearest(links, crowd) : againstAll(links);
}
