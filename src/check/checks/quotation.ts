import { plainMarks, quotes } from '../../text/mod.ts';
import { finding, type Check, type Finding } from '../check.ts';
import type { Comparison } from '../comparison.ts';

function loose(text: string): string {
  return plainMarks(text)
    .replace(/["']/g, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s.,;:!?]+$/, '')
    .trim();
}

function altered(comparison: Comparison): Finding[] {
  const source = loose(comparison.sourceText);
  return quotes(comparison.sentenceText)
    .filter((quote) => !source.includes(loose(quote.text)))
    .map((quote) =>
      finding('quotation', [quote.text], 'these quoted words do not stand so in the cited sentence'),
    );
}

/** Someone's quoted words, three or more in a row, made ours. */
function unmarked(comparison: Comparison): Finding[] {
  const lost: string[] = [];
  let run: string[] = [];
  const flush = () => {
    if (run.length >= 3) lost.push(run.join(' '));
    run = [];
  };
  comparison.sentence.forEach((token, index) => {
    const at = comparison.aligned[index]!;
    if (at >= 0 && comparison.source[at]!.isQuoted && !token.isQuoted) run.push(token.text);
    else flush();
  });
  flush();
  return lost.map((words) =>
    finding('quotation', [words], 'these are someone’s quoted words; the quotation marks are gone'),
  );
}

/** Quotations are exact, and words quoted in the source stay in quotation marks. */
export const quotation: Check = {
  name: 'quotation',
  run: (comparison) => [...altered(comparison), ...unmarked(comparison)],
};
