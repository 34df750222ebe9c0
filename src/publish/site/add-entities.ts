import type { Context, Hono } from 'hono';
import type { Archive, BeatId, EntityKey, EntityRecord } from '../../news/mod.ts';
import { entityDocument, publicEntityRecord } from '../entity-record.ts';
import { openData } from './open-data.ts';
import { entityPage, listedEntityStories, noEntityText, noEntityTitle } from './pages/entity.ts';
import { messagePage } from './pages/message.ts';
import type { Site } from './site.ts';

interface EntityOptions {
  readonly archive: Pick<Archive, 'entity' | 'stories'>;
  readonly beat?: BeatId;
}

/** The site's own beat, the one the address names, or the one that wrote last. */
export async function beatOf(
  c: Context,
  { archive, beat }: { readonly archive: Pick<Archive, 'stories'>; readonly beat?: BeatId },
): Promise<BeatId | null> {
  const named = c.req.query('beat') as BeatId | undefined;
  if (beat !== undefined) return beat;
  return named ?? (await archive.stories({ limit: 1 }))[0]?.beat ?? null;
}

/** What the end of the address asks for; a key may itself end in `.json`. */
async function findEntity(
  archive: EntityOptions['archive'],
  beat: BeatId,
  name: string,
): Promise<{ readonly record: EntityRecord | null; readonly isData: boolean }> {
  const read = (key: string) => archive.entity(beat, key as EntityKey, listedEntityStories);
  if (!name.endsWith('.json')) return { record: await read(name), isData: false };
  const record = await read(name.slice(0, -'.json'.length));
  if (record !== null) return { record, isData: true };
  const whole = await read(name);
  return { record: whole, isData: whole === null };
}

/** Adds the pages of entities and their JSON. */
export function addEntities(
  app: Hono,
  { options, site }: { readonly options: EntityOptions; readonly site: () => Site },
): void {
  app.get('/entities/:name', async (c) => {
    const name = c.req.param('name');
    const beat = await beatOf(c, options);
    const { record, isData } =
      beat === null
        ? { record: null, isData: name.endsWith('.json') }
        : await findEntity(options.archive, beat, name);
    if (record === null || beat === null) {
      if (!isData) return c.html(messagePage(site(), noEntityTitle, noEntityText), 404);
      return c.json({ error: `${noEntityTitle}. ${noEntityText}` }, 404, {
        'Access-Control-Allow-Origin': '*',
      });
    }
    const shown = publicEntityRecord(record);
    if (!isData) return c.html(entityPage(site(), shown, beat));
    const document = entityDocument(shown, beat, site().links, options.beat === undefined);
    return openData(c, `${JSON.stringify(document, null, 1)}\n`, 'application/json', true);
  });
}
