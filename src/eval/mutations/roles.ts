import type { Tagged } from '../../text/mod.ts';
import { tag } from '../../text/mod.ts';
import { pick } from '../random.ts';
import { isInsideQuotes, put, sentenceCase } from './edits.ts';
import { actors, mayBeSame } from './same-thing.ts';
import { tagsOf, type Mutation, type Subject } from './subject.ts';
import { activeOf, isSaying, looksPast, transitive } from './verbs.ts';

function isNoun(item: Tagged | undefined): boolean {
  return item?.pos === 'NOUN' || item?.pos === 'PROPN';
}

/** "Orme sued Holt" becomes "Orme was sued by Holt". */
const madePassive: Mutation = (subject) => {
  const tags = tagsOf(subject);
  const at = tags.findIndex(
    (item, index) =>
      item.pos === 'VERB' &&
      transitive.has(item.text) &&
      isNoun(tags[index - 1]) &&
      !/^(?:as|said)$/i.test(tags[index - 2]?.text ?? '') &&
      (tags[index + 1]?.pos === 'PROPN' ||
        /^(?:the|a|an|his|her|its|their|several|two|three|him|them|reporters)$/.test(
          tags[index + 1]?.text ?? '',
        )) &&
      !/day$|^(?:January|February|March|April|May|June|July)/.test(tags[index + 1]!.text),
  );
  const verb = tags[at];
  if (!verb || isInsideQuotes(subject.text, verb.start)) return null;
  const plural = /[^s]s$/.test(tags[at - 1]!.text) && tags[at - 1]!.pos === 'NOUN';
  return put(
    subject.text,
    verb.start,
    verb.end,
    `${plural ? 'were' : 'was'} ${transitive.get(verb.text)!} by`,
  );
};

/** "Orme was sued by Holt" becomes "Orme sued Holt". */
const madeActive: Mutation = ({ text }) => {
  const match =
    /\b(?:was|were|has been|have been|had been) (\p{Ll}+) by (?=(?:the|a|an|his|her|its|their|\p{Lu}))/u.exec(
      text,
    );
  if (!match || !activeOf.has(match[1]!) || isInsideQuotes(text, match.index)) return null;
  return put(text, match.index, match.index + match[0].length, `${activeOf.get(match[1]!)!} `);
};

const capitalOf: Readonly<Record<string, string>> = { him: 'He', her: 'She', them: 'They' };
const objectOf: Readonly<Record<string, string>> = { He: 'him', She: 'her', They: 'them' };
const name = "(\\p{Lu}[\\p{L}.’'-]*\\p{L}(?: \\p{Lu}[\\p{L}.’'-]*\\p{L}){0,2})";

/** "Orme attacked him" becomes "He attacked Orme", and the other way round. */
const pronounRolesSwapped: Mutation = ({ text }) => {
  const toSubject = new RegExp(
    `^${name} (?:has |had )?(\\p{Ll}+) (him|her|them)(?= (?:of|to|for|in|on|as|at|by|with|from|after|during|when|that|and|over|not|about)\\b|[,.])`,
    'u',
  ).exec(text);
  if (
    toSubject &&
    transitive.has(toSubject[2]!) &&
    !/^(?:He|She|They|It|The|But|And|We|I|You)\b|\b(?:Mr|Ms|Mrs|Dr|Sen)$/.test(toSubject[1]!)
  )
    return `${capitalOf[toSubject[3]!]!} ${toSubject[2]!} ${toSubject[1]!}${text.slice(toSubject[0].length)}`;
  const toObject = new RegExp(
    `^(He|She|They) (?:also )?(\\p{Ll}+) ${name}(?= (?:of|to|for|in|on|as|at|by|with|from|after|during|when|that|over|about)\\b|[,.])`,
    'u',
  ).exec(text);
  if (toObject && transitive.has(toObject[2]!) && !/day$|\b(?:Mr|Ms|Mrs|Dr|Sen|Gov|Rep)$/.test(toObject[3]!))
    return `${toObject[3]!} ${toObject[2]!} ${objectOf[toObject[1]!]!}${text.slice(toObject[0].length)}`;
  return null;
};

/** "Orme resigned" becomes "Orme and Holt resigned", Holt being another of the article. */
const subjectMerged: Mutation = (subject, random) => {
  const { text } = subject;
  const match = new RegExp(
    `^${name} (?=(?:said|told|has|\\p{Ll}+ed|won|lost|made|took|went|gave|held|led|met)\\b)`,
    'u',
  ).exec(text);
  if (!match || /^(?:He|She|They|It|The|But|And|In|On|As|This|That|There|We|I|Who|What)\b/.test(match[1]!))
    return null;
  const other = pick(actors(subject), random);
  if (!other || mayBeSame(other, match[1]!)) return null;
  return `${match[1]!} and ${other} ${text.slice(match[0].length)}`.replace(
    /^(\S.* and \S.*?) has /,
    '$1 have ',
  );
};

function pastVerbs(tags: readonly Tagged[]): Tagged[] {
  return tags.filter(
    (item, at) =>
      item.pos === 'VERB' &&
      looksPast(item.text) &&
      /^\p{Ll}/u.test(item.text) &&
      !isSaying(item.text) &&
      !/^(?:-|to|’|')$/.test(tags[at - 1]?.text ?? '') &&
      tags[at + 1]?.text !== '-',
  );
}

/** Puts two verbs of different clauses in each other's place. */
const verbsSwapped: Mutation = (subject) => {
  const tags = tagsOf(subject);
  const [first, second] = pastVerbs(tags);
  if (!first || !second || first.text.slice(0, 4) === second.text.slice(0, 4)) return null;
  const between = tags.filter((item) => item.start >= first.end && item.end <= second.start);
  if (between.length < 4 || !between.some(isNoun)) return null;
  const { text } = subject;
  if (isInsideQuotes(text, first.start) || isInsideQuotes(text, second.start)) return null;
  return (
    text.slice(0, first.start) +
    second.text +
    text.slice(first.end, second.start) +
    first.text +
    text.slice(second.end)
  );
};

/** Words of a part of speech in a sentence of the article that share no beginning with this one's. */
function borrowed(
  subject: Subject,
  random: () => number,
  wanted: (tags: readonly Tagged[]) => Tagged[],
): string | undefined {
  const from = pick(subject.article.sentences, random);
  if (from === undefined || from === subject.text || from.length > 400) return undefined;
  const lower = subject.text.toLowerCase();
  return pick(
    wanted(tag(from)).filter((item) => !lower.includes(item.text.slice(0, 4))),
    random,
  )?.text;
}

const verbFromElsewhere: Mutation = (subject, random) => {
  const verb = pastVerbs(tagsOf(subject))[0];
  const other = verb && borrowed(subject, random, pastVerbs);
  return verb && other ? put(subject.text, verb.start, verb.end, other) : null;
};

function plainNouns(tags: readonly Tagged[]): Tagged[] {
  return tags.filter(
    (item, at) =>
      item.pos === 'NOUN' &&
      /^\p{Ll}{4,}$/u.test(item.text) &&
      tags[at + 1]?.text !== '-' &&
      tags[at - 1]?.text !== '-' &&
      !/^(?:year|time|week|month|hour|minute|people|percent|part|number|thing|kind|way|today|yesterday|tomorrow|others?|many)/.test(
        item.text,
      ),
  );
}

const nounFromElsewhere: Mutation = (subject, random) => {
  const nouns = plainNouns(tagsOf(subject));
  const noun = pick(nouns, random);
  const other =
    noun &&
    borrowed(subject, random, (tags) =>
      plainNouns(tags).filter((item) => item.text.endsWith('s') === noun.text.endsWith('s')),
    );
  return noun && other ? put(subject.text, noun.start, noun.end, other) : null;
};

/** "Orme's lawyer resigned" becomes "Orme resigned". */
const possessorActs: Mutation = ({ text }) => {
  const match =
    /\b(\p{Lu}[\p{L}.]+)['’]s? (?:(?:own|longtime|former|personal|top|chief|campaign|defense|older|younger|late|ex-|then-) ?)*(?:lawyers?|attorneys?|wife|husband|son|daughter|brother|sister|mother|father|parents|family|aides?|allies|supporters|critics|opponents?|opponent|campaign manager|predecessor|successor|rivals?|doctors?|running mate|deputy|colleagues|friends?|manager|adviser|advisers|staff|staffers|children) (?=(?:said|says|told|was|were|has|had|is|will|would|did|also|\p{Ll}+ed)\b)/u.exec(
      text,
    );
  if (!match || isInsideQuotes(text, match.index)) return null;
  return put(text, match.index, match.index + match[0].length, `${match[1]!} `);
};

/** "Critics of the union marched" becomes "The union marched". */
const ownerDropped: Mutation = ({ text }) => {
  const match =
    /(^|\b(?:that|but|when|while) )((?:(?:The|the|A|a|An|an|Some|some|Many|many|Two|two|Several|several) )?(?:[\p{Ll}]+ )?(?:[Cc]ritics|[Ss]upporters|[Oo]pponents|[Vv]ictims|[Ff]amilies|[Ff]amily|member|[Ll]awyers?|[Aa]ttorneys?|[Ee]mployees|head|leader|founder|owner|author|widow|wife|son|daughter|brother|mother|father|friends?|chairman|president|director|editor|[Rr]esidents|[Pp]arents|[Rr]elatives|[Ss]urvivors|[Ff]ans|[Aa]llies)) (?:of|for) (?=(?:the |\p{Lu})[^,;"“”]{3,40} (?:said|was|were|has|have|had|is|are|will|would|\p{Ll}+ed) )/u.exec(
      text,
    );
  if (!match || isInsideQuotes(text, match.index)) return null;
  const made = text.slice(0, match.index) + match[1]! + text.slice(match.index + match[0].length);
  return match.index === 0 && match[1] === '' ? sentenceCase(made) : made;
};

/** Who did what to whom made wrong. */
export const roleKinds: Readonly<Record<string, Mutation>> = {
  'made passive': madePassive,
  'made active': madeActive,
  'pronoun roles swapped': pronounRolesSwapped,
  'subject merged': subjectMerged,
  'verbs swapped': verbsSwapped,
  'verb from elsewhere': verbFromElsewhere,
  'noun from elsewhere': nounFromElsewhere,
  'possessor acts': possessorActs,
  'owner dropped': ownerDropped,
};
