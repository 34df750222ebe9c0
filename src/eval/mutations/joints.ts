import { outletKey, tag, words } from '../../text/mod.ts';
import { innerCase } from './edits.ts';
import { tagsOf, type Mutation, type Subject } from './subject.ts';
import { looksPast } from './verbs.ts';

/** One clause without quotation, list or colon, that ends in a full stop. */
function isPlain(text: string): boolean {
  return (
    /[\p{L}\d]\.$/u.test(text) &&
    !/["“”:;()—–]/.test(text) &&
    !/^(?:But|And|So|Yet|Or|There|It)\b/.test(text) &&
    words(text).length < 28
  );
}

function open(text: string): string {
  return text.slice(0, -1);
}

interface Pair {
  readonly left: string;
  readonly right: string;
}

function pair({ text, outlet, other }: Subject): Pair | null {
  const right = innerCase(other.text);
  if (
    right === null ||
    !isPlain(text) ||
    !isPlain(other.text) ||
    outletKey(outlet) === outletKey(other.outlet)
  )
    return null;
  return { left: open(text), right: open(right) };
}

/** The predicate of a sentence "NAME VERB …": offset of its finite verb after a short subject, or null. */
function predicateOf(text: string): string | null {
  const tags = tag(text);
  const at = tags.findIndex(
    (item, index) =>
      /^(?:NOUN|PROPN)$/.test(tags[index - 1]?.pos ?? '') &&
      /^\p{Ll}/u.test(item.text) &&
      ((item.pos === 'AUX' && /^(?:was|were|has|have|had|will|is|are)$/.test(item.text)) ||
        (item.pos === 'VERB' && looksPast(item.text))),
  );
  const isShort =
    at > 0 && at < 7 && tags.slice(0, at).every((item) => /^(?:DET|ADJ|NOUN|PROPN)$/.test(item.pos));
  return isShort ? open(text.slice(tags[at]!.start)) : null;
}

/** "Orme resigned, and closed the port": the second clause has lost its subject to the first's. */
const subjectShared: Mutation = (subject) => {
  const both = pair(subject);
  const predicate = both && predicateOf(subject.other.text);
  return both && predicate ? `${both.left} and ${predicate}.` : null;
};

const subjectSharedWithCredits: Mutation = (subject) => {
  const both = pair(subject);
  const predicate = both && predicateOf(subject.other.text);
  return both && predicate
    ? `${both.left}, ${subject.outlet} reported, and ${predicate}, according to ${subject.other.outlet}.`
    : null;
};

/** "Orme resigned, and he closed the port": the second clause's subject is now a pronoun. */
const pronounShared: Mutation = (subject) => {
  const both = pair(subject);
  const predicate = both && predicateOf(subject.other.text);
  if (!both || !predicate || !/^\p{Lu}/u.test(tagsOf(subject)[0]?.text ?? '')) return null;
  const pronoun = /^(?:were|have|are)\b/.test(predicate) ? 'they' : 'he';
  return `${both.left}, ${subject.outlet} reported, and ${pronoun} ${predicate}, according to ${subject.other.outlet}.`;
};

/** Each half credited to the outlet of the other. */
const creditsCrossed: Mutation = (subject) => {
  const both = pair(subject);
  return (
    both &&
    `${both.left}, ${subject.other.outlet} reported, and ${both.right}, according to ${subject.outlet}.`
  );
};

/** Both halves credited to the one outlet. */
const oneCreditForBoth: Mutation = (subject) => {
  const both = pair(subject);
  const left = both && innerCase(both.left);
  return both && left !== null ? `According to ${subject.outlet}, ${left}, and ${both.right}.` : null;
};

/** One sentence credited to both outlets; the other one does not say it. */
const creditForTwo: Mutation = (subject) => {
  const both = pair(subject);
  return both && `${both.left}, ${subject.outlet} and ${subject.other.outlet} reported.`;
};

function joined(joint: string): Mutation {
  return (subject) => {
    const both = pair(subject);
    return both && `${both.left}${joint}${both.right}.`;
  };
}

/** The halves are true, "X reported, because Y": their tie is invented. */
const causeWithCredits: Mutation = (subject) => {
  const both = pair(subject);
  return (
    both &&
    `${both.left}, ${subject.outlet} reported, because ${both.right}, according to ${subject.other.outlet}.`
  );
};

/** Kinds that join the subject's sentence with that of another article; both are cited. */
export const jointKinds: Readonly<Record<string, Mutation>> = {
  'joint: subject shared': subjectShared,
  'joint: subject shared, credits': subjectSharedWithCredits,
  'joint: pronoun shared': pronounShared,
  'joint: credits crossed': creditsCrossed,
  'joint: one credit for both': oneCreditForBoth,
  'joint: credit for two': creditForTwo,
  'joint: because': joined(' because '),
  'joint: because, credits': causeWithCredits,
  'joint: after': joined(' after '),
  'joint: so': joined(', so '),
  'joint: despite': joined(' even though '),
};
