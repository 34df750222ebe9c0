import { isReportVerb } from '../text/mod.ts';
import type { Token } from './tokens.ts';
import * as lists from './word-lists.ts';

/** Who did what to whom in one clause, as runs of tokens; passives are turned round. */
export interface Role {
  readonly verb: Token;
  readonly doer: readonly Token[];
  readonly done: readonly Token[];
}

const farthest = 14;

/** A past or passive participle, or an irregular past form. */
function isParticiple(token: Token): boolean {
  if (token.isCapital) return false;
  return (
    /ed$/.test(token.lower) || lists.participles.has(token.lower) || lists.irregularPasts.has(token.lower)
  );
}

/** True for a token that is the verb of a clause, judged by its form and its neighbours. */
export function isVerbAt(list: readonly Token[], at: number): boolean {
  const token = list[at]!;
  const before = list[at - 1];
  if (token.isCapital || token.isNumber || before === undefined) return false;
  if (lists.articles.has(before.lower) || before.isPossessive || before.lower === 'of') return false;
  if (isReportVerb(token.lower) || isParticiple(token)) return token.compound === null;
  const next = list[at + 1];
  if (!next || !/[^s]s$/.test(token.lower) || !token.isContent) return false;
  return before.isContent && (next.isCapital || lists.articles.has(next.lower) || next.isNumber);
}

/** Opens or closes a noun phrase with its clause: nothing beyond it belongs to the verb. */
function isEdge(token: Token): boolean {
  return (
    lists.relativePronouns.has(token.lower) ||
    lists.openingSubordinators.has(token.lower) ||
    /^(?:that|and|but|or|while|by)$/.test(token.lower)
  );
}

/** The noun phrase before a verb group; an aside between two commas is stepped over. */
function phraseBefore(list: readonly Token[], verb: number): Token[] {
  const found: Token[] = [];
  let at = verb - 1;
  if (list[verb]!.before === ',') {
    while (at > 0 && list[at]!.before !== ',') at -= 1;
    at -= 1;
  }
  for (; at >= 0 && found.length < farthest; at--) {
    const token = list[at]!;
    if (isEdge(token) && token.lower !== 'and') break;
    if (isVerbAt(list, at) || lists.finiteForms.has(token.lower)) break;
    found.unshift(token);
    if (token.before !== '') break;
  }
  return found;
}

function phraseAfter(list: readonly Token[], verb: number): Token[] {
  const found: Token[] = [];
  for (let at = verb + 1; at < list.length && found.length < farthest; at++) {
    const token = list[at]!;
    if (token.before !== '' || isEdge(token) || lists.phraseEnds.has(token.lower)) break;
    found.push(token);
  }
  return found;
}

/** The form of "be" that makes a verb passive, at most three words before it; -1 for an active verb. */
export function passiveBe(list: readonly Token[], verb: number): number {
  if (!isParticiple(list[verb]!)) return -1;
  for (let at = verb - 1; at >= Math.max(0, verb - 3); at--) {
    const token = list[at]!;
    if (lists.beForms.has(token.lower)) return at;
    if (!/ly$/.test(token.lower) && !/^(?:not|also|later|then|never|been|being)$/.test(token.lower))
      return -1;
  }
  return -1;
}

function groupStart(list: readonly Token[], verb: number): number {
  let at = verb;
  while (
    at > 0 &&
    (lists.beForms.has(list[at - 1]!.lower) ||
      lists.perfectAuxiliaries.has(list[at - 1]!.lower) ||
      lists.modals.has(list[at - 1]!.lower) ||
      /ly$|^(?:not|never|also|did|does|do)$/.test(list[at - 1]!.lower))
  )
    at -= 1;
  return at;
}

/** Where "by" and the doer stand after a passive verb; -1 when it names none. */
export function byAfter(list: readonly Token[], verb: number): number {
  for (let at = verb + 1; at < Math.min(list.length - 1, verb + 9); at++) {
    const token = list[at]!;
    if (token.before !== '' || isEdge(token) !== (token.lower === 'by')) return -1;
    if (token.lower !== 'by') continue;
    const next = list[at + 1]!;
    // "by Monday", "by 5 percent", "by closing the port" name no doer.
    const isDoer = !next.isNumber && !lists.weekdays.has(next.lower) && !/ing$/.test(next.lower);
    return isDoer && next.before === '' ? at : -1;
  }
  return -1;
}

/**
 * Who did what to whom, clause by clause, by word forms and order alone (no tagger): the noun phrase before a verb
 * group does it, the one after it has it done; a passive with "by" is turned round. What cannot be read is left out.
 *
 * @example
 * readRoles(tokens('Teal was bought by Varga'))[0]?.doer.map((t) => t.text); // ['Varga']
 */
export function readRoles(list: readonly Token[]): Role[] {
  const found: Role[] = [];
  list.forEach((verb, at) => {
    if (!isVerbAt(list, at)) return;
    const subject = phraseBefore(list, groupStart(list, at));
    if (subject.length === 0) return;
    if (passiveBe(list, at) < 0) {
      found.push({ verb, doer: subject, done: phraseAfter(list, at) });
      return;
    }
    const by = byAfter(list, at);
    found.push({ verb, doer: by < 0 ? [] : phraseAfter(list, by), done: subject });
  });
  return found;
}
