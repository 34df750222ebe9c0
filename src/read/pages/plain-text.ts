/**
 * Characters that show nothing: zero-width spaces and joiners, word joiner, byte order mark, soft hyphen, variation
 * selectors, tag characters, and the marks that turn the writing direction. Text hidden in them reaches no reader.
 */
const invisible =
  /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFE00-\uFE0F\uFEFF\u{E0000}-\u{E007F}]/gu;
const controls = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;

/** Takes out characters that show nothing, and control characters other than white space. */
export function withoutInvisible(text: string): string {
  return text.replace(invisible, '').replace(controls, '');
}

/**
 * One line of text: invisible characters out, white space single, NFC (Unicode Standard Annex 15).
 *
 * @example
 * plainLine(' Po\u200Brt\n of  Arle '); // 'Port of Arle'
 */
export function plainLine(text: string): string {
  return withoutInvisible(text).replace(/\s+/g, ' ').trim().normalize('NFC');
}
