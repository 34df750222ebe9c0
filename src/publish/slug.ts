/**
 * The readable end of an address: lower-case letters and digits of the headline, at most 60 characters, cut at a word.
 * Empty when the headline has none (then the address is the id alone).
 *
 * @example
 * slug('Larkline’s ferry “Ædda” stays in port'); // 'larklines-ferry-aedda-stays-in-port'
 */
export function slug(headline: string): string {
  const letters = headline
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (letters.length <= 60) return letters;
  const cut = letters.slice(0, 61);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 0) || 60);
}
