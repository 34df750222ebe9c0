import { decodeMarkup } from '../decode-markup.ts';

/**
 * The HTML of a page from its bytes.
 *
 * @example
 * decodePage(bytes, 'text/html; charset=windows-1251'); // '<html>…'
 */
export function decodePage(bytes: Uint8Array, contentType: string | null): string {
  return decodeMarkup(bytes, { contentType, kind: 'html' });
}
