import { outletKey, words } from '../../text/mod.ts';
import { pick } from '../random.ts';
import { bodyEnd, isInsideQuotes, put, sentenceCase } from './edits.ts';
import { actors, mayBeSame } from './same-thing.ts';
import { tagsOf, type Mutation, type Subject } from './subject.ts';

const said =
  'said|says|claimed|claims|alleged|argued|argues|told reporters|announced|testified|insisted|warned|estimated|ruled|found|believes?|suggested|reported';

/** A credit to the outlet itself may be dropped: the sentence still says what its source does. */
function isOwnOutlet(subject: Subject, words_: string): boolean {
  return outletKey(words_).includes(outletKey(subject.outlet));
}

/** Drops ", officials said." */
const attributionCut: Mutation = (subject) => {
  const { text } = subject;
  const match = new RegExp(
    `, (?:(?!whom? |which |and |but |or |as |whose |where |when |like |such |despite |down |up |from |with |in |at |on |including |although |though |because |while |if |what |how |not |one |something |the \\w+ of which )[^,"“”;—–]{3,40} (?:${said})(?: (?:on |in |at |late |early |this |last )?[^,"“”]{3,25})?|according to [^,"“”]{3,60})\\.$`,
  ).exec(text);
  if (
    !match ||
    match.index < 25 ||
    /["”]$|\b(?:said|says|told|added|wrote)$/.test(text.slice(0, match.index)) ||
    isOwnOutlet(subject, match[0])
  )
    return null;
  if (/\b(?:said|says|told|has|have|had|was|were|is)\b.*\b(?:and|that)\b/.test(match[0])) return null;
  return `${text.slice(0, match.index)}.`;
};

/** Drops ", officials said," inside a sentence. */
const innerAttributionCut: Mutation = (subject) => {
  const { text } = subject;
  const match = new RegExp(
    `, (?:(?!whom? |which |and |but |or |as |whose |where |when |like |such |despite |down |up |from |with |in |at |on |including |although |though |because |while |if |what |how |not |one |something |the \\w+ of which )[^,"“”;—–]{3,30} (?:said|says|claimed|claims|alleged|argued|argues)|according to [^,"“”]{3,40}),(?= (?:is|are|was|were|has|have|had|will|would|could|may|might|can|did|does|but|because|while|it|they|he|she|\\p{Ll}+ed|means)\\b)`,
    'u',
  ).exec(text);
  if (
    !match ||
    match.index < 8 ||
    /["”,]$/.test(text.slice(0, match.index)) ||
    isOwnOutlet(subject, match[0])
  )
    return null;
  if (isInsideQuotes(text, match.index)) return null;
  return put(text, match.index, match.index + match[0].length, '');
};

/** "Officials said the quay fell" becomes "The quay fell". */
const frontAttributionCut: Mutation = (subject) => {
  const { text } = subject;
  const match =
    /^(?:[^,"“”:;—–]{2,60}? (?:said|says|claimed|claims|alleged|alleges|argued|argues|believes?|insisted|testified|suggested|estimated|contends?|warned|predicted|denied)(?: (?:on )?\w+day)? (?:that )?|According to [^,"“”]{3,60}, )(?=(?:the|he|she|it|they|there|a|an|his|her|this|these|no|\p{Lu}\p{Ll}+) )/u.exec(
      text,
    );
  if (
    !match ||
    isOwnOutlet(subject, match[0]) ||
    /\b(?:not|n['’]t|never|if|when|while|as|after|that|who|which|and|but)\b/i.test(
      match[0].replace(/that $/, ''),
    )
  )
    return null;
  const rest = text.slice(match[0].length);
  if (rest.length < 30 || /["“”]/.test(rest)) return null;
  const first = tagsOf(subject)
    .filter((item) => item.start >= match[0].length)
    .slice(0, 8);
  return first.some((item) => item.pos === 'VERB' || item.pos === 'AUX') ? sentenceCase(rest) : null;
};

const speaker =
  /(?<=["”] |, )(?:((?:\p{Lu}[\p{L}.’'-]+ ){1,4})(?:said|says|told|added|wrote|claimed|argued|tweeted)\b|(?:said|says|added|wrote|tweeted) ((?:\p{Lu}[\p{L}’'-]+ ?){1,3})(?=[,.]| on))|^((?:\p{Lu}[\p{L}.’'-]+ ){1,4})(?=(?:said|says|told|claimed|argued|tweeted)\b)/u;

/** Gives what one said to another of the article. */
const speakerChanged: Mutation = (subject, random) => {
  const { text } = subject;
  const match = speaker.exec(text);
  const name = (match?.[1] ?? match?.[2] ?? match?.[3])?.trim();
  if (
    !match ||
    name === undefined ||
    /^(?:He|She|They|It|We|I|The|But|And|In|On|As|When|While|If|Officials|Police|That|This|Others|Some|Many|Critics)\b/.test(
      name,
    )
  )
    return null;
  const other = pick(
    actors(subject).filter(
      (actor) =>
        !mayBeSame(actor, name) &&
        [' said', ' told', ' says'].some((verb) => subject.article.text.includes(actor + verb)),
    ),
    random,
  );
  const at = match.index + match[0].indexOf(name);
  return other ? put(text, at, at + name.length, other) : null;
};

/** What was told in the reporter's words put between quotation marks, as the speaker's own. */
const paraphraseQuoted: Mutation = (subject, random) => {
  const { text } = subject;
  const match =
    /\b(?:said|says|claimed|argued|told \w+|announced|testified|warned|insisted)(?: \w+day)? (?:that )(?=\p{Ll})/u.exec(
      text,
    );
  if (!match || /["“”]/.test(text)) return null;
  const from = match.index + match[0].length;
  const inside = words(text).filter((word) => word.start >= from && word.end <= bodyEnd(text));
  if (inside.length < 8) return null;
  const first = 1 + Math.floor(random() * 2);
  const last = Math.min(inside.length - 1, first + 4 + Math.floor(random() * 3));
  const start = inside[first]!.start;
  const { end } = inside[last]!;
  if (/[,;:—–()]/.test(text.slice(start, end))) return null;
  return `${text.slice(0, start)}“${text.slice(start, end)}”${text.slice(end)}`;
};

const quoted = /["“]([^"“”]{25,})["”]/;

/** Changes one word inside quotation marks for one of the article. */
const quoteAltered: Mutation = (subject, random) => {
  const { text, article } = subject;
  const match = quoted.exec(text);
  if (!match) return null;
  const word = pick(
    words(match[1]!).filter((item) => /^\p{Ll}{5,}$/u.test(item.text)),
    random,
  );
  const other = pick(
    words(pick(article.sentences, random) ?? '').filter(
      (item) => /^\p{Ll}{5,}$/u.test(item.text) && !text.includes(item.text.slice(0, 5)),
    ),
    random,
  );
  if (!word || !other) return null;
  const at = match.index + 1;
  return put(text, at + word.start, at + word.end, other.text);
};

/** Leaves words out of the middle of a quotation as if they had not been said. */
const quoteShortened: Mutation = ({ text }) => {
  const match = quoted.exec(text);
  const inside = match ? words(match[1]!) : [];
  if (!match || inside.length < 9) return null;
  const from = inside[3]!;
  const to = inside[6]!;
  const at = match.index + 1;
  return put(text, at + from.start, at + to.start, '');
};

/** A quotation runs on over words nobody quoted. */
const quoteStretched: Mutation = ({ text }) => {
  const match = /[“"]([^"“”]{10,})([”"])((?: [\p{L}'’-]+){3,5})/u.exec(text);
  if (!match || /[,.]$/.test(match[1]!)) return null;
  const at = match.index + 1 + match[1]!.length;
  return text.slice(0, at) + match[3]! + match[2]! + text.slice(at + 1 + match[3]!.length);
};

/** "the “free” clinic": the marks by which the source keeps its distance are gone. */
const distanceDropped: Mutation = ({ text }) => {
  const match =
    /(?<=\b(?:the|an?|of|its|his|her|their|so-called|as|called) )[“"](\p{Ll}{4,}(?: \p{Ll}{3,})?)[”"](?= \p{Ll}|[,.])/u.exec(
      text,
    );
  if (!match || isInsideQuotes(text, match.index)) return null;
  return put(text, match.index, match.index + match[0].length, match[1]!);
};

/** What a speaker said in the outlet's words, in marks and credited to the outlet: readers take it for the speaker's. */
const paraphraseQuotedFar: Mutation = ({ text, outlet }) => {
  const match =
    /^((?:\p{Lu}|Officials|Police)[^,"“”;:—–]{2,50} (?:said|says|warned|argued|insisted) (?:that )?(?:\S+ ){4,})((?:\S+ ){4,9}\S*[\p{L}\d])\.$/u.exec(
      text,
    );
  if (!match || /["“”]/.test(text)) return null;
  return `${match[1]!.trimEnd()} “${match[2]!},” ${outlet} reported.`;
};

/** "P, Holt said, and Q" becomes "P and Q, Holt said": the second clause was the outlet's. */
const speakerOverBoth: Mutation = ({ text }) => {
  const match =
    /^([^"“”;]{15,}), ([^,"“”]{3,40} (?:said|says)), (and|but) ((?:the|an?|\p{Lu}\p{L}+)\b[^"“”;]*?\b(?:is|are|was|were|has|have|had|will|would|\p{L}+ed)\b[^"“”;]*)\.$/u.exec(
      text,
    );
  return match && `${match[1]!} ${match[3]!} ${match[4]!}, ${match[2]!}.`;
};

/** Who said it, and in which words, made wrong. */
export const speechKinds: Readonly<Record<string, Mutation>> = {
  'attribution cut': attributionCut,
  'inner attribution cut': innerAttributionCut,
  'front attribution cut': frontAttributionCut,
  'speaker changed': speakerChanged,
  'paraphrase quoted': paraphraseQuoted,
  'quote altered': quoteAltered,
  'quote shortened': quoteShortened,
  'quote stretched': quoteStretched,
  'distance dropped': distanceDropped,
  'paraphrase quoted far': paraphraseQuotedFar,
  'speaker over both': speakerOverBoth,
};
