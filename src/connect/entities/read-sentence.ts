import { isStopWord } from '../../text/mod.ts';
import { foldName } from './name-classes.ts';
import { nameTokens, type NameToken } from './name-tokens.ts';
import { recognise, type TokenName } from './recognise.ts';

const longestSentence = 2000;
const longestDateline = 150;
const dateline =
  /^(?:\([^)]{1,30}\)\s*)?((?:\p{Lu}[\p{Lu}.'’-]+)(?: \p{Lu}[\p{Lu}.'’-]+){0,3})(?:, [^—–()-]{1,30}?)?(?:,? \d[^—–()-]{0,12})?\s*(?:\([^)]{1,30}\)\s*)?\s?(?:[—–]|--?(?=\s))\s*/u;

/** A sentence of prose with the names the recogniser found in it. */
export interface ReadSentence {
  /** Offset of its text in the whole text. */
  readonly start: number;
  readonly text: string;
  readonly tokens: readonly NameToken[];
  readonly found: readonly TokenName[];
}

function isHeading(text: string): boolean {
  return !/[.!?…:;,]["'”’)\]]*$/.test(text) && text.length < 120;
}

/** Headlines in capitals or title case, where capitals say nothing: all that is small is short or a function word. */
function isTitleCase(tokens: readonly NameToken[]): boolean {
  let capital = 0;
  let lower = 0;
  for (const { text } of tokens) {
    if (/^\p{Lu}/u.test(text)) capital += 1;
    else if (/^\p{Ll}{4}/u.test(text) && !isStopWord(text)) return false;
    else if (/^\p{Ll}/u.test(text)) lower += 1;
  }
  return capital > 4 && capital > 2 * lower;
}

/** "LOWER ARLE" as "Lower Arle". */
export function capitalised(upper: string): string {
  return upper
    .toLowerCase()
    .replace(/(^|[\s.'’-])(\p{Ll})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase());
}

/** Place of a dateline, and where the report begins behind it. */
export function datelineOf(text: string): { place: string; length: number; at: number } | null {
  const found = dateline.exec(text.slice(0, longestDateline));
  const place = found?.[1];
  if (!found || place === undefined || place.length < 3) return null;
  return { place, length: found[0].length, at: found[0].indexOf(place) };
}

/** Reads a sentence; null for headings, title-case lines and what is too long for a sentence. */
export function readSentence(text: string, start: number): ReadSentence | null {
  if (text.length > longestSentence || isHeading(text)) return null;
  const tokens = nameTokens(text);
  if (isTitleCase(tokens)) return null;
  return { start, text, tokens, found: recognise(tokens.map((token) => token.text)) };
}

/** How a text writes its words. Keys are folded. */
export interface Casing {
  /** How often a word stands in lower case. */
  readonly lower: ReadonlyMap<string, number>;
  /** How often it stands capitalised where no sentence begins. */
  readonly capital: ReadonlyMap<string, number>;
}

/** Counts the casing of all words of the sentences. */
export function casingOf(all: readonly ReadSentence[]): Casing {
  const lower = new Map<string, number>();
  const capital = new Map<string, number>();
  for (const { tokens } of all) {
    tokens.forEach(({ text }, at) => {
      const isOpening = at === 0 || /^["'“‘(:]$/.test(tokens[at - 1]!.text);
      const counts = /^\p{Ll}/u.test(text) ? lower : /^\p{Lu}/u.test(text) && !isOpening ? capital : null;
      if (counts) counts.set(foldName(text), (counts.get(foldName(text)) ?? 0) + 1);
    });
  }
  return { lower, capital };
}
