import { withoutInvisible } from '../invisible.ts';

/**
 * One line of text: invisible characters out, white space single, NFC (Unicode Standard Annex 15).
 *
 * @example
 * plainLine(' Po\u200Brt\n of  Arle '); // 'Port of Arle'
 */
export function plainLine(text: string): string {
  return withoutInvisible(text).replace(/\s+/g, ' ').trim().normalize('NFC');
}
