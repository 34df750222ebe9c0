import { put, swapFirst } from './edits.ts';
import { pastOf } from './verbs.ts';
import type { Mutation } from './subject.ts';

const auxiliary = 'is|are|was|were|has|have|had|will|can|could|would|should|may|might|must|does|do|did';

const negationAdded: Mutation = ({ text }) => {
  if (/\?/.test(text)) return null;
  const pattern =
    /(?<!\b(?:[Ww]hether|[Ii]f|[Uu]nless|as|than|[Ww]hen|how|[Ww]hat|or|may|might|not|and|be|[Tt]here) )(?<=[\p{L}”"’)] )(?:is|are|was|were|has|have|will|can|could|would)\b(?! not|n['’]t| never| no\b|[,.;:]| been? not| to have)/u;
  const match = pattern.exec(text);
  if (!match || /\bwhether\b|\bif\b/i.test(text.slice(Math.max(0, match.index - 60), match.index)))
    return null;
  return put(text, match.index, match.index + match[0].length, `${match[0]} not`);
};

const negationDropped: Mutation = ({ text }) => {
  const match =
    /(?<!\b(?:or|if|why|whether|but|than|be|[Tt]hough|certainly|maybe) )(?:\b(?:not|never) |n['’]t\b)(?!only|just|necessarily|to mention|because|simply|merely|all|every|so |even|yet|long|surprisingly|until|before|much|\w+ until)/.exec(
      text,
    );
  if (!match || /\b(?:ca|wo|ai|Do|sha)$/.test(text.slice(0, match.index)) || /^\s*Not/.test(text))
    return null;
  if (/\bany|either|\bneither|\bnor\b|until|yet\b|at all/.test(text)) return null;
  if (text.charAt(match.index - 1) === ',' || /[,—–] $/.test(text.slice(0, match.index))) return null;
  return put(text, match.index, match.index + match[0].length, '');
};

/** "is not … will" becomes "is … will not". */
const negationMoved: Mutation = ({ text }) => {
  const pattern = new RegExp(`\\b(${auxiliary})(?: not\\b|n['’]t\\b)(?! only| just)`);
  const from = pattern.exec(text);
  if (!from || /^(?:ca|wo)$/.test(from[1]!) || /\?/.test(text)) return null;
  // "does not think it will" and "thinks it will not" say the same.
  if (
    /^ (?:\w+ )?(?:think|believe|expect|seem|appear|look|suppose|want|like|feel|who|what|imagine|plan|intend)\b/.test(
      text.slice(from.index + from[0].length),
    )
  )
    return null;
  const rest = text.slice(from.index + from[0].length);
  const to = new RegExp(
    `(?<=[\\p{L}] )(?:is|are|was|were|has|will|can|could|would)\\b(?! not|n['’]t| never| no\\b|[,.])`,
    'u',
  ).exec(rest);
  if (!to || /\b(?:whether|if|than|as|not|n['’]t|or)\b/.test(rest.slice(0, to.index))) return null;
  const end = to.index + to[0].length;
  return `${text.slice(0, from.index)}${from[1]!}${rest.slice(0, end)} not${rest.slice(end)}`;
};

/** One of two negations is lost: "did not deny" becomes "did deny". */
const doubleNegationBroken: Mutation = ({ text }) => {
  const match =
    /(\bnot |n['’]t |\bnever |\bno )(?=(?:\w+ ){0,2}(?:den(?:y|ied)|rule(?:d)? out|refuse|reject|fail|dispute|oppose|object|prevent|stop|without|deterred?|ignore|unusual|uncommon|unreasonable|impossible|illegal|unlikely|unprecedented|doubt)\b)/.exec(
      text,
    );
  if (!match || /\b(?:ca|wo)$/.test(text.slice(0, match.index))) return null;
  return put(
    text,
    match.index,
    match.index + match[0].length,
    match[0].startsWith('n') && /['’]/.test(match[0]) ? ' ' : '',
  );
};

/** "refused to sign" becomes "signed". */
const refusalDropped: Mutation = ({ text }) => {
  const match =
    /\b(?:refused|failed|declined|neglected) to (\p{Ll}+)\b|\b(?:stopped short of|ruled out) (\p{Ll}+)ing\b/u.exec(
      text,
    );
  if (!match) return null;
  if (/\b(?:not|never|n['’]t|who|has|have|had|was|were|be|been) $/.test(text.slice(0, match.index)))
    return null;
  const base = match[1];
  if (base === undefined || base === 'be') return null;
  return swapFirst(text, match[0], pastOf(base));
};

/** "no evidence" becomes "evidence". */
const noDropped: Mutation = ({ text }) => {
  const match =
    /\b(?:has|have|had|was|were|is|are|found|showed|shows|with|of|offered|gave|provided|saw|made|said|reported) (no )(?!longer|one|matter|more|less|fewer|doubt|means|other|better|later|such|nonsense|time)\p{Ll}+/u.exec(
      text,
    );
  if (!match || /\bnor\b|\bany\b/.test(text)) return null;
  const at = match.index + match[0].indexOf(' no ') + 1;
  return put(text, at, at + 3, '');
};

/** What is denied said, what is said denied. */
export const negationKinds: Readonly<Record<string, Mutation>> = {
  'negation added': negationAdded,
  'negation dropped': negationDropped,
  'negation moved': negationMoved,
  'double negation broken': doubleNegationBroken,
  'no dropped': noDropped,
  'refusal dropped': refusalDropped,
};
