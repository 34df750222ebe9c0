import { sentences } from '../../text/mod.ts';
import { knownNames, missedNames } from './known-names.ts';
import { nameAt, parted, type NameInText } from './name-cuts.ts';
import { capitalised, casingOf, datelineOf, readSentence, type ReadSentence } from './read-sentence.ts';

/** Text beyond this many UTF-16 units, and sentences beyond this many, are not read: no news report is longer. */
const mostText = 120_000;
const mostSentences = 400;

function datelineName(line: { place: string; at: number }, start: number, sentence: number): NameInText {
  const from = start + line.at;
  const place = capitalised(line.place);
  return {
    name: place,
    start: from,
    end: from + line.place.length,
    kind: 'place',
    title: null,
    sentence,
  };
}

/**
 * Names in the prose of a text, in order: headings, title-case lines and nationalities are left out, titles and
 * possessive endings cut off, a dateline's place written as elsewhere. A word that the text writes small is no name; a
 * word it names in one sentence is found in the others. Reads the first 120,000 units and 400 sentences.
 *
 * @example
 * namesInText('Mayor Ana Sol left Geneva.').map(({ name }) => name); // ['Ana Sol', 'Geneva']
 */
export function namesInText(whole: string): NameInText[] {
  const text = whole.slice(0, mostText);
  const prose: ReadSentence[] = [];
  const found: NameInText[] = [];
  for (const span of sentences(text).slice(0, mostSentences)) {
    const written = text.slice(span.start, span.end);
    const line = datelineOf(written);
    const length = line?.length ?? 0;
    const sentence = readSentence(written.slice(length), span.start + length);
    if (sentence && line) found.push(datelineName(line, span.start, prose.length));
    if (sentence) prose.push(sentence);
  }
  const casing = casingOf(prose);
  prose.forEach((sentence, number) => {
    for (const name of sentence.found.flatMap((each) => parted(sentence.tokens, each))) {
      const one = nameAt(sentence, number, name, casing);
      if (one) found.push(one);
    }
  });
  const known = knownNames(found, casing);
  prose.forEach((sentence, number) => found.push(...missedNames(sentence, number, known)));
  return found.sort((a, b) => a.start - b.start);
}
