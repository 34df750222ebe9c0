import type { GroundedArticle } from '../../../news/mod.ts';
import { quotes, words } from '../../../text/mod.ts';

/** Eleven words in a row can be protected (Infopaq, C-5/08). */
const tooLong = 11;
/** A story of more pages has few that say anything new. */
const mostPages = 40;

function lower(text: string): string[] {
  return words(text).map((word) => word.text.toLowerCase());
}

function runsOf(list: readonly string[]): string[] {
  return list.slice(tooLong - 1).map((_, at) => list.slice(at, at + tooLong).join(' '));
}

/** Word lists of what stands outside quotation marks. */
function unquoted(text: string): string[][] {
  let from = 0;
  const parts: string[][] = [];
  for (const { start, end } of quotes(text)) {
    parts.push(lower(text.slice(from, start)));
    from = end;
  }
  return [...parts, lower(text.slice(from))];
}

/**
 * Makes the test whether a text keeps to our own words: no eleven words in a row of any page of the story outside
 * quotation marks, names and figures counted too.
 *
 * @example
 * // ownWording(articles)('The Aldmoor mill closes, Northline reported.'); // true
 */
export function ownWording(articles: readonly GroundedArticle[]): (text: string) => boolean {
  const known = new Set(
    articles
      .slice(0, mostPages)
      .flatMap(({ article: { title, description = '', text } }) => [title, description, text])
      .flatMap((text) => runsOf(lower(text))),
  );
  return (text) => unquoted(text).every((part) => runsOf(part).every((run) => !known.has(run)));
}
