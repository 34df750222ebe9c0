export { articlePart } from './article-part.ts';
export type { DocumentFormat, DocumentOptions, LeftOut, ReadDocument } from './document.ts';
export { documentEndings } from './format-of.ts';
export { linesOf, type FilePoint } from './lines.ts';
export type { PlacedText } from './placed-text.ts';
export { readDocument } from './read-document.ts';
