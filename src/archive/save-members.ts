import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import type { ArchiveChange, ArticleId, Membership, Story, StoryId } from '../news/mod.ts';
import { wrong } from './check-change.ts';
import type { Database } from './schema.ts';

type Db = Transaction<Database>;

/**
 * Puts the parts of a stored article into their stories, and moves parts of others.
 * Errors: `NG_BUG` for a part that is to move and is in no story, and for a story it leaves that is not in the change.
 */
export async function joinStories(
  db: Db,
  { article, stories, members, redirects }: ArchiveChange,
): Promise<void> {
  await sql`update article_keys set joined_seq = nextval('article_joins') where id = ${article.id}`.execute(
    db,
  );
  const own = members.filter(({ articleId }) => articleId === article.id);
  const rows = own.map(({ articleId, part, storyId }) => ({
    article_id: articleId,
    part,
    story_id: storyId,
  }));
  await db.insertInto('memberships').values(rows).execute();
  const changed = new Set([...stories.map(({ story }) => story.id), ...redirects.map(({ from }) => from)]);
  await moveParts(
    db,
    members.filter(({ articleId }) => articleId !== article.id),
    changed,
  );
}

async function moveParts(db: Db, moves: readonly Membership[], changed: ReadonlySet<StoryId>): Promise<void> {
  if (moves.length === 0) return;
  const wanted = sql`unnest(
    ${moves.map(({ articleId }) => articleId)}::text[], ${moves.map(({ part }) => part)}::integer[],
    ${moves.map(({ storyId }) => storyId)}::text[]
  ) as wanted (article_id, part, story_id)`;
  const { rows } = await sql<{ readonly storyId: StoryId | null }>`
    select m.story_id as "storyId" from ${wanted} left join memberships m using (article_id, part)`.execute(
    db,
  );
  for (const { storyId } of rows) {
    if (storyId === null) throw wrong('a part moves that is stored in no story');
    if (!changed.has(storyId)) throw wrong(`a part leaves story "${storyId}", which is not in the change`);
  }
  await sql`
    update memberships m set story_id = wanted.story_id, moved = true from ${wanted}
    where m.article_id = wanted.article_id and m.part = wanted.part
      and m.story_id <> wanted.story_id collate "C"`.execute(db);
}

/**
 * Sees to it that the coverage of each story is of the articles whose parts it has, and that a redirected one has none.
 * Errors: `NG_BUG` where it is not so: who made the change does not know all that is stored.
 */
export async function checkMembers(db: Db, { stories, redirects }: ArchiveChange): Promise<void> {
  const ids = [...stories.map(({ story }) => story.id), ...redirects.map(({ from }) => from)];
  const rows = await db
    .selectFrom('memberships')
    .select(['story_id', 'article_id'])
    .where('story_id', 'in', ids)
    .execute();
  const stored = new Map<StoryId, Set<ArticleId>>(ids.map((id) => [id, new Set()]));
  for (const { story_id, article_id } of rows) stored.get(story_id)!.add(article_id);
  for (const { story } of stories) checkCoverage(story, stored.get(story.id)!);
  for (const { from } of redirects) {
    const [left] = stored.get(from)!;
    if (left !== undefined) throw wrong(`story "${from}" is redirected and still has article "${left}"`);
  }
}

function checkCoverage({ id, coverage }: Story, stored: ReadonlySet<ArticleId>): void {
  const covered = new Set(coverage.map((page) => page.id));
  if (covered.size === 0) throw wrong(`story "${id}" has no article`);
  for (const article of covered) {
    if (!stored.has(article)) throw wrong(`story "${id}" covers article "${article}", which is not in it`);
  }
  for (const article of stored) {
    if (!covered.has(article)) throw wrong(`story "${id}" has article "${article}" and does not cover it`);
  }
}

/**
 * Compares the parts of an article that joined with what is stored; some may have moved since.
 * Errors: `NG_BUG` when it joined other stories, or with other parts.
 */
export async function checkJoined(db: Db, id: ArticleId, parts: readonly Membership[]): Promise<void> {
  const rows = await db
    .selectFrom('memberships')
    .select(['part', 'story_id', 'moved'])
    .where('article_id', '=', id)
    .execute();
  const stored = new Map(rows.map((row) => [row.part, row]));
  for (const { part, storyId } of parts) {
    const row = stored.get(part);
    if (row === undefined || stored.size !== parts.length) {
      throw wrong(`article "${id}" is stored with other parts already`);
    }
    if (!row.moved && row.story_id !== storyId) {
      throw wrong(`article "${id}" is stored in story "${row.story_id}" already`);
    }
  }
}
