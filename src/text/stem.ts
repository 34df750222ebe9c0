const doubled = /([bdgmnprt])\1$/;

function unsuffixed(word: string): string {
  if (word.length > 6 && word.endsWith('ing')) return word.slice(0, -3).replace(doubled, '$1');
  if (word.length > 4 && word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && word.endsWith('ed')) return word.slice(0, -2).replace(doubled, '$1');
  return word;
}

function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:ss|x|ch|sh|zz)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1);
  return word;
}

/**
 * Light inflectional stem of a lower-case English word: plural, -ed, -ing, final e. Never crosses word classes
 * ("announce" and "announcement" stay apart). Harman's S-stemmer (1991) with guarded -ed and -ing.
 *
 * @example
 * stem('dropped') === stem('drops'); // true
 */
export function stem(word: string): string {
  if (/^\d/.test(word)) return word.replace(/,/g, '');
  const base = unsuffixed(singular(word));
  return base.length > 4 && base.endsWith('e') ? base.slice(0, -1) : base;
}
