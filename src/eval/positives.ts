import { outletKey, words } from '../text/mod.ts';
import { innerCase, isInsideQuotes, put, type Subject } from './mutations/mod.ts';

/** A true sentence that the gate must let pass, with the source sentences it cites. */
export interface Positive {
  readonly kind: 'identical' | 'trimmed' | 'reframed' | 'fused';
  /** Which of the kind's rules made it. */
  readonly shape: string;
  readonly text: string;
  readonly sources: readonly { readonly text: string; readonly outlet: string }[];
}

type Shape = (subject: Subject) => string | null;

const lead =
  /^(?:(?:In|On|At|By|During|Following|Earlier|Meanwhile|However|Also|Still|Instead|Last|Late)\b[^,"“”]{0,40}, |(?:But|And) )/;
const leadKeeps =
  /\b(?:was|were|is|are|has|have|quoted|film|movie|book|novel|video|tall|story|dream|not|no|only|never|without|if|unless|said|says|had|fact|theory|addition to|contrast|response|other words|case|order|by \w+ing|at least|at most|at first|at times|on average|by contrast|(?:19|20)?\d\ds?|(?<!same )time|years?|decades?|centur(?:y|ies)|(?:days|weeks|months) of|season|war|era|January|February|March|April|June|July|August|September|October|November|December|Before)\b|\bMay\b/i;
const weekday = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function changed(text: string, made: string): string | null {
  return made === text || words(made).length < 5 ? null : made;
}

const leadCut: Shape = ({ text }) => {
  const opening = lead.exec(text)?.[0] ?? '';
  const rest = text.slice(opening.length);
  // "In Arle, crews are …": what is general holds there; so does what is said of people without a name.
  if (
    /^In (?:the )?\p{Lu}[\p{L} ]*, (?:\p{Ll}+s |a |the )?(?:[^,]* )?(?:is|are|has|have)\b|^In (?:the )?\p{Lu}[\p{L} ]*, (?!the |an? )\p{Ll}/u.test(
      text,
    )
  )
    return null;
  // "In Arle, the old capital, Orme said": an apposition goes with its place.
  if (/^In\b/.test(opening) && /^(?:the |an? )?\p{Ll}[^,]{0,90}, \p{Lu}/u.test(rest)) return null;
  // "In May, 2016, …", "In Arle, Texas, …": the lead goes on after its comma.
  if (opening === '' || leadKeeps.test(opening) || /^(?:\d{4}|\p{Lu}[\p{L}.]+),/u.test(rest)) return null;
  return /^(?:and|or|but|who|which|where|when|while|as|then|(?:he|she|they|it|[\p{L}]+) (?:said|says|added))\b/u.test(
    rest,
  ) || /^(?:Also|Still) \p{Ll}+ed? (?:was|were|is|are)|^Also \w+ (?:was|were)/u.test(text)
    ? null
    : changed(text, capital(rest));
};

/** Cuts a match out unless it stands in a quotation. */
function without(text: string, pattern: RegExp, keep = ''): string | null {
  const match = pattern.exec(text);
  if (!match || isInsideQuotes(text, match.index)) return null;
  return changed(text, put(text, match.index, match.index + match[0].length, keep));
}

const parenthesisCut: Shape = ({ text }) =>
  without(
    text,
    /(?<=[\p{L}\d]) \((?!not|never|un|if|except|re\)|s\)|but|and|or|[^()]*\bsa(?:id|ys)\b)[^()"“”]{2,60}\)(?=[\s,.;])/u,
  );

const relativeCut: Shape = ({ text }) =>
  without(
    text,
    /(?<![)\d]|\b(?:and|or)\b[^,]{0,40}|, [^,]{2,30}), (?:which|who) (?!with|by|in|at|denie[sd]|said|says)[^,;:()"“”—–]{3,70},(?= (?:is|are|was|were|has|have|had|will|would|said|\w+ed)\b)/u,
  );

const relativeTailCut: Shape = ({ text }) =>
  without(
    text,
    /(?<!\b(?:and|or)\b[^,]{0,40}), (?:which|who) (?!said|says|told|added|claimed|denied|denies|later|also denied|in turn)(?![^.]*\b(?:conclu|dismiss|untrue|false|disput|den[iy]|want|annul|overturn|challeng|critici|reject|retract|much-))[^,;:()"“”—–]{3,90}\.$/,
    '.',
  );

const datelineCut: Shape = ({ text }) =>
  changed(text, text.replace(/^\p{Lu}{4,}(?:, [\p{L}.]+)?(?: \([\p{L} ]+\))? (?:--|—|–|-) /u, ''));

/** Drops "on Monday" that nothing else in the sentence hangs on. */
const weekdayCut: Shape = ({ text }) => {
  const match = new RegExp(
    `(?<=\\p{L}{2}) on ${weekday}(?=[.,]|(?<=(?:said|announced|warned|reported|told \\w+) on \\w+) that\\b| (?:to|for|in|at|with|by)\\b)`,
    'u',
  ).exec(text);
  if (
    !match ||
    new RegExp(
      `(?:was|were|is|are|be|and|or|to|until|through|by|not|only|except|between|either|early|late),? ?(?:on )?$`,
    ).test(text.slice(0, match.index))
  )
    return null;
  const rest = text.slice(match.index + match[0].length);
  if (
    /^, (?:\p{Lu}|\d|when|after|which|as|one|two|a |the |just|hours|days|amid|while|before|where|but|and|following)/u.test(
      rest,
    )
  )
    return null;
  return changed(text, text.slice(0, match.index) + rest);
};

const conjunctionCut: Shape = ({ text }) =>
  changed(text, capital(text.replace(/^(?:But|And|So) (?!far|that|if|when|not)/, '')));

/** A statement in one piece: no quotation that a frame could cut. */
function isStatement(text: string): boolean {
  return /[\p{L}\d)%]\.$/u.test(text) && !/["“”]/.test(text);
}

function open(text: string): string {
  return text.slice(0, -1);
}

const creditBehind: Shape = ({ text, outlet }) =>
  isStatement(text) ? `${open(text)}, ${outlet} reported.` : null;
const accordingBehind: Shape = ({ text, outlet }) =>
  isStatement(text) ? `${open(text)}, according to ${outlet}.` : null;
const accordingInFront: Shape = ({ text, outlet }) => {
  const inner = innerCase(text);
  return inner !== null && isStatement(text) ? `According to ${outlet}, ${inner}` : null;
};
function reports(verb: string): Shape {
  return ({ text, outlet }) => {
    const inner = innerCase(text);
    const isFit = inner !== null && isStatement(text) && !/^(?:but|and|so|yet|or|there|here) /i.test(text);
    return isFit ? `${outlet} ${verb} ${inner}` : null;
  };
}

const sayer =
  /^((?:The |A |An )?(?:[\p{Lu}][\p{L}.’'-]+ ){0,4}(?:officials|police|prosecutors|authorities|investigators|lawmakers|Officials|Police|Prosecutors|Authorities|\p{Lu}[\p{L}’'-]+)) (said) (?:that )?(?!\p{Lu}\p{L}+day )(?=(?:the|a|an|there|this|these|some|many|more|most|two|three|about|\p{Lu}\p{L}+) )/u;

/** "Officials said the quay fell." with its attribution behind. */
const attributionMovedBack: Shape = ({ text }) => {
  const match = sayer.exec(text);
  if (!match || !isStatement(text) || /^(?:He|She|It|They|I|We|But|And|Who|This|That)\b/.test(match[1]!))
    return null;
  const rest = text.slice(match[0].length);
  if (/[,;:—–]|\b(?:and|but|who|not|said|would|if)\b/.test(rest) || words(rest).length < 4) return null;
  const who = /^(?:The|A|An|Officials|Police|Prosecutors|Authorities)\b/.test(match[1]!)
    ? match[1]!.charAt(0).toLowerCase() + match[1]!.slice(1)
    : match[1]!;
  return `${capital(open(rest))}, ${who} said.`;
};

/** "The quay fell, officials said." with its attribution in front. */
const attributionMovedFront: Shape = ({ text }) => {
  const match =
    /^([^"“”,;:]{20,160}), ((?:the |a )?(?:officials|police|prosecutors|authorities|investigators|(?:\p{Lu}[\p{L}.’'-]+ ?){1,4})) said\.$/u.exec(
      text,
    );
  const inner = match && innerCase(match[1]!);
  return match && inner !== null ? `${capital(match[2]!.trim())} said that ${inner}.` : null;
};

const accordingMovedFront: Shape = ({ text }) => {
  const match = /^([^"“”,;:]{20,160}), according to ([^,"“”]{3,60})\.$/.exec(text);
  const inner = match && innerCase(match[1]!);
  return match && inner !== null ? `According to ${match[2]!}, ${inner}.` : null;
};

const accordingMovedBack: Shape = ({ text }) => {
  const match = /^According to ([^,"“”]{3,60}), ([^"“”,;:]{20,160})\.$/.exec(text);
  return match ? `${capital(match[2]!)}, according to ${match[1]!}.` : null;
};

const thatAdded: Shape = ({ text }) => {
  const match =
    /^([^,"“”;:]{3,40}) (said|says) (?=(?:the|he|she|it|they|there|his|her|their|this|these|a|an) )/.exec(
      text,
    );
  return match ? `${match[0]}that ${text.slice(match[0].length)}` : null;
};

/** One clause without quotation or list, whose joint with another cannot be misread. */
function isPlain(text: string): boolean {
  return isStatement(text) && !/[:;]/.test(text) && !/\band\b.*\band\b/.test(text);
}

/** Both halves as they stand inside a sentence; null where one cannot. */
function halves({ text, other }: Subject): { left: string; right: string } | null {
  const right = innerCase(other.text);
  if (
    !isPlain(text) ||
    !isPlain(other.text) ||
    right === null ||
    /^(?:But|And|So|Yet|While|As|When|If|Although|Though|Because|Since|With|Also|After|Before|Once)\b/.test(
      other.text,
    )
  )
    return null;
  return { left: open(text), right: open(right) };
}

function fused(join: (left: string, right: string, a: string, b: string) => string): Shape {
  return (subject) => {
    const both = outletKey(subject.outlet) === outletKey(subject.other.outlet) ? null : halves(subject);
    return both && join(both.left, both.right, subject.outlet, subject.other.outlet);
  };
}

const fusedWithFronts: Shape = (subject) => {
  const both = halves(subject);
  const left = innerCase(subject.text);
  if (!both || left === null || /^(?:But|And|So|Yet)\b/.test(subject.text)) return null;
  return `${subject.outlet} reported that ${open(left)}, and ${subject.other.outlet} reported that ${both.right}.`;
};

const shapes: Readonly<Record<Positive['kind'], Readonly<Record<string, Shape>>>> = {
  identical: { identical: ({ text }) => text },
  trimmed: {
    'lead cut': leadCut,
    'parenthesis cut': parenthesisCut,
    'relative cut': relativeCut,
    'relative tail cut': relativeTailCut,
    'weekday cut': weekdayCut,
    'dateline cut': datelineCut,
    'conjunction cut': conjunctionCut,
  },
  reframed: {
    'reported behind': creditBehind,
    'according to behind': accordingBehind,
    'according to in front': accordingInFront,
    'reported that': reports('reported that'),
    'reports that': reports('reports that'),
    'attribution moved back': attributionMovedBack,
    'attribution moved front': attributionMovedFront,
    'according to moved front': accordingMovedFront,
    'according to moved back': accordingMovedBack,
    'that added': thatAdded,
  },
  fused: {
    and: fused((left, right, a, b) => `${left}, ${a} reported, and ${right}, according to ${b}.`),
    while: fused((left, right, a, b) => `${left}, according to ${a}, while ${right}, ${b} reported.`),
    semicolon: fused((left, right, a, b) => `${left}, ${a} reported; ${right}, ${b} reported.`),
    'reported that twice': fusedWithFronts,
  },
};

/** Number of rules of a kind. */
export function shapesOf(kind: Positive['kind']): number {
  return Object.keys(shapes[kind]).length;
}

/**
 * The true sentences of a kind that a sentence offers, one by each rule that applies.
 *
 * @example
 * // identical: the sentence; reframed: "…, The Harbour Ledger reported.", "According to The Harbour Ledger, …", …
 */
export function positives(subject: Subject, kind: Positive['kind']): Positive[] {
  const own = { text: subject.text, outlet: subject.outlet };
  const sources = kind === 'fused' ? [own, subject.other] : [own];
  return Object.entries(shapes[kind]).flatMap(([shape, make]) => {
    const text = make(subject);
    return text === null ? [] : [{ kind, shape, text, sources }];
  });
}
