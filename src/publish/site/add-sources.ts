import type { Hono } from 'hono';
import type { Archive, BeatId, Instant } from '../../news/mod.ts';
import { keepFor } from '../sources/keep-for.ts';
import { readSources, type SourcesIntake } from '../sources/read-sources.ts';
import { sourcesDocument } from '../sources/sources-json.ts';
import { sourcesPage, type SourcesPage } from '../sources/sources-page.ts';
import { openData } from './open-data.ts';
import { noSourcesPage, sourcesPageMarkup } from './pages/sources.ts';
import type { Site } from './site.ts';

interface SourcesOptions {
  readonly archive: Pick<Archive, 'article'>;
  readonly intake?: SourcesIntake;
  readonly beat?: BeatId;
  readonly now: () => Instant;
}

/** What is told of the sources may be this old. */
const keptMs = 60_000;

/** Reads a page of the sources: `none` without an intake, null where there is no such page. */
function pageReader({
  archive,
  intake,
  beat,
  now,
}: SourcesOptions): (wanted: string | undefined) => Promise<SourcesPage | 'none' | null> {
  if (intake === undefined) return (wanted) => Promise.resolve(wanted === undefined ? 'none' : null);
  const only = beat === undefined ? {} : { beat };
  const read = keepFor(keptMs, now, () => readSources({ intake, archive, ...only, now: now() }));
  return async (wanted) => sourcesPage(await read(), wanted);
}

/** Adds the page of sources and its twin in JSON. */
export function addSources(
  app: Hono,
  { options, site }: { readonly options: SourcesOptions; readonly site: () => Site },
): void {
  const pageOf = pageReader(options);
  app.get('/sources', async (c) => {
    const page = await pageOf(c.req.query('page'));
    if (page === null) return c.notFound();
    return c.html(page === 'none' ? noSourcesPage(site()) : sourcesPageMarkup(site(), page));
  });
  app.get('/sources.json', async (c) => {
    const page = await pageOf(c.req.query('page'));
    if (page === null) return c.notFound();
    const document = sourcesDocument(page === 'none' ? null : page, site().links);
    return openData(c, `${JSON.stringify(document, null, 1)}\n`, 'application/json', true);
  });
}
