export { countLine } from './coverage-count.ts';
export { createSite, type SiteOptions } from './site/create-site.ts';
export { startServer, type RunningServer } from './site/start-server.ts';
