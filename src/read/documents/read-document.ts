import type { Failure } from '../../news/mod.ts';
import { decodeText } from '../charset.ts';
import { failureOf } from '../failure.ts';
import { binaryKind, isGarbage } from '../binary.ts';
import type { DocumentFormat, DocumentOptions, ReadDocument } from './document.ts';
import { formatOf } from './format-of.ts';
import { htmlDocument } from './html-document.ts';
import { markdownDocument } from './markdown-document.ts';
import { plainDocument } from './plain-document.ts';

/** Plain text of this many UTF-16 code units is read; more is no text of people. */
const longestText = 50_000_000;

function decode(bytes: Uint8Array, name: string, options: DocumentOptions): string {
  const contentType = options.contentType ?? null;
  const looks =
    (options.format ?? formatOf(name, Buffer.from(bytes.subarray(0, 5000)).toString('latin1'))) === 'html';
  return decodeText(bytes, { contentType, kind: looks ? 'html' : 'text' }).text;
}

function readAs(format: DocumentFormat, content: string, options: DocumentOptions): ReadDocument | Failure {
  switch (format) {
    case 'html':
      return htmlDocument(content, options);
    case 'markdown':
      return markdownDocument(content, options);
    case 'text':
      return plainDocument(content);
  }
}

/**
 * Reads a document that someone wrote, in plain text, HTML or Markdown: its prose in order, each character with its
 * place in the file. What a reader does not see (markup, hidden elements, invisible characters) is left out, and what
 * is no prose (headings, tables of figures, code).
 *
 * @param bytes The file, in any encoding of the WHATWG Encoding Standard.
 * @param name Its name; the ending tells the format, `.gz` after it is passed over.
 * @returns A failure of class `not-a-page` for what is no text, `too-large` over the caps.
 *
 * @example
 * const read = readDocument(Buffer.from('# Port\n\nThe *port* closed.'), 'brief.md');
 * 'text' in read && read.text.trim(); // 'The port closed.'
 */
export function readDocument(
  bytes: Uint8Array,
  name: string,
  options: DocumentOptions = {},
): ReadDocument | Failure {
  const kind = binaryKind(bytes);
  if (kind !== null) return failureOf('not-a-page', `it is ${kind}, not text`);
  const content = decode(bytes, name, options);
  if (isGarbage(content)) return failureOf('not-a-page', 'it is a binary file, not text');
  if (content.length > longestText) return failureOf('too-large', 'it is larger than 50 million characters');
  return readAs(options.format ?? formatOf(name, content), content, options);
}
