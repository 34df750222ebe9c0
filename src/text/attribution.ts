import { outletKey } from './outlets.ts';
import { quotes } from './quotes.ts';
import { bare, plainMarks, words, type Word } from './words.ts';

/** "WIRED reported" at a clause edge: who is credited, how, and the half-open offsets of the whole frame. */
export interface Frame {
  readonly source: string;
  readonly verb: string;
  readonly place: 'front' | 'middle' | 'end';
  readonly start: number;
  readonly end: number;
}

const reportVerbs = new Set(
  `said says say reported reports report told tells wrote writes announced announces added adds claimed claims alleged
  alleges argued argues testified tweeted noted notes stated states confirmed confirms acknowledged acknowledges admitted
  admits warned warns insisted insists explained explains ruled found showed shows estimated estimates suggested suggests
  predicted predicts believes believed thinks thought concluded concludes recalled continued declared denied denies
  claim allege argue warn insist estimate suggest believe think show predict admit confirm deny contend maintain
  indicate indicates indicated fear fears feared hope hopes hoped charge charges charged lied lies
  conceded contends contended asserted asserts maintained maintains posted replied responded asked complained joked`.split(
    /\s+/,
  ),
);
const sourceStarts = new Set(
  `the a an one two three four some several officials police people sources authorities prosecutors investigators
  lawmakers aides critics experts analysts researchers scientists doctors lawyers reporters witnesses court data
  documents records according`.split(/\s+/),
);
const afterVerb = new Set(`on in to at during late early last this earlier`.split(' '));
const maxSourceWords = 12;
/** UTF-16 units; nothing longer is a sentence of news, and the search is quadratic in commas. */
const longestSentence = 2000;
const maxTailWords = 9;

/**
 * True for a verb of saying or finding in any finite form.
 *
 * @example
 * isReportVerb('said'); // true
 */
export function isReportVerb(word: string): boolean {
  return reportVerbs.has(bare(word));
}

/** The commas of a sentence that stand outside quotations and numbers, as offsets. */
function commas(sentence: string): number[] {
  const quoted = quotes(sentence);
  const found: number[] = [];
  for (const match of sentence.matchAll(/,(?=["”’]*\s|["”’]*$)/g)) {
    const inside = quoted.some((quote) => match.index >= quote.start && match.index < quote.end - 1);
    if (!inside) found.push(match.index);
  }
  return found;
}

interface Segment {
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
}

function segment(sentence: string, start: number, end: number): Segment {
  const inside = words(sentence.slice(start, end)).map((word) => ({
    text: word.text,
    start: word.start + start,
    end: word.end + start,
  }));
  return { start, end, words: inside };
}

function looksLikeSource(sourceWords: readonly Word[], known: string | null): boolean {
  if (known !== null && outletKey(sourceWords.map((word) => word.text).join(' ')) === known) return true;
  const first = sourceWords[0];
  if (!first || sourceWords.length > maxSourceWords) return false;
  if (sourceWords.some((word) => /^(?:who|which|that|and|but|if|when)$/.test(word.text))) return false;
  // "security researcher Mirela Ostrander": a role before its name.
  if (/^\p{Ll}/u.test(first.text) && sourceWords.slice(1, 5).some((word) => /^\p{Lu}/u.test(word.text)))
    return true;
  return (
    /^[\p{Lu}\d]/u.test(first.text) ||
    sourceStarts.has(first.text) ||
    /s$/.test(first.text) ||
    /^(?:he|she|it|they)$/.test(first.text)
  );
}

function slice(sentence: string, list: readonly Word[]): string {
  return list.length === 0 ? '' : sentence.slice(list[0]!.start, list.at(-1)!.end);
}

function accordingTo(sentence: string, part: Segment): { source: string; verb: string } | null {
  const [first, second, ...rest] = part.words;
  if (!first || !second) return null;
  if (bare(first.text) === 'per') return { source: slice(sentence, [second, ...rest]), verb: 'according to' };
  if (bare(first.text) !== 'according' || second.text !== 'to' || rest.length === 0) return null;
  return rest.length > maxSourceWords + 6 ? null : { source: slice(sentence, rest), verb: 'according to' };
}

/** "officials said on Tuesday" or, turned round, "said John Smith". */
function clauseFrame(
  sentence: string,
  part: Segment,
  known: string | null,
): { source: string; verb: string } | null {
  const according = accordingTo(sentence, part);
  if (according) return according;
  const at = part.words.findIndex((word) => reportVerbs.has(word.text));
  const verb = part.words[at];
  if (!verb) return null;
  const before = part.words.slice(0, at);
  const after = part.words.slice(at + 1);
  if (before.length === 0) {
    const named =
      after[0] !== undefined && (/^\p{Lu}/u.test(after[0].text) || sourceStarts.has(after[0].text));
    return named && looksLikeSource(after, known)
      ? { source: slice(sentence, after), verb: verb.text }
      : null;
  }
  const adverbial =
    after.length === 0 ||
    (after.length <= maxTailWords &&
      (afterVerb.has(bare(after[0]!.text)) || /^\p{Lu}\p{Ll}+day$/u.test(after[0]!.text)));
  return adverbial && looksLikeSource(before, known)
    ? { source: slice(sentence, before), verb: verb.text }
    : null;
}

/** "WIRED reported that …": the verb of the main clause with its subject, up to and with "that". */
function thatFrame(sentence: string, part: Segment, known: string | null): Frame | null {
  const at = part.words.findIndex((word) => reportVerbs.has(word.text));
  const that = part.words.findIndex((word, index) => index > at && word.text === 'that');
  if (at < 1 || that < 0 || that - at > 4) return null;
  const before = part.words.slice(/^(?:and|but|so)$/i.test(part.words[0]!.text) ? 1 : 0, at);
  if (!looksLikeSource(before, known)) return null;
  const end = part.words[that + 1]?.start ?? part.words[that]!.end;
  return {
    source: slice(sentence, before),
    verb: part.words[at]!.text,
    place: 'front',
    start: before[0]!.start,
    end,
  };
}

/**
 * The attribution frames of a sentence: before, inside or after what is said; in that order, at most one each.
 *
 * @param outlet A name known to be a source however it is written ("fox"); null when none is.
 *
 * @example
 * frames('The film was dropped, WIRED reported.')[0]?.source; // 'WIRED'
 */
export function frames(sentence: string, outlet: string | null = null): Frame[] {
  if (sentence.length > longestSentence) return [];
  const known = outlet === null ? null : outletKey(outlet);
  const plain = plainMarks(sentence);
  const cuts = commas(plain);
  const found: Frame[] = [];
  const edges = [-1, ...cuts, plain.length];
  const parts = edges.slice(0, -1).map((edge, at) => segment(plain, edge + 1, edges[at + 1]!));
  const first = parts[0]!;
  const front = parts.length > 1 ? accordingTo(plain, first) : null;
  const firstWordAfter = parts[1]?.words[0];
  if (front && firstWordAfter) found.push({ ...front, place: 'front', start: 0, end: firstWordAfter.start });
  else {
    const that = thatFrame(plain, first, known);
    if (that) found.push(that);
  }
  parts.slice(1).forEach((part, index) => {
    const last = index === parts.length - 2;
    const place = last ? 'end' : 'middle';
    if (found.some((frame) => frame.place === place)) return;
    const frame = clauseFrame(plain, part, known);
    if (frame) found.push({ ...frame, place, start: part.start - 1, end: part.end });
  });
  return found;
}
