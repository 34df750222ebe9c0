import type { DocumentFormat } from './document.ts';

const byEnding: Readonly<Record<string, DocumentFormat>> = {
  txt: 'text',
  text: 'text',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  mkd: 'markdown',
};

/** The endings that folders are searched for. */
export const documentEndings: readonly string[] = Object.keys(byEnding);

const looksLikeHtml =
  /^\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!doctype html|<!--|<(?:html|head|body|article|main|section|div|p|h[1-6]|ul|ol|table|blockquote)\b[^>]{0,1000}>)/i;
const looksLikeMarkdown = /^(?:#{1,6} +\S|```|---\r?\n\w+:)|\]\(https?:\/\/|^[-*] +\S.*\n[-*] +\S/m;

/** Ending of a name in lower case; that of a packed file is the one before `.gz`. */
function endingOf(name: string): string {
  return /\.([a-z]{1,10})(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

/**
 * What a document is written in: by the ending of its name, else by its opening.
 *
 * @example
 * formatOf('brief.md.gz', ''); // 'markdown'
 */
export function formatOf(name: string, content: string): DocumentFormat {
  const known = byEnding[endingOf(name)];
  if (known !== undefined) return known;
  const head = content.slice(0, 5000);
  if (looksLikeHtml.test(head)) return 'html';
  return looksLikeMarkdown.test(head) ? 'markdown' : 'text';
}
