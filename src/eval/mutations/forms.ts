import { isInsideQuotes, put } from './edits.ts';
import { tagsOf, type Mutation } from './subject.ts';
import { pastOf } from './verbs.ts';

const tenses: readonly (readonly [RegExp, string])[] = [
  [/(?<=\p{L} )was(?= (?:a|an|the|in|at|still|now)\b)/u, 'is'],
  [/(?<=\p{L} )were(?= (?:in|at|still|the)\b)/u, 'are'],
  [/(?<=\p{L} )is(?= (?:a|an|the|in|at|still|now)\b)/u, 'was'],
  [/(?<=\p{L} )are(?= (?:in|at|still|now|the)\b)/u, 'were'],
  [/(?<=\p{L} )will be(?= )/u, 'was'],
  [/(?<=\p{L} )has been(?= )/u, 'will be'],
];

/** "is a judge" becomes "was a judge". */
const tenseTurned: Mutation = ({ text }) => {
  if (/\b(?:said|says|told|asked|if|that)\b|["“”?]/.test(text)) return null;
  for (const [pattern, to] of tenses) {
    const match = pattern.exec(text);
    if (match) return put(text, match.index, match.index + match[0].length, to);
  }
  return null;
};

const plurals =
  /\b([Tt]he) (?:\p{Ll}+ )?((?:suspect|officer|senator|lawmaker|judge|attorney|lawyer|company|group|protester|attacker|gunman|victim|student|soldier|official|leader|agent|candidate|researcher|worker|teacher|doctor|scientist|prosecutor|investigator|governor|president|justice|brother|sister|player|driver|resident|passenger|patient|plaintiff|defendant|report|bill|law|order|attack|state|country|union|bank|airline|firm|agency|court|city|department|committee|organization)s?) (?=\p{Ll}+ed\b|told\b|said\b|took\b|made\b|won\b|lost\b|fell\b|found\b|went\b|came\b|gave\b|held\b|will\b|could\b|would\b|had\b|did\b|may\b)/u;

/** "The suspects told police" becomes "The suspect told police": how many there were. */
const countOfActorsTurned: Mutation = (subject) => {
  const match = plurals.exec(subject.text);
  if (!match || isInsideQuotes(subject.text, match.index)) return null;
  const noun = match[2]!;
  if (/^(?:company|agency|city|country|gunman|ys)$/.test(noun) || /ss$/.test(noun)) return null;
  const other = noun.endsWith('s') ? noun.slice(0, -1) : `${noun}s`;
  const end = match.index + match[0].length - 1;
  return put(subject.text, end - noun.length, end, other);
};

const prepositions: readonly (readonly [RegExp, string])[] = [
  [
    /(?<=\b(?:vote|voted|votes|campaigned|argued|spoke|case|fought|testified|lobbied|evidence|ruled|filed|demonstrated) )(against)\b/,
    'for',
  ],
  [/(?<=\b(?:vote|voted|votes|campaigned|argued|case|lobbied) )(for)\b/, 'against'],
  [
    /(?<=\b(?:money|funds|letter|call|weapons|information|documents|email|emails|gift|payment|payments|message|donation|donations|aid|flight|threat|threats) )(from)\b/,
    'to',
  ],
  [
    /(?<=\b(?:money|funds|letter|call|weapons|information|email|emails|gift|payment|payments|message|donation|donations|aid|threat|threats) )(to)(?= (?:the|\p{Lu}))/u,
    'from',
  ],
  [/(?<=\b(?:moved|returned|traveled|flew|drove|went|came|arrived|fled|escaped) )(from)\b/, 'to'],
  [/(?<=\b(?:moved|returned|traveled|flew|drove|went|fled) )(to)(?= (?:the|\p{Lu}))/u, 'from'],
  [/(?<= )(without)(?= (?:a|an|the|any|their|his|her)\b)/, 'with'],
  [/(?<= )(inside)(?= the)/, 'outside'],
  [/(?<= )(outside)(?= (?:the|of))/, 'inside'],
  [/(?<= )(despite)(?= )/, 'because of'],
];

/** "a letter from Orme" becomes "a letter to Orme". */
const prepositionTurned: Mutation = ({ text }) => {
  for (const [pattern, to] of prepositions) {
    const match = pattern.exec(text);
    if (match && !isInsideQuotes(text, match.index))
      return put(text, match.index, match.index + match[0].length, to);
  }
  return null;
};

/** "the man accused by Orme" becomes "the man accusing Orme". */
const participleTurned: Mutation = ({ text }) => {
  const match =
    /(?<!\b(?:is|are|was|were|be|been|being|get|got|has|had|have|not) )\b(accus|back|support|oppos|fund|attack|threaten|arrest|investigat|organiz|sponsor|criticiz|defeat|own|favor|pursu|follow|appoint|nominat|recruit|hir|challeng|represent|train|financ)ed by (?=(?:the|a|an|his|her|its|their|\p{Lu}))/u.exec(
      text,
    );
  return match && !isInsideQuotes(text, match.index)
    ? put(text, match.index, match.index + match[0].length, `${match[1]!}ing `)
    : null;
};

const plannable = new Map(
  `announce approve accept adopt appoint arrest attack attend back block close confirm deliver deny deploy dismiss donate endorse
  enter expand file fire force halt hire impose increase issue join kill launch lift move name offer open oppose order pardon pass
  post publish raise reach reduce reject release remove replace restore reveal review sign start stop support suspend test transfer
  unveil use veto visit vote accuse ask call charge add allow create contact sponsor introduce organize threaten urge cancel end
  change cause train receive discuss demand defend propose extend`
    .split(/\s+/)
    .map((base) => [pastOf(base), base]),
);

/** "closed" becomes "plans to close": what was done is to come. */
const doneMadePlan: Mutation = (subject) => {
  const tags = tagsOf(subject);
  const at = tags.findIndex(
    (item, index) =>
      item.pos === 'VERB' &&
      plannable.has(item.text) &&
      tags[index - 1]?.pos === 'PROPN' &&
      /^(?:the|a|an|his|her|its|their|to|on|in|for|that)$/.test(tags[index + 1]?.text ?? ''),
  );
  const verb = tags[at];
  if (!verb || isInsideQuotes(subject.text, verb.start)) return null;
  return put(subject.text, verb.start, verb.end, `plans to ${plannable.get(verb.text)!}`);
};

/** Forms of words made wrong: tense, number, direction. A gate that compares stems does not see some of them. */
export const formKinds: Readonly<Record<string, Mutation>> = {
  'tense turned': tenseTurned,
  'count of actors turned': countOfActorsTurned,
  'preposition turned': prepositionTurned,
  'participle turned': participleTurned,
  'done made plan': doneMadePlan,
};
