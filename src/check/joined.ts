/** One way to cut a sentence in two at a connector: half-open UTF-16 offsets of both halves. */
export interface Halves {
  readonly left: string;
  readonly right: string;
  /** Where the right half starts in the sentence. */
  readonly rightStart: number;
}

// No "but", "as" or "because": how two sources stand to each other is a claim of its own.
const connectors =
  /(?:[,;]?\s+(?:and|while|whereas)\s+|[;.]["”’]?\s+|\s+[—–]\s+)(?:(?:meanwhile|separately|also),?\s+)?/gi;
const most = 12;
const fewestLetters = 8;

/**
 * The ways to cut a sentence that may join two sources: at "and", "while", "whereas", a semicolon, a full stop or a
 * dash, the first twelve.
 *
 * @example
 * halvesOf('The quay fell, and nine crews left.')[0]?.right; // 'nine crews left.'
 */
export function halvesOf(text: string): Halves[] {
  const found: Halves[] = [];
  for (const match of text.matchAll(connectors)) {
    const rightStart = match.index + match[0].length;
    const left = text.slice(0, match.index);
    const right = text.slice(rightStart);
    if (left.length < fewestLetters || right.length < fewestLetters) continue;
    found.push({ left, right, rightStart });
    if (found.length === most) break;
  }
  return found;
}
