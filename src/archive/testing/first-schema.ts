import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { ArchiveChange } from '../../news/mod.ts';
import { encodeRecord, indexableTerm } from '../records.ts';
import type { Database } from '../schema.ts';

/** Stores changes, each with a story of its own, as the program of the first schema did. */
export async function fillFirstSchema(
  db: Kysely<Database>,
  changes: readonly ArchiveChange[],
): Promise<void> {
  for (const { article, story, search, edition } of changes) {
    const terms = search.terms.map(indexableTerm);
    await sql`insert into stories values (${story.id}, ${story.beat}, ${story.firstAt}, ${story.lastAt},
      ${story.coverage.length}, ${encodeRecord(story)}, ${encodeRecord(search)}, ${terms})`.execute(db);
    await sql`insert into articles (id, beat, story_id, record)
      values (${article.id}, ${story.beat}, ${story.id}, ${encodeRecord(article)})`.execute(db);
    if (edition.kind === 'brief') {
      const { id, version, publishedAt, updatedAt } = edition.brief;
      await sql`insert into briefs values (${id}, ${version}, ${story.id}, ${story.beat}, ${publishedAt},
        ${updatedAt}, ${encodeRecord(edition.brief)})`.execute(db);
    } else {
      const { at } = edition.card;
      await sql`insert into cards
        values (${story.id}, ${story.beat}, ${at}, ${encodeRecord(edition.card)})`.execute(db);
    }
  }
}
