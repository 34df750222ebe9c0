import { words } from '../../../text/mod.ts';
import { hasNamedSubject, mainClause, type Clause } from './clause.ts';

const shortest = 7;
const longest = 48;
const longestSubject = 18;
const personal =
  /\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|me|us|ourselves|[Ll]et['’]s|[Ww]e['’]\w+|I['’]\w+|[Yy]ou['’]\w+)\b/;
/** "Analysts say, the same …", "Mr. Lee tweeted, referring to …": what was said is missing. */
const emptySaying =
  /^[^,“"]{2,40} (?:say|says|said|is|was|tweeted|added|wrote|told|continued|asked|replied|posted|noted|explained|reported|reports|announced|claimed|warned|argued),/;
/** ", which was imposed.": an aside that its own clause was cut from. */
const emptyAside =
  /, (?:which|who) (?:was|were|is|are|had been|has been|have been) (?:\p{Ll}+ly )?\p{Ll}+\.$/u;
/** "a war between the makers.": the other side was cut. */
const halfBetween =
  /\bbetween (?!(?:them|those|each|all|both|the (?:two|three|sides|parties)|\d|two|three)\b)(?!.*\band\b)/;
/** "are, in their own House.": what was to follow the verb is gone. */
const openVerb = /\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|should), [^,]*\.$/;
const danglingTo = /\bto (?:in|on|at|by|for|with) (?:the|recent|this|last)\b/;
const vague =
  /^(?:In fact|Indeed|Of course|Either way|That said|Still|Yet|Even so|Then again|Here|There|What|Why|How|Who|When|Where|Whether|If|Unless|Because|Not|Nor|Neither|Such|Like|Unlike|Even|Elsewhere|Far|Only|Now)\b/;
/** "that case", "these charges": nothing in the sentence says which. */
const pointing =
  /(?:^|[\s(])(?:this|these) (?!(?:week|weekend|month|year|is|was|will)\b)\p{Ll}+|\bthose \p{Ll}+s\b|\bthe (?:same|latter) \p{Ll}+\b|\bsuch an? \p{Ll}+|\b(?:the|that) (?:above|aforementioned)\b/iu;
/** "said the group" and nothing more, "in a sign of how": ends before it has said something. */
const dangling =
  /\b(?:of|to|in|on|at|for|with|by|from|and|or|but|than|the|a|an|that|who|which|whose|when|where|if|as|because|while|though|although|also|just|even|is|are|was|were|been|be|has|have|had|will|would|could|may|might|including|such|about|into|against|between|said|says|called|named|more|very|his|her|its|their|other|not|to (?:in|on|at))\.[”"]?$/;
/** "before he …": a clause in front whose "he" nobody has named yet. */
const namelessLead =
  /^[^,]*\b(?:that|this|those|then|ago|there|at the time|in the day|so|he|she|they|it|his|her|their|its)\b[^,]*,/i;

/** "at 11:30 a.m." of which day? */
const hourAlone = /\b(?:at|by|around|about) \d{1,2}(?::\d\d)? ?[ap]\.?m\b/i;
const namedDay =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b\d{1,2} \p{Lu}\p{Ll}{2,8}\b|\b\p{Lu}\p{Ll}{2,8}\.? \d{1,2}\b/u;
/** "members of his party", "another bill": the subject leans on what is not there. */
const leaningSubject =
  /\b(?:his|her|its|their|he|she|him|them|other|another|latter|prior|previous|these|those|such)\b/i;

/** A pronoun in the subject has its name before it there; "other" and "another" have what they differ from. */
function hasOwnSubject({ tokens, start, verb }: Clause): boolean {
  const subject = tokens.slice(start, verb);
  const at = subject.findIndex((token) => leaningSubject.test(token.text));
  return (
    at < 0 ||
    subject.slice(0, at).some(({ pos, text }, index) => pos === 'PROPN' && (index > 0 || !/s$/.test(text)))
  );
}

const personPronoun = /^(?:he|she|him)$/i;
/** The object of the verb is not its subject: "Orme assailed him in a tweet". */
const objectPronoun = /^him$/i;
const bodies =
  /^(?:House|Senate|Congress|Court|Pentagon|Kremlin|Treasury|Department|Ministry|Committee|Commission|Council|Agency|Bank|Republicans|Democrats|White|Supreme|US|UN|EU|NATO|\p{Lu}{2,})$/u;
const people =
  /^(?:president|minister|premier|governor|mayor|senator|lawmaker|judge|man|woman|suspect|officer|leader|spokesman|spokeswoman|chief|director|secretary|candidate|lawyer|attorney|teacher|student|boy|girl|actor|actress|singer|player|coach|king|queen|prince|princess|pope|chairman|chairwoman|founder|executive|reporter|author|father|mother|son|daughter|brother|sister|wife|husband|victim|driver|doctor|professor|critic|who|person|someone|congressman|congresswoman|representative|ambassador|general|commander|soldier|official|owner|manager|employee|worker|resident|defendant|justice|chancellor|nominee|billionaire|activist|star|everyone|anyone|nobody)$/i;

/** "The office denied he was told": nobody in the sentence is he. */
function hasPersonFor({ tokens, verb }: Clause): boolean {
  const at = tokens.findIndex((token) => personPronoun.test(token.text));
  if (at < 0) return true;
  if (at === verb + 1 && objectPronoun.test(tokens[at]!.text)) return false;
  return tokens.slice(0, at).some(({ text, pos }, index) => {
    if (people.test(text)) return true;
    // "Critics blasted him": a plural that opens the sentence is no name.
    const isPlural = index === 0 && /s$/.test(text) && tokens[1]?.pos !== 'PROPN';
    const isName = pos === 'PROPN' && /^\p{Lu}/u.test(text) && !bodies.test(text) && !isPlural;
    return isName && !/^the$/i.test(tokens[index - 1]?.text ?? '');
  });
}

function outsideQuotes(text: string): string {
  return text.replace(/[“"][^”"]*[”"]?/g, ' ');
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

function hasGoodMarks(text: string): boolean {
  const ends = /[\p{L}\d%)”"]\.?[”"]?$/u.test(text) && /\.[”"]?$/.test(text);
  if (!ends || /[?!]/.test(text) || /^[“"'‘(]/.test(text)) return false;
  const open = outsideQuotes(text);
  return !/:(?!\d)|;/.test(open) && !/\s[—–-]{1,2}\s|—/.test(open) && !/,\s*,|\s,/.test(text);
}

/**
 * The main clause of a sentence that reads well by itself, or null: a named subject with its verb, 7 to 48 words,
 * no first or second person, nothing that points at what is not there.
 *
 * @example
 * goodForm('He closed the mill.'); // null: the subject is a pronoun
 */
export function goodForm(text: string): Clause | null {
  const count = words(text).length;
  if (count < shortest || count > longest || !hasGoodMarks(text)) return null;
  const open = outsideQuotes(text);
  if (
    personal.test(open) ||
    pointing.test(open) ||
    dangling.test(text) ||
    danglingTo.test(open) ||
    emptyAside.test(text) ||
    halfBetween.test(open) ||
    openVerb.test(open)
  )
    return null;
  if (vague.test(text) || emptySaying.test(text) || (hourAlone.test(open) && !namedDay.test(open)))
    return null;
  const clause = mainClause(text);
  if (!clause || clause.verb - clause.start > longestSubject || !hasNamedSubject(clause)) return null;
  if (clause.start > 0 && (namelessLead.test(text) || clause.start > longestSubject)) return null;
  return hasOwnSubject(clause) && hasPersonFor(clause) && complementHasVerb(clause) ? clause : null;
}
