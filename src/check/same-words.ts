import { stem } from '../text/mod.ts';
import type { Token } from './tokens.ts';
import * as lists from './word-lists.ts';

/** Where a phrase may be read as its plain form: what must stand around it. */
interface Neighbours {
  readonly previous: Token | undefined;
  readonly next: Token | undefined;
}

interface SamePhrase {
  readonly phrase: readonly string[];
  /** The words it is read as; each takes the place of one word of the phrase. */
  readonly plain: readonly string[];
  readonly holds?: (around: Neighbours) => boolean;
}

const isFigure = (token: Token | undefined): boolean =>
  token !== undefined && (token.isNumber || /^[$€£¥]$/.test(token.key));
const beforeFigure = ({ next }: Neighbours): boolean => isFigure(next);
/** "is due to close", "the debt due to banks" are no causes. */
const isCause = ({ previous, next }: Neighbours): boolean =>
  previous !== undefined &&
  next !== undefined &&
  !lists.beForms.has(previous.lower) &&
  !/^(?:not|also|money|debts?|amounts?|payments?|sums?|now|still)$/.test(previous.lower) &&
  (lists.articles.has(next.lower) ||
    /^(?:its|his|her|their|high|low|heavy|bad|poor)$|[^s]s$|ing$/.test(next.lower));

/**
 * Phrases that say the same, told by their plain form: those of the writer reference, section 5, and two of saying and counting. None touches a
 * quantity, a tense or a name.
 */
const samePhrases: readonly SamePhrase[] = (
  [
    ['prior to', 'before'],
    ['in order to', 'to'],
    ['in an effort to', 'to'],
    ['due to', 'because of', isCause],
    ['as well as', 'and'],
    ['a number of', 'several'],
    ['approximately', 'about', beforeFigure],
    ['roughly', 'about', beforeFigure],
    ['around', 'about', beforeFigure],
    ['over', 'more than', beforeFigure],
    ['across the country', 'nationwide'],
    ['told reporters', 'said'],
  ] as const
).map(([phrase, plain, holds]) => ({
  phrase: phrase.split(' '),
  plain: plain.split(' '),
  ...(holds && { holds }),
}));

const byFirst: ReadonlyMap<string, readonly SamePhrase[]> = Map.groupBy(
  samePhrases,
  ({ phrase }) => phrase[0]!,
);

function phraseAt(list: readonly Token[], at: number): SamePhrase | undefined {
  return byFirst.get(list[at]!.lower)?.find(({ phrase, holds }) => {
    const own = list.slice(at, at + phrase.length);
    if (own.length < phrase.length || own.some((token, index) => token.lower !== phrase[index])) return false;
    // Quoted words are exact, and a pause parts a phrase.
    if (own.some((token) => token.isQuoted) || own.slice(1).some((token) => token.before !== ''))
      return false;
    return holds?.({ previous: list[at - 1], next: list[at + phrase.length] }) ?? true;
  });
}

/** The plain words over the places of the phrase; the last one stands for what is left of it. */
function told(list: readonly Token[], at: number, { phrase, plain }: SamePhrase): Token[] {
  return plain.map((word, index) => {
    const first = list[at + Math.min(index, phrase.length - 1)]!;
    const isLast = index === plain.length - 1;
    const last = isLast ? list[at + phrase.length - 1]! : first;
    const before = index > 0 && index >= phrase.length ? '' : first.before;
    const isContent = !lists.functionWords.has(word);
    return { ...first, lower: word, key: isContent ? stem(word) : word, before, isContent, end: last.end };
  });
}

const none: ReadonlySet<readonly string[]> = new Set();

/** The phrases that stand in a quotation of these tokens: there they are exact, so they must be on the other side. */
export function quotedPhrases(list: readonly Token[]): ReadonlySet<readonly string[]> {
  const found = samePhrases.filter(({ phrase }) =>
    list.some(
      (token, at) => token.isQuoted && phrase.every((word, index) => list[at + index]?.lower === word),
    ),
  );
  return found.length === 0 ? none : new Set(found.map(({ phrase }) => phrase));
}

/**
 * The tokens with phrases that say the same written by their plain form ("prior to" as "before"), outside quotations.
 * Offsets stay those of the text.
 *
 * @param exact Phrases that are left as they are.
 *
 * @example
 * plainWords(tokens('It left prior to the vote')).map((token) => token.lower).join(' '); // 'it left before the vote'
 */
export function plainWords(
  list: readonly Token[],
  exact: ReadonlySet<readonly string[]> = none,
): readonly Token[] {
  const open = (at: number) => {
    const same = phraseAt(list, at);
    return same && !exact.has(same.phrase) ? same : undefined;
  };
  if (!list.some((_, at) => open(at))) return list;
  const found: Token[] = [];
  for (let at = 0; at < list.length; at++) {
    const same = open(at);
    if (!same) {
      found.push(list[at]!);
      continue;
    }
    found.push(...told(list, at, same));
    at += same.phrase.length - 1;
  }
  return found;
}
