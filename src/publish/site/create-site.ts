import { Hono, type Context } from 'hono';
import { accepts } from 'hono/accepts';
import { etag } from 'hono/etag';
import type { Archive, BeatId, Brief, Digests, Instant } from '../../news/mod.ts';
import { briefDocument } from '../brief-json.ts';
import { briefMarkdown } from '../brief-markdown.ts';
import { atomFeed } from '../feeds/atom.ts';
import { briefRss } from '../feeds/brief-rss.ts';
import { feedLength, type Feed } from '../feeds/feed.ts';
import { jsonFeed } from '../feeds/json-feed.ts';
import { frontPageOrder, newestChange } from '../front-page-order.ts';
import { briefName, createLinks } from '../links.ts';
import { seal } from '../proof/seal.ts';
import type { Signer } from '../proof/signer.ts';
import { readPublicBrief, type PublicBrief } from '../public-brief.ts';
import { publicCard } from '../public-coverage.ts';
import { laterLinks, publicEntities } from '../public-story.ts';
import type { SourcesIntake } from '../sources/read-sources.ts';
import { readAssets, type Assets } from './assets.ts';
import { findBrief } from './find.ts';
import { movedBrief, movedTo } from './moved.ts';
import { keepFor } from '../sources/keep-for.ts';
import { openData } from './open-data.ts';
import { addDigests } from './add-digests.ts';
import { addEntities } from './add-entities.ts';
import { addProof } from './add-proof.ts';
import { addSources } from './add-sources.ts';
import { addStories } from './add-stories.ts';
import { foreverCache, freshCache, securityHeaders } from './headers.ts';
import { briefPage } from './pages/brief.ts';
import { frontPage } from './pages/front.ts';
import { howWeWritePage } from './pages/how-we-write.ts';
import { failedPage, notFoundPage } from './pages/message.ts';
import type { Site } from './site.ts';

/** What a site shows and how it names itself. */
export interface SiteOptions {
  readonly archive: Archive;
  /** What the archive subscribes to; absent when it is filled from files. */
  readonly intake?: SourcesIntake;
  /** Daily digests; without them the site has none. */
  readonly digests?: Digests;
  /** Absolute http(s) address under which readers reach the site; feeds and canonical links use it. */
  readonly publicUrl: string;
  readonly title: string;
  /** Only this beat; everything when absent. */
  readonly beat?: BeatId;
  readonly now: () => Instant;
  /** Version of the program. */
  readonly engine: string;
  /** Signs every brief.json; without it they are served unsigned. */
  readonly signer?: Signer | null;
  /** True says that all outlets are invented, and asks search engines to stay away. */
  readonly demo: boolean;
  /** Told of every failure; the reader only sees a page that says so. */
  readonly onError?: (error: unknown) => void;
}

const frontSizes = { second: 3, more: 8 };
const frontBriefs = 60;
const frontCards = 8;
/** Inner pages may show the day of an edition this old. */
const editionKeptMs = 60_000;

interface Parts {
  readonly options: SiteOptions;
  readonly assets: Assets;
  readonly site: () => Site;
}

type Limit = { readonly limit: number; readonly beat?: BeatId };

function limitTo({ beat }: SiteOptions, limit: number): Limit {
  return beat === undefined ? { limit } : { beat, limit };
}

/** Briefs as outputs show them; one that cannot be shown is reported and left out, the others stay. */
async function publicBriefs(
  { archive, onError }: SiteOptions,
  briefs: readonly Brief[],
): Promise<PublicBrief[]> {
  const settled = await Promise.allSettled(briefs.map((brief) => readPublicBrief(archive, brief)));
  return settled.flatMap((result) => {
    if (result.status === 'fulfilled') return [result.value];
    onError?.(result.reason);
    return [];
  });
}

function addPages(app: Hono, { options, site }: Parts): void {
  const { archive } = options;
  app.get('/', async (c) => {
    const [briefs, cards, size] = await Promise.all([
      archive.briefs(limitTo(options, frontBriefs)),
      archive.cards(limitTo(options, frontCards)),
      archive.size(),
    ]);
    const written = new Set(briefs.map((brief) => brief.storyId));
    return c.html(
      frontPage(site(), {
        order: frontPageOrder(briefs, frontSizes),
        cards: cards.filter((card) => !written.has(card.storyId)).map(publicCard),
        size,
      }),
    );
  });
  app.get('/how-we-write', (c) => c.html(howWeWritePage(site())));
}

type BriefForm = 'html' | 'json' | 'md';
const mediaTypes: Readonly<Record<string, BriefForm>> = {
  'text/html': 'html',
  'application/json': 'json',
  'text/markdown': 'md',
};

/** The form asked for: by the end of the address, else by the Accept header. */
function wantedForm(c: Context, suffix: string | undefined): BriefForm {
  if (suffix === '.json') return 'json';
  if (suffix === '.md') return 'md';
  const type = accepts(c, { header: 'Accept', supports: Object.keys(mediaTypes), default: 'text/html' });
  return mediaTypes[type] ?? 'html';
}

function addBriefs(app: Hono, { options, site }: Parts): void {
  const { archive } = options;
  app.get('/briefs/:name', async (c) => {
    const [, name = '', suffix] = /^(.*?)(\.json|\.md)?$/s.exec(c.req.param('name')) ?? [];
    const found = await findBrief(archive, name);
    if (found === null) return c.notFound();
    const form = wantedForm(c, suffix);
    const { links } = site();
    if (suffix === undefined) c.header('Vary', 'Accept');
    const moved = await movedBrief(archive, found, links, suffix);
    if (moved !== null) return movedTo(c, moved);
    // Not permanent: a later version may take an earlier headline, and so an earlier address, back.
    if (form === 'html' && name !== found.id && encodeURIComponent(name) !== briefName(found))
      return c.redirect(links.brief(found), 302);
    const brief = await readPublicBrief(archive, found);
    if (form === 'json') {
      const sealed = seal(briefDocument(brief, links), options.signer ?? null);
      return openData(c, `${JSON.stringify(sealed, null, 1)}\n`, 'application/json', true);
    }
    if (form === 'md') return openData(c, briefMarkdown(brief, links), 'text/markdown', true);
    const [later, story] = await Promise.all([
      laterLinks(archive, found.storyId),
      archive.story(found.storyId),
    ]);
    const entities = story === null ? [] : publicEntities(story);
    return c.html(briefPage(site(), brief, { later, entities }));
  });
}

function addFeeds(app: Hono, { options, site }: Parts): void {
  const feed = async (): Promise<Feed> => {
    const briefs = await options.archive.briefs(limitTo(options, feedLength));
    const { title, links, engine, now } = site();
    return { title, links, engine, now, briefs: await publicBriefs(options, briefs) };
  };
  app.get('/atom.xml', async (c) => openData(c, atomFeed(await feed()), 'application/atom+xml', false));
  app.get('/rss.xml', async (c) => openData(c, briefRss(await feed()), 'application/rss+xml', false));
  app.get('/feed.json', async (c) =>
    openData(c, `${JSON.stringify(jsonFeed(await feed()))}\n`, 'application/feed+json', false),
  );
}

function addFiles(app: Hono, { options, assets }: Parts): void {
  app.get('/assets/:hash/:name{.+}', (c) => {
    const file = assets.files.get(c.req.param('name'));
    if (file === undefined) return c.notFound();
    const isCurrent = c.req.param('hash') === assets.hash;
    c.header('Cache-Control', isCurrent ? foreverCache : freshCache);
    return c.body(file.bytes, 200, { 'Content-Type': file.type, ETag: file.etag });
  });
  app.get('/robots.txt', (c) => c.text(`User-agent: *\n${options.demo ? 'Disallow: /' : 'Allow: /'}\n`));
}

function addErrors(app: Hono, { options, site }: Parts): void {
  app.notFound((c) => c.html(notFoundPage(site()), 404));
  app.onError((error, c) => {
    options.onError?.(error);
    return c.html(failedPage(site()), 500);
  });
}

/** When the newest brief changed. Where the archive fails, as it was: the page itself says what is wrong. */
function editionReader(options: SiteOptions): (before: Instant | null) => Promise<Instant | null> {
  const newest = keepFor(editionKeptMs, options.now, () =>
    options.archive.briefs(limitTo(options, frontBriefs)).then(newestChange),
  );
  return (before) => newest().catch(() => before);
}

/**
 * The public site over an archive: pages, feeds, brief.json, Markdown, static files. It only reads.
 *
 * @param options See `SiteOptions`; `publicUrl` may have a path, which a proxy in front must take off.
 * @returns A Hono app: `app.fetch(request)` answers, `startServer` serves it.
 *
 * @example
 * const app = createSite({ archive, publicUrl: 'http://127.0.0.1:8080', title: 'Nutgraf', now, engine: '0.1.0', demo: true });
 * (await app.request('/')).status; // 200
 */
export function createSite(options: SiteOptions): Hono {
  const { publicUrl, title, beat = null, engine, demo, signer } = options;
  const keyId = signer?.keyId ?? null;
  const links = createLinks(publicUrl);
  const assets = readAssets();
  const asset = (name: string) => links.asset(assets.hash, name);
  let editionAt: Instant | null = null;
  const site = (): Site => ({
    ...{ title, beat, engine, demo, keyId, hasDigests: options.digests !== undefined },
    ...{ now: options.now(), editionAt, links, asset },
  });
  const edition = editionReader(options);
  const app = new Hono();
  app.use(async (_, next) => {
    editionAt = await edition(editionAt);
    await next();
  });
  app.use(securityHeaders(publicUrl), etag());
  app.use(async (c, next) => {
    await next();
    if (!c.res.headers.has('Cache-Control'))
      c.res.headers.set('Cache-Control', c.res.ok ? freshCache : 'no-store');
  });
  const parts: Parts = { options, assets, site };
  for (const add of [
    addPages,
    addStories,
    addDigests,
    addEntities,
    addSources,
    addBriefs,
    addProof,
    addFeeds,
    addFiles,
    addErrors,
  ])
    add(app, parts);
  return app;
}
