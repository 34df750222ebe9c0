import type { Charset } from './outlet-records.ts';

/**
 * Markup as bytes. Where the charset has no character, its numeric reference stands, which HTML and XML read alike.
 *
 * @example
 * encodeMarkup('Strøm 🎻', 'iso-8859-1').toString('latin1'); // 'Strøm &#127931;'
 */
export function encodeMarkup(text: string, charset: Charset): Buffer {
  if (charset === 'utf-8') return Buffer.from(text, 'utf8');
  return Buffer.from(
    text.replace(/[\u{100}-\u{10ffff}]/gu, (sign) => `&#${sign.codePointAt(0)!};`),
    'latin1',
  );
}
