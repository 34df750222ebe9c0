/** One word with its place in the text it was read from: half-open UTF-16 offsets. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const word = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|[.'’&](?=[\p{L}\p{N}])|-(?=[\p{L}\p{N}])|,(?=\d{3}(?!\d)))*/gu;

/**
 * The words of a text in order; hyphen compounds, inner apostrophes, decimals and thousands stay together.
 *
 * @example
 * words('OpenAI-backed, 1,200').map((w) => w.text); // ['OpenAI-backed', '1,200']
 */
export function words(text: string): Word[] {
  const found: Word[] = [];
  for (const match of text.matchAll(word)) {
    found.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const allPlain = /^[\x01-\x5f\x61-\x7e]*$/;

/**
 * Typographic quotes and dashes made plain, one character for one, so that offsets stay true.
 *
 * @example
 * plainMarks('“It’s” — no'); // '"It\'s" - no'
 */
export function plainMarks(text: string): string {
  if (allPlain.test(text)) return text;
  return text
    .replace(/[\u2018\u2019\u02bc\u2032\u0060]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb\u2033]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00a0\u2007\u2009\u200a\u202f]/g, ' ');
}

/**
 * The lower-case word without possessive ending.
 *
 * @example
 * bare('Torvane’s'); // 'torvane'
 */
export function bare(word: string): string {
  return plainMarks(word)
    .toLowerCase()
    .replace(/'s$|'$/, '');
}
