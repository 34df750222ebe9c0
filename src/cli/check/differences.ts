import type { TextRange } from '../../news/mod.ts';
import { bare, isStopWord, stem, words } from '../../text/mod.ts';
import type { PlacedSentence } from './placed.ts';

function keys(text: string): Set<string> {
  const parts = words(text).flatMap((word) => [word.text, ...word.text.split('-')]);
  return new Set(parts.map((part) => stem(bare(part))));
}

/** Words of the source sentence that the judged sentence has not, in any form; function words aside. */
function missingWords(source: string, text: string): TextRange[] {
  const known = keys(text);
  return words(source)
    .filter((word) => !isStopWord(word.text.toLowerCase()) && !known.has(stem(bare(word.text))))
    .map(({ start, end }) => ({ start, end }));
}

/** Where more of a sentence is marked than not, the marks say nothing. */
const mostMarked = 0.5;

function told(ranges: TextRange[], text: string): TextRange[] {
  const marked = ranges.reduce((sum, { start, end }) => sum + end - start, 0);
  return marked > mostMarked * text.length ? [] : ranges;
}

/** Whether a reason points into a source sentence, by its number among those cited. */
export function isPointedAt(sentence: PlacedSentence, number: number): boolean {
  return sentence.reasons.some(({ sourceAt }) => sourceAt?.some(({ source }) => source === number));
}

/**
 * The words of a source sentence that matter: those the reasons point at; in the closest one, where they point at
 * none, those that the judged sentence has not.
 *
 * @param number Of the source sentence among those cited.
 */
export function differing(sentence: PlacedSentence, number: number): TextRange[] {
  const { exact } = sentence.evidence[number]!;
  const named = sentence.reasons
    .flatMap((reason) => reason.sourceAt ?? [])
    .filter(({ source, start, end }) => source === number && start < end && end <= exact.length);
  const isClosest = number === 0;
  return told(named.length > 0 || !isClosest ? named : missingWords(exact, sentence.text), exact);
}
