import type { Relation } from '../news/mod.ts';
import { transitiveVerb } from '../text/mod.ts';
import { phrase, type ClauseWord } from './clause-words.ts';
import type { Reading } from './reading.ts';
import { listFrom, phraseFrom, subjectTo, type Phrase } from './relation-phrases.ts';

/** The verb with its helpers: where the group begins, whether it is passive, whether it says no. */
interface VerbGroup {
  readonly from: number;
  readonly verb: number;
  readonly isPassive: boolean;
  readonly isNegated: boolean;
  readonly isPlural: boolean;
}

const be = /^(?:is|are|was|were|been|being|isn't|aren't|wasn't|weren't)$/;
const have = /^(?:has|have|had|hasn't|haven't|hadn't)$/;
const doing = /^(?:did|does|do|didn't|doesn't|don't)$/;

/** The group that ends at `verb`, null where what happened is open: a modal, "to", a form that fits no helper. */
function groupAt(all: readonly ClauseWord[], verb: number): VerbGroup | null {
  const form = transitiveVerb(all[verb]!.lower)?.form;
  // "Teal\u2011led" with a hyphen that parts words is a compound.
  if (form === undefined || all[verb]!.isQuoted || all[verb]!.gap === '-') return null;
  let from = verb;
  let isNegated = false;
  const helpers: string[] = [];
  while (from > 0 && !all[from]!.opensPart && verb - from < 5) {
    const { lower, kind } = all[from - 1]!;
    if (/^(?:not|never)$/.test(lower) || /n't$/.test(lower)) isNegated = true;
    if (kind === 'modal' || lower === 'to' || /^(?:allegedly|reportedly|nearly|almost|hardly)$/.test(lower))
      return null;
    if (kind === 'auxiliary') helpers.push(lower);
    else if (kind !== 'adverb') break;
    from -= 1;
  }
  const nearest = helpers[0] ?? '';
  const isPassive = be.test(nearest) && form !== 'base' && form !== 'present' && form !== 'past';
  const fits =
    nearest === ''
      ? form === 'past' || form === 'past or participle' || form === 'present'
      : isPassive ||
        (have.test(nearest) && form !== 'base' && form !== 'present') ||
        (doing.test(nearest) && form === 'base');
  const isPlural = helpers.some((helper) =>
    /^(?:are|were|have|do|aren't|weren't|haven't|don't)$/.test(helper),
  );
  return fits && nearest !== 'being' ? { from, verb, isPassive, isNegated, isPlural } : null;
}

function apart(all: readonly ClauseWord[], { from, to }: Phrase, isPlural: boolean): Phrase[] {
  const joint = all.findIndex((word, at) => at > from && at < to && word.lower === 'and');
  if (joint < 0) return [{ from, to }];
  const [left, right] = [
    { from, to: joint },
    { from: joint + 1, to },
  ];
  const isMarked = [from, joint + 1].every((at) => all[at]!.kind === 'determiner');
  const hasTwo = all.slice(joint + 1, to).some((word) => word.lower === 'and');
  // "Holt and Orme" may be one firm: only a plural verb or two articles tell.
  return (isPlural || isMarked) && !hasTwo && all[joint]!.gap === ' ' ? [left, right] : [{ from, to }];
}

function written({ sentence, words: all }: Reading, { from, to }: Phrase): string {
  const first = all[from]!;
  const isArticle = /^(?:the|an?)$/.test(first.lower) && to - from > 1;
  return phrase(sentence, all, isArticle ? from + 1 : from, to);
}

function relation(reading: Reading, group: VerbGroup, subject: Phrase, object: Phrase): Relation {
  const all = reading.words;
  const edges = [subject, object, { from: group.from, to: group.verb + 1 }];
  return {
    subject: written(reading, subject),
    verb: all[group.verb]!.text,
    object: written(reading, object),
    from: 'clause',
    isNegated: group.isNegated,
    start: Math.min(...edges.map(({ from }) => all[from]!.start)),
    end: Math.max(...edges.map(({ to }) => all[to - 1]!.end)),
  };
}

/** The doer behind "by"; a day, a sum or an -ing form there is none. */
function doers(all: readonly ClauseWord[], verb: number): Phrase[] {
  if (all[verb + 1]?.lower !== 'by' || all[verb + 1]!.opensPart) return [];
  const first = all[verb + 2];
  const isDoer =
    first !== undefined &&
    !/^\d|ing$|^(?:less|more|least|most|far|end|next|then|now|noon|midnight)$/.test(first.lower) &&
    !/^(?:end|time|start|close)$/.test(all[verb + 3]?.lower ?? '');
  if (!isDoer) return [];
  const list = listFrom(all, verb + 2);
  const one = list.length === 0 ? phraseFrom(all, verb + 2, true) : null;
  return one ? [one] : list;
}

function readAt(reading: Reading, verb: number): Relation[] {
  const all = reading.words;
  const group = groupAt(all, verb);
  if (!group) return [];
  const subject = subjectTo(all, group.from);
  if (!subject) return [];
  const left = apart(all, subject, group.isPlural);
  const right = group.isPassive ? doers(all, verb) : listFrom(all, verb + 1);
  return right.flatMap((other) =>
    left.map((one) =>
      group.isPassive ? relation(reading, group, other, one) : relation(reading, group, one, other),
    ),
  );
}

/** "a firm backed by Corvell": a participle right behind its noun, with the doer. */
function reducedAt(reading: Reading, verb: number): Relation[] {
  const all = reading.words;
  const form = transitiveVerb(all[verb]!.lower)?.form;
  const before = all[verb - 1];
  if (
    !before ||
    before.kind !== 'open' ||
    all[verb]!.opensPart ||
    all[verb]!.isQuoted ||
    all[verb]!.gap === '-' ||
    !/participle/.test(form ?? '')
  )
    return [];
  let from = verb - 1;
  while (from > 0 && !all[from]!.opensPart && all[from - 1]!.kind === 'open' && verb - from < 5) from -= 1;
  if (all[from - 1]?.kind === 'determiner' && !all[from]!.opensPart) from -= 1;
  const named = phraseFrom(all.slice(0, verb), from);
  const isSure =
    named?.to === verb &&
    (all[from]!.kind === 'determiner' || all.slice(from, verb).every((word) => /^\p{Lu}/u.test(word.text)));
  const group = { from: verb, verb, isPassive: true, isNegated: false, isPlural: false };
  return isSure ? doers(all, verb).map((doer) => relation(reading, group, doer, { from, to: verb })) : [];
}

/**
 * Who did what to whom, from the clauses of a sentence: subject, verb and object, passives turned round, asides skipped,
 * lists taken apart. Only what a sentence says outright: no modals, no "if", no pronouns, nothing quoted.
 *
 * @example
 * // clauseRelations(readSentence('Arle was bought by Corvell.'))[0]?.subject; // 'Corvell'
 */
export function clauseRelations(reading: Reading): Relation[] {
  const found: Relation[] = [];
  for (let at = 1; at < reading.words.length; at++) {
    if (transitiveVerb(reading.words[at]!.lower) === null) continue;
    const here = readAt(reading, at);
    found.push(...(here.length > 0 ? here : reducedAt(reading, at)));
  }
  return found;
}
