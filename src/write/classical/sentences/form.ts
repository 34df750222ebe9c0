import { words } from '../../../text/mod.ts';
import { hasNamedSubject, mainClause, type Clause } from './clause.ts';

const shortest = 7;
const longest = 42;
const personal = /\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me|us|[Ll]et['’]s)\b/;
const furniture =
  /\b(?:getty images|file photo|photo by|image copyright|click here|read more|sign up|newsletter|subscribe|follow (?:us|him|her)|contributed to this (?:report|story)|via ap|all rights reserved|this article|this story|copyright|photo:|advertisement|watch live|live updates)\b|https?:|[@#]\w|\(AP|\(Reuters|…|\.\.\./i;
const caption =
  /\b(?:is|are) (?:seen|pictured|shown)\b|\b(?:speaks?|stands?|waves?|gestures?|walks?|looks? on|arrives?|testif(?:y|ies)|gathers?|poses?|departs?|attends?|listens?|holds?|addresses|protests?|marche?s?)\b.*\b(?:19|20)\d\d\b|(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) \d{1,2}, (?:19|20)\d\d\.$/u;
/** "Analysts say, the same …", "Mr. Lee tweeted, referring to …": what was said is missing. */
const emptySaying =
  /^[^,“"]{2,40} (?:say|says|said|is|was|tweeted|added|wrote|told|continued|asked|replied|posted|noted|explained),/;
const vague =
  /^(?:In fact|Indeed|Of course|Either way|That said|Still|Yet|Even so|Then again|Here|There|What|Why|How|Who|When|Where|Whether|If|Unless|Because)\b/;

function outsideQuotes(text: string): string {
  return text.replace(/[“"][^”"]*[”"]?/g, ' ');
}

function isBalanced(text: string): boolean {
  const straight = (text.match(/"/g) ?? []).length % 2 === 0;
  return straight && (text.match(/“/g) ?? []).length === (text.match(/”/g) ?? []).length;
}

/** "said that the group, …": what follows "that" must have a verb of its own (complement test, writer reference 6.5b). */
function complementHasVerb({ tokens, verb }: Clause): boolean {
  const that = tokens.findIndex(
    (token, at) => at > verb && at <= verb + 3 && token.text === 'that' && tokens[at - 1]!.pos === 'VERB',
  );
  if (that < 0) return true;
  const rest = tokens
    .slice(that + 1)
    .map((token) => token.text)
    .join(' ');
  return mainClause(rest) !== null;
}

/**
 * The main clause of a sentence that reads well by itself, or null: a named subject with its verb, 7 to 36 words,
 * no first or second person, no caption or site text, quotation marks in pairs.
 *
 * @example
 * goodForm('He closed the mill.'); // null: the subject is a pronoun
 */
export function goodForm(text: string): Clause | null {
  const count = words(text).length;
  if (count < shortest || count > longest) return null;
  if (
    !/[\p{L}\d%)”"]\.?[”"]?$/u.test(text) ||
    !/\.[”"]?$/.test(text) ||
    /[?!]/.test(text) ||
    /^[“"'‘]/.test(text)
  )
    return null;
  if (!isBalanced(text) || personal.test(outsideQuotes(text)) || furniture.test(text) || caption.test(text))
    return null;
  if (
    vague.test(text) ||
    emptySaying.test(text) ||
    /:(?!\d)|;/.test(outsideQuotes(text)) ||
    /\s[—–-]{1,2}\s/.test(text)
  )
    return null;
  const clause = mainClause(text);
  if (clause && !complementHasVerb(clause)) return null;
  return clause && clause.verb <= 16 && hasNamedSubject(clause) ? clause : null;
}
