import { answerFromArchive, storyVector, type StoryVector } from '../connect/mod.ts';
import type { Archive, ArchiveAnswer, ArchivedStory, Ledger, StoryId } from '../news/mod.ts';
import type { OpenStory } from './open-story.ts';

/** The newest matches that are scored: cost stays flat however large the archive is. */
const newestMatches = 400;

/** What the archive knows of a story, from stories that ended before this one began. */
async function answer(
  id: StoryId,
  open: OpenStory,
  vector: StoryVector,
  archive: Archive,
): Promise<ArchiveAnswer> {
  const { beat, firstAt, lastAt } = open.story;
  const query = { beat, terms: vector.queryTerms, before: firstAt, limit: newestMatches };
  const [candidates, size] = await Promise.all([archive.searchStories(query), archive.size()]);
  const past = candidates.filter((candidate) => candidate.id !== id);
  return answerFromArchive({ vector, at: lastAt }, past, size);
}

/** A story with what is needed to write about it and to find it again. */
export interface Remembered {
  readonly ledger: Ledger;
  /** The story as later ones will search for it, under the headline it gets. */
  readonly asArchived: (headline: string) => ArchivedStory;
}

/** Looks a story up in the archive. */
export async function remember(open: OpenStory, archive: Archive): Promise<Remembered> {
  // A roundup's other stories would be taken for this one's actors.
  const reports = open.articles.filter((article) => article.genre !== 'roundup');
  const vector = storyVector(reports.length > 0 ? reports : open.articles);
  const { story, articles } = open;
  const { terms, weights, names } = vector;
  return {
    ledger: { story, articles, archive: await answer(story.id, open, vector, archive) },
    asArchived: (headline) => ({ id: story.id, headline, lastAt: story.lastAt, terms, weights, names }),
  };
}
