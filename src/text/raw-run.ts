import { quotes } from './quotes.ts';
import { words } from './words.ts';

const mostPlaces = 200;

/** Word lists of the parts of a sentence that stand outside quotation marks. */
function unquoted(sentence: string): string[][] {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of quotes(sentence)) {
    parts.push(sentence.slice(from, start));
    from = end;
  }
  parts.push(sentence.slice(from));
  return parts.map(lower);
}

function lower(text: string): string[] {
  return words(text).map((word) => word.text.toLowerCase());
}

/**
 * The longest run of a source's words in a sentence outside quotation marks, every word counted: the plain measure,
 * beside the guard's, which passes over names and figures.
 *
 * @example
 * rawRun('The mill at Arle closed', 'When the mill at Arle burned'); // 4
 */
export function rawRun(sentence: string, source: string): number {
  const theirs = lower(source);
  const places = new Map<string, number[]>();
  theirs.forEach((word, at) => {
    const list = places.get(word);
    if (list === undefined) places.set(word, [at]);
    else if (list.length < mostPlaces) list.push(at);
  });
  let longest = 0;
  for (const ours of unquoted(sentence))
    for (let from = 0; from < ours.length; from++)
      for (const place of places.get(ours[from]!) ?? []) {
        let size = 0;
        while (from + size < ours.length && ours[from + size] === theirs[place + size]) size += 1;
        longest = Math.max(longest, size);
      }
  return longest;
}
