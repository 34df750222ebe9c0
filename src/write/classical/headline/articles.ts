import type { Operation } from '../../../news/mod.ts';
import { tag, words, type Tagged } from '../../../text/mod.ts';
import type { CaseBook } from './case-book.ts';
import { capital, type Step } from './title-steps.ts';

/** Longer stacks of nouns hide where an article would go. */
const longestStack = 3;

interface Phrase {
  /** Numbers of its first and last token. */
  readonly from: number;
  readonly to: number;
}

const inPhrase = /^(?:ADJ|NOUN|PROPN|NUM)$/;

/** Runs of adjectives and nouns that end in a noun or name. */
function phrases(tokens: readonly Tagged[]): Phrase[] {
  const found: Phrase[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!inPhrase.test(tokens[at]!.pos)) continue;
    let to = at;
    while (to + 1 < tokens.length && (inPhrase.test(tokens[to + 1]!.pos) || tokens[to + 1]!.text === '-'))
      to += 1;
    found.push({ from: at, to });
    at = to;
  }
  return found;
}

function isPlural(word: string): boolean {
  return (
    (/s$/.test(word) && !/(?:ss|us|is)$/.test(word)) ||
    /^(?:people|police|men|women|children|media|data)$/.test(word)
  );
}

/** What may follow a whole noun phrase; before another noun it is a part of one: "a health care bill". */
const after =
  '. of in on at for to that which who and or but as after before by with from over under against into is was are were has had have will would could said'.split(
    ' ',
  );

/** How often the texts have the words where no further noun follows. */
function wholeCount(words: string, book: CaseBook): number {
  return after.reduce((sum, next) => sum + book.count(`${words} ${next}`), 0);
}

type Article = '' | 'the ' | 'a ' | 'an ' | 'unknown';

/** "of aid", "for aid": a mass noun stands bare after a preposition. */
const bareAfter = ['of', 'for', 'in', 'with', 'on', 'to', 'from'];

/** The article a phrase has in the story's texts; "unknown" where they do not show it. */
function seenBefore(phrase: string, book: CaseBook): Article {
  const [the, a, an] = ['the', 'a', 'an'].map((article) => wholeCount(`${article} ${phrase}`, book)) as [
    number,
    number,
    number,
  ];
  if (a > 0) return 'a ';
  if (an > 0) return 'an ';
  if (the > 0) return the === wholeCount(phrase, book) ? 'the ' : 'unknown';
  return bareAfter.some((word) => wholeCount(`${word} ${phrase}`, book) > 0) ? '' : 'unknown';
}

/** Names that running text never has without it. */
const alwaysDefinite =
  /^(?:senate|house|white house|supreme court|pentagon|kremlin|treasury|gop|fbi|cia|cdc|fda|eu|un|u\.s\.|us|u\.k\.|uk|united states|united kingdom|united nations|european union|taliban|federal reserve|state department|justice department|labor department|republican party|democratic party)$/;
/** "largest budget", "first defeat", "48-hour strike": of what, or with which article, a headline leaves out. */
const ordered = /\b(?:first|second|third|last|next|latest|top|\p{Ll}+est|most|least)\b|^\d/u;

/** "Democrats first defeat" behind "hands": an adjective after a noun opens another phrase. */
function hasTwoObjects(phrase: readonly Tagged[]): boolean {
  return phrase.some(({ pos }, at) => pos === 'ADJ' && /^(?:NOUN|PROPN)$/.test(phrase[at - 1]?.pos ?? ''));
}

function startsWithVowel(phrase: string): boolean {
  return /^(?:[aeio]|u(?!n[aeiou]|s[ae]|ti))/.test(phrase);
}

/** What a noun takes before it: that of the whole phrase, else of its end: "the elections bill" for "voting elections bill". */
function articleFor(phrase: string, isName: boolean, book: CaseBook): Article {
  if (isName) {
    if (alwaysDefinite.test(phrase)) return 'the ';
    const all = wholeCount(phrase, book);
    return all > 0 && wholeCount(`the ${phrase}`, book) / all >= 0.6 ? 'the ' : '';
  }
  const list = phrase.split(' ');
  for (let from = 0; from < list.length; from++) {
    const seen = seenBefore(list.slice(from).join(' '), book);
    if (seen === 'unknown') continue;
    return /^an? $/.test(seen) ? (startsWithVowel(phrase) ? 'an ' : 'a ') : seen;
  }
  return 'unknown';
}

/**
 * A title with the articles that the story's texts give its nouns; null when one of them cannot be told.
 *
 * @param opensWithName Its first word keeps its capital inside a sentence.
 * @param mayLack Where one cannot be told the noun stays bare, as in headlines.
 *
 * @example
 * // "Council rejected toll" where the texts have "a toll" and "the council" alone: "The council rejected a toll"
 */
export function withArticles(
  step: Step,
  opensWithName: boolean | null,
  book: CaseBook,
  mayLack = false,
): Step | null {
  const tokens = tag(`${step.text}.`);
  const operations: Operation[] = [...step.operations];
  let text = '';
  let done = 0;
  let isLowered = false;
  for (const { from, to } of phrases(tokens)) {
    const [first, head, before] = [tokens[from]!, tokens[to]!, tokens[from - 1]];
    const whole = step.text.slice(first.start, head.end);
    if (before && /^(?:DET|PRON)$/.test(before.pos)) continue;
    const isCounted = first.pos === 'NUM' && head.pos === 'NOUN' && !isPlural(head.text);
    // "48-hour strike", "$568 billion plan": one thing, which has an article.
    if (isCounted || (first.pos === 'NUM' && tokens[from + 1]?.text === '-')) {
      if (mayLack) continue;
      return null;
    }
    if (first.pos === 'NUM' || /['’]s?\b/.test(whole) || before?.text === '$') continue;
    const isName =
      /^\p{Lu}/u.test(head.text) &&
      (from > 0 || /^\p{Lu}.*\s\p{Lu}|^\p{Lu}{2}/u.test(whole) || opensWithName === true);
    if (!isName && isPlural(head.text)) continue;
    if (!isName && words(whole).length > longestStack) {
      if (mayLack) continue;
      return null;
    }
    const article =
      hasTwoObjects(tokens.slice(from, to + 1)) || ordered.test(whole)
        ? 'unknown'
        : articleFor(whole.toLowerCase(), isName, book);
    if (article === 'unknown' && !mayLack) return null;
    if (article === 'unknown' || article === '') continue;
    if (from === 0 && !isName) isLowered = book.spelling(first.text, null, null) === first.text.toLowerCase();
    text += step.text.slice(done, first.start) + article;
    done = first.start;
    operations.push({ name: 'add article', from: '', to: article.trim() });
  }
  text += step.text.slice(done);
  // "Federal judge" behind an article: its capital was the line's.
  const whole = isLowered
    ? text.replace(/^(\S+ )(\p{Lu})/u, (_, article: string, letter: string) => article + letter.toLowerCase())
    : text;
  return { text: capital(whole), operations };
}
