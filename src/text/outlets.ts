/**
 * An outlet's name as a reader knows it: without the name of an edition.
 *
 * @example
 * outletName('The Gazette (Online News)'); // 'The Gazette'
 */
export function outletName(raw: string): string {
  return raw.replace(/\s*\([^)]*\)\s*$| - (?:News|Online)$/, '').trim() || raw;
}

/**
 * A key under which two spellings of one outlet's name meet.
 *
 * @example
 * outletKey('The Harbour Ledger') === outletKey('Harbour Ledger (Web)'); // true
 */
export function outletKey(name: string): string {
  return outletName(name)
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
