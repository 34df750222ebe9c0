import { plainLine } from '../pages/plain-text.ts';
import type { ReadDocument } from './document.ts';

/** Below this share of the article the page was read too differently to bring the two together. */
const leastShare = 0.8;

/**
 * The part of a whole page that is its article: without teasers and notes around it, which are no source of the
 * article's story. Every character keeps its place in the file.
 *
 * @param articleText As the page reader extracts it: blocks with a blank line between.
 * @returns The document as it was where the two differ too much, or there is no article.
 *
 * @example
 * // articlePart(page, extractPage(page.content, url, now).text).text.trim() is the article alone
 */
export function articlePart(document: ReadDocument, articleText: string): ReadDocument {
  const wanted = new Set(articleText.split(/\n+/).map(plainLine));
  const kept: { readonly text: string; readonly start: number }[] = [];
  for (const { 0: line, index } of document.text.matchAll(/[^\n]+/g))
    if (wanted.has(plainLine(line))) kept.push({ text: line, start: index });
  const length = kept.reduce((sum, { text }) => sum + text.length, 0);
  if (length === 0 || length < leastShare * articleText.length) return document;
  // Blanks in place of what is left out keep every offset what it is.
  let text = '';
  for (const block of kept) text += '\n'.repeat(block.start - text.length) + block.text;
  return { ...document, text };
}
