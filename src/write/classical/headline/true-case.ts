import { words, type Word } from '../../../text/mod.ts';
import type { CaseBook } from './case-book.ts';

/** Words that headlines in capitals write small, or that running text always does. */
const small = new Set(
  `a an the of in on at by for from to with as and or but nor so yet if than that into over after before amid about against
  is are was were be been has have had will would can could may might do does did not no its his her their it he she they
  who which while when where until since under between during through without within up down out off more most says said
  say calls`.split(/\s+/),
);

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Its long words have capitals, so that a capital tells no name. */
export function isTitleCase(title: string): boolean {
  const long = words(title)
    .slice(1)
    .filter(({ text }) => /^\p{L}/u.test(text) && text.length > 3);
  const small = long.filter(({ text }) => /^\p{Ll}/u.test(text)).length;
  return long.length > 0 && small / long.length < 0.25;
}

function isShouted(title: string): boolean {
  const letters = title.replace(/[^\p{L}]/gu, '');
  return letters.length > 12 && letters === letters.toUpperCase();
}

/** A word in parts that have a case of their own: "Anti-Asian". */
function partsOf(text: string): string[] {
  return text.split('-');
}

function spelled(word: string, before: string | null, after: string | null, book: CaseBook): string | null {
  if (!/\p{Lu}/u.test(word)) return word;
  // "U.S.", "COVID", "FBI": capitals inside a line that is not all capitals are the word's own.
  const bare = word.replace(/['’]s$/, '');
  const isAcronym = bare.length > 1 && bare === bare.toUpperCase() && /\p{Lu}.*\p{Lu}|\d/u.test(bare);
  const possessive = word.slice(bare.length);
  if (isAcronym) return word;
  if (small.has(bare.toLowerCase())) return word.toLowerCase();
  const own = book.spelling(bare, before, possessive === '' ? after : null);
  if (own !== null) return own + possessive;
  if (!bare.includes('-')) return null;
  const parts = partsOf(bare).map((part) =>
    small.has(part.toLowerCase()) ? part.toLowerCase() : spelled(part, null, null, book),
  );
  return parts.every((part) => part !== null) ? parts.join('-') + possessive : null;
}

/** A title in sentence case; `opensWithName` tells whether its first word keeps its capital inside a sentence. */
export interface TrueCased {
  readonly text: string;
  readonly opensWithName: boolean | null;
}

/**
 * Writes a title the way running text would. Null when the case of one of its words cannot be told.
 *
 * @param book How the texts of the story write their words.
 *
 * @example
 * trueCase('Harbour Board Rejects Toll', caseBook(['Ships paid no toll to the Harbour Board, which rejects it.']))?.text;
 * // 'Harbour Board rejects toll'
 */
export function trueCase(title: string, book: CaseBook): TrueCased | null {
  if (isShouted(title)) return null;
  const list: readonly Word[] = words(title);
  const isCapitals = isTitleCase(title);
  let text = '';
  let from = 0;
  let opensWithName: boolean | null = null;
  for (const [at, word] of list.entries()) {
    const [before, after] = [list[at - 1]?.text ?? null, list[at + 1]?.text ?? null];
    const joins = (one: Word | undefined, other: Word | undefined) =>
      one !== undefined && other !== undefined && /^\s+$/.test(title.slice(one.end, other.start));
    const form =
      isCapitals || at === 0
        ? spelled(
            word.text,
            joins(list[at - 1], word) ? before : null,
            joins(word, list[at + 1]) ? after : null,
            book,
          )
        : word.text;
    if (form === null && at > 0) return null;
    if (at === 0) opensWithName = form === null ? null : /\p{Lu}/u.test(form);
    text += title.slice(from, word.start) + (at === 0 ? capital(form ?? word.text) : form!);
    from = word.end;
  }
  return { text: text + title.slice(from), opensWithName };
}
