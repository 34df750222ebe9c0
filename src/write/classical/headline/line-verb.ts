import { words, type Word } from '../../../text/mod.ts';
import { newsVerb, type NewsVerb } from './news-verbs.ts';

/**
 * The verb of a headline: `finite` ("rejects", "has fallen"), `to` for what is to come ("Board to close pier"), `bare`
 * for a past or participle with no object behind it ("Pier closed by storm", "Ferry sank off Gelt").
 */
export interface LineVerb {
  readonly kind: 'finite' | 'to' | 'bare';
  /** Number of the verb among the words of the line. */
  readonly at: number;
  readonly word: Word;
  /** Null for "is", "has", "will" and the like. */
  readonly verb: NewsVerb | null;
}

const auxiliary =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|does|do|did|(?:is|are|was|were|has|have|had|would|could|does|do|did)n['’]t|won['’]t|can['’]t|cannot)$/;
/** After one of these a noun follows, or no finite verb. */
const beforeNoun =
  /^(?:a|an|the|of|in|on|at|for|with|by|from|into|over|under|against|amid|about|its|his|her|their|to|no|new|first|second|third|last|latest|more|most|former|and|or|not|than|between|during|without|despite|every|each|some|any|all|top|major|key|possible|potential|alleged|next|early|final|full|big|final|annual|civil|legal|federal|national|local|public|nuclear|military|political|trade|tax|gun|peace|border|travel|budget|fresh|rare|joint|strong|mass|many|several|few|own|such|other|what|whose|both)$/i;
/** What may stand behind a past that has no object. */
const afterBare =
  /^(?:by|of|in|on|from|at|to|with|over|for|after|as|amid|following|under|during|into|against|off|near|out|up|down|again|before|without|because|since|until|through|across|outside|inside|despite|due|ahead|back|among|between|when|while)$/i;
const relative = /^(?:who|which|that|whose|where|when|what|how|why|whether|if)$/i;
/** A new clause begins: the verb of the line stands before it, or the line opens with it. */
const opensClause =
  /^(?:as|after|while|because|although|though|since|until|unless|before|amid|despite|if|when)$/i;
const pluralNouns =
  /^(?:people|police|men|women|children|media|voters|youths?|troops|crews|gop|lawyers|feds|dems)$/i;
/** "bid to oust", "plan to share": the words after it belong to the noun. */
const nounsWithTo =
  /^(?:plan|plans|bid|move|moves|effort|efforts|push|deal|bill|bills|attempt|attempts|vow|pledge|call|calls|decision|fight|race|battle|way|ways|right|need|needs|chance|chances|proposal|order|law|agreement|time|reason|reasons|things|pressure|threat|threats|offer|promise|ability|power|refusal|request|vote|case|desire|failure|opportunity|rush|struggle|due|set|able|ready|likely|unlikely|expected|how|what|where|when|according|next|first|last|only)$/i;
const saying =
  /^(?:say|says|said|claims?|claimed|believes?|believed|thinks?|thought|hopes?|fears?|warns?|warned|insists?|insisted|admits?|admitted|knows?|knew|suggests?|suggested|shows?|showed|reveals?|revealed|finds?|found|announces?|announced|confirms?|confirmed|argues?|argued)$/i;

function isPluralHead(list: readonly Word[], at: number, text: string): boolean {
  const isAdverb = /ly$/.test(list[at - 1]!.text) && at > 1;
  const before = list[at - (isAdverb ? 2 : 1)]!.text;
  const lower = before.toLowerCase();
  if (pluralNouns.test(lower)) return true;
  if (/s$/.test(lower) && !/(?:ss|us|is|['’]s)$/.test(lower)) return true;
  // "Israel, Hamas agree", "Orme and Varga clash": two subjects.
  const subject = text.slice(0, list[at]!.start);
  return /(?:\band\b|,|&)\s*(?:\p{L}[\p{L}'’.-]*\s+){1,4}$/u.test(subject);
}

interface Reading {
  readonly at: number;
  readonly verb: NewsVerb | null;
  readonly kind: LineVerb['kind'];
  readonly isSure: boolean;
}

/** A noun, a name or a figure stands before it. */
function hasSubject(list: readonly Word[], at: number): boolean {
  return list
    .slice(0, at)
    .some(({ text }) => !/ly$/.test(text) && !beforeNoun.test(text) && !/^\d/.test(text));
}

function readingAt(list: readonly Word[], at: number, text: string): Reading | null {
  const { text: written } = list[at]!;
  const before = list[at - 1]!;
  const gap = text.slice(before.end, list[at]!.start);
  if (auxiliary.test(written)) return { at, verb: null, kind: 'finite', isSure: true };
  if (isProgressive(list, at, text)) return { at, verb: null, kind: 'bare', isSure: false };
  const verb = /^\p{Ll}/u.test(written) ? newsVerb(written) : null;
  // "Dockers, stop the toll": a comma right before it after one word is a call.
  if (!verb || /['’]s?$/.test(before.text) || /-/.test(gap) || (at === 1 && gap.includes(','))) return null;
  if (before.text.toLowerCase() === 'to') {
    const head = list[at - 2];
    const isAgent = head !== undefined && !nounsWithTo.test(head.text) && newsVerb(head.text) === null;
    return verb.form === 'base' && isAgent ? { at, verb, kind: 'to', isSure: true } : null;
  }
  if (beforeNoun.test(before.text) || /^\d|\p{L}(?:less|ful|ous|ive|ary|ible|able)$/u.test(before.text))
    return null;
  const next = list[at + 1]?.text ?? '';
  const nextGap = list[at + 1] ? text.slice(list[at]!.end, list[at + 1]!.start) : '.';
  const endsThere = next === '' || /[,.]/.test(nextGap) || afterBare.test(next);
  if (verb.form === 'participle' && !endsThere) return null;
  if (verb.form === 'past' || verb.form === 'participle')
    return { at, verb, kind: endsThere ? 'bare' : 'finite', isSure: !endsThere };
  if (verb.form === 'base' && !isPluralHead(list, at, text)) return null;
  // "Orme hopeful on Arle talks, but …": a noun at the end of its phrase.
  if (verb.form === 'present' && verb.mayBeNoun && /,/.test(nextGap)) return null;
  if (/-$/.test(nextGap)) return null;
  const isPluralSubject =
    !/\b(?:of|from|in|for|on|by|with|between|to|against|over)\b/.test(text.slice(0, list[at]!.start)) &&
    /^\p{Ll}.*s$/u.test(before.text) &&
    !/(?:ss|us|is|ews|ics)$/.test(before.text);
  if (verb.form === 'present' && isPluralSubject) return null;
  return { at, verb, kind: 'finite', isSure: !verb.mayBeNoun };
}

/** "Board weighing toll": a name, then the -ing form of a verb with more behind it. */
function isProgressive(list: readonly Word[], at: number, text: string): boolean {
  const { text: written, start } = list[at]!;
  if (!/^\p{Ll}+ing$/u.test(written) || list[at + 1] === undefined) return false;
  const stem = written.slice(0, -3);
  const isVerb = [stem, `${stem}e`, stem.slice(0, -1)].some((base) => newsVerb(base)?.form === 'base');
  return (
    isVerb &&
    /^\p{Lu}/u.test(list[at - 1]!.text) &&
    !/['’]s?$/.test(list[at - 1]!.text) &&
    /^\s$/.test(text.slice(list[at - 1]!.end, start))
  );
}

function readings(list: readonly Word[], text: string): Reading[] {
  const found: Reading[] = [];
  let skip = 0;
  for (let at = 1; at < list.length; at++) {
    const lower = list[at]!.text.toLowerCase();
    if (opensClause.test(lower)) break;
    if (relative.test(lower)) {
      if (found.length > 0) break;
      skip += 1;
      continue;
    }
    if (found.length > 0 && /[,—–;:]/.test(text.slice(list[at - 1]!.end, list[at]!.start))) break;
    if (!hasSubject(list, at)) continue;
    const reading = readingAt(list, at, text);
    if (!reading) continue;
    // "walks back", "pushes open": a particle.
    if (found.at(-1)?.at === at - 1 && /^(?:back|open|close|clear|free|even|short|up)$/.test(list[at]!.text))
      continue;
    if (skip > 0) skip -= 1;
    else found.push(reading);
  }
  return found;
}

function chosen(found: readonly Reading[], list: readonly Word[]): Reading | null {
  const [first, second] = found;
  if (!first) return null;
  if (!second) return first;
  if (first.kind === 'to') return found.slice(1).some((each) => each.kind === 'finite') ? null : first;
  if (first.isSure && (first.verb === null || first.kind === 'finite')) return first;
  const gap = second.at - first.at - (/ly$/.test(list[first.at + 1]!.text) ? 1 : 0);
  if (saying.test(list[first.at]!.text) && first.kind === 'finite' && gap > 1) return first;
  const sure = found.find((each) => each.isSure && each.kind === 'finite');
  if (first.kind === 'bare') return sure ?? (second.kind === 'bare' ? null : second.isSure ? second : null);
  // "Police report shows", "Jobless claims fall": the first is a noun, the second its verb.
  if (gap === 1) {
    const isPlural = first.verb!.form === 'present';
    if (!isPlural && second.verb?.form === 'present') return second;
    // "Cuban protests demand": an adjective of a people stands before a noun.
    if (isPlural && first.at === 1 && /(?:[^m]an|ese|ish|[rq]i|ki|ni|[^e]ch)$/.test(list[0]!.text))
      return second;
    if (isPlural && second.verb === null) return second;
    if (
      isPlural &&
      /^(?:fall|rise|show|say|soar|surge|drop|dip|plummet|decline|climb|jump)$/.test(second.verb?.base ?? '')
    )
      return second;
    // "States sue": the second can be nothing else.
    if (isPlural && second.isSure && second.kind === 'finite') return second;
    // "signs deal on dredging": what follows goes with a noun.
    const next = list[second.at + 1]?.text ?? '';
    return isPlural && (next === '' || next === 'to' || afterBare.test(next)) ? first : null;
  }
  if (second.kind === 'to') return first;
  // "House passes deal on storm aid": what may be verbs further on may be nouns too.
  return first.verb?.form === 'present' && sure === undefined ? first : null;
}

/**
 * Finds the verb of a headline in sentence case by its shape and its neighbours: taggers take "claims" and "signs" of
 * headlines for nouns. Null when there is none, or when two words could be it.
 *
 * @example
 * lineVerb('Kelvarne council rejects harbour toll')?.word.text; // 'rejects'
 */
export function lineVerb(text: string): LineVerb | null {
  const from = /^[^:]{2,32}: /.exec(text)?.[0].length ?? 0;
  // What is quoted has verbs of its own.
  const quoted = text.indexOf('“');
  const list = words(text).filter(
    ({ start }) => start >= from && (quoted < 0 || start < quoted || quoted <= from),
  );
  const reading = chosen(readings(list, text), list);
  if (!reading) return null;
  return {
    kind: reading.kind,
    at: reading.at + words(text.slice(0, from)).length,
    word: list[reading.at]!,
    verb: reading.verb,
  };
}
