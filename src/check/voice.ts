import { byAfter, passiveBe } from './roles.ts';
import type { Token } from './tokens.ts';
import * as lists from './word-lists.ts';

const longestPhrase = 12;

/** Where the noun phrase before the verb group opens: after the last pause or "that". */
function phraseStart(list: readonly Token[], group: number): number {
  let at = group;
  while (at > 0 && list[at]!.before === '' && list[at - 1]!.lower !== 'that') at -= 1;
  return at;
}

function phraseEnd(list: readonly Token[], from: number): number {
  let at = from + 1;
  while (
    at < list.length &&
    list[at]!.before === '' &&
    !lists.phraseEnds.has(list[at]!.lower) &&
    !lists.weekdays.has(list[at]!.lower)
  )
    at += 1;
  return at;
}

/** "Varga was beaten by Holt, a former docker": what follows the pause is said of the one before it. */
function saysWhoIsMeant(after: Token | undefined): boolean {
  return (
    after?.before === ',' &&
    (lists.articles.has(after.lower) ||
      lists.relativePronouns.has(after.lower) ||
      after.isNumber ||
      after.isCapital)
  );
}

function withBreak(list: readonly Token[], before: Token['before']): Token[] {
  return list.map((token, at) => (at === 0 ? { ...token, before, afterComma: before === ',' } : token));
}

/** "was taken" is "took", "has been taken" stays "has taken". */
function activeForm(verb: Token, hasAuxiliary: boolean): Token {
  const past = lists.participles.get(verb.lower);
  return past !== undefined && !hasAuxiliary ? { ...verb, lower: past, key: past } : verb;
}

/**
 * The tokens of a sentence with its first full passive turned into the active: "Teal was bought by Varga in May"
 * reads as "Varga bought Teal in May". Null when it has none that can be turned without guessing. Offsets stay those of
 * the sentence as it is written.
 *
 * @example
 * inActive(tokens('Teal was bought by Varga in May'))?.map((t) => t.text).join(' '); // 'Varga bought Teal in May'
 */
export function inActive(list: readonly Token[]): Token[] | null {
  for (let verb = 1; verb < list.length - 2; verb++) {
    const be = passiveBe(list, verb);
    const by = be < 0 ? -1 : byAfter(list, verb);
    if (by < 0) continue;
    let group = be;
    while (
      group > 0 &&
      (lists.perfectAuxiliaries.has(list[group - 1]!.lower) || lists.modals.has(list[group - 1]!.lower))
    )
      group -= 1;
    const start = phraseStart(list, group);
    const end = phraseEnd(list, by + 1);
    const subject = list.slice(start, group);
    const doer = list.slice(by + 1, end);
    if (subject.length === 0 || subject.length > longestPhrase || doer.length > longestPhrase) continue;
    if (subject.some((token) => lists.relativePronouns.has(token.lower))) continue;
    if (saysWhoIsMeant(list[end])) continue;
    const auxiliaries = [...list.slice(group, be), ...list.slice(be + 1, verb)];
    return [
      ...list.slice(0, start),
      ...withBreak(doer, list[start]!.before),
      ...auxiliaries,
      activeForm(list[verb]!, auxiliaries.length > 0),
      ...withBreak(subject, ''),
      ...list.slice(verb + 1, by),
      ...list.slice(end),
    ];
  }
  return null;
}
