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

const takesArticle =
  /(?: |^)(?:Times|Post|Journal|Tribune|Herald|Guardian|Examiner|Monitor|Ledger|Gazette|Chronicle|Telegraph|Observer|Independent|Courier|Globe|Economist|Bulletin|Dispatch|Standard|Mirror|Register|Beacon|Caller|Bee|Press)$/;

/**
 * An outlet's name in running text, with the article it takes; one without a name is "one outlet".
 *
 * @example
 * outletInText('Harbour Ledger'); // 'the Harbour Ledger'
 */
export function outletInText(outlet: string | null): string {
  if (outlet === null) return 'one outlet';
  const name = outletName(outlet);
  if (/^The /.test(name)) return name.replace(/^The /, 'the ');
  return takesArticle.test(name) ? `the ${name}` : name;
}
