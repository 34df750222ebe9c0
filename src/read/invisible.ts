/**
 * Characters that show nothing: soft hyphen, joiners and zero-width spaces, fillers of Hangul and Khmer, variation
 * selectors, byte order mark, anchors of annotations, tag characters, and the marks that turn the writing direction. A class
 * of a pattern with the flag u.
 */
export const invisibleCharacters =
  '\\u00AD\\u034F\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\u3164\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\u{E0000}-\\u{E0FFF}';
/** Control characters other than white space, as a class of a pattern. */
export const controlCharacters = '\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u009F';
const unseen = new RegExp(`[${invisibleCharacters}${controlCharacters}]`, 'gu');

/**
 * Takes out what reaches no reader: characters that show nothing, control characters other than white space; halves
 * of surrogate pairs become U+FFFD, as no store takes them.
 *
 * @example
 * withoutInvisible('Po\u200Brt\u0000'); // 'Port'
 */
export function withoutInvisible(text: string): string {
  return text.replace(unseen, '').toWellFormed();
}
