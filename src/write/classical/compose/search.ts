import type { WriterTools } from '../../../news/mod.ts';
import type { Opening } from './opening.ts';
import { setsOf, type PieceSet } from './sets.ts';
import type { Valued } from './worth.ts';

/** Ways to credit kept of one source sentence, sentences kept of one source, and pieces in all. */
const waysKept = 3;
const perSource = 7;
const poolSize = 40;
/** The guard is asked at most so often for one story. */
const mostQuestions = 160;

/** What several sources report is not told mostly by one (standards reference, section 5, G5). */
const mostOfOne = 0.6;

/** What a choice must be to make a brief. */
export interface Floor {
  /** Sources and origins that have to be cited. */
  readonly sources: number;
}

/** Best first; a stable order among equals. */
function ranked(pieces: readonly Valued[]): Valued[] {
  const value = (piece: Valued) => piece.worth + Math.max(0, piece.lead) * 0.5;
  return pieces.toSorted((a, b) => value(b) - value(a) || (a.sentence.text < b.sentence.text ? -1 : 1));
}

/**
 * The best pieces, so that every source is among them: a few ways of a few sentences of each. Where that leaves room,
 * the best of the others fill it.
 */
function poolOf(pieces: readonly Valued[]): Valued[] {
  const ways = new Map<string, Set<string>>();
  const sentences = new Map<string, Set<string>>();
  const noted = (map: Map<string, Set<string>>, key: string) => {
    const values = map.get(key) ?? new Set<string>();
    map.set(key, values);
    return values;
  };
  const all = ranked(pieces);
  const spread = all.filter((piece) => {
    const cited = piece.evidence.map(({ id }) => id).join(' ');
    const own = noted(sentences, piece.sources.join(' '));
    const used = noted(ways, cited);
    if (used.size >= waysKept || used.has(piece.opening)) return false;
    if (!own.has(cited) && own.size >= perSource) return false;
    own.add(cited);
    used.add(piece.opening);
    return true;
  });
  const chosen = new Set(spread);
  return [...spread, ...all.filter((piece) => !chosen.has(piece))].slice(0, poolSize);
}

/** The highest share of the sentences that one source has; what two agree on is half of each. */
function highestShare(pieces: readonly Valued[]): number {
  const shares = new Map<string, number>();
  for (const { sources } of pieces)
    for (const source of sources) shares.set(source, (shares.get(source) ?? 0) + 1 / sources.length);
  return Math.max(...shares.values()) / pieces.length;
}

function meets({ pieces }: PieceSet, floor: Floor): boolean {
  if (floor.sources > 1 && highestShare(pieces) > mostOfOne) return false;
  const sources = new Set(pieces.flatMap((piece) => piece.sources));
  const origins = new Set(pieces.flatMap((piece) => piece.origins));
  return sources.size >= floor.sources && origins.size >= floor.sources;
}

/** G5 weighs the whole: what it has against a part may be right among others. The other rules only ever add up. */
const ofTheWhole = / G5$/;

/** Asks the guard, parts before the whole, and remembers: no choice that holds a refused part is asked about again. */
class GuardMemory {
  private readonly tools: WriterTools;
  private readonly refused = new Map<string, boolean>();
  private readonly numbers = new Map<Valued, number>();
  private asked = 0;

  constructor(tools: WriterTools) {
    this.tools = tools;
  }

  get isSpent(): boolean {
    return this.asked >= mostQuestions;
  }

  /** True when the guard has nothing against the whole. */
  passes({ pieces }: PieceSet): boolean {
    if (pieces.some((piece) => this.isRefused([piece]))) return false;
    const pairs = pieces.flatMap((piece, at) => pieces.slice(at + 1).map((other) => [piece, other]));
    if (pieces.length > 2 && pairs.some((pair) => this.isRefused(pair))) return false;
    return this.reasons(pieces).length === 0;
  }

  private isRefused(pieces: readonly Valued[]): boolean {
    const key = pieces
      .map((piece) => this.numberOf(piece))
      .toSorted((a, b) => a - b)
      .join(' ');
    const known = this.refused.get(key);
    if (known !== undefined) return known;
    const isRefused = this.reasons(pieces).some(({ check }) => !ofTheWhole.test(check));
    this.refused.set(key, isRefused);
    return isRefused;
  }

  private numberOf(piece: Valued): number {
    const number = this.numbers.get(piece) ?? this.numbers.size;
    this.numbers.set(piece, number);
    return number;
  }

  private reasons(pieces: readonly Valued[]) {
    this.asked += 1;
    return this.tools.guard(
      null,
      pieces.map(({ sentence }) => sentence),
    );
  }
}

/**
 * The choices of pieces that may become a brief, best first, one at a time: each can open, meets the floor, and stands
 * before the republish guard as a whole.
 *
 * @param beside How the neighbouring briefs open, nearest first.
 * @param wanted What else a choice must be.
 *
 * @example
 * // const [best] = choices(pieces, ledgerOpenings, { sources: 2 }, tools);
 */
export function* choices(
  pieces: readonly Valued[],
  beside: readonly Opening[],
  floor: Floor,
  tools: WriterTools,
  wanted: (set: PieceSet) => boolean = () => true,
): Generator<PieceSet> {
  const guard = new GuardMemory(tools);
  for (const set of setsOf(poolOf(pieces), beside)) {
    if (guard.isSpent) return;
    if (meets(set, floor) && set.pieces[0]!.canOpen && wanted(set) && guard.passes(set)) yield set;
  }
}
