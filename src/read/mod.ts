export { canonicalUrl } from './canonical-url.ts';
export {
  articlePart,
  documentEndings,
  linesOf,
  readDocument,
  type DocumentFormat,
  type DocumentOptions,
  type FilePoint,
  type LeftOut,
  type PlacedText,
  type ReadDocument,
} from './documents/mod.ts';
export {
  parseFeed,
  parseOpml,
  readFeed,
  writeOpml,
  type FeedParse,
  type ParsedFeed,
  type ParsedItem,
} from './feeds/mod.ts';
export { createFetcher, shownAddress, type Fetcher, type Origins } from './fetch/mod.ts';
export {
  createExtractor,
  decodePage,
  extractPage,
  readPage,
  type Extractor,
  type PageReading,
} from './pages/mod.ts';
export { rightsOf } from './rights/mod.ts';
export { createRobots, fetchAllowed, type Robots } from './robots/mod.ts';
