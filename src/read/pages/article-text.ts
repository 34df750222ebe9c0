import { blocksOf, type Block } from './blocks.ts';
import { densestPart } from './density.ts';
import type { PageElement } from './page-tree.ts';
import { excerptOf } from './excerpt.ts';
import { pageCaps } from './capped-adapter.ts';
import { plainLine } from './plain-text.ts';
import { preClean } from './pre-clean.ts';
import { hasSentenceEnd, prune } from './prune.ts';
import { readableTree } from './readability.ts';

/** Under this a reading counts as too little, in characters. */
const tooLittle = 200;

function lengthOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length + 1, 0);
}

/** Characters of sentences that are no links. */
function proseIn(blocks: readonly Block[]): number {
  const prose = blocks.filter(
    ({ text, linkShare }) => linkShare < 0.4 && text.length >= 40 && hasSentenceEnd(text),
  );
  return lengthOf(prose);
}

function paragraphText(element: PageElement): number {
  if (element.tag === 'p') return lengthOf(blocksOf(element));
  return element.children.reduce(
    (sum, child) => sum + (typeof child === 'string' ? 0 : paragraphText(child)),
    0,
  );
}

function readableBlocks(root: PageElement, title: string): Block[] {
  const found = readableTree(root, title);
  return found === null ? [] : blocksOf(found);
}

/** Readability on the cleaned page; on the page as it is where that leaves too little. */
function byReadability(body: PageElement, cleaned: PageElement, title: string): Block[] {
  const blocks = readableBlocks(cleaned, title);
  const length = lengthOf(blocks);
  if (length >= tooLittle && length >= 0.3 * paragraphText(cleaned)) return blocks;
  const raw = readableBlocks(body, title);
  return lengthOf(raw) > 1.5 * length ? raw : blocks;
}

/** The densest part of the page in place of a reading that has none, or hardly any, of the page's prose. */
function orDensest(blocks: readonly Block[], cleaned: PageElement): readonly Block[] {
  const dense = blocksOf(densestPart(cleaned));
  const proseHere = proseIn(dense);
  if (proseHere > tooLittle && proseIn(blocks) < 0.2 * proseHere) return dense;
  return lengthOf(blocks) < 150 && lengthOf(dense) > lengthOf(blocks) ? dense : blocks;
}

/** Paragraphs as one text: each a plain line, a blank line between them, within `pageCaps.textCharacters`. */
export function joinParagraphs(paragraphs: readonly string[]): string {
  const kept: string[] = [];
  let room: number = pageCaps.textCharacters;
  for (const paragraph of paragraphs) {
    const line = plainLine(paragraph);
    const part = excerptOf(line, room);
    if (part !== '') kept.push(part);
    if (part.length < line.length) break;
    room -= part.length + 2;
  }
  return kept.join('\n\n');
}

/**
 * The text of the article on a page: blocks (paragraphs, headings, list items) with a blank line between them.
 * Three readings stand behind each other: Readability on the cleaned page, Readability on the whole page, and the
 * part with most prose. Empty where a page has no text.
 *
 * @example
 * articleText(page.body, 'Port of Arle closes'); // 'ARLE, Nov. 20. The port closed.\n\nIt reopens on Monday.'
 */
export function articleText(body: PageElement, title: string): string {
  const cleaned = preClean(body);
  const blocks = orDensest(byReadability(body, cleaned, title), cleaned);
  return joinParagraphs(prune(blocks, title).map(({ text }) => text));
}
