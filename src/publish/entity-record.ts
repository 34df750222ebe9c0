import type { BeatId, EntityRecord } from '../news/mod.ts';
import { clipWords } from './display-budget.ts';
import type { Links } from './links.ts';
import { titleWordLimit } from './public-coverage.ts';
import { plainText } from './safe-text.ts';

/** Name and version of the form of an entity's JSON. */
const entityFormat = 'nutgraf-entity/1';

/** An entity with its names and headlines cleaned. */
export type PublicEntityRecord = EntityRecord;

const mostNameWords = 10;

/**
 * Cleans an entity for display; a name of which nothing is left is its key.
 *
 * @example
 * publicEntityRecord(record).name;
 */
export function publicEntityRecord(record: EntityRecord): PublicEntityRecord {
  const name = clipWords(plainText(record.name), mostNameWords);
  return {
    ...record,
    name: name === '' ? plainText(record.key) : name,
    newest: record.newest.map((one) => ({
      ...one,
      headline: clipWords(plainText(one.headline), titleWordLimit),
    })),
  };
}

/**
 * An entity as a JSON document: who or what it is, when stories named it, and the newest of them with their addresses.
 *
 * @param isBeatNamed True on a site of several beats, whose addresses name the beat.
 *
 * @example
 * entityDocument(record, 'coast' as BeatId, links, false).format; // 'nutgraf-entity/1'
 */
export function entityDocument(record: PublicEntityRecord, beat: BeatId, links: Links, isBeatNamed: boolean) {
  const { key, name, kind, firstAt, lastAt, stories, newest } = record;
  return {
    format: entityFormat,
    ...{ key, name, kind, beat, firstAt, lastAt, stories },
    url: links.absolute(links.entity(key, isBeatNamed ? beat : null)),
    newest: newest.map(({ storyId, headline, at, salience }) => ({
      ...{ storyId, headline, at, salience },
      url: links.absolute(links.story(storyId)),
    })),
  };
}
