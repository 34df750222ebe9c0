import type { DraftSentence, WriterTools } from '../../../news/mod.ts';
import type { Headline } from '../headline/mod.ts';
import { leaningHeads } from './leaning.ts';
import { stemsOf } from './piece.ts';
import type { PieceSet } from './sets.ts';
import type { Valued } from './worth.ts';

/** A headline over the sentences it stands over. */
export interface Pairing {
  readonly headline: Headline;
  readonly pieces: readonly Valued[];
}

/** Pairs the guard is asked about at most, best first. */
const mostAsked = 40;
const headlineWeight = 0.8;
/** A first sentence that says no more than the headline is read twice. */
const fewestNew = 4;
const eachMissing = 0.22;
const saidTwice = 1.2;
/** A reference that nothing before it introduces stops the reader. */
const eachLeaning = 0.3;
const sameThing = 0.3;

/** Stems a headline has, and what of each sentence leans on words before it. */
interface Read {
  readonly stems: ReadonlySet<string>;
  readonly leans: readonly string[];
}

function reader(): (text: string) => Read {
  const kept = new Map<string, Read>();
  return (text) => {
    const read = kept.get(text) ?? { stems: stemsOf(text), leans: leaningHeads(text) };
    kept.set(text, read);
    return read;
  };
}

/** References in the sentences that neither the headline nor an earlier sentence introduces. */
function leaningIn(
  pieces: readonly Valued[],
  headline: ReadonlySet<string>,
  read: (text: string) => Read,
): number {
  const told = new Set(headline);
  let count = 0;
  for (const { core } of pieces) {
    const { stems, leans } = read(core);
    count += leans.filter((head) => !told.has(head)).length;
    for (const stem of stems) told.add(stem);
  }
  return count;
}

function valueOf({ pieces, score }: PieceSet, headline: Headline, read: (text: string) => Read): number {
  const heading = read(headline.sentence.text).stems;
  const first = read(pieces[0]!.core).stems;
  const shared = [...heading].filter((stem) => first.has(stem)).length;
  const added = first.size - shared;
  return (
    score +
    headlineWeight * headline.score +
    (sameThing * shared) / Math.max(1, heading.size) -
    eachMissing * Math.max(0, fewestNew - added) -
    (added < 2 ? saidTwice : 0) -
    eachLeaning * leaningIn(pieces, heading, read)
  );
}

/** Some headlines head only a brief that tells the same sentence, or opens with it. */
export function fits({ pieces }: PieceSet, { evidence, over }: Headline): boolean {
  const telling = over === 'opening with it' ? pieces.slice(0, 1) : pieces;
  return over === 'any' || telling.some((piece) => piece.evidence.includes(evidence));
}

/**
 * The headline and the sentences that read best together: what the headline introduces the sentences may take for
 * known, and the first says more than it. Null when the guard lets no pair stand.
 *
 * @example
 * // bestPairing(sets, headlines, tools)?.headline.sentence.text
 */
export function bestPairing(
  sets: readonly PieceSet[],
  headlines: readonly Headline[],
  tools: WriterTools,
): Pairing | null {
  const read = reader();
  const pairs = sets
    .flatMap((set) =>
      headlines
        .filter((headline) => fits(set, headline))
        .map((headline) => ({ headline, pieces: set.pieces, value: valueOf(set, headline, read) })),
    )
    .sort((a, b) => b.value - a.value);
  const stands = ({ headline, pieces }: Pairing) =>
    tools.guard(
      headline.sentence,
      pieces.map(({ sentence }): DraftSentence => sentence),
    ).length === 0;
  return pairs.slice(0, mostAsked).find(stands) ?? null;
}
