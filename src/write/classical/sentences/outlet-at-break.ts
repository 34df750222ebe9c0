import { finiteness, tag } from '../../../text/mod.ts';
import { hasNamedSubject, mainClause, type Clause } from './clause.ts';

/** Words before a break that say what happened, and after it that are worth a pause. */
const fewestBefore = 5;
const fewestAfter = 3;
/** What goes on after a comma and leaves what stands before it whole. */
const afterComma =
  /^(?:with|while|although|though|even (?:though|as)|after|before|as|because|when|despite|amid|following|including|up from|down from|making|\p{Ll}{3,}ing|according|the (?:first|second|third|fourth|latest|largest|biggest|highest|lowest|worst|most|only|last)|a (?:move|decision|step|sign|blow|record|figure|measure|vote|level|day|week|month|year)|an? (?:increase|rise|drop|decline|jump|fall))\b/u;
const joined = /^(?:and|but) /;
/** A clause of time or reason that follows without a comma. */
const clauseAfter = /^(?:after|while|because|although|though|even though|even as)\b/;
const noBreakAfter =
  /\b(?:not|only|just|even|soon|shortly|days?|weeks?|months?|years?|hours?|minutes?|such|same|known|seen|as)$/;

function isClause(text: string): boolean {
  const clause = mainClause(text);
  return clause !== null && clause.verb > clause.start;
}

function isStatement(text: string): boolean {
  const clause = mainClause(text);
  if (clause === null || clause.start > 0 || !hasNamedSubject(clause)) return false;
  // "a golf course wrapped up in it" is no statement.
  return finiteness(clause.tokens[clause.verb]!.text.toLowerCase()) === 'sure';
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}

/** What stands before a break says something whole by itself. */
function isWhole(before: string, verbEnd: number): boolean {
  if (before.length <= verbEnd || wordCount(before) < fewestBefore || /["“”(:;—–]/.test(before)) return false;
  return isClause(`${before}.`);
}

function isLink(after: string): boolean {
  if (joined.test(after)) return isStatement(after.replace(joined, ''));
  if (!afterComma.test(after)) return false;
  const [first] = tag(after);
  // ", housing and energy": the rest of a list.
  return (
    !/ing$/.test(first!.text) ||
    /^(?:following|including)$/.test(first!.text) ||
    (first!.pos === 'VERB' && !/^\p{Ll}+ing,? (?:and|or)\b/u.test(after))
  );
}

/**
 * The places inside a sentence where its credit may stand for a pause: before ", with …", ", and the mill burned", before
 * "after the boiler failed". Offsets of the end of what stands before, and the rest of the sentence.
 */
export function breaksOf(text: string, { tokens, verb }: Clause): { before: string; after: string }[] {
  const verbEnd = tokens[verb]!.end;
  const quote = /[“"]/.exec(text)?.index ?? text.length;
  return tokens.slice(verb + 1).flatMap((token, index) => {
    const previous = tokens[verb + index]!;
    const isComma = token.text === ',';
    const before = text.slice(0, isComma ? token.start : previous.end);
    const after = text.slice(isComma ? token.end : token.start).trimStart();
    if (before.length > quote || wordCount(after) < fewestAfter || !isWhole(before, verbEnd)) return [];
    if (isComma) return isLink(after.replace(/^[“"]/, '')) ? [{ before, after }] : [];
    if (previous.text === ',' || noBreakAfter.test(before)) return [];
    if (!clauseAfter.test(after) || /n['’]t\b|\bnot\b/.test(before)) return [];
    return isClause(after.replace(/^(?:even )?\p{L}+ /u, '').replace(/^./, (first) => first.toUpperCase()))
      ? [{ before, after }]
      : [];
  });
}
