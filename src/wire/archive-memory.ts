import { answerFromArchive, storyVector, type StoryVector } from '../connect/mod.ts';
import type {
  Archive,
  ArchiveAnswer,
  ArchivedStory,
  Brief,
  EntityKey,
  EntityRecord,
  Instant,
  Ledger,
  PastStory,
  Story,
  StoryEntity,
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
  /** All that were compared. */
  readonly candidates: readonly ArchivedStory[];
}

/** What the archive knows of a story, from stories that ended before this one began. */
async function recall({ story }: OpenStory, vector: StoryVector, archive: Archive): Promise<Recalled> {
  const { id, beat, firstAt, lastAt } = story;
  const query = { beat, terms: vector.queryTerms, before: firstAt, limit: mostScored };
  const [candidates, size] = await Promise.all([archive.searchStories(query), archive.size()]);
  const answer = answerFromArchive({ vector, at: lastAt, without: [id] }, candidates, size);
  const claimsOf = new Map(candidates.map((past) => [past.id, past.claims ?? []]));
  const past = answer.links.map((link) => ({ link, claims: claimsOf.get(link.storyId) ?? [] }));
  return { answer, past, candidates };
}

/**
 * A record as it stood before a story, without the story itself and those that ended after it began; null when nothing
 * is left. Where stories that began earlier still go on, the record keeps those.
 */
export function fromBefore(record: EntityRecord, { id, firstAt }: Story): EntityRecord | null {
  const others = record.newest.filter(({ storyId }) => storyId !== id);
  const ended = others.filter(({ at }) => at < firstAt);
  const beganBefore = record.firstAt < firstAt;
  const newest = ended.length > 0 || !beganBefore ? ended : others;
  const stories = record.stories - (record.newest.length - newest.length);
  return stories > 0 ? { ...record, newest, stories, lastAt: newest[0]?.at ?? record.lastAt } : null;
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
}

/** "Data Protection Office" is "DPO". */
function initials(name: string): string {
  return name.replace(/[^\p{Lu}]/gu, '').toLowerCase();
}

function mayBeOne(a: string, b: string): boolean {
  return (
    lastWord(a) === lastWord(b) ||
    [initials(a), initials(b)].some(
      (one) => one.length > 1 && (one === a.toLowerCase() || one === b.toLowerCase()),
    )
  );
}

/**
 * Past stories under a name that may be another way to write an entity's: what keeps a name from being called new. The
 * record stands under that name, so that nobody takes its count for the entity's.
 */
export function alikeRecord(entity: StoryEntity, past: readonly ArchivedStory[]): EntityRecord | null {
  const found = past.flatMap(({ id, headline, lastAt, names }) => {
    const name = names.find((other) => entity.forms.some((form) => mayBeOne(form, other)));
    return name === undefined ? [] : [{ name, storyId: id, headline, at: lastAt, salience: 0 }];
  });
  found.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.storyId < b.storyId ? -1 : 1));
  const [newest] = found;
  if (newest === undefined) return null;
  return {
    key: newest.name.toLowerCase() as EntityKey,
    name: newest.name,
    kind: entity.kind,
    firstAt: found.at(-1)!.at,
    lastAt: newest.at,
    stories: found.length,
    newest: found
      .slice(0, storiesAsked)
      .map(({ storyId, headline, at, salience }) => ({ storyId, headline, at, salience })),
  };
}

/** Most salient first; a name that holds within the story only is not looked up. */
async function knownEntities(
  { story }: OpenStory,
  past: readonly ArchivedStory[],
  archive: Archive,
): Promise<EntityRecord[]> {
  const asked = story.entities.filter(({ key }) => !key.startsWith('~')).slice(0, entitiesAsked);
  const records = await Promise.all(
    asked.map(async (entity) => {
      const record = await archive.entity(story.beat, entity.key, storiesAsked);
      return (record && fromBefore(record, story)) ?? alikeRecord(entity, past);
    }),
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
  const [{ answer, past, candidates }, beside] = await Promise.all([
    recall(open, { queryTerms, ...vector }, archive),
    besideOf(open, archive),
  ]);
  const known = await knownEntities(open, candidates, archive);
  return {
    ledger: ledgerOf({ story, articles, archive: answer, past, known, beside, now }),
    asArchived: (headline) => ({ id: story.id, headline, lastAt: story.lastAt, ...vector }),
  };
}
