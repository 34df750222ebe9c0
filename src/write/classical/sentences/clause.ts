import { tag, type Tagged } from '../../../text/mod.ts';

/** The main clause of a sentence: where its verb group starts, and whether it has a subject that can stand alone. */
export interface Clause {
  readonly tokens: readonly Tagged[];
  /** Index of the first token of the main verb group (an auxiliary or adverb may open it). */
  readonly verb: number;
}

const relative = /^(?:who|which|that|whose|whom|where|when)$/i;
const subordinators =
  /^(?:as|after|while|because|although|though|if|when|since|before|until|unless|whether|once)$/i;

function isFinite(tokens: readonly Tagged[], at: number): boolean {
  const token = tokens[at]!;
  if (token.pos === 'AUX')
    return !/^(?:be|been|being)$/i.test(token.text) && tokens[at - 1]?.text.toLowerCase() !== 'to';
  if (token.pos !== 'VERB') return false;
  if (tokens[at - 1]?.text.toLowerCase() === 'to' || /ing$/.test(token.text)) return false;
  // "Republican-led", "the alleged": a participle inside a noun phrase.
  const next = tokens[at + 1];
  if (tokens[at - 1]?.text === '-' || next?.text === '-') return false;
  if (next && /^(?:NOUN|PROPN)$/.test(next.pos) && /^(?:DET|ADJ|ADP|NUM)$/.test(tokens[at - 1]?.pos ?? 'DET'))
    return false;
  return true;
}

/**
 * Finds the verb of the main clause: the first finite verb that is not inside a relative clause, an aside between
 * commas or a subordinate clause. Null when none is found or the sentence does not open with a noun phrase.
 *
 * @example
 * mainClause('The judge who blocked it resigned.')?.verb; // 5, "resigned"
 */
export function mainClause(sentence: string): Clause | null {
  const tokens = tag(sentence);
  let skipVerbs = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const afterComma = at === 0 || tokens[at - 1]!.text === ',';
    if (afterComma && (subordinators.test(token.text) || (at > 0 && relative.test(token.text)))) {
      at = tokens.findIndex((other, index) => index > at && other.text === ',');
      if (at < 0) return null;
    } else if (at > 0 && relative.test(token.text) && /^(?:NOUN|PROPN|NUM)$/.test(tokens[at - 1]!.pos))
      skipVerbs += 1;
    else if (isFinite(tokens, at)) {
      if (skipVerbs === 0) return at === 0 ? null : { tokens, verb: withAdverb(tokens, at) };
      skipVerbs -= 1;
      // The rest of the same verb group ("had been blocked") belongs to the relative clause too.
      while (
        tokens[at + 1] &&
        /^(?:AUX|VERB|PART|ADV)$/.test(tokens[at + 1]!.pos) &&
        tokens[at + 1]!.text !== 'to'
      )
        at += 1;
    }
  }
  return null;
}

function withAdverb(tokens: readonly Tagged[], verb: number): number {
  const before = tokens[verb - 1];
  return before?.pos === 'ADV' && /ly$|^(?:also|still|never|now|once|already)$/i.test(before.text)
    ? verb - 1
    : verb;
}

const openers = new Set(['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM']);

/** True when the clause opens with a noun phrase of its own: no pronoun, no preposition, no bare participle. */
export function hasNamedSubject(clause: Clause): boolean {
  const first = clause.tokens[0]!;
  const subject = clause.tokens.slice(0, clause.verb);
  if (subject.at(-1)?.pos === 'PRON') return false;
  if (!subject.some((token) => /^(?:NOUN|PROPN|NUM)$/.test(token.pos))) return false;
  if (
    /^(?:this|that|these|those|such|it|he|she|they|we|i|you|there|here|his|her|their|its|my|our|your|another|other|both|each|one|all|no)$/i.test(
      first.text,
    )
  ) {
    return false;
  }
  if (
    /^(?:more|at|about|nearly|almost|up|only|some|thousands|hundreds|dozens|roughly|over)$/i.test(first.text)
  )
    return true;
  return openers.has(first.pos);
}
