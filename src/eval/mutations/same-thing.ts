import { plainMarks, words } from '../../text/mod.ts';
import type { Subject } from './subject.ts';

/** Names that may stand for one thing in news; one for another is no sure error. */
const groups: readonly RegExp[] = [
  /^(?:u\.?s\.?a?|united states|americans?|washington|white house|oval office|administration|federal|capitol|capitol hill|potus|president|commander|beltway|nation)/i,
  /^(?:gop|republicans?|rnc|grand old party)/i,
  /^(?:democrats?|democratic|dnc|dems)/i,
  /^(?:u\.?k\.?|britain|british|united kingdom|england|london|downing)/i,
  /^(?:e\.?u\.?|european|europe|brussels)/i,
  /^(?:isis|isil|islamic state|daesh)/i,
  /^(?:congress|house|senate|capitol|lawmakers|hill|congressional|senators?|representatives?)/i,
  /^(?:supreme court|high court|court|justices?|scotus)/i,
  /^(?:covid|coronavirus|sars)/i,
  /^(?:affordable care|obamacare|aca)/i,
  /^(?:russian?s?|moscow|kremlin|putin|soviet)/i,
  /^(?:china|chinese|beijing)/i,
  /^(?:fbi|bureau|department of justice|justice department|doj|feds)/i,
  /^(?:pentagon|department of defense|defense|military|army)/i,
  /^(?:god|lord|jesus|christ)/i,
];

function initials(name: string): string {
  return words(name)
    .filter((word) => /^\p{Lu}/u.test(word.text))
    .map((word) => word.text[0]!)
    .join('');
}

function stemsOf(name: string): string[] {
  return words(plainMarks(name).toLowerCase())
    .map((word) => word.text.replace(/\./g, '').slice(0, 4))
    .filter((stem) => stem.length > 1 && !/^(?:the|of|and|for|mr|mrs|ms|dr|new)$/.test(stem));
}

/** True when two names may be one thing: they share a word, one is the initials of the other, or they are known to. */
export function mayBeSame(a: string, b: string): boolean {
  const ours = stemsOf(a);
  if (stemsOf(b).some((stem) => ours.includes(stem))) return true;
  const plain = (name: string): string => name.replace(/[^\p{L}]/gu, '');
  if (initials(a) === plain(b) || initials(b) === plain(a)) return true;
  return groups.some((group) => group.test(a) && group.test(b));
}

/** A capital that is no name: months, days, openers of sentences. */
const noName =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|I|OK|AP|Reuters|Getty|Images?|Photo|Video|Story|Read|More|Related|Image|Click|Share|Continue|Advertisement|Twitter|Facebook|Fla|Calif|Tex|D-?\p{Lu}|R-?\p{Lu})\b/u;

/** True when a name stands inside a sentence of the article: one that only opens sentences may be any word. */
export function standsInside(name: string, article: string): boolean {
  return new RegExp(`[\\p{Ll},] ${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}-])`, 'u').test(
    article,
  );
}

/** Names of the article that stand inside a sentence and can be nothing that this sentence names. */
export function strangers(subject: Subject): string[] {
  const { article, text } = subject;
  const own = article.names.filter((name) => text.includes(name));
  return article.names.filter(
    (name) =>
      name.length > 3 &&
      name.length < 30 &&
      !/ and |[a-z]\. /.test(name) &&
      /^\p{Lu}[\p{L}.’' -]+$/u.test(name) &&
      !/^[\p{Lu} ]{5,}$/u.test(name) &&
      !noName.test(name) &&
      !text.toLowerCase().includes(name.toLowerCase()) &&
      standsInside(name, article.text) &&
      !own.some((other) => mayBeSame(name, other)),
  );
}

/** Strangers that do something somewhere in the article: a past form or "says" follows them. */
export function actors(subject: Subject): string[] {
  const { text } = subject.article;
  return strangers(subject).filter((name) =>
    [' said', ' told', ' has', ' was', ' will', ' says', ' had', ' is '].some((verb) =>
      text.includes(name + verb),
    ),
  );
}

/** Actors the article first names after this sentence: nothing in the sentence can mean them. */
export function laterActors(subject: Subject): string[] {
  const at = subject.article.text.indexOf(subject.text);
  const before = subject.article.text.slice(0, at + subject.text.length);
  return at < 0
    ? []
    : actors(subject).filter((name) => !words(name).some((word) => before.includes(word.text)));
}
