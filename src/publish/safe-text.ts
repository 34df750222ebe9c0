/** Characters that hide or reorder text: controls, direction marks, zero-width signs, tags, stray fillers. */
const hidden =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0e\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\u{e0000}-\u{e0fff}]/gu;

/**
 * Text without control, direction and invisible characters; line breaks become spaces.
 * Joiners that scripts and emoji need (U+200C, U+200D, U+FE0F) stay. Outer and double spaces stay.
 *
 * @example
 * visibleText('Harbour\u202e gnp.exe\n'); // 'Harbour gnp.exe '
 */
export function visibleText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\t-\r\u0085\u2028\u2029]/g, ' ')
    .replace(hidden, '');
}

/**
 * Text from the web made fit to stand in a line of ours: visible, single spaces, none at the ends.
 *
 * @example
 * plainText('  Ferry\n stays\u200b '); // 'Ferry stays'
 */
export function plainText(text: string): string {
  return visibleText(text).replace(/\s+/gu, ' ').trim();
}

/**
 * The address as a link target, or null when it is not a plain http or https address.
 * Addresses with a user name are refused: they are made to look like another site.
 *
 * @example
 * httpUrl('javascript:alert(1)'); // null
 */
export function httpUrl(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  const isWeb = parsed.protocol === 'https:' || parsed.protocol === 'http:';
  return isWeb && parsed.username === '' && parsed.password === '' ? parsed.href : null;
}

/**
 * The host an address belongs to, without `www.`; null for what is not a web address.
 *
 * @example
 * hostOf('https://www.tidewater.example/a'); // 'tidewater.example'
 */
export function hostOf(url: string | null): string | null {
  const safe = httpUrl(url);
  return safe === null ? null : new URL(safe).hostname.replace(/^www\./, '');
}
