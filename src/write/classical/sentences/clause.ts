import { finiteness, isReportVerb, tag, transitiveVerb, type Tagged } from '../../../text/mod.ts';

/** The main clause of a sentence: where its subject opens, and where its verb group starts. */
export interface Clause {
  readonly tokens: readonly Tagged[];
  /** Index of the first token of the subject; 0 unless the sentence opens with a circumstance. */
  readonly start: number;
  /** Index of the first token of the main verb group (an auxiliary or adverb may open it). */
  readonly verb: number;
}

const relative = /^(?:who|which|that|whose|whom|where|when)$/i;
const subordinators =
  /^(?:as|after|while|because|although|though|if|when|since|before|until|unless|whether|once)$/i;
const clauseLinks =
  /^(?:as|after|while|because|although|though|if|when|since|before|until|unless|whether|once|that|who|which|whose|whom|where|how|why|what|and|but|or|amid|despite)$/i;

function lowerAt(tokens: readonly Tagged[], at: number): string {
  return tokens[at]?.text.toLowerCase() ?? '';
}

/** "Fully trained crews", "the newly built mill": an adverb that belongs to a participle before its noun. */
function opensWithAdverb(tokens: readonly Tagged[], at: number): boolean {
  const before = tokens[at - 1];
  if (before?.pos !== 'ADV' || !/ly$/.test(before.text)) return false;
  return at === 1 || tokens[at - 2]!.pos === 'DET' || tokens[at - 2]!.text === ',';
}

/** "Republican-led", "the alleged": a participle inside a noun phrase. */
function isInNounPhrase(tokens: readonly Tagged[], at: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (before?.text === '-' || next?.text === '-') return true;
  if (before?.pos === 'DET' && !/^(?:this|that|these|those|all|some)$/i.test(before.text)) return true;
  return (
    next !== undefined &&
    /^(?:NOUN|PROPN)$/.test(next.pos) &&
    (/^(?:DET|ADJ|ADP|NUM)$/.test(before?.pos ?? 'DET') || opensWithAdverb(tokens, at))
  );
}

/** Presents before an infinitive that the tagger takes for plurals: "the council plans to". */
const wishes =
  /^(?:plan|hope|aim|want|seek|vow|need|intend|expect|plans|hopes|aims|wants|seeks|vows|moves|needs|intends|expects|starts|begins|tends|refuses|threatens|promises|attempts|struggles|works|looks|calls|pushes|remains|continues)$/;

/** "The agency classified the risk": a past that the tagger takes for an adjective has its object behind it. */
function isHiddenPast(tokens: readonly Tagged[], at: number): boolean {
  const next = tokens[at + 1];
  if (!/ed$/.test(tokens[at]!.text) || finiteness(lowerAt(tokens, at)) === null || next === undefined)
    return false;
  if (!/^(?:NOUN|PROPN)$/.test(tokens[at - 1]!.pos)) return false;
  if (next.pos === 'ADJ')
    return !/^(?:last|next|early|late|more|less|such)$/i.test(next.text) && tokens[at + 2]?.pos === 'NOUN';
  return /^(?:DET|PRON)$/.test(next.pos) && !/^(?:this|that|these|those|who|which)$/i.test(next.text);
}

/** "A study shows that", "the council plans to": a verb that the tagger takes for a noun. */
function isHiddenVerb(tokens: readonly Tagged[], at: number): boolean {
  const token = tokens[at]!;
  if (at > 0 && token.pos === 'ADJ') return isHiddenPast(tokens, at);
  if (token.pos !== 'NOUN' || at === 0) return false;
  const next = lowerAt(tokens, at + 1);
  const lower = token.text.toLowerCase();
  if (next === 'that') return isReportVerb(lower);
  const afterNoun = /^(?:NOUN|PROPN)$/.test(tokens[at - 1]!.pos);
  if (afterNoun && tokens[at + 1]?.pos === 'DET' && transitiveVerb(lower)?.form === 'present') return true;
  // "The move marks a turn": an article, a noun, and what looks like its plural before another article.
  const isTold =
    tokens[at - 2]?.pos === 'DET' && tokens[at - 1]!.pos === 'NOUN' && !/s$/.test(tokens[at - 1]!.text);
  if (isTold && /[^s]s$/.test(lower) && /^(?:an?|the)$/.test(next)) return true;
  return next === 'to' && wishes.test(lower) && afterNoun;
}

function mayBeFinite(tokens: readonly Tagged[], at: number): boolean {
  const token = tokens[at]!;
  const lower = token.text.toLowerCase();
  if (lowerAt(tokens, at - 1) === 'to') return false;
  const isName = at > 0 && /^\p{Lu}/u.test(token.text);
  if (isName) return false;
  if (finiteness(lower) === 'sure') return true;
  if (token.pos === 'AUX') return !/^(?:be|been|being)$/.test(lower);
  if (token.pos !== 'VERB' || /ing$/.test(lower)) return isHiddenVerb(tokens, at);
  return !isInNounPhrase(tokens, at);
}

/** Participles before an infinitive: "the man expected to win". */
const passive =
  /^(?:expected|set|scheduled|believed|alleged|reported|forced|asked|told|ordered|allowed|used|paid|thought|known|meant|designed|supposed|intended|required|needed|invited|chosen|hired|trained)$/;

/** "the man caught on video … resigned": a participle after its noun, with the finite verb still to come. */
function isReduced(tokens: readonly Tagged[], at: number): boolean {
  const lower = lowerAt(tokens, at);
  if (finiteness(lower) !== 'doubtful' || at === 0) return false;
  const byWhom = lowerAt(tokens, at + 1) === 'by' && !/^(?:NUM|SYM|ADV)$/.test(tokens[at + 2]?.pos ?? '');
  if (byWhom) return true;
  if (lowerAt(tokens, at + 1) === 'to' && !passive.test(lower)) return false;
  if (isReportVerb(lower) || !/^(?:ADP|ADV|PART|VERB|ADJ)$/.test(tokens[at + 1]?.pos ?? '')) return false;
  for (let next = at + 1; next < tokens.length; next++) {
    const token = tokens[next]!;
    if (token.text === ',' || token.pos === 'PRON' || clauseLinks.test(token.text)) return false;
    if (mayBeFinite(tokens, next) && finiteness(token.text.toLowerCase()) !== null) return true;
  }
  return false;
}

function isFinite(tokens: readonly Tagged[], at: number): boolean {
  return mayBeFinite(tokens, at) && !isReduced(tokens, at);
}

function commaAfter(tokens: readonly Tagged[], at: number): number {
  return tokens.findIndex((token, index) => index > at && token.text === ',');
}

/** "On Monday,", "As dockers left,", "According to the court,", "Facing a strike,": what may stand before a subject. */
function opensCircumstance(tokens: readonly Tagged[]): boolean {
  const first = tokens[0]!;
  const lower = first.text.toLowerCase();
  if (/^(?:ADP|SCONJ)$/.test(first.pos) || subordinators.test(lower) || lower === 'according') return true;
  const isParticiple = /(?:ing|ed)$/.test(lower) && /^(?:VERB|ADJ)$/.test(first.pos);
  return (
    (isParticiple && !/^(?:NOUN|PROPN)$/.test(tokens[1]?.pos ?? '')) || (isParticiple && /ing$/.test(lower))
  );
}

/** Where the subject opens: after the circumstance before it. */
function subjectStart(tokens: readonly Tagged[]): number {
  if (tokens.length === 0 || !opensCircumstance(tokens)) return 0;
  for (let comma = commaAfter(tokens, 0); comma >= 0; comma = commaAfter(tokens, comma)) {
    const first = tokens[comma + 1];
    if (!first || clauseLinks.test(first.text) || /^(?:ADP|SCONJ|VERB|ADV|PUNCT)$/.test(first.pos)) continue;
    const end = commaAfter(tokens, comma);
    const part = tokens.slice(0, end < 0 ? tokens.length : end);
    if (part.some((_, at) => at > comma + 1 && isFinite(part, at))) return comma + 1;
  }
  return 0;
}

function withAdverb(tokens: readonly Tagged[], verb: number): number {
  const before = tokens[verb - 1];
  return before?.pos === 'ADV' && /ly$|^(?:also|still|never|now|once|already)$/i.test(before.text)
    ? verb - 1
    : verb;
}

/** The last token of the verb group that starts at `at`. */
function groupEnd(tokens: readonly Tagged[], at: number): number {
  let end = at;
  while (
    tokens[end + 1] &&
    /^(?:AUX|VERB|PART|ADV)$/.test(tokens[end + 1]!.pos) &&
    tokens[end + 1]!.text !== 'to'
  )
    end += 1;
  return end;
}

/** The same words come back in many cuts and frames, and tagging them is the cost. */
const known = new Map<string, Clause | null>();
const mostKept = 250;

/**
 * Finds the verb of the main clause: the first finite verb that is not inside a relative clause, an aside between
 * commas or a subordinate clause. Null when none is found.
 *
 * @example
 * mainClause('The judge who blocked it resigned.')?.verb; // 5, "resigned"
 */
export function mainClause(sentence: string): Clause | null {
  const kept = known.get(sentence);
  if (kept !== undefined) return kept;
  if (known.size >= mostKept) known.clear();
  const clause = findMain(sentence);
  known.set(sentence, clause);
  return clause;
}

/** Where ", negotiated in private by two leaders," ends, with the verb of the clause behind it; -1 where no such aside opens. */
function asideEnd(tokens: readonly Tagged[], at: number): number {
  const opens =
    finiteness(lowerAt(tokens, at)) === 'doubtful' && /^(?:ADP|ADV)$/.test(tokens[at + 1]?.pos ?? '');
  const comma = opens ? commaAfter(tokens, at) : -1;
  if (comma < 0) return -1;
  return finiteness(lowerAt(tokens, comma + 1)) === 'sure' ? comma : -1;
}

function findMain(sentence: string): Clause | null {
  const tokens = tag(sentence);
  const start = subjectStart(tokens);
  let skipVerbs = 0;
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at]!;
    const afterComma = (at === start || tokens[at - 1]!.text === ',') && lowerAt(tokens, at + 1) !== 'again';
    if (afterComma && (subordinators.test(token.text) || (at > start && relative.test(token.text)))) {
      at = commaAfter(tokens, at);
      if (at < 0) return null;
    } else if (at > start && tokens[at - 1]!.text === ',' && asideEnd(tokens, at) > 0) {
      at = asideEnd(tokens, at);
    } else if (
      at > start &&
      relative.test(token.text) &&
      (/^(?:NOUN|PROPN|NUM)$/.test(tokens[at - 1]!.pos) || /^(?:those|people)$/i.test(tokens[at - 1]!.text))
    )
      skipVerbs += 1;
    else if (isFinite(tokens, at)) {
      if (skipVerbs === 0) return at === start ? null : { tokens, start, verb: withAdverb(tokens, at) };
      skipVerbs -= 1;
      // The rest of the same verb group ("had been blocked") belongs to the relative clause too.
      at = groupEnd(tokens, at);
    }
  }
  return null;
}

const openers = new Set(['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'SYM', 'ADV']);
const pointers =
  /^(?:this|that|these|those|such|it|he|she|they|we|i|you|there|here|his|her|their|its|my|our|your|another|others?|both|each|one|all|what|why|how|who|when|where|whether|if|then|thus|so|just|not|only|worse|better|then)$/i;

/** It ends in its noun, or in an aside that a comma closes. */
function endsWhole(subject: readonly Tagged[]): boolean {
  const last = subject.at(-1)!;
  if (last.text === ',') return subject.findIndex((token) => token.text === ',') < subject.length - 1;
  return !/^(?:PRON|ADP|DET|PUNCT)$/.test(last.pos) || /^[%”"’]$/.test(last.text);
}

/**
 * True when the clause has a noun phrase of its own as its subject: no pronoun, no preposition, no bare participle.
 *
 * @example
 * hasNamedSubject(mainClause('They closed the mill.')!); // false
 */
export function hasNamedSubject({ tokens, start, verb }: Clause): boolean {
  const first = tokens[start]!;
  const subject = tokens.slice(start, verb);
  if (subject.length === 0 || !endsWhole(subject)) return false;
  const isNoun = (token: Tagged, at: number) =>
    /^(?:NOUN|PROPN|NUM)$/.test(token.pos) || (at > 0 && subject[at - 1]!.pos === 'DET');
  if (!subject.some(isNoun)) return false;
  if (pointers.test(first.text)) return false;
  if (/^(?:more|at|about|nearly|almost|up|some|thousands|hundreds|dozens|roughly|over)$/i.test(first.text))
    return true;
  const isName = /^\p{Lu}/u.test(first.text) && subject[1]?.pos === 'PROPN';
  return isName || openers.has(first.pos);
}
