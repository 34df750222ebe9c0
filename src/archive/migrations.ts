/** One step of the schema. Never edited once released: a change is a new step with the next number. */
export interface Migration {
  /** Counts from 1 without gaps. */
  readonly number: number;
  readonly name: string;
  /** One SQL statement each, valid on PostgreSQL 15. */
  readonly statements: readonly string[];
}

export const migrations: readonly Migration[] = [
  {
    number: 1,
    name: 'articles, stories, briefs, cards',
    statements: [
      // Wide columns are kept out of the rows, so that a search that meets many stories reads few pages.
      `create table stories (
        id text collate "C" primary key,
        beat text collate "C" not null,
        first_at text collate "C" not null,
        last_at text collate "C" not null,
        articles integer not null,
        record json not null,
        search json not null,
        terms text[] collate "C" not null
      ) with (toast_tuple_target = 128)`,
      `alter table stories
        alter id set storage main,
        alter beat set storage main,
        alter first_at set storage main,
        alter last_at set storage main`,
      'create index stories_terms on stories using gin (terms)',
      'create index stories_beat_last_at on stories (beat, last_at, id)',
      'create index stories_last_at on stories (last_at, id)',
      'create index stories_first_at on stories (first_at)',

      `create table articles (
        seq bigint generated always as identity primary key,
        id text collate "C" not null unique,
        beat text collate "C" not null,
        story_id text collate "C" not null references stories (id),
        record json not null
      )`,
      'create index articles_beat_seq on articles (beat, seq)',

      `create table briefs (
        id text collate "C" not null,
        version integer not null,
        story_id text collate "C" not null references stories (id),
        beat text collate "C" not null,
        published_at text collate "C" not null,
        updated_at text collate "C" not null,
        record json not null,
        primary key (id, version)
      )`,
      'create index briefs_story on briefs (story_id)',
      'create index briefs_published_at on briefs (published_at, id)',
      'create index briefs_beat_published_at on briefs (beat, published_at, id)',

      `create table cards (
        story_id text collate "C" primary key references stories (id),
        beat text collate "C" not null,
        at text collate "C" not null,
        record json not null
      )`,
      'create index cards_at on cards (at, story_id)',
      'create index cards_beat_at on cards (beat, at, story_id)',
    ],
  },
  {
    number: 2,
    name: 'articles by month, feeds, items, robots.txt',
    statements: [
      'alter table articles rename to old_articles',
      'alter index articles_pkey rename to old_articles_pkey',

      // A unique key of a partitioned table must hold its partition key, so ids are kept apart, with what changes.
      `create table article_keys (
        id text collate "C" primary key,
        read_at text collate "C" not null,
        beat text collate "C" not null,
        story_id text collate "C" references stories (id),
        joined_seq bigint,
        item_id text collate "C",
        revises text collate "C"
      )`,
      'create sequence article_joins as bigint',
      // Without its escapes, as PostgreSQL reads no field of a record that holds U+0000 or half a surrogate pair.
      `insert into article_keys (id, read_at, beat, story_id, joined_seq)
        select id, regexp_replace(record::text, '\\\\.', '', 'g')::json ->> 'readAt', beat, story_id, seq
        from old_articles`,
      `select setval('article_joins', coalesce(max(joined_seq), 1), count(*) > 0) from article_keys`,
      'create index article_keys_joined on article_keys (beat, joined_seq) where story_id is not null',
      'create index article_keys_story on article_keys (story_id) where story_id is not null',
      `create index article_keys_waiting on article_keys (beat, read_at, id)
        where story_id is null and revises is null`,
      'create index article_keys_item on article_keys (item_id, read_at, id) where item_id is not null',

      `create table articles (
        id text collate "C" not null,
        read_at text collate "C" not null,
        beat text collate "C" not null,
        record json not null,
        primary key (read_at, id)
      ) partition by range (read_at)`,
      `create table articles_before_1900 partition of articles for values from (minvalue) to ('1900-01')`,
      `create table articles_after_2199 partition of articles for values from ('2200-01') to (maxvalue)`,
      `do $$ declare month date; begin
        for month in select distinct to_date(left(read_at, 7), 'YYYY-MM') from article_keys
          where read_at >= '1900-01' and read_at < '2200-01'
        loop
          execute format('create table %I partition of articles for values from (%L) to (%L)',
            'articles_' || to_char(month, 'YYYY_MM'),
            to_char(month, 'YYYY-MM'), to_char(month + interval '1 month', 'YYYY-MM'));
        end loop;
      end $$`,
      `insert into articles (id, read_at, beat, record)
        select o.id, k.read_at, o.beat, o.record from old_articles o join article_keys k on k.id = o.id`,
      'drop table old_articles',

      'drop index briefs_story',
      'create unique index briefs_story_version on briefs (story_id, version)',

      // Many rows, so that processes do not wait for each other; their sum is the size.
      `create table counters (
        stripe integer primary key,
        articles bigint not null,
        stories bigint not null,
        briefs bigint not null,
        cards bigint not null
      ) with (fillfactor = 10)`,
      `insert into counters select 0, (select count(*) from article_keys), (select count(*) from stories),
        (select count(distinct id) from briefs), (select count(*) from cards)`,

      `create table feeds (
        seq bigint generated always as identity unique,
        id text collate "C" primary key,
        beat text collate "C" not null,
        url_sha256 bytea not null,
        added_at text collate "C" not null,
        record json not null,
        unique (beat, url_sha256)
      )`,
      `create table feed_states (
        feed_id text collate "C" primary key references feeds (id),
        beat text collate "C" not null,
        next_at text collate "C" not null,
        stopped boolean not null,
        record json not null
      )`,

      `create table items (
        seq bigint generated always as identity,
        id text collate "C" primary key,
        feed_id text collate "C" not null references feeds (id),
        beat text collate "C" not null,
        seen_at text collate "C" not null,
        updated_at text collate "C",
        next_at text collate "C",
        reads integer not null default 0,
        outcome_kind text collate "C",
        outcome_at text collate "C",
        article_id text collate "C",
        outcome json,
        record json not null
      ) with (toast_tuple_target = 128)`,
      `alter table items
        alter id set storage main,
        alter feed_id set storage main,
        alter beat set storage main,
        alter seen_at set storage main`,
      'create index items_open on items (feed_id, next_at) where next_at is not null',
      'create index items_beat_open on items (beat, next_at) where next_at is not null',
      'create index items_seen on items (seen_at, seq)',
      'create index items_beat_seen on items (beat, seen_at, seq)',
      `create index items_failed on items (seen_at, seq) where outcome_kind = 'failed'`,

      `create table url_hashes (
        beat text collate "C" not null,
        sha256 bytea not null,
        item_id text collate "C" not null,
        at text collate "C" not null,
        primary key (beat, sha256)
      )`,
      `create table robots (
        origin text collate "C" primary key,
        record json not null
      )`,
    ],
  },
  {
    number: 3,
    name: 'parts of articles, redirects, links, entities',
    statements: [
      `create table memberships (
        article_id text collate "C" not null references article_keys (id),
        part integer not null,
        story_id text collate "C" not null references stories (id),
        moved boolean not null default false,
        primary key (article_id, part)
      )`,
      `insert into memberships (article_id, part, story_id)
        select id, 0, story_id from article_keys where story_id is not null`,
      'create index memberships_story on memberships (story_id, article_id, part)',

      'drop index article_keys_joined',
      'drop index article_keys_story',
      'drop index article_keys_waiting',
      'alter table article_keys drop column story_id',
      'create index article_keys_joined on article_keys (beat, joined_seq) where joined_seq is not null',
      `create index article_keys_waiting on article_keys (beat, read_at, id)
        where joined_seq is null and revises is null`,
      'alter table stories drop column articles',

      // The versions of a story's brief stay when the story is redirected.
      'alter table briefs drop constraint briefs_story_id_fkey',
      `create table redirects (
        from_id text collate "C" primary key,
        to_id text collate "C" not null references stories (id)
      )`,
      'create index redirects_to on redirects (to_id)',

      `create table story_links (
        from_id text collate "C" not null references stories (id),
        to_id text collate "C" not null references stories (id),
        relation text collate "C" not null,
        score double precision not null,
        shared json not null,
        primary key (from_id, to_id, relation)
      )`,
      // Of the briefs as they stand. Those that PostgreSQL cannot look into go without their escapes, see migration 2.
      `with standing as materialized (
        select distinct on (story_id) story_id, record::text as record from briefs order by story_id, version desc
      ), readable as materialized (
        select story_id, case when record ~ '\\\\u(0000|[dD][89a-fA-F])'
          then regexp_replace(record, '\\\\.', '', 'g') else record end::json as record
        from standing
      ), links as (
        select story_id, link from readable, json_array_elements(record -> 'archive' -> 'links') as link
      )
      insert into story_links (from_id, to_id, relation, score, shared)
        select story_id, link ->> 'storyId', link ->> 'relation', (link ->> 'score')::double precision, link -> 'shared'
        from links join stories on stories.id = link ->> 'storyId'
        where story_id <> stories.id
        on conflict do nothing`,
      'create index story_links_to on story_links (to_id)',

      `create table story_entities (
        story_id text collate "C" not null references stories (id),
        key text collate "C" not null,
        beat text collate "C" not null,
        first_at text collate "C" not null,
        at text collate "C" not null,
        salience double precision not null,
        primary key (story_id, key)
      )`,
      'create index story_entities_key on story_entities (beat, key, at, story_id) include (first_at)',
    ],
  },
  {
    number: 4,
    name: 'what models cost and answered',
    statements: [
      `create table model_spending (
        day text collate "C" primary key,
        calls bigint not null,
        input_tokens bigint not null,
        output_tokens bigint not null,
        cached_tokens bigint not null,
        money double precision not null
      )`,
      `create table model_answers (
        seq bigint generated always as identity unique,
        key text collate "C" primary key,
        answer json not null
      )`,
    ],
  },
  {
    number: 5,
    name: 'briefs by the day they changed',
    statements: ['create index briefs_beat_updated_at on briefs (beat, updated_at)'],
  },
  {
    number: 6,
    name: 'what is new goes into the index of terms at once',
    statements: [
      // Each term of a search would read the whole list of what is new, up to 4 MB of it.
      'alter index stories_terms set (fastupdate = off)',
      `select gin_clean_pending_list('stories_terms')`,
    ],
  },
  {
    number: 7,
    name: 'articles set aside',
    statements: [
      'alter table article_keys add column set_aside boolean not null default false',
      'drop index article_keys_waiting',
      `create index article_keys_waiting on article_keys (beat, read_at, id)
        where joined_seq is null and revises is null and not set_aside`,
    ],
  },
  {
    number: 8,
    name: 'robots.txt by the time it was read',
    statements: [
      'alter table robots add column read_at text collate "C"',
      // Inside the text of a file, quotation marks have a backslash before them.
      `update robots set read_at = substring(record::text from '"readAt":"([^"]+)"')`,
      'create index robots_read_at on robots (read_at)',
    ],
  },
];
