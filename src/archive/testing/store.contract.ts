import { afterAll, beforeAll, beforeEach, describe } from 'vitest';
import type { Store } from '../store.ts';
import { describeArchiveConnections } from './archive-connections.contract.ts';
import { describeArchiveLists } from './archive-lists.contract.ts';
import { describeArchiveParts } from './archive-parts.contract.ts';
import { describeArchiveRedirects } from './archive-redirects.contract.ts';
import { describeArchive } from './archive.contract.ts';
import { describeDuties } from './duties.contract.ts';
import { describeIntake } from './intake.contract.ts';
import { describeModels } from './models.contract.ts';
import { describeRawSql } from './raw-sql.contract.ts';

/** One adapter under test. */
export interface StoreUnderTest {
  readonly store: Store;
  /** Stores that different processes would have on the same database; at least one, and `store` is the first. */
  readonly peers: readonly Store[];
}

/** In the order in which rows can be deleted. */
const tables = [
  ...['counters', 'cards', 'briefs', 'story_entities', 'story_links', 'redirects', 'memberships'],
  ...['articles', 'article_keys', 'stories'],
  ...['robots', 'feed_states', 'items', 'url_hashes', 'feeds'],
  ...['model_spending', 'model_answers'],
];

/**
 * What every adapter of the store must do: all contracts of its ports, on one open store.
 *
 * @param open opens an adapter on an empty store; the suite closes it
 *
 * @example
 * describeStore('embedded, in memory', openInMemory);
 */
export function describeStore(name: string, open: () => Promise<StoreUnderTest>): void {
  describe(`the store (${name})`, () => {
    let opened: StoreUnderTest;

    beforeAll(async () => {
      opened = await open();
    });
    beforeEach(async () => {
      await opened.store.rawSql(tables.map((table) => `delete from ${table};`).join('\n'));
    });
    afterAll(() => Promise.all(opened.peers.map((peer) => peer.close())));

    describeArchive(() => opened);
    describeArchiveLists(() => opened);
    describeArchiveParts(() => opened);
    describeArchiveRedirects(() => opened);
    describeArchiveConnections(() => opened);
    describeIntake(() => opened);
    describeDuties(() => opened);
    describeModels(() => opened);
    describeRawSql(() => opened);
  });
}
