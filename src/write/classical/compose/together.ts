import type { DraftSentence, WriterTools } from '../../../news/mod.ts';
import { stem } from '../../../text/mod.ts';
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
const headlineWeight = 1.3;
/** A sentence that says no more than what was read before is read twice; the first may say again what heads it. */
const fewestNew = 4;
const eachMissing = { first: 0.15, later: 0.35 };
const saidTwice = { first: 0.4, later: 0.8 };
/** A reference that nothing before it introduces stops the reader. */
const eachLeaning = 0.45;
const sameThing = 0.3;

/** What a text tells, times left out, and what of it leans on words before it; as stems. */
interface Read {
  readonly stems: ReadonlySet<string>;
  readonly leans: readonly string[];
}

const time =
  /^(?:\d{1,2}|(?:19|20)\d\d|(?:jan|febr|octo|novem|decem|septem)\p{L}*|march|april|may|june?|jul[iy]|august|(?:mon|tues|wednes|thurs|fri|satur|sun)da[iy])$/u;

function reader(strangers: ReadonlySet<string>): (text: string) => Read {
  const kept = new Map<string, Read>();
  const made = (text: string): Read => {
    const stems = new Set([...stemsOf(text)].filter((each) => !time.test(each)));
    const lone = [...strangers].filter((surname) =>
      new RegExp(`(?<!\\p{Lu}\\p{Ll}+ )${surname}\\b`, 'u').test(text),
    );
    return { stems, leans: [...leaningHeads(text), ...lone.map((surname) => stem(surname.toLowerCase()))] };
  };
  return (text) => {
    const read = kept.get(text) ?? made(text);
    kept.set(text, read);
    return read;
  };
}

/** What a reader stumbles over: what was just said, and references that nothing before them introduces. */
function stumbles(
  pieces: readonly Valued[],
  headline: ReadonlySet<string>,
  read: (text: string) => Read,
): number {
  const told = new Set(headline);
  let cost = 0;
  for (const [at, { core }] of pieces.entries()) {
    const { stems, leans } = read(core);
    const place = at === 0 ? 'first' : 'later';
    const added = [...stems].filter((each) => !told.has(each)).length;
    cost += eachMissing[place] * Math.max(0, fewestNew - added) + (added < 2 ? saidTwice[place] : 0);
    cost += eachLeaning * leans.filter((head) => !told.has(head)).length;
    for (const each of stems) told.add(each);
  }
  return cost;
}

function valueOf({ pieces, score }: PieceSet, headline: Headline, read: (text: string) => Read): number {
  const heading = read(headline.sentence.text);
  const first = read(pieces[0]!.core).stems;
  const shared = [...heading.stems].filter((each) => first.has(each)).length;
  return (
    score +
    headlineWeight * headline.score +
    (sameThing * shared) / Math.max(1, heading.stems.size) -
    eachLeaning * heading.leans.length -
    stumbles(pieces, heading.stems, read)
  );
}

/** Some headlines head only a brief that tells the same sentence, or opens with it. */
export function fits({ pieces }: PieceSet, { evidence, over }: Headline): boolean {
  const telling = over === 'opening with it' ? pieces.slice(0, 1) : pieces;
  return over === 'any' || telling.some((piece) => piece.evidence.includes(evidence));
}

/**
 * The headline and the sentences that read best together: what the headline introduces the sentences may take for
 * known, and each sentence says more than what stands before it. Null when the guard lets no pair stand.
 *
 * @param strangers Surnames of people whom readers do not know without their full name.
 *
 * @example
 * // bestPairing(sets, headlines, strangers, tools)?.headline.sentence.text
 */
export function bestPairing(
  sets: readonly PieceSet[],
  headlines: readonly Headline[],
  strangers: ReadonlySet<string>,
  tools: WriterTools,
): Pairing | null {
  const read = reader(strangers);
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
