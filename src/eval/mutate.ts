import { names, numbers, words } from '../text/mod.ts';
import { pick } from './random.ts';

/** A sentence with what its article offers for a false change. */
export interface Subject {
  readonly text: string;
  readonly outlet: string;
  readonly articleNames: readonly string[];
  readonly articleNumbers: readonly string[];
  /** A sentence of another article and its outlet. */
  readonly other: { readonly text: string; readonly outlet: string };
}

/** Makes a false sentence of a true one, or null where the sentence offers no place for it. */
export type Mutation = (subject: Subject, random: () => number) => string | null;

const opposites = new Map(
  `increase:decrease increased:decreased rose:fell fell:rose won:lost lost:won killed:rescued approved:rejected bought:sold
  before:after after:before first:last more:fewer less:more higher:lower lower:higher opened:closed closed:opened
  began:ended arrested:released died:survived against:for support:oppose supports:opposes supported:opposed
  opposed:supported allowed:banned banned:allowed accepted:refused agreed:declined raised:cut above:below over:under
  passed:blocked blocked:passed praised:attacked hired:fired gained:lost confirmed:denied denied:confirmed
  increases:decreases rising:falling win:lose strong:weak good:bad old:new high:low legal:illegal guilty:innocent
  public:private early:late`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);
const hedges =
  /\b(?:allegedly|reportedly|possibly|likely|alleged|suspected|nearly|almost|about|planned|apparently|potentially|roughly|approximately|probably|perhaps|at least|expected to) /;

function swapFirst(text: string, from: string, to: string): string {
  const at = text.indexOf(from);
  return text.slice(0, at) + to + text.slice(at + from.length);
}

function distinctNames(text: string): string[] {
  const found = [...new Set(names(text).map((name) => name.text))].filter((name) => name.length > 2);
  return found.filter(
    (name) => !found.some((other) => other !== name && (other.includes(name) || name.includes(other))),
  );
}

/** Offsets of the commas of a sentence that stand before a space. */
function commas(text: string): number[] {
  return [...text.matchAll(/, /g)].map((match) => match.index);
}

const numberChanged: Mutation = ({ text }) => {
  const match = /\b\d[\d,]*(?:\.\d+)?/.exec(text);
  if (!match) return null;
  return swapFirst(text, match[0], String(Number(match[0].replace(/,/g, '')) + 1));
};

const numberFromArticle: Mutation = ({ text, articleNumbers }, random) => {
  const match = /\b\d[\d,]*(?:\.\d+)?/.exec(text);
  const other = pick(
    articleNumbers.filter((number) => !text.includes(number)),
    random,
  );
  return match && other ? swapFirst(text, match[0], other) : null;
};

const nameFromArticle: Mutation = ({ text, articleNames }, random) => {
  const name = distinctNames(text)[0];
  const other = pick(
    articleNames.filter((candidate) => !text.includes(candidate) && candidate.length > 2),
    random,
  );
  return name && other && !other.includes(name) ? swapFirst(text, name, other) : null;
};

const namesSwapped: Mutation = ({ text }) => {
  const [first, second] = distinctNames(text);
  if (!first || !second) return null;
  return text.replace(first, '\u0001').replace(second, first).replace('\u0001', second);
};

const negationAdded: Mutation = ({ text }) => {
  const match = /\b(?:is|are|was|were|has|have|will|can|could|would)\b(?! not|n['’]t| never| no\b)/.exec(
    text,
  );
  return match ? swapFirst(text, match[0], `${match[0]} not`) : null;
};

const negationDropped: Mutation = ({ text }) => {
  const match = /(?:\b(?:not|never) |n['’]t\b)/.exec(text);
  return match && !/\bca$|\bwo$/.test(text.slice(0, match.index)) ? swapFirst(text, match[0], '') : null;
};

const opposite: Mutation = ({ text }) => {
  const word = words(text).find((candidate) => opposites.has(candidate.text));
  return word ? text.slice(0, word.start) + opposites.get(word.text)! + text.slice(word.end) : null;
};

const moreCertain: Mutation = ({ text }) => {
  const match = /\b(?:may|might|could|would)\b/.exec(text);
  return match ? swapFirst(text, match[0], 'will') : null;
};

const hedgeDropped: Mutation = ({ text }) => {
  const match = hedges.exec(text);
  return match ? swapFirst(text, match[0], match[0] === 'expected to ' ? 'going to ' : '') : null;
};

const clauseAppended: Mutation = ({ text }) =>
  text.replace(/[.!?]?["”’]*$/, ', a move that analysts called unprecedented.');

const relationInvented: Mutation = ({ text }) => {
  const match = /\b(\p{Ll}\w+) (?:about|on|with|from|for|by) (\p{Lu}\w+)/u.exec(text);
  return match ? swapFirst(text, match[0], `${match[2]!}-backed ${match[1]!}`) : null;
};

/** Cuts the last phrase that follows without a comma: "in adolescents aged 12 to 15". */
const tailCut: Mutation = ({ text }) => {
  const match =
    /[^,;—–-] (?:in|for|among|without|unless|except|until|with|by|from|against|if) [^,;—–()"“”]{8,80}[.]$/.exec(
      text,
    );
  if (!match || match.index < 25) return null;
  return `${text.slice(0, match.index + 1)}.`;
};

/** Cuts words out of the middle of a clause, so that a subject meets a verb that is not its own. */
const spanCut: Mutation = ({ text }, random) => {
  const all = words(text);
  const clause = all.filter((word) => !/[,;—–-]/.test(text.slice(all[0]!.start, word.end)));
  if (clause.length < 9) return null;
  const from = 2 + Math.floor(random() * 2);
  return text.slice(0, clause[from]!.start) + text.slice(clause[from + 3]!.start);
};

/** Lets an aside take the place of the subject: "often called X" after the comma. */
const subjectStolen: Mutation = ({ text }) => {
  const [first, second] = commas(text);
  if (first === undefined || second === undefined) return null;
  const head = text.slice(0, first);
  if (
    !/^(?:The |[A-Z][\w.]+ )/.test(head) ||
    /^(?:In|On|At|After|As|When|While|But|And|If|For|With|By|From|Since|Before|Under|During|So far|Last|Next|This (?:week|month|year)|Among|According|Beginning|Calling|Sparring|Acknowledging|Despite|Although|Though|Because|Once|Yet|Still|Also|\w+(?:ing|ed|ly))\b/.test(
      head,
    )
  )
    return null;
  const rest = text.slice(first + 2).replace(', ', ' ');
  return rest[0]!.toUpperCase() + rest.slice(1);
};

/** Credits a second outlet whose sentence does not say it. */
const creditShared: Mutation = ({ text, outlet, other }) =>
  outlet === other.outlet
    ? null
    : text.replace(/[.!?]?["”’]*$/, `, according to ${outlet} and ${other.outlet}.`);

/** Credits an outlet that is not the source. */
const creditMoved: Mutation = ({ text, outlet, other }) =>
  outlet === other.outlet ? null : text.replace(/[.!?]?["”’]*$/, `, ${other.outlet} reported.`);

const nameHalved: Mutation = ({ text }) => {
  const name = distinctNames(text).find((candidate) =>
    /^(?:New|North|South|West|East|Supreme|White|United|San|Saudi|Los|Las|Federal|National|Security|Foreign) \p{Lu}/u.test(
      candidate,
    ),
  );
  return name ? swapFirst(text, name, name.slice(name.indexOf(' ') + 1)) : null;
};

/** Drops ", officials said". */
const attributionCut: Mutation = ({ text }) => {
  const match =
    /, (?:[^,"“”]{3,40} (?:said|says|told reporters|announced|reported)|according to [^,"“”]{3,60})([.]|,)/.exec(
      text,
    );
  if (!match || match.index < 20 || /["”]$/.test(text.slice(0, match.index))) return null;
  return swapFirst(text, match[0], match[1] === '.' ? '.' : ',');
};

const conditionCut: Mutation = ({ text }) => {
  const match = /,? (?:if|unless|until|provided|except) [^,;"“”]{8,90}(?=[.,])/.exec(text);
  return match && match.index > 25 ? swapFirst(text, match[0], '') : null;
};

const quoteAltered: Mutation = ({ text }, random) => {
  const match = /["“]([^"“”]{25,})["”]/.exec(text);
  if (!match) return null;
  const inside = words(match[1]!).filter((word) => word.text.length > 3);
  const word = pick(inside, random);
  if (!word) return null;
  const at = match.index + 1;
  return text.slice(0, at + word.start) + 'totally' + text.slice(at + word.end);
};

const unitChanged: Mutation = ({ text }) => {
  const number = numbers(text).find((candidate) =>
    /million|billion|percent|%/.test(text.slice(candidate.start, candidate.end + 9)),
  );
  if (!number) return null;
  const match = /million|billion|percent|%/.exec(text.slice(number.start))!;
  const other = { million: 'billion', billion: 'million', percent: 'people', '%': ' people' }[match[0]]!;
  const at = number.start + match.index;
  return text.slice(0, at) + other + text.slice(at + match[0].length);
};

/** Every kind of error, by name. The last seven are the wrong cuts and credits of a near-extractive writer. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'number changed': numberChanged,
  'number from elsewhere': numberFromArticle,
  'unit changed': unitChanged,
  'name from elsewhere': nameFromArticle,
  'names swapped': namesSwapped,
  'negation added': negationAdded,
  'negation dropped': negationDropped,
  'opposite word': opposite,
  'made certain': moreCertain,
  'hedge dropped': hedgeDropped,
  'clause appended': clauseAppended,
  'relation invented': relationInvented,
  'quote altered': quoteAltered,
  'attribution cut': attributionCut,
  'condition cut': conditionCut,
  'tail cut': tailCut,
  'span cut': spanCut,
  'subject stolen': subjectStolen,
  'credit shared': creditShared,
  'credit moved': creditMoved,
  'name halved': nameHalved,
};
