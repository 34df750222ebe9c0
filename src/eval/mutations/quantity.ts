import { words } from '../../text/mod.ts';
import { pick } from '../random.ts';
import { put, swapFirst } from './edits.ts';
import { tagsOf, type Mutation } from './subject.ts';

function replaced(text: string, rules: readonly (readonly [RegExp, string])[]): string | null {
  for (const [pattern, to] of rules) {
    const match = pattern.exec(text);
    if (match)
      return put(
        text,
        match.index,
        match.index + match[0].length,
        /^\p{Lu}/u.test(match[0]) ? to.charAt(0).toUpperCase() + to.slice(1) : to,
      );
  }
  return null;
}

const raised: readonly (readonly [RegExp, string])[] = [
  [/\b[Ss]ome(?= of (?:the|his|her|its|their|those|these|them)\b)/, 'all'],
  [/\b[Mm]any(?= of (?:the|his|her|its|their|those|these|them)\b)/, 'all'],
  [
    /(?<!\b(?:at|at the|the|for the|of the|its|his|her) )\b[Mm]ost(?= of (?:the|his|her|its|their|those|these|them)\b)/,
    'all',
  ],
  [
    /(?<!\b(?:the|his|her|its|at|their|as|a) )\b[Mm]ost(?= (?:Americans|Republicans|Democrats|voters|people|states|countries|of)\b)/,
    'all',
  ],
  [/\b[Ss]everal(?= \p{Ll}+s\b)/u, 'hundreds of'],
  [/(?<!quite |\bthe |\bthan )\b[Aa] few(?= \p{Ll}+s\b)/u, 'many'],
  [
    /\b[Ss]ome(?= (?:Republicans|Democrats|voters|lawmakers|experts|critics|conservatives|officials|states|people|Americans|residents|students|analysts|members|countries)\b)/,
    'all',
  ],
];

const lowered: readonly (readonly [RegExp, string])[] = [
  [
    /(?<!\b(?:as|so|how|too|not|very|the|his|her|many) )\b[Mm]any(?= (?:of (?:the|his|her|its|their)|(?!ways|years|times|things)\p{Ll}+s|Americans|Republicans|Democrats)\b)/u,
    'few',
  ],
  [
    /(?<!\b(?:the|at|his|her|its|their|as|a) )\b[Mm]ost(?= (?:of (?:the|his|her|its|their)|Americans|Republicans|Democrats|voters|people|states)\b)/,
    'few',
  ],
  [
    /(?<!\b(?:at|not|after|above|first of|once and for|in|for) )\b[Aa]ll(?= (?:of (?:the|his|her|its|their)|the \p{Ll}+s|\d+|members|voters)\b)/u,
    'some',
  ],
  [/\b[Ee]very(?= (?:state|member|country|day|week|voter|year)\b)/, 'almost no'],
  [
    /(?<!\b(?:in|and) )\b[Bb]oth(?= (?:sides|parties|men|women|houses|chambers|candidates|of the)\b)/,
    'neither of the',
  ],
];

const bounds: readonly (readonly [RegExp, string])[] = [
  [/\b[Aa]t least(?= [$€£]?\d|\s(?:one|two|three|four|five|six|seven|eight|nine|ten|a|half)\b)/, 'at most'],
  [
    /\b[Mm]ore than(?= [$€£]?\d|\s(?:one|two|three|four|five|six|seven|eight|nine|ten|a|half|twice)\b)/,
    'fewer than',
  ],
  [
    /\b(?:[Ll]ess|[Ff]ewer) than(?= [$€£]?\d|\s(?:one|two|three|four|five|six|seven|eight|nine|ten|a|half)\b)/,
    'more than',
  ],
  [
    /\b(?:[Nn]early|[Aa]lmost)(?= [$€£]?\d| (?:one|two|three|four|five|six|seven|eight|nine|ten|half|a)\b)/,
    'more than',
  ],
  [/\b(?:[Uu]p to|[Aa]s many as|[Aa]s much as)(?= [$€£]?\d)/, 'at least'],
  [
    /(?<!\b(?:take|took|lead|all|come|turn|hand|handed) )\b[Oo]ver(?= [$€£]?\d)(?! \d+ (?:years|months|weeks|days|hours|decades))/,
    'under',
  ],
  [/\b[Uu]nder(?= [$€£]?\d)/, 'over'],
  [/\b[Aa]bove(?= [$€£]?\d)/, 'below'],
  [/\b[Bb]elow(?= [$€£]?\d)/, 'above'],
];

const comparatives: Readonly<Record<string, string>> = {
  more: 'less',
  less: 'more',
  fewer: 'more',
  higher: 'lower',
  lower: 'higher',
  larger: 'smaller',
  smaller: 'larger',
  bigger: 'smaller',
  greater: 'lesser',
  better: 'worse',
  worse: 'better',
  older: 'younger',
  younger: 'older',
  faster: 'slower',
  slower: 'faster',
  stronger: 'weaker',
  weaker: 'stronger',
  longer: 'shorter',
  shorter: 'longer',
  earlier: 'later',
  later: 'earlier',
  richer: 'poorer',
  cheaper: 'dearer',
  easier: 'harder',
  harder: 'easier',
};

/** "higher than" becomes "lower than". */
const comparisonInverted: Mutation = ({ text }) => {
  const match =
    /\b(more|less|fewer|\w+er)((?: [\p{Ll}-]+){0,3}) than (?![$€£]?\d|half|one\b|two\b|three\b|ever|a (?:dozen|hundred|thousand|million|year|decade|week|month))/u.exec(
      text,
    );
  if (!match || !Object.hasOwn(comparatives, match[1]!)) return null;
  if (/\b(?:no|not|any|n['’]t|nothing|sooner|rather) ?$/.test(text.slice(0, match.index))) return null;
  return put(text, match.index, match.index + match[1]!.length, comparatives[match[1]!]!);
};

const idioms =
  /^(?:lot|number|few|result|statement|total|part|majority|minority|variety|series|couple|bit|while|time|point|member|kind|sort|chance|set|range|host|handful|dozen|hundred|thousand|million|billion|year|month|week|day|hour|minute|second|quarter|third|half|percent|barrel|gallon|share|matter|way|decade|century|great|good|little|pair|group|interview|tweet|fraction|vote|rate|period|piece|person|position|sense|reason|need|mile|foot|pound|return|row|spokesman|spokeswoman|place|look|case|man|woman|president|candidate)$/;

/** "a judge" becomes "the first judge". */
const superlativeInserted: Mutation = (subject, random) => {
  const tags = tagsOf(subject);
  const at = tags.findIndex(
    (item, index) =>
      /^an?$/i.test(item.text) &&
      tags[index + 1]?.pos === 'NOUN' &&
      tags[index + 1]!.text.length > 3 &&
      !idioms.test(tags[index + 1]!.text) &&
      !/^(?:-|of|a|an|more|ago|later)$/.test(tags[index + 2]?.text ?? '') &&
      !/^(?:such|what|quite|half|as|\d.*|many|like|once|times?|not)$/i.test(tags[index - 1]?.text ?? ''),
  );
  if (at < 0) return null;
  const superlative = pick(['the first', 'the largest', 'the only', 'the last'], random)!;
  const { start, end, text } = tags[at]!;
  return put(
    subject.text,
    start,
    end,
    /^A/.test(text) ? superlative.charAt(0).toUpperCase() + superlative.slice(1) : superlative,
  );
};

/** "one of the largest ports" becomes "the largest port". */
const membershipDropped: Mutation = ({ text }) => {
  const match =
    /\b([Oo]ne of|[Aa]mong) (the|his|her|its|their|\p{Lu}\p{L}+['’]s) ((?:[\p{Ll}-]+ )??(?:\p{Ll}+est|most \p{Ll}+|worst|best|top|first|few|only|last)(?: [\p{Ll}-]+)*? )(\p{Ll}+s)\b/u.exec(
      text,
    );
  if (!match || /ss$|[iu]s$/.test(match[4]!)) return null;
  const noun = match[4]!
    .replace(/ies$/, 'y')
    .replace(/(?:ch|sh|ss|x)es$/, (end) => end.slice(0, -2))
    .replace(/([^s])s$/, '$1');
  const opening = match.index === 0 ? match[2]!.charAt(0).toUpperCase() + match[2]!.slice(1) : match[2]!;
  return swapFirst(text, match[0], `${opening} ${match[3]!}${noun}`);
};

const opposites = new Map(
  `increase:decrease increased:decreased rose:fell fell:rose won:lost lost:won killed:rescued approved:rejected rejected:approved
  higher:lower lower:higher opened:closed closed:opened began:ended ended:began arrested:released released:withheld died:survived
  survived:died supports:opposes supported:opposed opposes:supports opposed:supported allowed:banned banned:allowed accepted:refused
  agreed:declined raised:lowered passed:blocked blocked:passed praised:attacked hired:fired fired:hired gained:lost confirmed:denied
  denied:confirmed increases:decreases rising:falling falling:rising win:lose lose:win stronger:weaker weak:strong illegal:legal
  legal:illegal guilty:innocent private:public increasing:decreasing expanded:reduced reduced:expanded cut:raised dropped:climbed
  joined:left entered:left accelerated:slowed slowed:accelerated improved:worsened worsened:improved endorsed:rejected condemned:praised
  defended:criticized criticized:praised upheld:overturned overturned:upheld strengthened:weakened weakened:strengthened success:failure
  failure:success victory:defeat defeat:victory majority:minority minority:majority growth:decline decline:growth gains:losses
  supporters:opponents opponents:supporters critics:supporters support:opposition opposition:support best:worst worst:best
  highest:lowest lowest:highest largest:smallest biggest:smallest first:last`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);

const oppositeWord: Mutation = (subject) => {
  const { text } = subject;
  const tags = tagsOf(subject);
  const word = words(text).find((candidate, at, all) => {
    if (!opposites.has(candidate.text)) return false;
    const pos = tags.find((item) => item.start === candidate.start)?.pos ?? '';
    const before = all[at - 1]?.text ?? '';
    const after = all[at + 1]?.text ?? '';
    if (candidate.text === 'support' || candidate.text === 'opposition') return pos === 'NOUN';
    if (candidate.text === 'win' || candidate.text === 'lose') return pos === 'VERB';
    if (candidate.text === 'first')
      return before === 'the' && !/^(?:time|place|lady|half|of|and|few|two|three)$/.test(after);
    if (candidate.text === 'cut')
      return pos === 'VERB' && /^(?:taxes|spending|rates|funding|jobs|costs|the)$/.test(after);
    if (
      /^(?:lost|closed|left|agreed|raised|released|fired|passed|dropped|opposed|ended)$/.test(candidate.text)
    )
      return (
        pos === 'VERB' &&
        !/^(?:was|were|been|be|are|is|as|to|away|on|out|off|through|by|in|had|of|down|up)$/.test(before) &&
        !/^(?:away|on|out|off|through|by|in|down|up|from|over|to|that|upon|questions|concerns|at)$/.test(
          after,
        )
      );
    return true;
  });
  return word ? put(text, word.start, word.end, opposites.get(word.text)!) : null;
};

/** How many, how much, and which of two made wrong. */
export const quantityKinds: Readonly<Record<string, Mutation>> = {
  'quantity raised': ({ text }) => replaced(text, raised),
  'quantity lowered': ({ text }) => replaced(text, lowered),
  'bound turned': ({ text }) => replaced(text, bounds),
  'comparison inverted': comparisonInverted,
  'superlative inserted': superlativeInserted,
  'membership dropped': membershipDropped,
  'opposite word': oppositeWord,
};
