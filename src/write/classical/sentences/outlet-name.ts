import { outletName } from '../../../text/mod.ts';

const takesArticle =
  /(?: |^)(?:Times|Post|Journal|Tribune|Herald|Guardian|Examiner|Monitor|Ledger|Gazette|Chronicle|Telegraph|Observer|Independent|Courier|Globe|Economist|Bulletin|Dispatch|Standard|Mirror|Register|Beacon|Caller|Bee|Press)$/;

/**
 * An outlet's name in running text, with the article it takes.
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
