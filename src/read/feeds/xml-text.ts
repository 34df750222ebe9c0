import { TextDecoder } from '@exodus/bytes/encoding.js';
import { tokenize } from './tokenize.ts';

const illegal = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
/** More than HTML has; names nobody knows are kept too, as bombs repeat them. */
const maxNames = 10_000;
const namedEntities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const windows1252 = new TextDecoder('windows-1252');

/** Text without the characters XML 1.0 does not allow (§2.2) and without halves of surrogate pairs. */
export function withoutIllegal(text: string): string {
  return text.replace(illegal, '').toWellFormed();
}

/** U+0080 to U+009F in a text nearly always are bytes of windows-1252; HTML reads references to them so too. */
export function readableControls(text: string): string {
  return text.replace(/[\u0080-\u009F]/g, (letter) =>
    windows1252.decode(Uint8Array.of(letter.charCodeAt(0))),
  );
}

function numbered(body: string): string {
  const hex = body[1] === 'x' || body[1] === 'X';
  const code = Number.parseInt(body.slice(hex ? 2 : 1), hex ? 16 : 10);
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
  return readableControls(withoutIllegal(String.fromCodePoint(code)));
}

/** The character an HTML entity stands for; empty when there is no such entity. */
function named(name: string): string {
  const known = namedEntities.get(name);
  if (known !== undefined) return known;
  let found = '';
  tokenize(`&${name};`, 'html', { ontextentity: (code) => (found += String.fromCodePoint(code)) });
  if (namedEntities.size < maxNames) namedEntities.set(name, found);
  return found;
}

/**
 * Text with character references and entities replaced once: those of XML, and those of HTML, which feeds use
 * without declaring them. What an internal DTD declares is not expanded.
 *
 * @example
 * decodeEntities('Gr&ouml;&#223;e &amp;amp; &bomb;'); // 'Größe &amp; &bomb;'
 */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/g,
    (whole, body: string) => (body.startsWith('#') ? numbered(body) : named(body) || whole),
  );
}
