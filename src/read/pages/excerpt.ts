/**
 * The beginning of a text, at most `limit` characters, cut at the end of a word; empty when not one word fits.
 *
 * @example
 * excerptOf('The port of Arle closed', 10); // 'The port'
 */
export function excerptOf(text: string, limit: number): string {
  const whole = text.trim();
  if (whole.length <= limit) return whole;
  let end = Math.max(0, limit);
  while (end > 0 && !/\s/.test(whole[end]!)) end -= 1;
  return whole.slice(0, end).trimEnd();
}
