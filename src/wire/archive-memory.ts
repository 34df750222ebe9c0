import { answerFromArchive, storyVector, type StoryVector } from '../connect/mod.ts';
import type {
  Archive,
  ArchiveAnswer,
  ArchivedStory,
  Brief,
  EntityRecord,
  Instant,
  Ledger,
  PastStory,
} from '../news/mod.ts';
import { ledgerOf } from '../write/mod.ts';
import type { OpenStory } from '../connect/mod.ts';

/** The best matches that are scored: cost stays flat however large the archive is. */
const mostScored = 400;
/** As many entities as a reader takes a story to be about, each with its newest stories. */
const entitiesAsked = 3;
const storiesAsked = 50;
const neighbours = 3;

/** What the archive answers about a story, and the stories it links to. */
interface Recalled {
  readonly answer: ArchiveAnswer;
  readonly past: readonly PastStory[];
}

/** What the archive knows of a story, from stories that ended before this one began. */
async function recall({ story }: OpenStory, vector: StoryVector, archive: Archive): Promise<Recalled> {
  const { id, beat, firstAt, lastAt } = story;
  const query = { beat, terms: vector.queryTerms, before: firstAt, limit: mostScored };
  const [candidates, size] = await Promise.all([archive.searchStories(query), archive.size()]);
  const answer = answerFromArchive({ vector, at: lastAt, without: [id] }, candidates, size);
  const claimsOf = new Map(candidates.map((past) => [past.id, past.claims ?? []]));
  return { answer, past: answer.links.map((link) => ({ link, claims: claimsOf.get(link.storyId) ?? [] })) };
}

/** Most salient first; a name that holds within the story only is not looked up. */
async function knownEntities({ story }: OpenStory, archive: Archive): Promise<EntityRecord[]> {
  const keys = story.entities.map(({ key }) => key).filter((key) => !key.startsWith('~'));
  const records = await Promise.all(
    keys.slice(0, entitiesAsked).map((key) => archive.entity(story.beat, key, storiesAsked)),
  );
  return records.flatMap((record) => record ?? []);
}

/** The newest briefs of other stories, as readers will see them around this one. */
async function besideOf({ story }: OpenStory, archive: Archive): Promise<Brief[]> {
  const newest = await archive.briefs({ beat: story.beat, limit: neighbours + 1 });
  return newest.filter(({ storyId }) => storyId !== story.id).slice(0, neighbours);
}

/** A story with what is needed to write about it and to find it again. */
export interface Remembered {
  readonly ledger: Ledger;
  /** The story as later ones will search for it, under the headline it gets. */
  readonly asArchived: (headline: string) => ArchivedStory;
}

/** Looks a story up in the archive. */
export async function remember(open: OpenStory, archive: Archive, now: Instant): Promise<Remembered> {
  const { story, articles } = open;
  // What roundups say of a story in passing is not what it is found by.
  const reports = articles.filter(({ genre }) => genre !== 'roundup');
  const { queryTerms, ...vector } = storyVector(reports.length > 0 ? reports : articles, story.entities);
  const [{ answer, past }, known, beside] = await Promise.all([
    recall(open, { queryTerms, ...vector }, archive),
    knownEntities(open, archive),
    besideOf(open, archive),
  ]);
  return {
    ledger: ledgerOf({ story, articles, archive: answer, past, known, beside, now }),
    asArchived: (headline) => ({ id: story.id, headline, lastAt: story.lastAt, ...vector }),
  };
}
