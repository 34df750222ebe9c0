import { decodeText, type CharsetHints } from './charset.ts';

/** Letters beyond ASCII that must be right for each that is wrong, for bytes to be taken for UTF-8. */
const rightPerWrong = 20;
/** Fewer letters beyond ASCII prove nothing. */
const leastLetters = 4;

interface Letters {
  readonly right: number;
  readonly wrong: number;
}

/** Letters beyond ASCII in a text decoded as UTF-8, and signs that stand for what is not UTF-8. */
function lettersIn(text: string): Letters {
  let beyond = 0;
  let wrong = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) beyond += 1;
    if (code === 0xfffd) wrong += 1;
  }
  return { right: beyond - wrong, wrong };
}

/** No legacy encoding makes this many sequences that UTF-8 allows; a stray byte does not undo them. */
function isUtf8({ right, wrong }: Letters): boolean {
  return right >= leastLetters && right >= rightPerWrong * wrong;
}

/**
 * The text of a page or feed. What the server or the document says of its encoding holds, unless the bytes say
 * otherwise beyond doubt: UTF-8 under another name, and other bytes under the name of UTF-8, are common slips of
 * servers and templates.
 *
 * @example
 * decodeMarkup(Buffer.from('<title>Порт</title>'), { contentType: 'text/html; charset=iso-8859-1', kind: 'html' });
 * // '<title>Порт</title>'
 */
export function decodeMarkup(bytes: Uint8Array, hints: CharsetHints): string {
  const said = decodeText(bytes, hints);
  if (said.from === 'bom' || said.charset.startsWith('utf-16')) return said.text;
  const text = said.charset === 'utf-8' ? said.text : new TextDecoder().decode(bytes);
  const letters = lettersIn(text);
  if (isUtf8(letters)) return text;
  if (said.charset !== 'utf-8' || letters.wrong < leastLetters) return said.text;
  const declared = decodeText(bytes, { contentType: null, kind: hints.kind });
  return declared.charset === 'utf-8'
    ? decodeText(bytes, { contentType: null, kind: 'text' }).text
    : declared.text;
}
