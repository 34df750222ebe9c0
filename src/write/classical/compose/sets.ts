import { BestFirst } from './best-first.ts';
import type { Opening } from './opening.ts';
import type { Valued } from './worth.ts';

/** Words a brief aims at (DESIGN: classical summaries have 40 to 60). */
const [fewestWords, mostWords] = [40, 60];
/** Beyond this a summary is too long whatever it says. */
const wordsLimit = 70;
const mostOverlap = 0.65;
/** What a third sentence must be worth to be read. */
const thirdBar = 0.4;

/** A choice of pieces in the order in which they are read, and what it is worth as a whole. */
export interface PieceSet {
  readonly pieces: readonly Valued[];
  readonly score: number;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const stem of a) if (b.has(stem)) shared += 1;
  return shared / Math.max(1, Math.min(a.size, b.size));
}

function endsAlike(a: Opening, b: Opening): boolean {
  const last = (opening: Opening) => /outlet last$/.test(opening);
  const that = (opening: Opening) => /outlet that$/.test(opening);
  const according = (opening: Opening) => /according to(?:, last)?$/.test(opening);
  return (last(a) && last(b)) || (that(a) && that(b)) || (according(a) && according(b));
}

function startOf({ sentence }: Valued): string {
  return sentence.text.split(' ', 2).join(' ');
}

/** What two pieces lose by standing together; Infinity when they cannot. */
function friction(a: Valued, b: Valued): number {
  if (a.evidence.some((evidence) => b.evidence.includes(evidence))) return Infinity;
  const shared = overlap(a.stems, b.stems);
  if (shared > mostOverlap) return Infinity;
  const isApart = shared === 0 ? 0.1 : 0;
  const isSameSource = a.sources.some((source) => b.sources.includes(source));
  const sameFrame = a.opening === b.opening ? 0.4 : endsAlike(a.opening, b.opening) ? 0.2 : 0;
  const alike = startOf(a) === startOf(b) ? 0.3 : 0;
  const quotes = /quoted|speaker/.test(a.opening) && /quoted|speaker/.test(b.opening) ? 0.1 : 0;
  return 1.1 * shared + isApart + (isSameSource ? 0.4 : 0) + sameFrame + alike + quotes;
}

function lengthCost(words: number): number {
  return 0.05 * Math.max(0, fewestWords - words) + 0.05 * Math.max(0, words - mostWords);
}

/** What opening like the briefs beside costs: most for the nearest. */
function sameAsBeside(opening: Opening, beside: readonly Opening[]): number {
  return [0.7, 0.2, 0.1].reduce((sum, cost, at) => sum + (beside[at] === opening ? cost : 0), 0);
}

/** What each two pieces lose by standing together. */
function frictions(pieces: readonly Valued[]): number[][] {
  const costs = pieces.map(() => new Array<number>(pieces.length).fill(Infinity));
  for (let a = 0; a < pieces.length; a++)
    for (let b = 0; b < a; b++) costs[a]![b] = costs[b]![a] = friction(pieces[b]!, pieces[a]!);
  return costs;
}

/**
 * Every choice of one to three pieces out of a pool, best first. The first piece opens; the others follow by worth.
 *
 * @param pool At most some forty pieces: the number of choices grows with its third power.
 * @param beside How the neighbouring briefs open, nearest first.
 */
export function* setsOf(pool: readonly Valued[], beside: readonly Opening[]): Generator<PieceSet> {
  const ranked = pool.toSorted((a, b) => b.worth - a.worth || (a.sentence.text < b.sentence.text ? -1 : 1));
  const costs = frictions(ranked);
  const likeBeside = ranked.map(({ opening }) => sameAsBeside(opening, beside));
  // Thirty thousand are weighed and a few of them asked for: nothing is made of one before.
  const choices = new BestFirst(ranked.length);
  const add = (first: number, cost: number, second = -1, third = -1) => {
    const one = ranked[first]!;
    const two = second < 0 ? nothing : ranked[second]!;
    const three = third < 0 ? nothing : ranked[third]!;
    const words = one.words + two.words + three.words;
    if (words > wordsLimit || cost === Infinity) return;
    const bar = third < 0 ? 0 : thirdBar;
    const worth = one.worth + (two.worth + three.worth) + one.lead;
    choices.add(worth - likeBeside[first]! - cost - bar - lengthCost(words), first, second, third);
  };
  for (let first = 0; first < ranked.length; first++) {
    add(first, 0);
    for (let second = 0; second < ranked.length; second++) {
      const pair = costs[first]![second]!;
      if (pair === Infinity) continue;
      add(first, pair, second);
      for (let third = second + 1; third < ranked.length; third++)
        add(first, pair + costs[first]![third]! + costs[second]![third]!, second, third);
    }
  }
  for (const { places, score } of choices) yield { pieces: places.map((place) => ranked[place]!), score };
}

/** In the place of a second or third piece that a choice does not have. */
const nothing = { words: 0, worth: 0 } as const;
