import { put, swapFirst } from './edits.ts';
import { looksPast, pastOf } from './verbs.ts';
import { tagsOf, type Mutation } from './subject.ts';

const moreCertain: Mutation = ({ text }) => {
  const match = /\b(may|might|could)(?= (?:\p{Ll}+|not)\b)(?! have| well| as well)/u.exec(text);
  if (!match || /\bif\b|\bso\b|\?|how|what\b/i.test(text)) return null;
  return put(text, match.index, match.index + match[0].length, 'will');
};

const countHedge =
  /\b(?:nearly|almost|about|roughly|approximately|at least|around|an estimated|as many as|up to|some)(?= [$€£]?\d)/;

const hedgeDropped: Mutation = ({ text }) => {
  const match =
    /\b(?:allegedly|reportedly|possibly|apparently|potentially|probably|perhaps|supposedly|presumably|purportedly) (?!because)|\b(?:alleged|suspected|potential|possible|proposed|purported|attempted|apparent) (?!of\b|that\b|to\b|in\b|by\b|for\b|the\b|a\b|and\b|or\b|but\b|it\b|he\b|they\b|she\b|we\b|I\b|Monday|Tuesday|Wed|Thurs|Fri|Sat|Sun)(?=\p{Ll})/u.exec(
      text,
    );
  if (
    !match ||
    /\b(?:[Ee]very|[Aa]ny|[Aa]ll|as|is|are|was|were|be|been|if|not|no|it|too|when|where|has|have|had|He|he|she|they|who|that) $/.test(
      text.slice(0, match.index),
    )
  )
    return match && /ly |perhaps/.test(match[0]) && !/\b(?:as|if|not) $/.test(text.slice(0, match.index))
      ? put(text, match.index, match.index + match[0].length, '')
      : null;
  return put(text, match.index, match.index + match[0].length, '').replace(/\ba (?=[aeiou])/, 'an ');
};

const countHedgeDropped: Mutation = ({ text }) => {
  const match = countHedge.exec(text);
  return match ? put(text, match.index, match.index + match[0].length, 'exactly') : null;
};

function done(text: string, pattern: RegExp): string | null {
  const match = pattern.exec(text);
  if (!match) return null;
  const before = text.slice(0, match.index);
  if (
    /\b(?:not|never|n['’]t|no|if|when|would|could|may|might|to|who|was|were|is|been|being|am) $|\b(?:if|whether|unless|until)\b[^,]*$/i.test(
      before,
    )
  )
    return null;
  const base = match[1]!;
  if (
    /ly$/.test(base) ||
    (looksPast(base) && pastOf(base) !== base) ||
    /^(?:be|have|get|not|the|a|his|her|its|their|do)$/.test(base)
  )
    return null;
  return put(text, match.index, match.index + match[0].length, pastOf(base));
}

/** "plans to sell" becomes "sold". */
const planDone: Mutation = ({ text }) =>
  done(
    text,
    /(?:(?<=\b(?:\p{Lu}\p{L}+|he|she|it|they|who|also|which|officials|lawmakers) )(?:plans|plan|planned)|\b(?:intends|intend|intended|(?:is|are|was|were) (?:expected|set|scheduled|poised|likely|due|planning|preparing|going|ready)|expects|expect|vowed|pledged|promised|promises|agreed|threatened|decided)) to (\p{Ll}+)\b/u,
  );

/** "tried to sell" becomes "sold". */
const attemptDone: Mutation = ({ text }) =>
  done(
    text,
    /\b(?:tried|attempted|sought|hopes|hoped|hope|wants|wanted|aims|aimed|seeks|(?:is|are|was|were) (?:trying|seeking|hoping|attempting)) to (\p{Ll}+)\b/u,
  );

/** "will sell" becomes "sold". */
const futureDone: Mutation = (subject) => {
  const tags = tagsOf(subject);
  const at = tags.findIndex((item, index) => item.text === 'will' && tags[index + 1]?.pos === 'VERB');
  const verb = tags[at + 1];
  if (at < 1 || !verb || /\b(?:if|when|once|unless|until)\b|\?/i.test(subject.text)) return null;
  if (
    /^(?:be|have|get)$/.test(verb.text) ||
    (tags[at - 1]!.pos === 'NOUN') === /^a|the|free$/.test(tags[at - 1]!.text)
  )
    return null;
  return put(subject.text, tags[at]!.start, verb.end, pastOf(verb.text));
};

const stronger: readonly (readonly [RegExp, string])[] = [
  [/\b(?:claimed|alleged|speculated|suggested|theorized|argued)(?= that\b)/, 'proved'],
  [/\b(?:claims|alleges|speculates|suggests|argues)(?= that\b)/, 'proves'],
  [/\b(?:believes|suspects|thinks)(?= that\b)/, 'has confirmed'],
  [/\b(?:believe|suspect)(?= that\b)/, 'have confirmed'],
  [/\baccused of\b/, 'convicted of'],
  [/\bsuspected of\b/, 'found guilty of'],
  [/\bcharged with\b/, 'convicted of'],
  [/\bunder investigation for\b/, 'convicted of'],
  [/\ballegations\b/, 'proof'],
  [/\brumors\b/, 'confirmation'],
  [/\baccusations\b/, 'findings'],
  [/\bappears to (?=have\b)/, 'is proven to '],
  [/\bappeared to (?=have\b)/, 'was proven to '],
  [/\bfears\b(?= that\b)/, 'knows'],
];

/** "claimed that" becomes "proved that", "accused of" "convicted of". */
const attributionStrengthened: Mutation = ({ text }) => {
  for (const [pattern, to] of stronger) {
    const match = pattern.exec(text);
    // "recent claims that", "could believe that": no statement of this one's.
    const isPlain =
      match &&
      !/\b(?:could|would|may|might|to|not|around|of|the|his|her|their|its|a|by|any|recent|false|will|can|n['’]t|no|with|denied|these|those|and|about|over) $/.test(
        text.slice(0, match.index),
      );
    if (
      match &&
      (isPlain === true || !/^(?:claims|suggests|argues|alleges|believe|suspect|fears)$/.test(match[0]))
    )
      return put(text, match.index, match.index + match[0].length, to);
  }
  return null;
};

/** "may have killed" becomes "has killed". */
const mayHaveDone: Mutation = ({ text }) => {
  const match = /\b(?:may|might|could|would|should) have (?=\p{Ll}+(?:ed|en)\b)/u.exec(text);
  if (!match || /\b(?:if|had|not)\b/i.test(text)) return null;
  return swapFirst(text, match[0], 'certainly had ');
};

/** What may be, is planned or is claimed made a fact. */
export const certaintyKinds: Readonly<Record<string, Mutation>> = {
  'made certain': moreCertain,
  'may have, had': mayHaveDone,
  'hedge dropped': hedgeDropped,
  'count made exact': countHedgeDropped,
  'plan done': planDone,
  'attempt done': attemptDone,
  'future done': futureDone,
  'attribution strengthened': attributionStrengthened,
};
