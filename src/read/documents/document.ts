import type { PlacedText } from './placed-text.ts';

/** What a document is written in. */
export type DocumentFormat = 'text' | 'html' | 'markdown';

/** What of a document is no prose and was left out, by count. */
export interface LeftOut {
  readonly headings: number;
  readonly tables: number;
  /** Blocks of code. */
  readonly code: number;
  readonly footnotes: number;
}

/** A document as read: the prose a reader sees, with the place of each character in the file. */
export interface ReadDocument extends PlacedText {
  readonly format: DocumentFormat;
  /** The file, decoded, without byte order mark: what places count in. */
  readonly content: string;
  /** As the document names itself; null when it does not. */
  readonly title: string | null;
  /** BCP 47, as the document says; null when it does not. */
  readonly language: string | null;
  /** Whether it is a page with a head and furniture of its own, not a piece of HTML. */
  readonly isWholePage: boolean;
  readonly leftOut: LeftOut;
}

/** How a document is read. */
export interface DocumentOptions {
  /** Forces a format; else it is told from the name, then from the content. */
  readonly format?: DocumentFormat;
  /** Headings are read as blocks of their own; for a source, whose headline may say what is looked for. */
  readonly withHeadings?: boolean;
  readonly contentType?: string | null;
}

export const nothingLeftOut: LeftOut = { headings: 0, tables: 0, code: 0, footnotes: 0 };
