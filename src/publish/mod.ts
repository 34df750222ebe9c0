export { countLine } from './coverage-count.ts';
export { disclosureOf } from './disclosure.ts';
export { digestDocument } from './editions/digest-json.ts';
export { countsLine, digestTitle, isDay, movedWords, partWords } from './editions/digest-words.ts';
export { publicDigest } from './editions/public-digest.ts';
export { createLinks } from './links.ts';
export { createSite, type SiteOptions } from './site/create-site.ts';
export { isLoopback } from './site/host-names.ts';
export { startServer, type RunningServer } from './site/start-server.ts';
