import { frames, outletKey, type Frame } from '../text/mod.ts';
import { remember } from './remember.ts';
import { plainWords, quotedPhrases } from './same-words.ts';
import { isTitle, withoutTitleCase } from './title-tense.ts';
import { tokens, type Token } from './tokens.ts';

/** A source sentence as the gate sees it. */
export interface SourceSentence {
  readonly text: string;
  readonly outlet: string | null;
  /** `YYYY-MM-DD` of the article, to resolve weekdays; null when it has no date. */
  readonly date: string | null;
}

/** Both sides without the credits that need no counterpart. */
export interface Unframed {
  readonly sentence: readonly Token[];
  readonly source: readonly Token[];
  /** All credits found, cut or not. */
  readonly credits: readonly Frame[];
  readonly sourceCredits: readonly Frame[];
}

const dayInName =
  /\s*\b(?:(?:on|late|early|last)\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\p{L}*\.? \d{1,2})\b/gu;

/** "data released on 17 November by the port" and "data released Tuesday by the port" are one source. */
const withoutDay = (source: string): string => outletKey(source.replace(dayInName, ''));

/** Both credit one source. Where both say so in one place, the day may be told otherwise; it is compared with the other words. */
export function sameSource(a: Frame, b: Frame): boolean {
  if (outletKey(a.source) === outletKey(b.source)) return true;
  return a.place === b.place && a.verb === b.verb && withoutDay(a.source) === withoutDay(b.source);
}

function without(text: string, cut: readonly Frame[]): string {
  let rest = text;
  for (const frame of cut) {
    // Blanks keep every offset true; a comma keeps the clause edge, and a quotation its marks.
    const blank = rest.slice(frame.start, frame.end).replace(/[^"“”$€£¥]/g, ' ');
    rest = rest.slice(0, frame.start) + blank + rest.slice(frame.end);
  }
  return rest;
}

const plainTokens = remember((text) => plainWords(tokens(text)), 500);
const titleTokens = remember((text) => withoutTitleCase(plainTokens(text)), 300);
const sourceTokens = (text: string, title: boolean) => (title ? titleTokens(text) : plainTokens(text));
/** "Orme, the Ledger reported, announced a plan": what follows the credit is the verb, no credit turned round. */
function isMainVerb(text: string, frame: Frame, all: readonly Frame[]): boolean {
  if (frame.verb === 'according to') return false;
  const opensWithVerb = text
    .slice(frame.start, frame.end)
    .replace(/^[\s,]+/, '')
    .startsWith(frame.verb);
  return opensWithVerb && all.some((other) => other.place === 'middle' && frame.start - other.end <= 1);
}

function withoutMainVerbs(text: string, all: readonly Frame[]): readonly Frame[] {
  return all.filter((frame) => frame.place !== 'end' || !isMainVerb(text, frame, all));
}

/** "shootings continued to rise": a thing goes on, nobody speaks. */
const goesOn = (text: string, { verb, start, end }: Frame) =>
  verb === 'continued' &&
  /\bcontinued,? (?:to|in|on|with|at|until|through|for|as|after|despite|amid|that)\b/.test(
    text.slice(start, end + 12),
  );
const spokenFrames = (text: string) => frames(text).filter((frame) => !goesOn(text, frame));
const framesOf = remember((text) => withoutMainVerbs(text, spokenFrames(text)), 500);

/** The credits of a sentence; after the outlet's own in front, those of what it tells: "According to X, Orme said that …". */
function creditsOf(text: string, outlet: string): readonly Frame[] {
  const found = frames(text, outlet);
  const own = found.find((frame) => frame.place === 'front' && outletKey(frame.source) === outletKey(outlet));
  return withoutMainVerbs(text, own ? [own, ...frames(without(text, [own]), outlet)] : found);
}

const creditsWithOutlet = remember((key) => {
  const cut = key.indexOf('\u0000');
  return creditsOf(key.slice(cut + 1), key.slice(0, cut));
}, 1000);

/** UTF-16 units: what may stand in a credit beside who says so and the verb, ", officials said on Wednesday morning". */
const longestDay = 30;

/** "Orme said the quay fell": the credit in front without "that", where the other side has the same credit elsewhere. */
function bareFront(text: string, from: number, other: Frame): Frame | null {
  if (other.place === 'front' || !/^(?:said|says|told reporters)$/.test(other.verb)) return null;
  // "the weather was said to have been fine for days" is no credit.
  if (other.end - other.start > other.source.length + other.verb.length + longestDay) return null;
  const opening = `${other.source} ${other.verb} `;
  if (text.slice(from, from + opening.length).toLowerCase() !== opening.toLowerCase()) return null;
  return { ...other, place: 'front', start: from, end: from + opening.length };
}

/** Both sides' credits, with those in front that only the other side shows to be credits. */
function withBareFronts(
  text: string,
  own: readonly Frame[],
  others: readonly Frame[],
  outlet: string | null,
): readonly Frame[] {
  const fronts = own.filter((frame) => frame.place === 'front');
  const [first] = fronts;
  if (fronts.length > 1 || (first && (outlet === null || outletKey(first.source) !== outlet))) return own;
  const front = others
    .map((frame) => bareFront(text, first?.end ?? 0, frame))
    .find((frame) => frame !== null);
  return front ? [...fronts, front, ...own.filter((frame) => frame !== first)] : own;
}

/**
 * Takes off both sides the credits that need no counterpart: those that credit the outlet of the source, and those that
 * both have in different places.
 *
 * @example
 * unframed('The film was dropped, WIRED reported.', { text: 'The film was dropped.', outlet: 'WIRED', date: null })
 *   .sentence.length; // 4
 */
export function unframed(sentenceText: string, from: SourceSentence): Unframed {
  const outlet = from.outlet === null ? null : outletKey(from.outlet);
  const found =
    from.outlet === null ? framesOf(sentenceText) : creditsWithOutlet(`${from.outlet}\u0000${sentenceText}`);
  const foundInSource = framesOf(from.text);
  const said = withBareFronts(sentenceText, found, foundInSource, outlet);
  const saidBySource = withBareFronts(from.text, foundInSource, found, null);
  const shared = said.filter((frame) => saidBySource.some((other) => sameSource(frame, other)));
  const sharedBySource = saidBySource.filter((frame) => said.some((other) => sameSource(frame, other)));
  const moved = shared.some(
    (frame) => !sharedBySource.some((other) => other.place === frame.place && other.verb === frame.verb),
  );
  const credits = said.filter(
    (frame) => outlet !== null && outletKey(frame.source) === outlet && !shared.includes(frame),
  );
  const cut = moved ? [...credits, ...shared] : credits;
  const written = tokens(without(sentenceText, cut));
  const sourceText = moved ? without(from.text, sharedBySource) : from.text;
  const exact = quotedPhrases(written);
  return {
    sentence: plainWords(written, exact),
    source:
      exact.size === 0 ? sourceTokens(sourceText, isTitle(from.text)) : plainWords(tokens(sourceText), exact),
    credits: said,
    sourceCredits: saidBySource,
  };
}
