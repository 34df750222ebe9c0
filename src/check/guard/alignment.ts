import { frames, isStopWord, overlapTokens, stem } from '../../text/mod.ts';
import { quotations } from './marks.ts';
import { synonymGroups } from './synonyms.ts';

/** What a word is to an alignment: it can be swapped, it holds the sentence together, or it cannot be said otherwise. */
type Kind = 'content' | 'function' | 'fixed';

interface Unit {
  readonly lower: string;
  readonly stem: string;
  readonly groups: readonly number[];
  readonly kind: Kind;
}

/** A text as it is aligned. */
export type Alignable = readonly Unit[];

/** How closely a sentence follows a source in other words. */
export interface Mirror {
  /** 0 to 1; 0 where too few words were swapped: wording that is kept is the business of other rules. */
  readonly share: number;
  /** Words of the sentence; credits, quotations, names and numbers not counted. */
  readonly words: number;
}

const weight: Readonly<Record<Kind, number>> = { content: 1, function: 0.5, fixed: 0.5 };
/** Measured on pairs of outlets (docs/benchmarks/check.md): a swap in place is worth less than a word kept, a gap costs. */
const swappedContent = 0.4;
const swappedFunction = 0.1;
const gap = 0.5;
/** Fewer swaps, or a smaller share of the content words, are an edit of a kept wording. */
const leastSwaps = 2;
const leastSwapShare = 0.15;
/** Articles and prepositions of other languages are short: der, les, von, par. */
const shortFunction = 3;
/** Longer sentences are cut: no sentence of news is longer, and the work grows with its square. */
const mostUnits = 120;
const mostSourceUnits = 6000;

/** Credits are ours, or the source's; neither is the sentence. */
function withoutFrames(text: string): string {
  let open = text;
  for (const { start, end } of frames(text).toSorted((a, b) => b.start - a.start))
    open = `${open.slice(0, start)} ${open.slice(end)}`;
  return open;
}

/** What is quoted is the speaker's, and has its own rule. */
function withoutQuotations(text: string): string {
  let open = text;
  for (const { start, end } of quotations(text).toReversed())
    open = `${open.slice(0, start)} ${open.slice(end)}`;
  return open;
}

/** Makes a text ready to be aligned. Characters of scripts without spaces are no words: they are passed over. */
export function alignable(text: string): Alignable {
  const tokens = overlapTokens(withoutFrames(text)).filter((token) => !token.isCharacter);
  return tokens.map(({ lower, counts }) => {
    const base = stem(lower);
    const kind = !counts
      ? 'fixed'
      : isStopWord(lower) || lower.length <= shortFunction
        ? 'function'
        : 'content';
    const groups = [
      ...new Set([...synonymGroups(lower), ...synonymGroups(base), ...synonymGroups(`${base}e`)]),
    ];
    return { lower, stem: base, groups, kind };
  });
}

interface Pair {
  readonly score: number;
  readonly isSwap: boolean;
}

const forbidden: Pair = { score: -1, isSwap: false };

/** What it is worth to put one word in the place of another. */
function pairOf(ours: Unit, theirs: Unit): Pair {
  if (ours.lower === theirs.lower || (ours.stem === theirs.stem && ours.kind === theirs.kind))
    return { score: weight[ours.kind], isSwap: false };
  if (ours.kind === 'fixed' || theirs.kind === 'fixed') return forbidden;
  if (ours.groups.some((group) => theirs.groups.includes(group)))
    return { score: weight[ours.kind], isSwap: true };
  if (ours.kind !== theirs.kind) return forbidden;
  return ours.kind === 'content'
    ? { score: swappedContent, isSwap: true }
    : { score: swappedFunction, isSwap: false };
}

interface Cell {
  readonly score: number;
  readonly swaps: number;
}

/**
 * Best alignment of a whole sentence with any stretch of a source: words in order, gaps allowed at a price.
 * Semi-global Needleman-Wunsch (1970): what stands before and after the stretch is free.
 */
function align(ours: Alignable, source: Alignable): Cell {
  let row: Cell[] = source.map(() => ({ score: 0, swaps: 0 }));
  row.push({ score: 0, swaps: 0 });
  for (const unit of ours) {
    const next: Cell[] = [{ score: row[0]!.score - gap, swaps: 0 }];
    for (let at = 0; at < source.length; at++) {
      const { score, isSwap } = pairOf(unit, source[at]!);
      const paired = { score: row[at]!.score + score, swaps: row[at]!.swaps + Number(isSwap) };
      const left = next[at]!;
      const above = row[at + 1]!;
      let best: Cell = paired;
      if (left.score - gap > best.score) best = { score: left.score - gap, swaps: left.swaps };
      if (above.score - gap > best.score) best = { score: above.score - gap, swaps: above.swaps };
      next.push(best);
    }
    row = next;
  }
  return row.reduce((best, cell) => (cell.score > best.score ? cell : best));
}

/**
 * How closely a sentence follows any stretch of a source word for word, with words swapped.
 *
 * @example
 * mirrorOf('The town shut the old plant', [alignable('The city closed the old mill')]).share > 0.5; // true
 */
export function mirrorOf(sentence: string, lines: readonly Alignable[]): Mirror {
  const ours = alignable(withoutQuotations(sentence)).slice(0, mostUnits);
  const source = lines.flat().slice(0, mostSourceUnits);
  const content = ours.filter(({ kind }) => kind === 'content').length;
  const whole = ours.reduce((sum, { kind }) => sum + weight[kind], 0);
  const free = ours.filter(({ kind }) => kind !== 'fixed').length;
  if (content === 0 || source.length === 0) return { share: 0, words: free };
  const { score, swaps } = align(ours, source);
  const isEdit = swaps < leastSwaps || swaps / content < leastSwapShare;
  return { share: isEdit ? 0 : Math.max(0, score / whole), words: free };
}

/**
 * Share of a sentence's content words that a text has in the same order, 0 to 1: what is quoted or cut from a source,
 * not told in other words.
 *
 * @example
 * keptShare('The mill closed', 'On Monday the old mill closed'); // 1
 */
export function keptShare(sentence: string, text: string): number {
  const content = (part: string) =>
    alignable(part)
      .filter(({ kind }) => kind === 'content')
      .slice(0, mostUnits)
      .map((unit) => unit.stem);
  const ours = content(sentence);
  const theirs = content(text);
  let row = theirs.map(() => 0);
  for (const word of ours) {
    let diagonal = 0;
    let left = 0;
    row = row.map((above, at) => {
      const best = word === theirs[at] ? diagonal + 1 : Math.max(above, left);
      diagonal = above;
      left = best;
      return best;
    });
  }
  return ours.length === 0 ? 1 : (row.at(-1) ?? 0) / ours.length;
}
