import { finiteness, isReportVerb, words, type Tagged } from '../../../text/mod.ts';
import type { Clause } from './clause.ts';

const prepositions =
  /^(?:in|on|at|for|from|with|by|against|between|among|after|before|during|over|under|into|about|toward|towards|through|across|amid|without|within|outside|inside|near|behind|as|because|while|when|despite|following|since)$/;
/** Words a quotation of the tail may have. */
const quoteLeast = 4;
const quoteMost = 24;
/** The object of a preposition is a weak place to open: the quotation must say more. */
const objectLeast = 6;
const headLeast = 3;
/** Times a reader cannot place: they are resolved outside quotations only. */
const unplaced =
  /\b(?:today|yesterday|tomorrow|tonight|here|now|ago|(?:this|last|next) (?:week|month|year|morning|afternoon|evening|night|spring|summer|fall|autumn|winter|weekend)\w*|(?:Mr|Ms|Mrs)\.)(?!\w)/i;
/** ", the port told the Ledger": who says so would stand inside the marks. */
const endsInCredit =
  /, [^,“”"]{3,80} (?:said|says|told|tells|reported|reports|announced|tweeted|wrote|found|showed|shows)(?: [^,“”"]{0,40})?\.$/;
/** Verbs that are one with the noun after them: "took effect", "made sense". */
const lightVerbs =
  /^(?:took|take|takes|taken|taking|made|make|makes|making|gave|give|gives|given|had|has|have|having|set|put|got|held|paid|kept|came|went|called|named|let|is|are|was|were|be|been)$/;
/** A quotation that only says when. */
const onlyWhen =
  /^(?:on|at|in|by|early|late|this|last|next) (?:the )?(?:\w*day|morning|evening|night|afternoon|January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d|\d{1,2} \p{Lu})/u;
const weekday = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/;
/** Verbs that the word after them belongs to: "carried out", "set up". */
const particles = /^(?:up|out|off|down|back|away|over|on|in|into|to|through)$/;
/** Words that wait for their complement: between them and it no mark may open. */
const waiting =
  /^(?:according|due|because|such|rather|other|more|less|fewer|as|from|between|based|compared|accused|charged|than|not|no)$/;

const links =
  /^(?:that|who|which|whose|where|when|as|after|before|while|because|if|since|until|what|how|why|whether)$/;

/** A place where a quotation of the tail may begin: the offset, and how natural it reads, 0 best. */
export interface QuoteStart {
  readonly at: number;
  readonly rank: number;
}

function lowerAt(tokens: readonly Tagged[], at: number): string {
  return tokens[at]?.text.toLowerCase() ?? '';
}

/** A noun, or what the tagger takes for a verb after an article or adjective. */
function isNounAt(tokens: readonly Tagged[], at: number): boolean {
  const token = tokens[at]!;
  if (/^(?:NOUN|PROPN|NUM)$/.test(token.pos)) return true;
  return token.pos === 'VERB' && /^(?:DET|ADJ)$/.test(tokens[at - 1]?.pos ?? '');
}

/** "as the council met", not "known as the mill": a subject and a verb follow. */
function opensClause(tokens: readonly Tagged[], at: number): boolean {
  const rest = tokens.slice(at + 1);
  const verb = rest.findIndex(
    (token, index) => index > 0 && /^(?:VERB|AUX)$/.test(token.pos) && !/ing$/.test(token.text),
  );
  const subject = rest.slice(0, verb);
  return (
    verb > 0 &&
    subject.some(({ pos }) => /^(?:NOUN|PROPN|PRON|NUM)$/.test(pos)) &&
    !subject.some(({ text }) => text === ',')
  );
}

/** How natural a quotation opens at a token: a predicate, a clause, a phrase, an object; null where it may not. */
function rankAt(tokens: readonly Tagged[], at: number, verb: number): number | null {
  const lower = lowerAt(tokens, at);
  const previous = lowerAt(tokens, at - 1);
  const { pos } = tokens[at]!;
  const afterNoun = isNounAt(tokens, at - 1);
  if (previous === 'to' && /^(?:VERB|AUX)$/.test(pos)) return 0;
  if (afterNoun && /^(?:that|who|which)$/.test(lower)) return 1;
  if (previous === ',' && (/ing$/.test(lower) || /^(?:which|who|while|with|after|as)$/.test(lower))) return 1;
  if (afterNoun && /ing$/.test(lower) && pos === 'VERB') return 1;
  if (afterNoun && prepositions.test(lower) && (lower !== 'as' || opensClause(tokens, at))) return 2;
  const afterVerb = !/^(?:ADP|DET|ADJ|PART)$/.test(tokens[at - 1]!.pos);
  if (afterVerb && /^(?:when|while|because|after|as)$/.test(lower) && opensClause(tokens, at)) return 2;
  const opensPhrase =
    /^(?:DET|ADJ|NOUN|NUM)$/.test(pos) || (/^(?:VERB|AUX)$/.test(pos) && /ing$/.test(lower));
  const isObject = at - 1 >= verb && at - 1 <= verb + 3 && /^(?:VERB|AUX)$/.test(tokens[at - 1]!.pos);
  const isBare = pos === 'NOUN' || pos === 'ADJ';
  if (isObject && opensPhrase && !(isBare && lightVerbs.test(previous))) return 3;
  if (previous === 'that' && /^(?:VERB|NOUN)$/.test(tokens[at - 2]?.pos ?? '') && opensPhrase) return 3;
  const isBareNoun = pos === 'NOUN' && previous !== 'of' && !/s$/.test(lower);
  if (isBareNoun) return null;
  return opensPhrase &&
    tokens[at - 1]!.pos === 'ADP' &&
    (/^(?:of|to)$/.test(previous) || prepositions.test(previous))
    ? 4
    : null;
}

/** The verb speaks, so that what follows in marks would be the speaker's: "said “…”", "said that she “…”". */
function isAfterSpeech(tokens: readonly Tagged[], at: number, verb: number): boolean {
  if (tokens.slice(Math.max(0, at - 3), at).some((_, back) => speaks(tokens, at - 1 - back))) return true;
  return tokens.slice(verb, at).some((_, on) => speaks(tokens, verb + on) && takesClause(tokens, verb + on));
}

function speaks(tokens: readonly Tagged[], at: number): boolean {
  return isReportVerb(lowerAt(tokens, at));
}

/** "said", "announced that", "found the port had": what follows is a statement of the subject's, not a thing. */
function takesClause(tokens: readonly Tagged[], at: number): boolean {
  return (
    /^(?:said|says|say|told|tells|reported|reports|argued|argues|claimed|claims|warned|insisted|testified|tweeted|wrote)$/.test(
      lowerAt(tokens, at),
    ) || tokens.slice(at + 1, at + 5).some((token) => token.text === 'that')
  );
}

function mayStart(tokens: readonly Tagged[], at: number, verb: number): boolean {
  const before = tokens[at - 1]!;
  const token = tokens[at]!;
  if (/^[,.;:]$/.test(token.text) || token.pos === 'PUNCT' || token.pos === 'PART') return false;
  if (waiting.test(before.text.toLowerCase())) return false;
  const isVerb = /^(?:VERB|AUX)$/.test(before.pos) || /(?:ing|ed)$/.test(before.text);
  if (isVerb && particles.test(token.text.toLowerCase())) return false;
  return !isAfterSpeech(tokens, at, verb);
}

/**
 * A phrase may not drag along what is no part of it: a second predicate ("dealings “in Arle and led to an arrest”"), a
 * second object ("cited the war “in Arle and its cost”"), or the verb of the sentence.
 */
function isOneThing({ tokens, verb }: Pick<Clause, 'tokens' | 'verb'>, from: number, rank: number): boolean {
  // "in March after attacks “on shops rose”": the phrase stands in the subject of another clause.
  const isDeep = tokens.slice(verb, from).some((token) => links.test(token.text));
  // ", who was held in May, spoke to them": the verb of the clause around it comes after the aside.
  const isAside = /^(?:who|which)$/.test(lowerAt(tokens, from)) && tokens[from - 1]!.text === ',';
  let inClause = rank < 2 || links.test(tokens[from]!.text);
  for (let at = from + 1; at < tokens.length; at++) {
    const lower = lowerAt(tokens, at);
    const next = lowerAt(tokens, at + 1);
    if (/^(?:and|but|or)$/.test(lower)) {
      if (tokens[at - 1]!.text === ',' || finiteness(next) !== null) return false;
      if (
        rank === 2 &&
        lowerAt(tokens, from) !== 'between' &&
        /^(?:its|his|her|their|the|a|an|to)$/.test(next)
      )
        return false;
    }
    if (
      isAside &&
      tokens[at - 1]!.text === ',' &&
      /^(?:VERB|AUX)$/.test(tokens[at]!.pos) &&
      !/ing$/.test(lower)
    )
      return false;
    if (links.test(lower)) inClause = true;
    const finite = finiteness(lower);
    if (!inClause && (finite === 'sure' || (finite === 'doubtful' && isDeep))) return false;
  }
  return true;
}

/**
 * Where a quotation of a sentence's tail may begin, most natural first: after "to", at a relative or a participle, at a
 * preposition after a noun, at the object. The tail has 4 to 24 words and runs to the end.
 *
 * @param text The sentence.
 * @param clause Its main clause.
 */
export function quoteStarts(text: string, { tokens, verb }: Clause): QuoteStart[] {
  if (/[:;]|\bhas learned\b/.test(text) || endsInCredit.test(text)) return [];
  const found: QuoteStart[] = [];
  for (let index = verb + 1; index < tokens.length; index++) {
    if (!mayStart(tokens, index, verb)) continue;
    const rank = rankAt(tokens, index, verb);
    const at = tokens[index]!.start;
    const tail = text.slice(at);
    const size = words(tail).length;
    if (rank === null || size < (rank === 4 ? objectLeast : quoteLeast) || size > quoteMost) continue;
    if (onlyWhen.test(tail) || unplaced.test(tail) || /["“”]/.test(tail)) continue;
    if (
      (rank > 0 && !isOneThing({ tokens, verb }, index, rank)) ||
      words(text.slice(0, at)).length < headLeast
    )
      continue;
    found.push({ at, rank: rank + (weekday.test(tail) ? 3 : 0) });
  }
  // Of equals the shorter quotation is the better one, as long as it says something.
  return found.sort((a, b) => a.rank - b.rank || b.at - a.at);
}
