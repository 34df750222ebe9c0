import type { VerifierQuestion } from '../../news/mod.ts';
import { sentences } from '../../text/mod.ts';

/** Longer claims are no sentences. */
export const longestClaim = 2_000;

/** On one line, without control characters: data cannot imitate the lines of a prompt. */
function onOneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
}

function cutAtSentence(text: string, most: number): string | null {
  if (text.length <= most) return text;
  const end = sentences(text).findLast((span) => span.end <= most)?.end;
  return end === undefined ? null : text.slice(0, end);
}

/**
 * Makes a question that fits a model's window: each source is cut after the last whole sentence within its share of
 * `mostCharacters`.
 *
 * @returns null when a claim or one sentence alone is too long; half a sentence would be other evidence.
 *
 * @example
 * fitQuestion({ claim: 'It fell.', sources: ['It fell on Monday. It was old.'] }, 20)?.sources; // ['It fell on Monday.']
 */
export function fitQuestion(question: VerifierQuestion, mostCharacters: number): VerifierQuestion | null {
  const claim = onOneLine(question.claim);
  const room = Math.floor(mostCharacters / Math.max(1, question.sources.length));
  const sources = question.sources.map((source) => cutAtSentence(onOneLine(source), room));
  if (claim === '' || claim.length > longestClaim || sources.length === 0) return null;
  return sources.every((source) => source !== null && source !== '')
    ? { claim, sources: sources as string[] }
    : null;
}
