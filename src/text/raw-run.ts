import { quotes } from './quotes.ts';
import { words } from './words.ts';

/** Places kept of one word: enough for any news text, and a bound for a hostile one. */
const mostPlaces = 200;

function lowered(text: string): string[] {
  return words(text).map((word) => word.text.toLowerCase());
}

/** Word lists of the parts of a sentence that stand outside quotation marks. */
function openParts(sentence: string): string[][] {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of quotes(sentence)) {
    parts.push(sentence.slice(from, start));
    from = end;
  }
  parts.push(sentence.slice(from));
  return parts.map(lowered);
}

/**
 * Makes a source ready to be asked for the longest run of its words in many sentences, outside their quotation marks,
 * every word counted: the plain measure, beside the guard's, which passes over names and figures.
 *
 * @example
 * runCounter('When the mill at Arle burned')('The mill at Arle closed'); // 4
 */
export function runCounter(source: string): (sentence: string) => number {
  const theirs = lowered(source);
  const places = new Map<string, number[]>();
  theirs.forEach((word, at) => {
    const list = places.get(word);
    if (list === undefined) places.set(word, [at]);
    else if (list.length < mostPlaces) list.push(at);
  });
  return (sentence) => {
    let longest = 0;
    for (const ours of openParts(sentence))
      for (let from = 0; from + longest < ours.length; from++)
        for (const place of places.get(ours[from]!) ?? []) {
          let size = 0;
          while (from + size < ours.length && ours[from + size] === theirs[place + size]) size += 1;
          longest = Math.max(longest, size);
        }
    return longest;
  };
}

/**
 * The longest run of a source's words in one sentence, as `runCounter` counts it.
 *
 * @example
 * rawRun('The mill at Arle closed', 'When the mill at Arle burned'); // 4
 */
export function rawRun(sentence: string, source: string): number {
  return runCounter(source)(sentence);
}
