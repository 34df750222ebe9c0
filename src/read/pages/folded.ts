/**
 * Letters and digits alone, lower case, single spaces: to tell whether two names or titles are the same.
 *
 * @example
 * folded('Port of Arle – closed!'); // 'port of arle closed'
 */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
