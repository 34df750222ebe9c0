import { pick } from '../random.ts';
import { appended, isInsideQuotes, put } from './edits.ts';
import { strangers } from './same-thing.ts';
import { tagsOf, type Mutation } from './subject.ts';

const clauses = [
  ', a move that analysts called unprecedented.',
  ', raising fears of a wider crisis.',
  ', the latest sign of a growing rift.',
  ', despite earlier promises.',
  ', as critics had warned.',
];

const clauseAppended: Mutation = ({ text }, random) => appended(text, pick(clauses, random)!);

/** "a film about Lumen" becomes "a Lumen-backed film". */
const relationInvented: Mutation = (subject, random) => {
  const { text } = subject;
  const match =
    /(?<![-\p{L}])(?!interview|talks|meeting|party|night|stops)(\p{Ll}{3,}) (?:about|on|with|from|for|by|in|against) (\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)(?=[ .,])(?! \p{Lu})/u.exec(
      text,
    );
  if (
    !match ||
    /day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|The|I)\b/.test(
      match[2]!,
    )
  )
    return null;
  if (tagsOf(subject).find((item) => item.start === match.index)?.pos !== 'NOUN') return null;
  const suffix = pick(['backed', 'owned', 'led', 'funded'], random)!;
  return put(text, match.index, match.index + match[0].length, `${match[2]!}-${suffix} ${match[1]!}`);
};

function hasFiniteVerb(subject: Parameters<Mutation>[0], from: number): boolean {
  const comma = /[,;—–]/.exec(subject.text.slice(from));
  const to = comma ? from + comma.index : subject.text.length;
  return tagsOf(subject).some(
    (item) =>
      item.start >= from &&
      item.end <= to &&
      (item.pos === 'AUX' || (item.pos === 'VERB' && !/ing$/.test(item.text))),
  );
}

const afterClause =
  /(?<=\p{L}{3}) after (?!all\b|that\b|which\b|he |she |him\b|her\b|them\b|\d|(?:a|two|three|four|five|many|several|the) (?:years?|months?|weeks?|days?|hours?))(?=\p{L})/u;

/** "resigned after the vote" becomes "resigned because of the vote". */
const causeInvented: Mutation = (subject) => {
  const { text } = subject;
  const match = afterClause.exec(text);
  if (!match || isInsideQuotes(text, match.index)) return null;
  if (
    /\b(?:[Hh]ours|[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears|[Mm]inutes|day|days|week|weeks|month|months|year|years|hours?|minutes?|moments|[Ss]hortly|[Ss]oon|long|[Ii]mmediately|just|even|time|look|looked|named|sought|right|go|going|came|taken|take|ran|shot|only|not|until|until|running|well)$/.test(
      text.slice(0, match.index),
    )
  )
    return null;
  const from = match.index + match[0].length;
  const gerund = /^(?:\p{Ll}+ing)\b/u.test(text.slice(from));
  const clause = !gerund && hasFiniteVerb(subject, from);
  return put(text, match.index, from, clause ? ' because ' : ' because of ');
};

/** Appends "because of" and a name of the article. */
const causeAppended: Mutation = (subject, random) => {
  const other = pick(strangers(subject), random);
  return other === undefined || /\bbecause\b/.test(subject.text)
    ? null
    : appended(subject.text, ` because of ${other}.`);
};

/** "after the vote" becomes "before the vote". */
const orderTurned: Mutation = ({ text }) => {
  const match =
    /(?<!\b(?:day|days|year|year|week|time|look|looks|looked|looking|named|take|takes|took|before and|soul|sought|go|goes|going|went|month|and|until|until) )\b([Aa]fter|[Bb]efore)(?= (?!all\b|and\b|Congress|judge|committee|cameras|lawmakers|court|a (?:judge|crowd|panel|committee|House|Senate|grand|federal|jury|House|group|packed|television|camera|national|live)|the (?:court|judge|Supreme|Senate|House|committee|panel|crowd|cameras|commission|board|council|nation|grand|jury|public|UN|United|justices|whole|door|US|world|full|American|Federal)|him\b|her\b|them\b|us\b|it\b|you\b|God)\p{L})/u.exec(
      text,
    );
  if (!match || isInsideQuotes(text, match.index)) return null;
  const to = { after: 'before', After: 'Before', before: 'after', Before: 'After' }[match[1]!]!;
  return put(text, match.index, match.index + match[1]!.length, to);
};

/** Things put in that the source does not say. */
export const addedKinds: Readonly<Record<string, Mutation>> = {
  'clause appended': clauseAppended,
  'relation invented': relationInvented,
  'cause invented': causeInvented,
  'cause appended': causeAppended,
  'order turned': orderTurned,
};
