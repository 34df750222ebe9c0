import type { Operation } from '../../../news/mod.ts';
import { words } from '../../../text/mod.ts';
import { lineVerb, type LineVerb } from './line-verb.ts';
import { newsVerb, pastForPresent } from './news-verbs.ts';

/** A text on its way, with the operations so far. */
export interface Step {
  readonly text: string;
  readonly operations: readonly Operation[];
}

/** What may go at the end of a headline, longest first; the gate decides. */
const tails = [
  /, [^,]*(?:,[^,]*)*$/,
  /, [^,]*$/,
  / (?:as|after|while|before|amid|despite|following|because|over) .*$/,
  / (?:as|after|while|before|amid|despite|following|because|over) (?:(?! as | after | while | before | amid | despite | following ).)*$/,
  / (?:and|but) \S+s? .*$/,
];

/** With a capital letter first. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What follows a comma and is no rest of a list or an aside: a verb, a circumstance, a clause of its own. */
function goesOnAfterComma(tail: string): boolean {
  if (!tail.startsWith(',')) return true;
  const rest = tail.slice(2);
  const first = words(rest)[0]?.text ?? '';
  const verb = newsVerb(first);
  if (/^(?:as|after|while|with|but|despite|amid|although|though|who|which)$|^\p{Ll}+ing$/u.test(first))
    return true;
  if (verb !== null && (verb.form === 'present' || !verb.mayBeNoun)) return true;
  const own = lineVerb(rest);
  return (
    (own !== null && own.verb?.mayBeNoun !== true) ||
    /^(?:(?:a|an|the) )?(?:\p{Ll}+ ){1,3}(?:who|which) /u.test(rest)
  );
}

/** The step without its tail, in every way there may be one; the gate tells which may go. */
export function shorter(step: Step): Step[] {
  const found = tails.flatMap((pattern) => {
    const match = pattern.exec(step.text);
    if (!match || match.index === 0 || !goesOnAfterComma(match[0])) return [];
    const operation = { name: 'drop tail clause' as const, from: match[0].trim(), to: '' };
    return [{ text: step.text.slice(0, match.index), operations: [...step.operations, operation] }];
  });
  return found.filter((one, at) => found.findIndex((other) => other.text === one.text) === at);
}

/** Another verb in the present that would be left so: "upheld the ban but orders a review". */
function hasSecondPresent(text: string, verb: LineVerb): boolean {
  const rest = text.slice(verb.word.end);
  const clause = /\b(?:as|while|after|before|because|until|since|who|which|that) (.*)$/.exec(rest)?.[1];
  // Of a clause that hangs on it only a past is known to fit; "after talks with Gelt" has no verb.
  const own = clause === undefined ? null : lineVerb(clause);
  if (own && !(own.verb?.form === 'past' || /^(?:was|were|had|would|could|did)/.test(own.word.text)))
    return true;
  if (clause !== undefined && own === null && /\b(?:as|while) /.test(rest)) return true;
  // "backs plan but shirks duty": a verb the list may not have.
  if (/\bbut \p{Ll}+s\b/u.test(rest)) return true;
  return words(rest).some(({ text: word, start }) => {
    if (/^(?:is|are|has|have|does|do|will|won['’]t|can|isn['’]t|aren['’]t)$/.test(word)) return true;
    const other = newsVerb(word);
    if (!other || (other.form !== 'present' && other.form !== 'base')) return false;
    const joined = /(?:\b(?:and|but|that)|,)\s*(?:\S+\s){0,3}$/.test(rest.slice(0, start));
    return other.form === 'present'
      ? joined || !other.mayBeNoun
      : /(?:\band|\bbut|,)\s*$/.test(rest.slice(0, start));
  });
}

/** "Orme, Varga turn", "Democrats vote", "claims fall": nothing else than a verb can follow. */
function hasPluralSubject(text: string, verb: LineVerb): boolean {
  if (/^(?:fall|rise|drop|hit|cut)$/.test(verb.word.text)) return true;
  const subject = text.slice(0, verb.word.start).trim();
  return (
    /\p{Lu}\p{L}+(?:,| and) (?:\p{Lu}[\p{L}.]*(?: |$))+$/u.test(subject) ||
    /\p{Lu}\p{Ll}+(?:crats|cans|ists|als)$/u.test(subject)
  );
}

/** "rejects" as "rejected"; null where the verb tells no event or another would stay in the present. */
export function inPast(step: Step): Step | null {
  const verb = lineVerb(step.text);
  if (
    verb?.kind !== 'finite' ||
    !verb.verb ||
    (verb.verb.form === 'base' && verb.verb.mayBeNoun && !hasPluralSubject(step.text, verb))
  )
    return null;
  const to = pastForPresent(verb.word.text);
  if (to === null || to === verb.word.text || hasSecondPresent(step.text, verb)) return null;
  return {
    text: step.text.slice(0, verb.word.start) + to + step.text.slice(verb.word.end),
    operations: [...step.operations, { name: 'past for present', from: verb.word.text, to }],
  };
}

const lead = /^(?:As|After|While|In|On|At|With|Amid|Despite|Following|Before|Under) [^,“”"]{3,60}, (?=\S)/;

/** Without what stands before the sentence proper: "In unanimous ruling, ". */
export function withoutLead(step: Step): Step[] {
  const match = lead.exec(step.text);
  // "In its worst burn yet of Varga, board buys land by his pier": whose is then not told.
  if (!match || /\b(?:his|her|their|its|he|she|they|him|them)\b/.test(step.text)) return [];
  const operation = { name: 'drop lead adverbial' as const, from: match[0].trim(), to: '' };
  return [{ text: capital(step.text.slice(match[0].length)), operations: [...step.operations, operation] }];
}

/** "Board to close pier" as "Board is to close pier"; null where one cannot tell "is" from "are". */
export function isTo(step: Step): Step | null {
  const verb = lineVerb(step.text);
  if (verb?.kind !== 'to') return null;
  const subject = step.text.slice(0, verb.word.start).replace(/ to $/, '');
  const last = subject.split(' ').at(-1) ?? '';
  const isMany =
    /,| and /.test(subject) ||
    /^[^\s'’]*[^sui'’]s(?= \p{Ll})/u.test(subject) ||
    /^\p{Ll}.*[^sui]s$/u.test(last) ||
    /^\p{Lu}.*(?:crats|cans)$/u.test(last);
  // "Orme planning to": the verb stands before "to".
  if ((/s$/.test(last) && !isMany) || /^\p{Ll}+(?:ing|ed)$/u.test(last)) return null;
  const to = isMany ? 'are' : 'is';
  return {
    text: `${subject} ${to} to ${step.text.slice(verb.word.start)}`,
    operations: [...step.operations, { name: 'past for present', from: 'to', to: `${to} to` }],
  };
}

/** "Orme, the mayor, resigns" as "Orme resigns". */
export function withoutAside(step: Step): Step[] {
  const match = /^[^,:“”]{3,40}(, [^,:“”]{3,70},) /u.exec(step.text);
  if (!match) return [];
  const aside = match[1]!;
  const rest = step.text.slice(match[0].length);
  const verb = newsVerb(words(rest)[0]?.text ?? '');
  const goesOn = verb !== null || /^(?:is|are|was|were|has|have|had|will|would|to) /.test(rest);
  if (!goesOn) return [];
  const operation = { name: 'drop side clause' as const, from: aside, to: '' };
  const text = step.text.slice(0, match[0].length - aside.length - 1) + ' ' + rest;
  return [{ text, operations: [...step.operations, operation] }];
}

/** "US to donate" as "United States to donate"; not "US court". */
export function spelledOut(step: Step): Step[] {
  const match = /(?<![\p{L}’'.-])(?:U\.S\.|US)(?=,| \p{Ll}|$)/u.exec(step.text);
  if (!match || / (?:the|across) $/.test(step.text.slice(0, match.index))) return [];
  const rest = step.text.slice(match.index + match[0].length);
  const next = words(rest)[0]?.text ?? '';
  const verb = newsVerb(next);
  const isVerb = verb !== null && !verb.mayBeNoun;
  const isLink = /^(?:to|and|is|has|will|was|in|on|for|over|as|after|with|from|by|against|of|into|at)$/.test(
    next,
  );
  if (rest !== '' && !rest.startsWith(',') && !isVerb && !isLink) return [];
  const to = 'United States';
  return [
    {
      text: step.text.slice(0, match.index) + to + rest,
      operations: [...step.operations, { name: 'substitute', from: match[0], to }],
    },
  ];
}

/** "House majority leader Holt" as "Holt". */
export function withoutTitle(step: Step): Step[] {
  const match =
    /^(?:(?:[\p{L}.-]+ ){0,4}(?:leader|president|senator|governor|mayor|judge|justice|secretary|minister|chairman|chairwoman|chancellor|[Cc]ommissioner|[Ss]peaker|Rep\.|Sen\.|Gov\.|Gen\.|President|Senator|Governor|Leader)) (?=\p{Lu}\p{L}+ \p{Ll})/u.exec(
      step.text,
    );
  if (!match) return [];
  const operation = { name: 'drop title' as const, from: match[0].trim(), to: '' };
  return [{ text: step.text.slice(match[0].length), operations: [...step.operations, operation] }];
}
