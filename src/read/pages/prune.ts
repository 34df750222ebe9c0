import type { Block } from './blocks.ts';
import { folded } from './folded.ts';
import { isCredit, opensAsFurniture, opensAsPitch, opensWithDate } from './line-words.ts';

const endMark = /[.!?:;…。！？"”’»)\]]$/;
/** Wide marks need no space behind them. */
const sentenceEnd = /[.!?…]["”’»)\]]*(?:\s|$)|[。！？]/;

/** A block with what the rules ask about it. */
interface Line extends Block {
  readonly words: number;
  readonly hasSentence: boolean;
  readonly isHeading: boolean;
  readonly isFurniture: boolean;
}

const spacedWord = /[\p{L}\p{N}_]+/gu;
/** Letters of scripts that set no spaces between words; two make a word, which is near the mean of each. */
const unspacedLetter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

function countOf(text: string, pattern: RegExp): number {
  let count = 0;
  for (const found of text.matchAll(pattern)) count += found.length;
  return count;
}

/** Words as runs of letters, digits and underscores; in scripts without spaces half the letters. */
export function countWords(text: string): number {
  const unspaced = countOf(text, unspacedLetter);
  if (unspaced === 0) return countOf(text, spacedWord);
  return Math.ceil(unspaced / 2) + countOf(text.replace(unspacedLetter, ' '), spacedWord);
}

/** Whether a text holds the end of a sentence. */
export function hasSentenceEnd(text: string): boolean {
  return sentenceEnd.test(text);
}

function lineOf(block: Block): Line {
  const { text, tag } = block;
  const isFurniture = opensAsFurniture(text);
  return {
    ...block,
    words: countWords(text),
    hasSentence: hasSentenceEnd(text),
    isHeading: /^h[1-6]$/.test(tag),
    isFurniture,
  };
}

/** A sentence of some length that is not a link: the article has begun, or has not ended. */
function isProper(line: Line): boolean {
  return line.words >= 10 && line.hasSentence && line.linkShare < 0.5 && !line.isFurniture;
}

function repeatsTitle(line: Line, title: string): boolean {
  if (title === '' || line.words > 60) return false;
  const text = folded(line.text);
  return text === title || (line.isHeading && line.words > 4 && title.startsWith(text));
}

function isFurnitureLine(line: Line): boolean {
  if (!line.isFurniture || line.words >= 40) return false;
  const isSentence = line.tag === 'p' && line.words > 14 && line.hasSentence && line.linkShare < 0.3;
  return !isSentence || opensAsPitch(line.text);
}

/** Bylines, datelines, standing links: before the first proper paragraph. */
function isHead(line: Line): boolean {
  if (line.words < 8 || line.linkShare > 0.5) return true;
  return (line.words < 16 && opensWithDate(line.text)) || (line.words < 25 && !line.hasSentence);
}

/** After the last proper paragraph. */
function isTail(line: Line): boolean {
  if (line.linkShare > 0.5) return true;
  if (line.tag === 'li') return false;
  return (line.words < 8 && !endMark.test(line.text)) || (line.words < 14 && opensWithDate(line.text));
}

function isCapitalPromotion(line: Line): boolean {
  return (
    line.linkShare > 0.85 &&
    line.words >= 4 &&
    line.text === line.text.toUpperCase() &&
    /[A-Z]/.test(line.text)
  );
}

function isLinkLine(line: Line): boolean {
  return (
    line.linkShare > 0.85 && !line.hasSentence && line.tag !== 'li' && !line.isHeading && line.words < 30
  );
}

function isScrap(line: Line): boolean {
  return line.words <= 2 && !line.isHeading && !/^(?:li|td|dt)$/.test(line.tag) && !line.hasSentence;
}

function isDropped(line: Line, at: number, first: number, last: number): boolean {
  if (line.words === 0) return false;
  if (isFurnitureLine(line) || isCapitalPromotion(line) || isLinkLine(line)) return true;
  if ((at < first && isHead(line)) || (at > last && isTail(line))) return true;
  return isCredit(line.text, line.words) || isScrap(line);
}

/**
 * The blocks of an article without what even a good reader view leaves in: credits, the byline and dateline on top,
 * "Read more" lines, newsletter boxes, promotion in capitals (measured: F1 +.015 on 89 news pages).
 * A page without any proper paragraph keeps everything but its title.
 *
 * @example
 * // prune(blocks, 'Port of Arle closes') leaves out the block 'Photo: Mara Olsen'
 */
export function prune(blocks: readonly Block[], title: string): Block[] {
  const lines = blocks.map(lineOf);
  const wantedTitle = folded(title);
  const first = lines.findIndex(isProper);
  const last = lines.findLastIndex(isProper);
  const kept = lines.filter((line, at) => {
    if (repeatsTitle(line, wantedTitle)) return false;
    return first < 0 || !isDropped(line, at, first, last);
  });
  if (first >= 0) while (kept.at(-1)?.isHeading === true) kept.pop();
  return kept;
}
