import { pick } from '../random.ts';
import { isInsideQuotes, put } from './edits.ts';
import { laterActors } from './same-thing.ts';
import type { Mutation } from './subject.ts';

const genderOf: Readonly<Record<string, string>> = {
  he: 'she',
  she: 'he',
  He: 'She',
  She: 'He',
  him: 'her',
  his: 'her',
  His: 'Her',
  himself: 'herself',
  herself: 'himself',
};

/** "he" becomes "she" throughout: another person. A sentence with "her" is left, it may be "him" or "his". */
const pronounTurned: Mutation = ({ text }) => {
  const isMan = /(?<![\p{L}'’-])[Hh]e(?![\p{L}-])/u.test(text);
  const isWoman = /(?<![\p{L}'’-])[Ss]he(?![\p{L}-])/u.test(text);
  if (isMan === isWoman || (isWoman && /\bhers?\b/i.test(text))) return null;
  return text.replace(
    /(?<![\p{L}'’-])(?:he|she|him|himself|herself|his)(?![\p{L}-])/giu,
    (word) => genderOf[word] ?? word,
  );
};

/** "He said" becomes "Holt said", of a person whom the article names only later. */
const pronounMisread: Mutation = (subject, random) => {
  const { text } = subject;
  const match =
    /(?:^|[,;] (?:and |but )?|\b(?:that|and|but|because|when) )([Hh]e|[Ss]he) (?=(?:said|told|was|had|has|is|will|would|\p{Ll}+ed)\b)/u.exec(
      text,
    );
  if (!match || isInsideQuotes(text, match.index)) return null;
  const other = pick(laterActors(subject), random);
  const start = match.index + match[0].length - match[1]!.length - 1;
  return other ? put(text, start, start + match[1]!.length, other) : null;
};

const description =
  /\b([Tt]he (?:company|firm|agency|group|court|bank|union|team|panel|committee|organization|university|school|airline|network|newspaper|website|charity|ministry))(?= (?:said|told|has|had|was|is|will|would|also)\b)/u;

/** "The company said" becomes "Varga said", of one whom the article names only later. */
const descriptionMisread: Mutation = (subject, random) => {
  const match = description.exec(subject.text);
  if (!match || isInsideQuotes(subject.text, match.index)) return null;
  const other = pick(laterActors(subject), random);
  return other ? put(subject.text, match.index, match.index + match[1]!.length, other) : null;
};

/** Whom a word stands for made wrong. */
export const referenceKinds: Readonly<Record<string, Mutation>> = {
  'pronoun turned': pronounTurned,
  'pronoun misread': pronounMisread,
  'description misread': descriptionMisread,
};
