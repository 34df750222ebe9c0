import type { EntityKind } from '../../news/mod.ts';
import { isStopWord } from '../../text/mod.ts';
import { classBit, classesOf, foldName } from './name-classes.ts';
import type { NameToken } from './name-tokens.ts';
import type { Casing, ReadSentence } from './read-sentence.ts';
import type { TokenName } from './recognise.ts';
import { wordTraits } from './word-traits.ts';

/** A name where it stands in a text. Half-open UTF-16 offsets. */
export interface NameInText {
  /** As written, without title and possessive ending. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly kind: EntityKind;
  /** The title before a person's name, folded ("mr", "mayor"); null for none. */
  readonly title: string | null;
  /** 0-based number of the sentence among those read. */
  readonly sentence: number;
}

const longestName = 8;
const bits = {
  title: classBit('title'),
  role: classBit('role'),
  suffix: classBit('suffix'),
  demonym: classBit('demonym'),
  calendar: classBit('calendar'),
};
const nameClasses = ~(bits.title | bits.role | classBit('event') | classBit('direction'));
const titleTail = /^(?:sen|rep|gov|mr|mrs|ms|dr|sens|reps|president|senator|mayor)\.?$/;
const partyAndState = /^[RDI]-\p{Lu}/u;
const feast =
  /^(?:christmas|easter|ramadan|thanksgiving|hanukkah|passover|halloween|yuletide|lent|advent|eid|diwali|god|allah|bible|koran|quran|internet|web|covid|covid-19)(?: (?:eve|day|week|sunday|monday))?$/;

/** A single word that the text mostly writes small, or that only begins sentences and is no name elsewhere in news. */
function isOrdinary(word: string, casing: Casing): boolean {
  const folded = foldName(word);
  const capital = casing.capital.get(folded) ?? 0;
  const small = (casing.lower.get(folded) ?? 0) + (casing.lower.get(`${folded}s`) ?? 0);
  if (small > 0) return small >= capital;
  const { usage, classes, isUpper } = wordTraits(word);
  if (isStopWord(folded) && !isUpper) return true;
  return (capital === 0 || isUpper) && usage > 1 && usage % 2 === 0 && (classes & nameClasses) === 0;
}

interface Cut {
  start: number;
  end: number;
  title: string | null;
}

function classAt(tokens: readonly NameToken[], at: number): number {
  return wordTraits(tokens[at]?.text ?? '').classes;
}

/** Where a person's own name begins behind "Senate Majority Leader" or "Mr."; "Dean Galt" may be his name. */
function behindTitles(tokens: readonly NameToken[], start: number, end: number): number {
  for (let at = end - 2; at >= start; at--) {
    const isTitle = (classAt(tokens, at) & (bits.title | bits.role)) !== 0;
    if (isTitle && !/^(?:Dean|Earl|Duke|Don|Marshal|Saint|St|Miss)$/.test(tokens[at]!.text)) return at + 1;
  }
  return start;
}

/** The capitalised title right before a token. */
export function titleBefore(tokens: readonly NameToken[], at: number): string | null {
  const text = tokens[at - 1]?.text ?? '';
  const isTitle = /^\p{Lu}/u.test(text) && (classAt(tokens, at - 1) & bits.title) !== 0;
  return isTitle ? foldName(text).replace(/\.$/, '') : null;
}

/** A function word, which begins no name; "New" and "US" may. */
function isWeak(word: string): boolean {
  return isStopWord(word.toLowerCase()) && wordTraits(word).classes === 0 && !/^\p{Lu}{2}/u.test(word);
}

/** Titles, function words and brackets go off the ends of a name; "Inc." behind it comes in. */
function trimmed(tokens: readonly NameToken[], { start, end, kind }: TokenName): Cut {
  const cut: Cut = { start, end, title: null };
  const textAt = (at: number): string => tokens[at]?.text ?? '';
  if (kind === 'person') cut.start = behindTitles(tokens, cut.start, cut.end);
  while (cut.end - cut.start > 1 && isWeak(textAt(cut.start))) cut.start += 1;
  while (cut.end - cut.start > 1 && kind !== 'person' && (classAt(tokens, cut.end - 1) & bits.calendar) !== 0)
    cut.end -= 1;
  while (cut.end - cut.start > 1 && titleTail.test(foldName(textAt(cut.end - 1)))) cut.end -= 1;
  while (cut.end - cut.start > 1 && /^['’]s?$|^[-/(),"“”]$/.test(textAt(cut.end - 1))) cut.end -= 1;
  const isSuffix = /^(?:Inc|Corp|Ltd|LLC|Plc|PLC|Co|LP|LLP)\.?$/.test(textAt(cut.end));
  if (isSuffix && kind !== 'person') cut.end += 1;
  cut.title = kind === 'person' ? titleBefore(tokens, cut.start) : null;
  return cut;
}

/** Tokens of a name and what is known of them. */
interface Candidate {
  readonly name: string;
  readonly kind: EntityKind;
  readonly isTitled: boolean;
  readonly tokens: readonly NameToken[];
}

/** Headings, offices, nationalities, feasts, days and ordinary words. */
function isNoName({ name, kind, isTitled, tokens }: Candidate, casing: Casing): boolean {
  const folded = foldName(name);
  const classes = classesOf(folded) | classesOf(folded.replace(/s$/, ''));
  const [first, last] = [tokens[0]!, tokens.at(-1)!].map((token) => foldName(token.text));
  const isPeople = [first, last].some(
    (word) => word!.endsWith('s') && (classesOf(word!.slice(0, -1)) & bits.demonym) !== 0,
  );
  const isPart = /\.$/.test(folded) && (classes & classBit('region')) !== 0 && !folded.startsWith('d.');
  const isShouted = name === name.toUpperCase() && /\p{L}{6}/u.test(name) && tokens.length > 1;
  const isOffice = (classAt(tokens, tokens.length - 1) & (bits.role | bits.title)) !== 0 && kind !== 'person';
  return (
    isShouted ||
    isPart ||
    isOffice ||
    folded === 'no.' ||
    !/\p{L}{2}|\p{Lu}\.\p{Lu}/u.test(name) ||
    /^[@#]|^https?:|^www\./.test(name) ||
    partyAndState.test(name) ||
    feast.test(folded) ||
    (classes & (bits.demonym | bits.calendar)) !== 0 ||
    isPeople ||
    (tokens.length === 1 &&
      (/^\p{Lu}{7,}$/u.test(name) || titleTail.test(folded) || (!isTitled && isOrdinary(name, casing))))
  );
}

/** "Arle's Corvell", "Ana Sol of Corvell" and "Corvell in Arle" are two names; "Governor's Office" is one. */
export function parted(tokens: readonly NameToken[], name: TokenName): TokenName[] {
  for (let at = name.start + 1; at < name.end - 1; at++) {
    const joint = tokens[at]!.text;
    if (/^(?:in|at)$/.test(joint) || (joint === 'of' && name.kind === 'person' && at - name.start > 1)) {
      return [
        { ...name, end: at },
        ...parted(tokens, { ...name, start: at + 1, kind: joint === 'of' ? 'organisation' : 'place' }),
      ];
    }
    const isBody = (classAt(tokens, name.end - 1) & (classBit('head') | classBit('placehead'))) !== 0;
    if (isBody || !/^['’]s$/.test(tokens[at]!.text)) continue;
    const rest = { ...name, start: at + 1 };
    return [{ ...name, end: at }, ...parted(tokens, rest)];
  }
  return [name];
}

/** A recognised name of sentence `number` as the text has it; null for what is none in this text. */
export function nameAt(
  sentence: ReadSentence,
  number: number,
  name: TokenName,
  casing: Casing,
): NameInText | null {
  const { tokens, text, start } = sentence;
  const cut = trimmed(tokens, name);
  const words = tokens.slice(cut.start, cut.end);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || words.length > longestName) return null;
  const written = text.slice(first.start, last.end);
  if (name.kind === 'other' && words.length === 1 && !/^\p{Lu}.*[\p{Lu}\d]/u.test(written)) return null;
  const candidate = { name: written, kind: name.kind, isTitled: cut.title !== null, tokens: words };
  if (isNoName(candidate, casing)) return null;
  return {
    name: written.replace(/\s+/g, ' '),
    start: start + first.start,
    end: start + last.end,
    kind: name.kind,
    title: cut.title,
    sentence: number,
  };
}
