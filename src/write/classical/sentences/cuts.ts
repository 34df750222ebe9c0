import type { Operation } from '../../../news/mod.ts';
import { frames, tag } from '../../../text/mod.ts';

/** A sentence on its way into the brief, with the steps taken so far. */
export interface Cut {
  readonly text: string;
  readonly operations: readonly Operation[];
}

/** A day inside a sentence that says when; not one end of "between 3 and 21 July". */
export const dayPhrase =
  /(?<!\b(?:between|from|since|until|by|before|after|and|to|through|or|about|around))(?:,)? (?:(?:on|late|early) )*(?:\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?: (?:night|morning|evening|afternoon))?(?=[ .,])(?!,? (?:and|to|through|or|night|morning|evening|afternoon|\d{4})\b)/;

type Step = (cut: Cut) => Cut;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function apply(cut: Cut, name: Operation['name'], from: string, text: string): Cut {
  return { text: capital(text.trim()), operations: [...cut.operations, { name, from: from.trim(), to: '' }] };
}

const dateline =
  /^(?:[\p{Lu}][\p{Lu}.’'-]+(?:[ ,]+[\p{L}\d.’'-]+){0,5}\s*)?(?:\((?:[\p{Lu}][\p{L}. ]{1,25})\)|)(?:\s*—\s*|\s+(?:–|--|-)\s+|\s*--\s+)(?=\p{Lu}|“|")/u;
const kicker = /^(?:UPDATED?|DEVELOPING|BREAKING(?: NEWS)?|EXCLUSIVE|CLOSE|ADVERTISEMENT|NEW):? (?=\p{Lu})/u;
const leadAdverbial =
  /^(?:(?:But|And|So|Yet|Meanwhile|However|Also|Still|Instead|Moreover|Nevertheless|Separately|Additionally),? |(?:On|In|At|By|During|Following|After|Earlier|Late|Early|Last|Amid|Despite|With|Over|Throughout|Since|For|As|While|Later|Before|Although|Though|When|Because|\p{Lu}\p{Ll}+ing)\b[^,;:"“”()—–]{2,110}, )/u;
const keeps =
  /\b(?:not|no|only|never|without|if|unless|except|until|said|says|told|according|reported|whether|had)\b|n['’]t\b/i;
const parenthesis = /\s\([^()"“”]{1,60}\)/;
const sideClause =
  /, (?:who|which|whose|where) (?!said|says|told)[^,;:()"“”—–]{3,90},(?= (?:is|are|was|were|has|have|had|will|would|could|may|can|said|told|\p{Ll}+(?:ed|s))\b)/u;
const dashAside = /\s(?:—|–|--|-)\s[^—–"“”]{3,140}?\s(?:—|–|--|-)\s|—[^—"“”]{3,140}?—/;
const tailClause =
  /(?:, (?:who|which|whose|where|while|as|after|though|although|adding|calling|citing|making|marking|bringing|leaving|ending|raising|sending|prompting|putting|setting|according|the (?:first|second|third|fourth|latest|largest|biggest|highest|lowest|worst|most|only|last)|a (?:move|decision|step|sign|blow|record)|(?:about |nearly |almost )?(?:[\p{L}\d]+ )?(?:days?|weeks?|months?|years?|hours?|minutes?) (?:after|before)) (?!said|says)[^;:()"“”—–]{6,160}|; [^"“”]{6,160}| (?:—|–|--) [^"“”—–]{6,160})(?=\.$)/u;
const looseTail =
  / (?:(?:after|while|amid|as|because)|(?:[\p{L}\d]+) (?:days?|weeks?|months?|years?|hours?) (?:after|before)) [^"“”;:]{12,200}(?=\.$)/u;

const afterDay =
  /(?<=\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)) (?:at|during|amid|following|near|outside|inside|ahead of) [^"“”;:]{8,160}(?=\.$)/;

const dropDateline: Step = (cut) => {
  const match = (kicker.exec(cut.text) ?? dateline.exec(cut.text))?.[0] ?? '';
  return match ? apply(cut, 'drop dateline', match, cut.text.slice(match.length)) : cut;
};

const dropParenthesis: Step = (cut) => {
  const match = parenthesis.exec(cut.text)?.[0] ?? '';
  return match && !keeps.test(match)
    ? apply(cut, 'drop parenthesis', match, cut.text.replace(match, ''))
    : cut;
};

const dropDashes: Step = (cut) => {
  const match = dashAside.exec(cut.text)?.[0] ?? '';
  return match && !keeps.test(match)
    ? apply(cut, 'drop side clause', match, cut.text.replace(match, ' '))
    : cut;
};

const dropLead: Step = (cut) => {
  const match = leadAdverbial.exec(cut.text)?.[0] ?? '';
  return match && !keeps.test(match)
    ? apply(cut, 'drop lead adverbial', match, cut.text.slice(match.length))
    : cut;
};

const dropSide: Step = (cut) => {
  const match = sideClause.exec(cut.text)?.[0] ?? '';
  return match ? apply(cut, 'drop side clause', match, cut.text.replace(match, '')) : cut;
};

const dropTail: Step = (cut) => {
  const match = tailClause.exec(cut.text)?.[0] ?? '';
  const kept = cut.text.length - match.length;
  if (!match || kept < 35 || /^, according/.test(match) || keeps.test(match.slice(0, 24))) return cut;
  return apply(cut, 'drop tail clause', match, `${cut.text.slice(0, kept - 1)}.`);
};

const dropLooseTail: Step = (cut) => {
  const match = (looseTail.exec(cut.text) ?? afterDay.exec(cut.text))?.[0] ?? '';
  const kept = cut.text.length - match.length;
  return match && kept >= 35 ? apply(cut, 'drop tail clause', match, `${cut.text.slice(0, kept - 1)}.`) : cut;
};

/** "The mill closed after a fire, the owner said." becomes "The owner said that the mill closed after a fire." */
const moveAttribution: Step = (cut) => {
  const end = frames(cut.text).find((frame) => frame.place === 'end');
  if (!end || frames(cut.text).length > 1 || /["“”]/.test(cut.text)) return cut;
  const core = cut.text.slice(0, end.start).trim();
  const [first, second] = tag(core);
  const isName =
    first?.pos === 'PROPN' ||
    (second?.pos === 'PROPN' && first?.pos === 'NOUN') ||
    /^\p{Lu}[\p{Lu}\d]/u.test(core);
  const lower = isName ? core : core.charAt(0).toLowerCase() + core.slice(1);
  const text =
    end.verb === 'according to'
      ? `According to ${end.source}, ${lower}.`
      : `${end.source} ${end.verb} that ${lower}.`;
  const step = {
    name: 'move attribution' as const,
    from: cut.text.slice(end.start, end.end).replace(/^[,\s]+/, ''),
    to: text.slice(0, text.length - lower.length - 1),
  };
  return { text: capital(text), operations: [...cut.operations, step] };
};

/** A sentence with its side clause, its tail and a circumstance cut, alone and together; longest first. */
function shortened(cut: Cut): Cut[] {
  return [
    cut,
    dropTail(cut),
    dropSide(cut),
    dropTail(dropSide(cut)),
    dropLooseTail(cut),
    dropLooseTail(dropTail(cut)),
  ];
}

/**
 * The ways a source sentence may be shortened, longest first: as it stands without dateline and parenthesis, then
 * without lead adverbial, side clause and tail clause. Every step is one of the closed list and logged.
 *
 * @example
 * variants('On Monday, the mill closed, which surprised the town.').map((v) => v.text);
 * // ends with 'The mill closed.' only where 35 characters remain
 */
export function variants(sentence: string): Cut[] {
  const whole: Cut = { text: sentence, operations: [] };
  const clean = dropDashes(dropParenthesis(dropDateline(whole)));
  const plain = dropLead(clean);
  const list = [plain, moveAttribution(plain)].flatMap(shortened);
  const seen = new Set<string>();
  return list.filter((cut) => !seen.has(cut.text) && seen.add(cut.text));
}
