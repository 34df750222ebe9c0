import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { ArchiveChange, Brief, Card, Coverage, Story } from '../../news/mod.ts';
import { encodeRecord, indexableTerm } from '../records.ts';
import type { Database } from '../schema.ts';
import { onlyStory } from './invented-records.ts';

/** Stores changes, each with a story of its own, as the program of the first schema did. */
export async function fillFirstSchema(
  db: Kysely<Database>,
  changes: readonly ArchiveChange[],
): Promise<void> {
  for (const change of changes) {
    const { article } = change;
    const { story, search, edition } = onlyStory(change);
    const terms = search.terms.map(indexableTerm);
    await sql`insert into stories values (${story.id}, ${story.beat}, ${story.firstAt}, ${story.lastAt},
      ${story.coverage.length}, ${encodeRecord(olderStory(story))}, ${encodeRecord(search)}, ${terms})`.execute(
      db,
    );
    await sql`insert into articles (id, beat, story_id, record)
      values (${article.id}, ${story.beat}, ${story.id}, ${encodeRecord(article)})`.execute(db);
    if (edition.kind === 'brief') {
      const { id, version, publishedAt, updatedAt } = edition.brief;
      await sql`insert into briefs values (${id}, ${version}, ${story.id}, ${story.beat}, ${publishedAt},
        ${updatedAt}, ${encodeRecord(olderEdition(edition.brief))})`.execute(db);
    } else {
      const { at } = edition.card;
      const card = encodeRecord(olderEdition(edition.card));
      await sql`insert into cards values (${story.id}, ${story.beat}, ${at}, ${card})`.execute(db);
    }
  }
}

/** Records as that program wrote them. */
function olderStory({ id, beat, firstAt, lastAt, coverage }: Story): object {
  return { id, beat, firstAt, lastAt, coverage: coverage.map(olderPage) };
}

function olderEdition(edition: Brief | Card): object {
  return { ...edition, coverage: edition.coverage.map(olderPage) };
}

function olderPage({ id, outlet, title, url, at, role, ownReporting, derivedFrom, why }: Coverage): object {
  return { id, outlet, title, url, at, role, ownReporting, derivedFrom, why };
}
