export { decodePage } from './decode-page.ts';
export { extractPage } from './extract-page.ts';
export { createExtractor, type Extractor, type ExtractorOptions } from './extractor.ts';
export type { ExtractRequest } from './extract-protocol.ts';
export { readPage, type PageItem, type PageTools, type RightsInput } from './read-page.ts';
export type { ExtractedPage, PageReading } from './page-records.ts';
