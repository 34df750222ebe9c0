import type { PageWords } from './page-words.ts';
import { allRuns, ownRuns, sharedRuns, type Shingles } from './shingles.ts';
import { align, weaveOf, type Alignment, type Weave } from './weave.ts';

/** What of a page's text is held against other pages. */
export interface PageText {
  /** Runs of five words, quotations included. */
  readonly all: Shingles;
  /** Runs of five words outside quotations. */
  readonly own: Shingles;
  /** One in sixteen of `own`: enough to find likely pages among many. */
  readonly sample: Shingles;
  readonly weave: Weave;
}

/** How two texts hang together, strongest first; null when they do not. */
export type KinshipKind = 'copied' | 'reworded' | 'quoted';

/** What two texts have in common. `first` and `second` are the pages in the order given to `kinship`. */
export interface Kinship {
  readonly how: KinshipKind | null;
  /** 0 to 1; from 0.5 on the texts hang together. Comparable between pairs. */
  readonly score: number;
  /** 1 at the limit of what chance gives one pair of pages; `score` is `strength / (1 + strength)`. */
  readonly strength: number;
  /** Share of each page's five-word runs outside quotations that the other has too, 0 to 1. */
  readonly ofFirst: number;
  readonly ofSecond: number;
}

/**
 * Measured on same-event pairs of different outlets (BASIL, AllSides) against fabricated rewrites; figures in
 * docs/benchmarks/connect.md, "Coverage".
 */
const limits = {
  /** Containment outside quotations from which a text counts as taken over. */
  copied: 0.06,
  /** Below this a copy has to show in the place of words too: one post shown on both pages can reach the first limit. */
  copiedAlone: 0.12,
  copiedInPlace: 0.2,
  /** Fewer shared runs are chance in a short text. */
  leastRuns: 6,
  /** Mean shares scatter more the fewer sentences there are: the limit is `base + scatter / √sentences`. */
  inPlace: { chance: 0.1, base: 0.2, scatter: 0.3 },
  near: { chance: 0.2, base: 0.3, scatter: 0.35 },
  /** Containment with quotations, and the runs it takes: a statement's worth. */
  quoted: 0.28,
  leastQuotedRuns: 90,
};

/** A strength that falls short of every limit. */
const belowLimit = 0.99;
const sampled = 16;

/**
 * A text laid out for `kinship`.
 *
 * @example
 * pageText(pageWords('The quay of the port fell.')).own.length; // 2
 */
export function pageText(words: PageWords): PageText {
  const own = ownRuns(words);
  const sample = own.filter((run) => run % sampled === 0);
  return { all: allRuns(words), own, sample, weave: weaveOf(words) };
}

interface Limit {
  readonly chance: number;
  readonly base: number;
  readonly scatter: number;
}

/** 1 at the limit, 0 where chance alone would be. */
function above(value: number, { chance, base, scatter }: Limit, sentences: number): number {
  const limit = base + scatter / Math.sqrt(sentences);
  return Math.max(0, (value - chance) / (limit - chance));
}

function rewordedBy({ inPlace, near, sentences }: Alignment): number {
  if (sentences === 0) return 0;
  return Math.max(above(inPlace, limits.inPlace, sentences), above(near, limits.near, sentences));
}

function strengths(a: PageText, b: PageText): Record<KinshipKind, number> & { shared: number } {
  const shared = sharedRuns(a.own, b.own);
  const share = shared / Math.max(1, Math.min(a.own.length, b.own.length));
  const [part, whole] = a.weave.sequence.length <= b.weave.sequence.length ? [a, b] : [b, a];
  const aligned = align(part.weave, whole.weave);
  const isCopied =
    shared >= limits.leastRuns && (share >= limits.copiedAlone || aligned.inPlace >= limits.copiedInPlace);
  const all = sharedRuns(a.all, b.all);
  const allShare = all / Math.max(1, Math.min(a.all.length, b.all.length));
  const quoted = Math.min(allShare / limits.quoted, all / limits.leastQuotedRuns);
  const copied = share / limits.copied;
  return {
    shared,
    copied: isCopied ? copied : Math.min(copied, belowLimit),
    reworded: rewordedBy(aligned),
    quoted,
  };
}

/**
 * Which of two texts that hang together is the part of the other, -1 to 1. Above 0: sentences of the second stand in
 * the first more than the other way round, so the second is the part.
 *
 * @example
 * lean(text, firstSentencesOfIt) > 0; // true
 */
export function lean(first: PageText, second: PageText): number {
  return align(second.weave, first.weave).inPlace - align(first.weave, second.weave).inPlace;
}

/**
 * Holds two texts against each other. `copied`: runs of five words outside quotations are the same. `reworded`: words
 * were replaced, but those left stand where they stood. `quoted`: they only quote the same words at length, which
 * alone does not make one page follow the other. Symmetric but for the order of the shares.
 *
 * @example
 * kinship(text, text).how; // 'copied'
 */
export function kinship(first: PageText, second: PageText): Kinship {
  const { shared, ...found } = strengths(first, second);
  const kinds: readonly KinshipKind[] = ['copied', 'reworded', 'quoted'];
  const how = kinds.find((kind) => found[kind] >= 1) ?? null;
  const strength = Math.max(found.copied, found.reworded, found.quoted);
  return {
    how,
    score: strength / (1 + strength),
    strength,
    ofFirst: shared / Math.max(1, first.own.length),
    ofSecond: shared / Math.max(1, second.own.length),
  };
}
