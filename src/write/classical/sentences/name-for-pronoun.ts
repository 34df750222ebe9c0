import type { Evidence } from '../../../news/mod.ts';
import { mainClause } from './clause.ts';
import type { Cut } from './cut.ts';

const opensWithPronoun = /^(?:He|She)(?= (?!['’]))/;
const courtesy =
  /^(?:Mr|Mrs|Ms|Dr|Sir|Sen|Rep|Gov|President|Vice|Prime|Minister|Secretary|Judge|Justice|Mayor|Chief|Attorney|General|Former|House|Senate|Speaker|Majority|Minority|Leader|Press)\.?$/;
/** Names of more than one word in a row: persons, and what might be taken for one. */
const fullNames = /\p{Lu}[\p{L}.’'-]+(?: (?:\p{Lu}\.|[\p{Lu}][\p{L}’'-]+))+/gu;

/** Names that no "he" or "she" can mean. */
const notPersons =
  /\b(?:House|Senate|Congress|Court|States|Kingdom|Union|Department|Ministry|Office|Party|Committee|Commission|Council|Agency|Bank|University|Institute|Center|Centre|News|Times|Post|Journal|Street|County|City|Republicans|Democrats|Act|Bill|Day|January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** The person who is the subject of a sentence, by the last two words of the name; null when it is not surely a person. */
function subjectPerson(text: string): string | null {
  const clause = mainClause(text);
  if (!clause || clause.start > 0) return null;
  const comma = clause.tokens.findIndex((token, at) => at < clause.verb && token.text === ',');
  const subject = clause.tokens.slice(0, comma < 0 ? clause.verb : comma);
  if (subject.some(({ text: word }) => /^(?:and|or|of|the|'s|’s)$/i.test(word))) return null;
  const name = subject
    .filter(({ pos }) => pos === 'PROPN')
    .map((token) => token.text)
    .filter((word) => !courtesy.test(word));
  const last = subject.at(-1);
  return name.length >= 2 && name.length <= 3 && last?.pos === 'PROPN' ? name.join(' ') : null;
}

/** Nobody else is named in full in either sentence: what "he" means cannot be doubted. */
function isAlone(person: string, texts: readonly string[]): boolean {
  const surname = person.split(' ').at(-1)!;
  const others = texts.flatMap((text) => [...text.matchAll(fullNames)].map(([name]) => name));
  return others.every((name) => name.includes(surname) || notPersons.test(name));
}

/** What a sentence that opens with "He" or "She" becomes, with the sentence that names the person. */
export interface NamedPronoun {
  readonly cut: Cut;
  readonly naming: Evidence;
}

/**
 * "He closed the mill." after "Lee Holt bought it in May." becomes "Holt closed the mill.": only where the sentence right
 * before has one person, as its subject, and no other person is named in full in either. Null otherwise.
 */
export function nameForPronoun(evidence: Evidence, before: Evidence | null): NamedPronoun | null {
  const text = evidence.span.exact;
  const pronoun = opensWithPronoun.exec(text)?.[0];
  if (pronoun === undefined || before === null || before.sentence !== evidence.sentence - 1) return null;
  if (before.paragraph < evidence.paragraph - 1 || /["“”]/.test(before.span.exact)) return null;
  const person = subjectPerson(before.span.exact);
  if (person === null || !isAlone(person, [before.span.exact, text])) return null;
  const cut: Cut = {
    text: person + text.slice(pronoun.length),
    operations: [{ name: 'name for pronoun', from: pronoun, to: person }],
  };
  return { cut, naming: before };
}
