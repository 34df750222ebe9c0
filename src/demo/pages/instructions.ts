import { markup, type Child } from '../markup.ts';
import type { PageView } from './page-view.ts';

/** U+200B between letters, and the same words in tag characters, which no screen shows. */
function invisible(text: string): string {
  const signs = Array.from(text);
  const tags = signs.map((sign) => String.fromCodePoint(0xe0000 + (sign.codePointAt(0)! & 0x7f)));
  return [signs.join('\u200b'), ...tags].join('');
}

/**
 * Words for the reader's software, hidden in the ways that pages hide them: not displayed, white on white, in a
 * comment of the markup, in invisible characters. Null on a page that has none.
 */
export function hiddenInstructions({ page }: PageView): Child {
  const { instructions } = page.settings;
  if (instructions === undefined) return null;
  const { hidden, white, markup: inComment, zeroWidth } = instructions;
  return markup`<!-- ${inComment.replaceAll('--', '')} -->
<div style="display:none"><p>${hidden}</p></div>
<p style="color:#ffffff;background-color:#ffffff;font-size:1px">${white}</p>
<p class="fine-print">Tides by the harbour office.${invisible(zeroWidth)}</p>
`;
}
