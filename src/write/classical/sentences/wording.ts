import type { OperationName } from '../../../news/mod.ts';
import type { Cut, Step } from './cut.ts';

interface Rewording {
  readonly name: OperationName;
  readonly pattern: RegExp;
  readonly to: string;
}

const shortMonths =
  'Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?';
const longMonths =
  'January February March April May June July August September October November December'.split(' ');
/** Deeds that are done once: for them "has signed" and "signed" tell the same. States ("has slowed") are left alone. */
const deeds =
  'announced|signed|approved|agreed|rejected|filed|ordered|named|unveiled|launched|proposed|released|voted|passed|suspended|removed|warned|urged|asked|issued|blocked|banned|arrested|resigned|declared|confirmed|denied|backed|extended|selected|nominated|recommended|ruled|dismissed|upheld|died|won|appointed|fired|ousted|vetoed|sued|indicted|convicted|sentenced|accused|invited|introduced|endorsed|apologised|apologized|pledged|vowed|promised|decided|halted|closed|reopened|pulled|picked|hired|offered|cleared|condemned|reversed|abandoned|demanded|retracted|revoked|lifted|scrapped|adopted|imposed|granted|settled|charged|detained';

/** Substitutions that change no quantity, no tense and no name (writer reference, section 5), and the house's spelling. */
const house: readonly Rewording[] = [
  { name: 'substitute', pattern: /(?<=\d) per ?cent\b/g, to: '%' },
  { name: 'substitute', pattern: /\bprior to\b/g, to: 'before' },
  { name: 'substitute', pattern: /\bin order to\b/g, to: 'to' },
  { name: 'substitute', pattern: /\bin an effort to\b/g, to: 'to' },
  { name: 'substitute', pattern: /\bdue to\b/g, to: 'because of' },
  { name: 'substitute', pattern: /\bapproximately\b/g, to: 'about' },
  { name: 'substitute', pattern: /\ba number of\b/g, to: 'several' },
  { name: 'drop adverb', pattern: /(?<=\p{L} )recently (?=\p{Ll})/gu, to: '' },
  { name: 'substitute', pattern: /\bacross the country\b/g, to: 'nationwide' },
  { name: 'substitute', pattern: /\bU\.S\.(?= \p{L})/gu, to: 'US' },
  { name: 'substitute', pattern: /\bU\.K\.(?=,? \p{L})/gu, to: 'UK' },
  { name: 'substitute', pattern: /\bU\.N\.(?= \p{L})/gu, to: 'UN' },
  { name: 'substitute', pattern: /(?<=\b[Tt]he )United States\b(?!['’])/g, to: 'US' },
  {
    name: 'substitute',
    pattern:
      /\b(?<=[\p{L}\d”"] said )(?=(?:the|a|an|it|he|she|they|its|his|her|their|\p{Lu}\p{Ll}+ (?:is|was|has|had|will|would))\b)/gu,
    to: 'that ',
  },
];

/** Changes that take a name's title, or a tense, and are made only where the words would else be too much the source's. */
const further: readonly Rewording[] = [
  {
    name: 'drop title',
    pattern:
      /(?<=^|[,”"] |\b(?:that|with|by|of|and|to|from|for|when|as|after|before|between|against|while|said|on|about) )(?:(?:[Ff]ormer |(?:Russian|Chinese|French|Ukrainian|Belarusian|Mexican|Turkish|Brazilian|Iranian|Israeli|British|German|Italian|Canadian|Haitian|Afghan|Guatemalan|Indian|Japanese) )?President|(?:Israeli|British|Canadian|Indian|Japanese|Italian|Australian) Prime Minister|Gov\.|Sen\.|Rep\.|Vice President|Prime Minister|Attorney General|Secretary of State) (?=\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)/gu,
    to: '',
  },
  {
    name: 'substitute',
    pattern: new RegExp(
      `(?<!(?:n['’]t|\\b(?:would|could|should|may|might|must|will|to|not|never|yet)) )\\b(?:has|have) (?=(?:${deeds})\\b)`,
      'g',
    ),
    to: '',
  },
  { name: 'drop adverb', pattern: /(?<=\b(?:has|have) )now (?=\p{Ll}+(?:ed|n|me)\b)/gu, to: '' },
  { name: 'substitute', pattern: /\btold reporters(?= (?:that|the|it|he|she))/g, to: 'said' },
  { name: 'substitute', pattern: /(?<!\b(?:no|not|little|much) )\bmore than (?=[\d$€£])/g, to: 'over ' },
  { name: 'substitute', pattern: /\bas well as\b/g, to: 'and' },
  { name: 'drop adverb', pattern: /(?<=\p{L} )also (?=\p{Ll}+(?:ed|id|ld|nt)\b)/gu, to: '' },
];

const courtesy: Rewording = {
  name: 'drop title',
  pattern: /(?<![\p{L}.])(?:Mr|Mrs|Ms)\.? (?=\p{Lu})/gu,
  to: '',
};

/** Outside quotation marks only: what is quoted is exact. */
function reworded(cut: Cut, { name, pattern, to }: Rewording): Cut {
  const froms: string[] = [];
  const parts = cut.text.split(/([“"][^”"]*[”"])/);
  const done = parts.map((part, at) =>
    at % 2 === 1
      ? part
      : part.replace(pattern, (match: string) => {
          froms.push(match);
          return to;
        }),
  );
  const [from] = froms;
  if (from === undefined) return cut;
  return { text: done.join(''), operations: [...cut.operations, { name, from: from.trim(), to: to.trim() }] };
}

const monthFirst = new RegExp(
  `(?<!\\b[Aa]n? )\\b(${shortMonths})\\.? (\\d{1,2})(?![\\d-])(?:, (?=\\d{4}\\b))?`,
  'g',
);

/** "on 1 April 2020, was": the comma went with the American order. */
const afterYear = new RegExp(
  `(\\d{1,2} (?:${longMonths.join('|')}) \\d{4}), (?=(?:was|were|is|are|had|has|have)\\b)`,
  'g',
);

/** "Jan. 6" becomes "6 January". */
const dayBeforeMonth: Step = (cut) => {
  const froms: { from: string; to: string }[] = [];
  const parts = cut.text.split(/([“"][^”"]*[”"])/).map((part, at) =>
    at % 2 === 1
      ? part
      : part
          .replace(monthFirst, (from: string, month: string, day: string) => {
            const name = longMonths.find((long) => long.startsWith(month.slice(0, 3)))!;
            const to = `${String(Number(day))} ${name}${/, $/.test(from) ? ' ' : ''}`;
            froms.push({ from: from.trim(), to: to.trim() });
            return to;
          })
          .replace(afterYear, '$1 '),
  );
  const [first] = froms;
  if (first === undefined) return cut;
  return { text: parts.join(''), operations: [...cut.operations, { name: 'substitute', ...first }] };
};

/** "Mr. Holt" becomes "Holt". */
export const dropCourtesy: Step = (cut) => reworded(cut, courtesy);

/** House wording: "40%", "before" for "prior to", "6 January"; one step in the log for each kind. */
export const houseWords: Step = (cut) => house.reduce(reworded, dayBeforeMonth(cut));

/** Further from the source's words: no office before a full name, "signed" for "has signed". */
export const furtherWords: Step = (cut) => further.reduce(reworded, cut);
