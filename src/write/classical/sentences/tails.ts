import { finiteness, tag } from '../../../text/mod.ts';
import { hasNamedSubject, mainClause } from './clause.ts';
import { changed, hasOpenMark, keeps, type Step } from './cut.ts';

const tailClause =
  /(?:, (?:who|which|whose|where|while|as|after|though|although|when|amid|following|with|including|according|\p{Ll}{3,}ing|the (?:first|second|third|fourth|latest|largest|biggest|highest|lowest|worst|most|only|last)|a (?:move|decision|step|sign|blow|record|figure|measure|vote)|(?:about |nearly |almost )?(?:[\p{L}\d]+ )?(?:days?|weeks?|months?|years?|hours?|minutes?) (?:after|before)) (?!said|says)[^;:()—–]{6,260}|; [^"“”]{6,160}| (?:—|–|--|-) [^"“”—–]{6,260}|—[^"“”—–]{6,260})(?=\.$)/u;
const looseTail =
  / (?:(?:after|while|as)|(?:[\p{L}\d]+) (?:days?|weeks?|months?|years?|hours?) (?:after|before)) [^"“”;:]{12,200}(?=\.$)/u;
const afterDay =
  /(?<=\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)) (?:at|during|amid|following|near|outside|inside|ahead of) [^"“”;:]{8,160}(?=\.$)/;
/** Fewer characters say too little to stand alone. */
const leastKept = 35;

/** ", housing and energy": a noun in -ing, the rest of a list. */
function endsList(text: string, tail: string): boolean {
  const word = /^, (\p{Ll}+ing)\b/u.exec(tail)?.[1];
  if (word === undefined || word === 'following' || word === 'including') return false;
  const at = text.length - 1 - tail.length + 2;
  return tag(text).find((token) => token.start === at)?.pos !== 'VERB' || /^, \p{L}+ (?:and|or) /u.test(tail);
}

/** Takes off a last clause that follows a comma or dash and limits nothing. */
export const dropTail: Step = (cut) => {
  const match = tailClause.exec(cut.text)?.[0] ?? '';
  const kept = cut.text.length - match.length;
  if (!match || kept < leastKept || /^, according/.test(match) || keeps.test(match.slice(0, 24))) return cut;
  if (hasOpenMark(match) || endsList(cut.text, match)) return cut;
  return changed(cut, `${cut.text.slice(0, kept - 1)}.`, { name: 'drop tail clause', from: match });
};

const secondClause =
  /, and (?!(?:he|she|it|they|his|her|its|their|who|which|that|then|so))[^"“”;:]{12,200}(?=\.$)/u;

/** ", and the mill burned down", with a subject and a verb; not ", and even the last four digits". */
function isStatement(tail: string): boolean {
  const clause = mainClause(tail.replace(/^, and /, ''));
  return clause !== null && clause.start === 0 && hasNamedSubject(clause);
}

/** "said that A, B, and the mill burned down": what is joined on goes on with a clause or a list. */
function isInClause(text: string, tail: string): boolean {
  const clause = mainClause(text);
  const at = text.length - 1 - tail.length;
  if (!clause) return true;
  return clause.tokens
    .slice(clause.verb)
    .some(
      (token) => token.start < at && /^(?:that|who|which|whose|whether|if|said|says|,)$/.test(token.text),
    );
}

/** Takes off a second statement: ", and the mill burned down", " and asked the mayor to resign". */
export const dropSecond: Step = (cut) => {
  const found = secondClause.exec(cut.text)?.[0];
  const isFree = found !== undefined && isStatement(found) && !isInClause(cut.text, found);
  const match = isFree ? found : undefined;
  const from = match === undefined ? secondPredicate(cut.text) : cut.text.length - 1 - match.length;
  if (from < leastKept) return cut;
  const tail = cut.text.slice(from, -1);
  return changed(cut, `${cut.text.slice(0, from)}.`, { name: 'drop tail clause', from: tail });
};

/** Where a second finite verb of the same subject is joined on with "and"; -1 where it may belong to another clause. */
function secondPredicate(text: string): number {
  const clause = /["“”]/.test(text) ? null : mainClause(text);
  if (!clause) return -1;
  const { tokens, verb } = clause;
  const at = tokens.findIndex(
    (token, index) =>
      index > verb + 1 &&
      token.text === 'and' &&
      finiteness(tokens[index + 1]?.text.toLowerCase() ?? '') !== null,
  );
  const between = tokens.slice(verb, Math.max(verb, at));
  const links = /^(?:that|who|which|whose|where|when|as|after|while|because|if|said|says)$/;
  if (at < 0 || tokens[at - 1]!.text === ',' || between.some((token) => links.test(token.text))) return -1;
  return tokens[at]!.start - 1;
}

/** "signed a bill barring sales after dusk": between the main verb and the tail stands what the tail may belong to. */
function mayBelongElsewhere(text: string, at: number): boolean {
  const clause = mainClause(text);
  if (!clause) return true;
  const { tokens, verb } = clause;
  const near = tokens.filter((token) => token.start < at);
  let from = verb;
  while (
    near[from + 1] &&
    /^(?:AUX|VERB|ADV|PART)$/.test(near[from + 1]!.pos) &&
    near[from + 1]!.text !== 'to'
  )
    from += 1;
  return near
    .slice(from + 1)
    .some(
      ({ text: word, pos }) =>
        /^(?:VERB|AUX)$/.test(pos) || /^(?:that|who|which|whose|whom|whether|to)$/.test(word),
    );
}

/** "after the boiler failed", with a verb of its own; "after dusk" says under which circumstances alone. */
function isClause(tail: string): boolean {
  const inner = mainClause(
    tail.trim().replace(/^(?:[\p{L}\d]+ \p{L}+ )?(?:after|before|while|as|because|amid) /u, ''),
  );
  return inner !== null && inner.verb > inner.start;
}

/** Takes off a last clause of time that follows without a comma and belongs to the main verb. */
export const dropLooseTail: Step = (cut) => {
  const found = looseTail.exec(cut.text);
  const clause = found && isClause(found[0]) ? found : null;
  const match = clause ?? afterDay.exec(cut.text);
  if (!match || cut.text.length - match[0].length < leastKept) return cut;
  if (mayBelongElsewhere(cut.text, match.index)) return cut;
  const kept = cut.text.slice(0, match.index);
  return changed(cut, `${kept}.`, { name: 'drop tail clause', from: match[0] });
};
