import type { Block } from './page-blocks.ts';

const greeting =
  /\b(?:good (?:morning|afternoon|evening|day)|welcome (?:back )?to|here(?:['’]s| is| are)|happy \p{L}+day|in (?:today|this (?:week|edition|issue|episode))(?:['’]s)?|today['’]s|this (?:morning|week)['’]s|coming up)\b/iu;
const signOff =
  /\b(?:(?:un)?subscribe|sign up|that(?:['’]s| is) (?:all|it) (?:for|from)|see you|thank(?:s| you) for (?:reading|listening|joining)|forward(?:ed)? this|follow us|have a (?:great|good|lovely|nice)|send (?:us )?(?:tips|feedback)|until (?:tomorrow|next (?:week|time))|(?:view|read) (?:this|it) in (?:your |the )?(?:email|browser))\b/i;
/** A greeting or a sign-off is short; an item that says "subscribe" is not. */
const mostFrameWords = 60;

const numberWords = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;
/** "These three stories", "five things to know", "three major developments have". */
const toldCount =
  /\b(?:these|those|today['’]s|the (?:week|day)['’]s) (two|three|four|five|six|seven|eight|nine|ten|\d) (?:[\p{L}-]+ ){0,2}(?:stories|headlines|developments|news items)\b|\b(two|three|four|five|six|seven|eight|nine|ten|\d) (?:[\p{L}-]+ ){0,2}(?:stories|headlines|developments|things|items) (?:to (?:know|watch|read|follow)|(?:that )?(?:have|you|we|made|caught|shaped|dominated|stood))\b/iu;

/** A capital inside a sentence: somebody or something has a name. */
const nameInside = /\p{Ll}[,;:]? (?!I\b)\p{Lu}/u;

/** Which blocks [from, to) of a page may be items, and how many stories the page says it tells. */
export interface Frame {
  readonly from: number;
  readonly to: number;
  /** Null when the page gives no number. */
  readonly told: number | null;
}

function countIn(text: string): number | null {
  const match = toldCount.exec(text);
  if (!match) return null;
  const word = (match[1] ?? match[2])!.toLowerCase();
  const at = (numberWords as readonly string[]).indexOf(word);
  const count = at >= 0 ? at + 2 : Number(word);
  return count >= 2 ? count : null;
}

/** Blocks that speak of the number of stories stand outside them: before the middle with all before, after it with all after. */
function withoutOverviews(texts: readonly string[], from: number, to: number): Frame {
  let frame: Frame = { from, to, told: null };
  const middle = (from + to) / 2;
  for (let at = from; at < to; at++) {
    const told = countIn(texts[at]!);
    if (told === null) continue;
    if (at < middle) frame = { ...frame, from: at + 1, told };
    else return { ...frame, to: at, told: frame.told ?? told };
  }
  return frame;
}

/**
 * Finds the introduction and the sign-off of a page, and the number of stories it says it tells.
 *
 * @param texts The text of each block.
 *
 * @example
 * // ["Good morning.", …, "That's all for today."] leaves the blocks between
 */
export function frameOf(blocks: readonly Block[], texts: readonly string[]): Frame {
  const isShort = (at: number): boolean => blocks[at]!.wordCount < mostFrameWords;
  let from = 0;
  let to = blocks.length;
  while (from < to && isShort(to - 1) && signOff.test(texts[to - 1]!)) to -= 1;
  while (from < to && isShort(from) && blocks[from]!.mark === 'none' && greeting.test(texts[from]!))
    from += 1;
  const firstHead = blocks.findIndex(({ mark }) => mark !== 'none');
  // Where items stand under marks, what comes before the first and names nothing introduces them.
  while (from < firstHead && !nameInside.test(texts[from]!)) from += 1;
  const frame = withoutOverviews(texts, from, to);
  if (frame.told === null) return frame;
  const firstMarked = blocks.findIndex((block, at) => at >= frame.from && block.mark !== 'none');
  return firstMarked > 0 && firstMarked < frame.to ? { ...frame, from: firstMarked } : frame;
}
