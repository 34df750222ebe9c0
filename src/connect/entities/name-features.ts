import { classBit, phraseAt } from './name-classes.ts';
import { mix, wordTraits, type WordTraits } from './word-traits.ts';

/** A sentence prepared for the recogniser. */
export interface NameSentence {
  readonly traits: readonly WordTraits[];
  /** Classes of the listed name of several words a token belongs to; 0 for none. */
  readonly phrases: Int32Array;
  /** First token and end of the run of capitalised tokens a token stands in; both 0 for a token outside any. */
  readonly runStart: Int32Array;
  readonly runEnd: Int32Array;
  /** Prose, title case, table line and so on. */
  readonly kind: number;
}

/** Most features a token can have. */
export const mostFeatures = 72;

const edge = 0x5eed;
const titleOrRole = classBit('title') | classBit('role');

function kindOf(traits: readonly WordTraits[]): number {
  let capitals = 0;
  let lower = 0;
  let figures = 0;
  for (const { isCapital, hasDigit, folded } of traits) {
    if (isCapital) capitals += 1;
    else if (hasDigit) figures += 1;
    else if (/\p{L}/u.test(folded)) lower += 1;
  }
  const share = lower === 0 ? 3 : capitals > 2 * lower ? 2 : capitals > lower ? 1 : 0;
  const table = figures * 3 >= traits.length ? 2 : figures > 0 ? 1 : 0;
  return share * 3 + table;
}

/** Tokens of one sentence, in order, made ready for `featuresAt`. */
export function prepareSentence(tokens: readonly string[]): NameSentence {
  const traits = tokens.map(wordTraits);
  const folded = traits.map((each) => each.folded);
  const count = tokens.length;
  const phrases = new Int32Array(count);
  const runStart = new Int32Array(count);
  const runEnd = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    if (!traits[at]!.isCapital) continue;
    const found = phrases[at] === 0 ? phraseAt(folded, at) : null;
    if (found) phrases.fill(found.classes, at, at + found.length);
    if (at > 0 && traits[at - 1]!.isCapital) continue;
    let end = at + 1;
    while (end < count && traits[end]!.isCapital) end += 1;
    runStart.fill(at, at, end);
    runEnd.fill(end, at, end);
  }
  return { traits, phrases, runStart, runEnd, kind: kindOf(traits) };
}

function contextAt({ traits }: NameSentence, at: number): number {
  return traits[at]?.context ?? (at < 0 ? edge : edge + 1);
}

function idAt({ traits }: NameSentence, at: number): number {
  return traits[at]?.id ?? edge;
}

function classesAt({ traits, phrases }: NameSentence, at: number): number {
  return (traits[at]?.classes ?? 0) | (phrases[at] ?? 0);
}

/** Hashes written one after another, each mixed with the number of its template. */
class Features {
  readonly #into: Int32Array;
  count = 0;

  constructor(into: Int32Array) {
    this.#into = into;
  }

  add(value: number, template = this.count + 1): void {
    this.#into[this.count] = mix(value, template);
    this.count += 1;
  }
}

/** Of the token and its neighbours. */
function addToken(list: Features, sentence: NameSentence, at: number): void {
  const { traits, phrases, kind } = sentence;
  const word = traits[at]!;
  const classes = classesAt(sentence, at);
  const position = at === 0 ? 1 : 2;
  list.add(0);
  list.add(word.shape);
  list.add(mix(word.shape, position));
  list.add(word.id);
  list.add(mix(word.id, position));
  list.add(word.suffix);
  list.add(mix(word.usage, position));
  list.add(mix(mix(word.usage, word.shape), position));
  list.add(classes);
  list.add(mix(mix(classes, position), word.usage));
  list.add(mix(phrases[at]!, Number(phrases[at - 1] === phrases[at])));
  const left = contextAt(sentence, at - 1);
  const right = contextAt(sentence, at + 1);
  list.add(left);
  list.add(right);
  list.add(contextAt(sentence, at - 2));
  list.add(contextAt(sentence, at + 2));
  list.add(mix(left, word.shape));
  list.add(mix(right, word.shape));
  list.add(mix(left, classes));
  list.add(mix(right, classes));
  list.add(mix(left, right));
  list.add(mix(contextAt(sentence, at - 2), left));
  list.add(mix(right, contextAt(sentence, at + 2)));
  list.add(mix(classesAt(sentence, at - 1), classes));
  list.add(mix(classes, classesAt(sentence, at + 1)));
  list.add(idAt(sentence, at - 1));
  list.add(idAt(sentence, at + 1));
  list.add(mix(kind, position));
  list.add(mix(kind, classes));
  list.add(mix(kind, mix(left, right)));
}

/** Of its run of capitals: where it is in it, how the run begins and ends, and what stands around it. */
function addRun(list: Features, sentence: NameSentence, at: number): void {
  const { traits, runStart, runEnd } = sentence;
  const first = runStart[at]!;
  const end = runEnd[at]!;
  if (end <= first) return;
  const classes = classesAt(sentence, at);
  const before = contextAt(sentence, first - 1);
  const after = contextAt(sentence, end);
  const place = Math.min(3, at - first) * 4 + Math.min(3, end - 1 - at);
  const head = traits[end - 1]!;
  list.add(mix(before, place));
  list.add(mix(after, place));
  list.add(mix(mix(before, contextAt(sentence, first - 2)), place));
  list.add(mix(mix(after, contextAt(sentence, end + 1)), place));
  list.add(mix(mix(before, after), place));
  list.add(place);
  list.add(mix(head.id, place));
  list.add(mix(head.classes, place));
  list.add(mix(traits[first]!.classes, place));
  list.add(mix(traits[first]!.id, place));
  list.add(mix(mix(before, after), head.classes));
  let inside = 0;
  for (let each = first; each < at; each++) inside |= classesAt(sentence, each);
  list.add(mix(inside & titleOrRole, place));
  list.add(mix(inside, classes));
}

/** Each class by itself, and with what stands before. */
function addClasses(list: Features, sentence: NameSentence, at: number): void {
  const left = contextAt(sentence, at - 1);
  const classes = classesAt(sentence, at);
  for (let bit = classes; bit !== 0; bit &= bit - 1) {
    const one = bit & -bit;
    list.add(one, 60);
    list.add(mix(one, left), 61);
  }
}

/**
 * Hashes of what speaks for or against a name at a token, written to `into`; returns how many. All of them are of the
 * token, its neighbours and its run of capitals. No text is kept: the hash of a feature is all a model knows of it.
 */
export function featuresAt(sentence: NameSentence, at: number, into: Int32Array): number {
  const list = new Features(into);
  addToken(list, sentence, at);
  addRun(list, sentence, at);
  addClasses(list, sentence, at);
  return list.count;
}
