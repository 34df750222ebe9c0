/**
 * JSON that was cut off, closed after the last whole object or list in it; null when nothing is open or nothing whole
 * is there. Linear in the text.
 *
 * @example
 * closedJson('{"items":[{"id":"1"},{"id":"2'); // '{"items":[{"id":"1"}]}'
 */
export function closedJson(text: string): string | null {
  const open: string[] = [];
  let whole: { end: number; closing: string } | null = null;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '\\' && isInString) at += 1;
    else if (letter === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (letter === '{') open.push('}');
    else if (letter === '[') open.push(']');
    else if (letter === '}' || letter === ']') {
      if (open.pop() !== letter) return null;
      // Deeper lists and objects are parts of an entry.
      if (open.length <= 2) whole = { end: at + 1, closing: open.toReversed().join('') };
    }
  }
  return open.length === 0 || whole === null ? null : text.slice(0, whole.end) + whole.closing;
}
