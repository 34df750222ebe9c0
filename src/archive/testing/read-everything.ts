import type { Archive } from '../../news/mod.ts';
import { harbour, minute, readParts } from './invented-records.ts';

/** All that the lists of a small archive give, to be compared with what they give later. */
export async function readEverything(archive: Archive) {
  const all = { limit: 1000 };
  return {
    size: await archive.size(),
    stories: await archive.stories(all),
    briefs: await archive.briefs(all),
    cards: await archive.cards(all),
    found: await archive.searchStories({ beat: harbour, terms: ['storm'], before: minute(9999), ...all }),
    parts: await readParts(archive, harbour),
  };
}
