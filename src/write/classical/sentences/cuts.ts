import { mainClause } from './clause.ts';
import { changed, hasOpenMark, keeps, type Step } from './cut.ts';

const dateline =
  /^(?:[\p{Lu}][\p{Lu}.’'-]+(?:[ ,]+[\p{L}\d.’'-]+){0,5}\s*)?(?:\((?:[\p{Lu}][\p{L}. ]{1,25})\)|)(?:\s*—\s*|\s+(?:–|--|-)\s+|\s*--\s+)(?=\p{Lu}|“|")/u;
const kicker = /^(?:UPDATED?|DEVELOPING|BREAKING(?: NEWS)?|EXCLUSIVE|CLOSE|ADVERTISEMENT|NEW):? (?=\p{Lu})/u;
const label =
  /^(?:Why it matters|The big picture|Driving the news|What to watch|What we['’]re watching|The latest|Between the lines|By the numbers|Zoom (?:in|out)|State of play|Context|Background|Details|What happened|The backdrop|Yes, but|Of note|Worth noting|Catch up quick|The state of play|Flashback|What they['’]re saying|The intrigue|Go deeper|Breaking|Update): (?=\p{Lu})/u;
const connective =
  /^(?:(?:But|And|So(?! far)|Yet|Or),? |(?:Meanwhile|However|Also|Still|Elsewhere|Instead|Moreover|Nevertheless|Separately|Additionally|Notably|In addition|At the same time|Furthermore|In fact|Indeed|For example|For instance|Then|Now|So far|First|Second|Third|Finally|Overall|Similarly|Likewise|Accordingly|Specifically|Previously), )(?=\p{L})/u;
const leadAdverbial =
  /^(?:On|In|At|By|During|Following|After|Earlier|Late|Early|Last|Amid|Despite|With|Over|Throughout|Since|For|As|While|Later|Before|Although|Though|When|Because|Just|Less|More|\p{Lu}\p{Ll}+(?:ing|ed))\b[^,;:()—–]{2,120}, (?=\p{L})/u;
/** For how many it holds, or on what condition: part of the claim. */
const limits = /\b(?:majority|minority|most|many|some|several|few|half|all|every|each|cases|when|if|once)\b/i;
const parenthesis = /\s\([^()“”"]{1,60}\)(?=[\s,.;’'”"]|$)/gu;
const sideClause =
  /, (?:who|which|whose|where) (?!said|says|told)[^,;:()“"”—–]{3,90},(?= (?:is|are|was|were|has|have|had|will|would|could|may|can|said|told|\p{Ll}+(?:ed|s))\b)/u;
const dashAside = /\s(?:—|–|--|-)\s[^—–"“”]{3,140}?\s(?:—|–|--|-)\s|—[^—"“”]{3,140}?—/;

const opensAside =
  /^(?:\d{1,3}$|[DRI]-\p{L}|(?:an?|the|his|her|its|their|formerly|now|once|then|who|which|whose|where|including|along|together|as well as|daughter|son|wife|husband|head|chair|chief|citing|speaking|in an? |or (?:about|nearly|roughly|almost|\d))\b)/u;
const asideLongest = 160;

/**
 * ", the panel’s head," between the subject and its verb; null where the commas may be those of a list, or where what
 * stands between them is more than one aside.
 */
function asideBeforeVerb(text: string): string | null {
  const clause = mainClause(text);
  const before = clause?.tokens[clause.verb - 1];
  if (!clause || before?.text !== ',') return null;
  const opening = clause.tokens.findIndex((token, at) => at >= clause.start && token.text === ',');
  const from = clause.tokens[opening]!.start;
  if (opening >= clause.verb - 1) return null;
  const inside = text.slice(from + 1, before.start).trim();
  const inner = inside.split(/,\s+/).slice(1);
  const mayBeList = inner.some((part) => /^(?:\p{Lu}|and\b|or\b)/u.test(part));
  if (!opensAside.test(inside) || inside.length > asideLongest || mayBeList || /["“”]/.test(inside))
    return null;
  return keeps.test(inside) ? null : text.slice(from, before.end);
}

/** Takes the dateline or kicker off. */
export const dropDateline: Step = (cut) => {
  const match = (kicker.exec(cut.text) ?? label.exec(cut.text) ?? dateline.exec(cut.text))?.[0] ?? '';
  return match ? changed(cut, cut.text.slice(match.length), { name: 'drop dateline', from: match }) : cut;
};

/** Takes "But", "Meanwhile," off the front. */
export const dropConnective: Step = (cut) => {
  const match = connective.exec(cut.text)?.[0] ?? '';
  return match
    ? changed(cut, cut.text.slice(match.length), { name: 'drop lead adverbial', from: match })
    : cut;
};

/** Takes out every bracket that limits nothing. */
export const dropParentheses: Step = (cut) => {
  let rest = cut;
  for (const [match] of cut.text.matchAll(parenthesis)) {
    if (keeps.test(match)) continue;
    rest = changed(rest, rest.text.replace(match, ''), { name: 'drop parenthesis', from: match });
  }
  return rest;
};

const linkWord =
  /, (?:however|meanwhile|though|moreover|in turn|in fact|for example|for instance|as a result|instead|indeed|too|of course|nevertheless|nonetheless),(?= )/;

/** Takes out ", however,": it links to a sentence that stands no longer before it. */
export const dropLink: Step = (cut) => {
  const match = linkWord.exec(cut.text)?.[0] ?? '';
  return match ? changed(cut, cut.text.replace(match, ''), { name: 'drop side clause', from: match }) : cut;
};

/** Takes out an aside between two dashes. */
export const dropDashes: Step = (cut) => {
  const found = dashAside.exec(cut.text);
  const match = found?.[0] ?? '';
  // "The cause, a spark — … — was": the first dash closes the aside that the comma opens.
  const from = found?.index ?? 0;
  const clause = match ? mainClause(cut.text) : null;
  const beforeVerb = clause !== null && clause.tokens[clause.verb]!.start > from;
  const isOpen = beforeVerb && (cut.text.slice(0, from).split(',').length - 1) % 2 === 1;
  return match && !isOpen && !keeps.test(match)
    ? changed(cut, cut.text.replace(match, ' '), { name: 'drop side clause', from: match })
    : cut;
};

/** "Over the past two weeks, the average was …": a figure holds for its span of time alone. */
const measures =
  /^(?:With|Over|Since|For|During|Throughout|Within|Before|By|Between|Among|In (?:the )?(?:past|last|first|recent|\d{4})|On average|At (?:least|most|its|their)|Just|Less|More|Under|Last|Earlier|Compared|Like|Unlike)\b/;

/** "Since the war,", "During the term,": what follows holds in that time, figures or not. */
const spans =
  /^(?:Over|Since|For|Throughout|Within|Until|By|Before|During (?:the|his|her|its|their|that) (?:\p{L}+ )?(?:term|year|season|period|pandemic|decade|week|month|war|crisis|campaign)s?)\b/u;

/** "Recording artists Ada Orme, Lee Holt and …": no circumstance, but the first of a list of names. */
function listsNames(lead: string, rest: string): boolean {
  return /\p{Lu}\p{Ll}+, $/u.test(lead) && /^\p{Lu}[^,]{2,60} and \p{Lu}/u.test(rest);
}

const figures =
  /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|most|least|highest|lowest|average|record|rose|fell|more|fewer)\b/;

/** Takes off the circumstance before the subject. */
export const dropLead: Step = (cut) => {
  const match = leadAdverbial.exec(cut.text)?.[0] ?? '';
  const rest = cut.text.slice(match.length);
  if (!match || keeps.test(match) || limits.test(match) || hasOpenMark(match)) return cut;
  if (listsNames(match, rest)) return cut;
  if (spans.test(match) || (measures.test(match) && figures.test(rest))) return cut;
  return changed(cut, rest, { name: 'drop lead adverbial', from: match });
};

/** Takes out what stands between two commas beside the subject. */
export const dropSide: Step = (cut) => {
  const clause = sideClause.exec(cut.text);
  // "The drug, adumab, which …, is": the comma before belongs to another aside.
  const isFirst = clause !== null && !cut.text.slice(0, clause.index).includes(',');
  const match = isFirst ? clause[0] : asideBeforeVerb(cut.text);
  return match ? changed(cut, cut.text.replace(match, ''), { name: 'drop side clause', from: match }) : cut;
};
