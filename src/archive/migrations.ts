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
];
