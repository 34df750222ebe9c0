import { tag, type Tagged } from '../../text/mod.ts';

/** What an article offers for a false change to one of its sentences. */
export interface ArticleOffer {
  readonly outlet: string;
  readonly text: string;
  /** Its sentences in order, headings among them. */
  readonly sentences: readonly string[];
  readonly names: readonly string[];
  /** Numbers in digits, as written. */
  readonly numbers: readonly string[];
}

/** A sentence to be made false. */
export interface Subject {
  readonly text: string;
  readonly outlet: string;
  readonly article: ArticleOffer;
  /** A sentence of another article and its outlet. */
  readonly other: { readonly text: string; readonly outlet: string };
}

/** Makes a false sentence of a true one, or null where the sentence offers no safe place for it. */
export type Mutation = (subject: Subject, random: () => number) => string | null;

const tagged = new WeakMap<Subject, Tagged[]>();

/** Parts of speech of the subject's sentence, tagged once. */
export function tagsOf(subject: Subject): Tagged[] {
  const known = tagged.get(subject);
  if (known) return known;
  const made = tag(subject.text);
  tagged.set(subject, made);
  return made;
}
