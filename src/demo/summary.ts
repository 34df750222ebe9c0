const longest = 400;

/** Lines that stand before a text and say nothing of it. */
function isPreface(paragraph: string): boolean {
  return /^By \S/.test(paragraph) || paragraph === paragraph.toUpperCase();
}

/**
 * What a feed tells of an article: its first paragraph, cut after a sentence when it is over 400 characters.
 *
 * @example
 * summaryOf(['By Kestrel Press Agency', 'The court ruled. It did so on Friday.']);
 * // 'The court ruled. It did so on Friday.'
 */
export function summaryOf(paragraphs: readonly string[]): string {
  const first = paragraphs.find((paragraph) => !isPreface(paragraph)) ?? '';
  if (first.length <= longest) return first;
  const ends = [...first.slice(0, longest).matchAll(/[.!?]["”’]?(?=\s+["“‘]?\p{Lu})/gu)];
  const last = ends.at(-1);
  if (last !== undefined) return first.slice(0, last.index + last[0].length);
  return `${first.slice(0, first.lastIndexOf(' ', longest - 1))}…`;
}
