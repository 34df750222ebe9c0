import { bare, isReportVerb, plainMarks, quotations, words, type Word } from '../text/mod.ts';
import { remember } from './remember.ts';
import { isFairStep } from './scales.ts';
import * as lists from './word-lists.ts';

/** A sentence that is a quotation and its speaker, and nothing else. */
interface QuotedSpeech {
  /** All that is quoted, in order; a quotation split by its speaker has several parts. */
  readonly parts: readonly string[];
  /** A comma, and no full stop, stands between the two halves of a split quotation. */
  readonly goesOn: boolean;
  /** The speaker between commas: "Ada Orme", "the mayor". */
  readonly speaker: readonly string[];
  readonly verb: string;
  /** What follows verb and speaker: "on Monday", "reporters". */
  readonly tail: string;
}

/** UTF-16 units; a credit is no longer. */
const longestCredit = 200;
const tailOpeners =
  /^(?:on|in|at|during|after|before|last|this|late|early|earlier|to|reporters|when|as|while)$/;

const lowerWords = (text: string): string =>
  words(plainMarks(text))
    .map((word) => word.text.toLowerCase())
    .join(' ');

function speakerParts(text: string): string[] {
  return plainMarks(text)
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Speaker, verb and the rest of "said Ada Orme, the mayor, on Monday" or "Ada Orme, the mayor, said on Monday". */
function creditOf(text: string): Pick<QuotedSpeech, 'speaker' | 'verb' | 'tail'> | null {
  if (text.length > longestCredit) return null;
  const all = words(text);
  const at = all.findIndex((word) => isReportVerb(word.text));
  const verb = all[at];
  if (!verb) return null;
  const after = all.slice(at + 1);
  const opens = (word: Word) => tailOpeners.test(word.text) || lists.weekdays.has(word.text.toLowerCase());
  const tailAt = at === 0 ? after.findIndex((word, index) => index > 0 && opens(word)) : 0;
  const cut = (at === 0 && tailAt < 0 ? undefined : after[tailAt])?.start ?? text.length;
  const speaker = at === 0 ? text.slice(verb.end, cut) : text.slice(0, verb.start);
  const parts = speakerParts(speaker);
  if (parts.length === 0) return null;
  return { speaker: parts, verb: bare(verb.text), tail: lowerWords(text.slice(cut)) };
}

function read(text: string): QuotedSpeech | null {
  const spans = quotations(text);
  if (spans.length === 0 || spans.length > 2 || spans.some((span) => !span.isClosed)) return null;
  const outside: string[] = [];
  let end = 0;
  for (const span of spans) {
    outside.push(text.slice(end, span.start - 1));
    end = span.end + 1;
  }
  outside.push(text.slice(end));
  const told = outside.filter((piece) => words(piece).length > 0);
  const between = outside[1]!;
  const [only] = told;
  if (only === undefined || told.length > 1 || (spans.length === 2 && only !== between)) return null;
  const credit = creditOf(only);
  if (credit === null) return null;
  const parts = spans.map((span) => text.slice(span.start, span.end).trim());
  return { ...credit, parts, goesOn: !/[.!?]\s*$/.test(between) };
}

const quotedSpeech = remember((text) => ({ speech: read(text) }), 1000);

/** Without its last full stop or comma and the capital of its first word, which its place in the sentence decides. */
function loose(quoted: string): string {
  const plain = plainMarks(quoted).replace(/\s+/g, ' ').replace(/[.,]$/, '');
  return plain.slice(0, 1).toLowerCase() + plain.slice(1);
}

/** The ways to write a quotation in one piece. */
function wholes({ parts, goesOn }: QuotedSpeech): string[] {
  const [first, second] = parts;
  if (second === undefined) return [loose(first!)];
  const open = first!.replace(/[.,]$/, '');
  return goesOn ? [loose(`${open}, ${second}`), loose(`${open} ${second}`)] : [loose(`${open}. ${second}`)];
}

const names = (part: string): string[] => words(part).map((word) => word.text);
const isTitle = (word: string) => lists.titles.has(bare(word)) || lists.honorifics.has(bare(word));

/** "a councillor", "the firm's chief executive": an apposition that only a person has. */
function tellsOfPerson(part: string): boolean {
  const own = names(part);
  return (
    /^(?:\p{Ll}|\d)/u.test(part) && own.some((word) => isTitle(word) || /(?:er|or|ist|man|woman)$/.test(word))
  );
}

/** The surname of a part that names a person beyond doubt, or null. */
function surnameOf(parts: readonly string[], at: number): string | null {
  const all = names(parts[at]!);
  const from = all.findIndex((word) => !isTitle(word));
  const name = all.slice(Math.max(0, from));
  if (name.length < 2 || name.length > 4 || !name.every((word) => /^\p{Lu}/u.test(word))) return null;
  if (name.some((word) => lists.institutions.has(bare(word)) || /['’]s$/.test(word))) return null;
  const isPerson = from > 0 || parts.some((part, other) => other !== at && tellsOfPerson(part));
  return isPerson ? name.at(-1)!.toLowerCase() : null;
}

/** The same speaker: each part stands in the source, the name in full or, for a person, as the surname alone. */
function isSameSpeaker(ours: QuotedSpeech, theirs: QuotedSpeech): boolean {
  const parts = theirs.speaker;
  const named = parts.findIndex((part) => /^\p{Lu}/u.test(part.replace(/^(?:the|a|an)\s/i, '')));
  const main = Math.max(0, named);
  const inFull = lowerWords(parts[main]!);
  const surname = surnameOf(parts, main);
  const once = surname !== null && parts.join(' ').toLowerCase().split(surname).length === 2;
  const untitled =
    surname === null
      ? inFull
      : names(parts[main]!)
          .filter((word) => !isTitle(word))
          .join(' ')
          .toLowerCase();
  const namings = new Set([inFull, untitled, ...(once ? [surname] : [])]);
  const others = new Set(parts.filter((_, at) => at !== main).map(lowerWords));
  const own = ours.speaker.map(lowerWords);
  return (
    own.filter((part) => namings.has(part)).length === 1 &&
    own.every((part) => namings.has(part) || others.has(part))
  );
}

/** An aside about the speaker may go; one that takes back, limits or goes on with another deed may not. */
function losesMore(ours: QuotedSpeech, theirs: QuotedSpeech): boolean {
  const kept = new Set(ours.speaker.map(lowerWords));
  const lost = theirs.speaker.slice(1).filter((part) => !kept.has(lowerWords(part)));
  return lost.some((part) =>
    names(part).some((word) => {
      const lower = word.toLowerCase();
      return (
        lists.retractions.has(lower) ||
        lists.negations.has(lower) ||
        lists.conditions.has(lower) ||
        /^(?:but|and|though|although|yet|who|which|quoting|citing|adding)$/.test(lower)
      );
    }),
  );
}

function isDay(tail: string): boolean {
  const [first, second, more] = tail.split(' ');
  if (first === undefined || more !== undefined) return false;
  return second === undefined ? lists.weekdays.has(first) : first === 'on' && lists.weekdays.has(second);
}

/** The circumstances are the same, or only the day or "reporters" is left out. */
function isSameTail(ours: QuotedSpeech, theirs: QuotedSpeech): boolean {
  if (ours.tail === theirs.tail || (ours.tail === '' && isDay(theirs.tail))) return true;
  if (!/^(?:told|tells)$/.test(theirs.verb) || /^(?:told|tells)$/.test(ours.verb)) return false;
  const rest = theirs.tail.replace(/^reporters ?/, '');
  return rest !== theirs.tail && (rest === ours.tail || (ours.tail === '' && isDay(rest)));
}

/** Currency and per-cent signs, which are no words and so are compared by themselves. */
function signsOf(text: string): string {
  return text.replace(/[^$€£¥%]/g, '');
}

/**
 * True where both sentences are the same whole quotation of the same speaker and differ only in how they are put:
 * speaker before or after, by surname, with a comma or a colon, with the quotation split or whole. Nothing of the
 * quotation may be cut or moved, and the verb of saying may be no stronger.
 *
 * @example
 * isRequoted('Orme said: “It fell.”', '“It fell,” said Ada Orme, the mayor.'); // true
 */
export function isRequoted(sentence: string, source: string): boolean {
  const theirs = quotedSpeech(source).speech;
  const ours = theirs && quotedSpeech(sentence).speech;
  if (!ours || signsOf(sentence) !== signsOf(source)) return false;
  if (ours.verb !== theirs.verb && !isFairStep(theirs.verb, ours.verb)) return false;
  if (!isSameTail(ours, theirs) || !isSameSpeaker(ours, theirs) || losesMore(ours, theirs)) return false;
  const said = wholes(theirs);
  return wholes(ours).some((whole) => said.includes(whole));
}
