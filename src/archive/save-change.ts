import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { ArchiveChange, ArticleId, BeatId, StoryId } from '../news/mod.ts';
import { checkChange } from './check-change.ts';
import { count, sumOf } from './counters.ts';
import type { Additions } from './counters.ts';
import { checkArticle, storeArticle } from './save-article.ts';
import { checkEdition, saveEdition } from './save-edition.ts';
import { saveEntities } from './save-entities.ts';
import { saveLinks } from './save-links.ts';
import { checkJoined, checkMembers, joinStories } from './save-members.ts';
import { redirectStory } from './save-redirect.ts';
import { saveStories } from './save-stories.ts';
import type { Database } from './schema.ts';

type Db = Transaction<Database>;

/** With the hash of a beat's name it keeps two processes from changing stories of one beat at the same time. */
const advisoryLock = 68_847_382;

/**
 * Stores one change inside a transaction. The article may be stored already, waiting for its story.
 *
 * A change is known by its article, and stored whole: once the article is in a story, its change has been made, and
 * later ones may have built on it. Said again it changes nothing, however old it is; so a wire that was stopped can
 * repeat any of its steps.
 *
 * Errors: `NG_BUG` when an article or a brief version is stored already with other content, as both are immutable;
 * when the article's parts joined other stories, or the story has this version of another brief; when a story in
 * the change is part of another, or its coverage is not what the archive has of it, as a process that missed a change
 * would have it; and as `checkChange`.
 */
export async function saveChange(db: Db, change: ArchiveChange): Promise<void> {
  checkChange(change);
  await lockBeat(db, change.stories[0]!.story.beat);
  if (await hasJoined(db, change.article.id)) await checkRepeat(db, change);
  else await count(db, await makeChange(db, change));
}

async function makeChange(db: Db, change: ArchiveChange): Promise<Additions> {
  const { article, stories, redirects } = change;
  const fresh = await saveStories(db, stories);
  const origin = { beat: stories[0]!.story.beat, itemId: null, revises: article.revises ?? null };
  const isNew = await storeArticle(db, article, origin);
  await joinStories(db, change);
  await checkMembers(db, change);
  const additions: Additions[] = [{ articles: Number(isNew), stories: fresh.size }];
  for (const redirect of redirects) additions.push(await redirectStory(db, redirect));
  for (const { story, edition, links } of stories) {
    if (!fresh.has(story.id)) await forgetConnections(db, story.id);
    await saveLinks(db, story.id, links);
    await saveEntities(db, story);
    additions.push(await saveEdition(db, edition));
  }
  return sumOf(additions);
}

/** What a story is linked to and names is stored anew with each change. */
async function forgetConnections(db: Db, id: StoryId): Promise<void> {
  await db.deleteFrom('story_links').where('from_id', '=', id).execute();
  await db.deleteFrom('story_entities').where('story_id', '=', id).execute();
}

async function checkRepeat(db: Db, { article, stories, members }: ArchiveChange): Promise<void> {
  await checkArticle(db, article);
  await checkJoined(
    db,
    article.id,
    members.filter(({ articleId }) => articleId === article.id),
  );
  for (const { edition } of stories) await checkEdition(db, edition);
}

async function lockBeat(db: Db, beat: BeatId): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(advisoryLock)}, hashtext(${beat}))`.execute(db);
}

async function hasJoined(db: Db, id: ArticleId): Promise<boolean> {
  const stored = await db
    .selectFrom('article_keys')
    .select('joined_seq')
    .where('id', '=', id)
    .executeTakeFirst();
  return (stored?.joined_seq ?? null) !== null;
}
