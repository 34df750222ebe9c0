import { answerFromArchive, storyVector, type StoryVector } from '../connect/mod.ts';
import type { Archive, ArchiveAnswer, ArchivedStory, Ledger } from '../news/mod.ts';
import type { OpenStory } from './open-story.ts';

/** The best matches that are scored: cost stays flat however large the archive is. */
const mostScored = 400;

/** What the archive knows of a story, from stories that ended before this one began. */
async function answer({ story }: OpenStory, vector: StoryVector, archive: Archive): Promise<ArchiveAnswer> {
  const { id, beat, firstAt, lastAt } = story;
  const query = { beat, terms: vector.queryTerms, before: firstAt, limit: mostScored };
  const [candidates, size] = await Promise.all([archive.searchStories(query), archive.size()]);
  return answerFromArchive({ vector, at: lastAt, without: [id] }, candidates, size);
}

/** A story with what is needed to write about it and to find it again. */
export interface Remembered {
  readonly ledger: Ledger;
  /** The story as later ones will search for it, under the headline it gets. */
  readonly asArchived: (headline: string) => ArchivedStory;
}

/** Looks a story up in the archive. */
export async function remember(open: OpenStory, archive: Archive): Promise<Remembered> {
  const { story, articles } = open;
  // What roundups say of a story in passing is not what it is found by.
  const reports = articles.filter(({ genre }) => genre !== 'roundup');
  const { queryTerms, ...vector } = storyVector(reports.length > 0 ? reports : articles, story.entities);
  const known = await answer(open, { queryTerms, ...vector }, archive);
  return {
    ledger: { story, articles, archive: known },
    asArchived: (headline) => ({ id: story.id, headline, lastAt: story.lastAt, ...vector }),
  };
}
