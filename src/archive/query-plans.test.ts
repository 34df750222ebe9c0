import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from './mod.ts';
import type { Store } from './mod.ts';
import {
  articleId,
  briefId,
  entityKey,
  harbour,
  inventChange,
  inventStep,
  minute,
  readParts,
  storyId,
} from './testing/invented-records.ts';

/** Enough that reading a whole table costs more than a few looks into an index. */
const stories = 8_000;

/** Stories of one article each, every second with a brief, all linked to the one before and about two entities. */
const fill = [
  `insert into article_keys (id, read_at, beat, joined_seq)
    select 'article-' || to_char(n, 'FM000000'), '2031-01-01T00:00:00.000Z', 'harbour', nextval('article_joins')
    from generate_series(1, ${stories}) n`,
  `insert into articles (id, read_at, beat, record) select id, read_at, beat, json_build_object('id', id) from article_keys`,
  `insert into stories (id, beat, first_at, last_at, record, search, terms)
    select 'story-' || to_char(n, 'FM000000'), 'harbour', at, at,
      json_build_object('count', 1, 'entities', json_build_array(
        json_build_object('key', 'corvell'), json_build_object('key', 'estory-' || to_char(n, 'FM000000')))),
      '{"headline":"Port"}', array['storm', 'quay' || n]
    from generate_series(1, ${stories}) n,
      to_char(timestamp '2031-01-01' + n * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:00.000Z') at`,
  `insert into article_keys (id, read_at, beat)
    select 'waiting-' || n, '2031-01-01T00:00:00.000Z', 'harbour' from generate_series(1, 300) n`,
  `insert into memberships (article_id, part, story_id)
    select 'article-' || substr(id, 7), 0, id from stories`,
  `insert into briefs (id, version, story_id, beat, published_at, updated_at, record)
    select 'brief-' || substr(id, 7), 1, id, beat, last_at, last_at, '{"coverage":[]}'
    from stories where right(id, 1) in ('0', '2', '4', '6', '8')`,
  `insert into cards (story_id, beat, at, record) select id, beat, last_at, '{"coverage":[]}' from stories
    where right(id, 1) in ('1', '3', '5', '7', '9')`,
  `insert into story_links (from_id, to_id, relation, score, shared)
    select id, lag(id) over (order by id), 'continues', 0.5, '[]' from stories offset 1`,
  `insert into story_entities (story_id, key, beat, first_at, at, salience)
    select id, key, beat, first_at, last_at, 1 from stories, unnest(array['corvell', 'e' || id]) key`,
  `insert into redirects (from_id, to_id) select 'gone-' || id, id from stories`,
];

const tables = ['stories', 'article_keys', 'memberships', 'briefs', 'cards', 'story_links', 'story_entities'];

describe('an archive of many stories', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ dataDir: null, databaseUrl: null, command: 'nutgraf test' });
    await store.db.transaction().execute(async (trx) => {
      // One by one the references alone would take seconds.
      await sql`set local session_replication_role = replica`.execute(trx);
      await sql`create table articles_2031_01 partition of articles for values from ('2031-01') to ('2031-02')`.execute(
        trx,
      );
      for (const statement of fill) await sql.raw(statement).execute(trx);
    });
    for (const table of [...tables, 'redirects']) await store.rawSql(`vacuum (analyze) ${table}`);
  });
  afterAll(() => store.close());

  /** How often each table was read from end to end. */
  const wholeReads = async () => {
    await store.rawSql('select pg_stat_force_next_flush()');
    const { rows } = await store.rawSql(
      `select relname, seq_scan::integer from pg_stat_user_tables
        where relname = any($1) order by relname`,
      [[...tables, 'redirects']],
    );
    return rows;
  };

  const archive = () => store.archive;

  test('counts the stories of an entity that is in all of them', async () => {
    const found = await archive().entity(harbour, entityKey('Corvell'), 5);
    expect(found).toMatchObject({ firstAt: minute(1), stories });
    expect(found?.newest).toHaveLength(5);
  });

  test.each<readonly [string, () => Promise<unknown>]>([
    ['story()', () => archive().story(storyId(9))],
    ['stories()', () => archive().stories({ beat: harbour, limit: 20 })],
    ['briefs()', () => archive().briefs({ limit: 20 })],
    ['briefs() of a beat', () => archive().briefs({ beat: harbour, limit: 20 })],
    ['brief()', () => archive().brief(briefId(10))],
    ['briefOfStory()', () => archive().briefOfStory(storyId(10))],
    [
      'briefsBetween()',
      () => archive().briefsBetween({ beat: harbour, from: minute(10), to: minute(40), limit: 20 }),
    ],
    ['briefDays()', () => archive().briefDays(harbour, { limit: 3 })],
    ['cards()', () => archive().cards({ beat: harbour, limit: 20 })],
    ['redirect()', () => archive().redirect(storyId(7))],
    ['linksTo()', () => archive().linksTo(storyId(7), 20)],
    ['entity() of one story', () => archive().entity(harbour, entityKey(`e${storyId(7)}`), 20)],
    ['articles() of what is recent', () => readParts(archive(), harbour, minute(stories - 20))],
    ['storiesOfArticle()', () => store.intake.storiesOfArticle(articleId(7))],
    ['waitingArticles()', () => store.intake.waitingArticles(harbour, 20)],
    [
      'searchStories()',
      () => archive().searchStories({ beat: harbour, terms: ['quay7'], before: minute(99_999), limit: 20 }),
    ],
    ['size()', () => archive().size()],
    [
      'save()',
      () => archive().save(inventChange({ article: 20_000, links: [7], entities: ['Corvell'], version: 1 })),
    ],
    [
      'save() of a merge',
      () =>
        archive().save(
          inventStep({
            article: 20_001,
            stories: [{ story: 11, articles: [11, 12, 20_001] }],
            members: [
              [20_001, 0, 11],
              [12, 0, 11],
            ],
            redirects: [[12, 11]],
          }),
        ),
    ],
  ])('answers %s without reading a whole table', async (_, ask) => {
    const before = await wholeReads();
    expect(await ask()).not.toEqual([]);
    expect(await wholeReads()).toEqual(before);
  });

  test('would show it if one did', async () => {
    const before = await wholeReads();
    await store.rawSql('select count(*) from memberships where moved');
    expect(await wholeReads()).not.toEqual(before);
  });
});

describe('an archive of which no statistics were taken', () => {
  let store: Store;
  beforeAll(async () => {
    store = await openStore({ dataDir: null, databaseUrl: null, command: 'nutgraf test' });
    for (let number = 1; number <= 60; number++) await store.archive.save(inventChange({ article: number }));
  });
  afterAll(() => store.close());

  const reads = async () => {
    await store.rawSql('select pg_stat_force_next_flush()');
    const { rows } = await store.rawSql(
      `select indexrelname as name, idx_scan::integer as n from pg_stat_user_indexes where relname = 'stories'`,
    );
    return Object.fromEntries((rows as { name: string; n: number }[]).map(({ name, n }) => [name, n]));
  };

  test('is searched by the index of terms, once a term, never by date', async () => {
    const before = await reads();
    const terms = ['port', 'storm', 'quay7'];
    await store.archive.searchStories({ beat: harbour, terms, before: minute(99_999), limit: 20 });
    const after = await reads();
    expect(after['stories_terms']! - before['stories_terms']!).toBe(terms.length);
    expect(after['stories_beat_last_at']).toBe(before['stories_beat_last_at']);
    expect(after['stories_last_at']).toBe(before['stories_last_at']);
  });

  test('keeps no list of what is new beside the index of terms', async () => {
    const { rows } = await store.rawSql(`select reloptions from pg_class where relname = 'stories_terms'`);
    expect(rows).toEqual([{ reloptions: ['fastupdate=off'] }]);
  });
});
