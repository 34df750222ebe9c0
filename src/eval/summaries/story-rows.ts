import { createHash } from 'node:crypto';
import { NutgrafError } from '../../errors.ts';
import type { Article, ArticleId, Instant } from '../../news/mod.ts';
import { rowsIn, textOf } from '../rows.ts';

/** One story as several outlets told it. */
export interface StoryRow {
  /** In the order of the file: their place is the `source` of a prediction. */
  readonly articles: readonly Article[];
  /** The summary an editor wrote; null when the set has none. */
  readonly reference: string | null;
}

type Row = Readonly<Record<string, unknown>>;

const undated = '1970-01-01T00:00:00.000Z' as Instant;

function instantOf(value: unknown): Instant | null {
  const at = typeof value === 'string' || typeof value === 'number' ? new Date(value).getTime() : NaN;
  return Number.isNaN(at) ? null : (new Date(at).toISOString() as Instant);
}

/** Ids come from the place in the file: nothing the set says of itself reaches the writer. */
function articleOf(row: Row, date: unknown, id: string): Article {
  const [title, text] = [textOf(row, 'title'), textOf(row, 'text')];
  const publishedAt = instantOf(row['date'] ?? row['ts'] ?? date);
  return {
    id: id as ArticleId,
    url: textOf(row, 'url') || null,
    title,
    text,
    outlet: textOf(row, 'source') || null,
    publishedAt,
    readAt: publishedAt ?? undated,
    sha256: createHash('sha256').update(`${title}\n${text}`).digest('hex'),
  };
}

function referenceOf(row: Row): string | null {
  const roundup = row['roundup'];
  if (Array.isArray(roundup)) return roundup.filter((each) => typeof each === 'string').join(' ');
  return textOf(row, 'summary') || null;
}

/** A set that gives each story with its sources. */
function told(rows: readonly Row[]): StoryRow[] {
  return rows.map((row, number) => {
    const sources = Array.isArray(row['sources']) ? (row['sources'] as unknown[]) : [];
    const articles = sources
      .filter((source): source is Row => typeof source === 'object' && source !== null)
      .map((source, at) => articleOf(source, row['date'], `${String(number)}.${String(at)}`));
    return { articles, reference: referenceOf(row) };
  });
}

/** A clustering set: the articles of a label are a story, in the order in which the labels first come. */
function grouped(rows: readonly Row[]): StoryRow[] {
  const stories = new Map<string, Row[]>();
  for (const row of rows) {
    const label = row['cluster'];
    if (typeof label !== 'string' && typeof label !== 'number')
      throw new NutgrafError('NG_CONFIG_BAD_DATA', 'a row has no "cluster": its story is not known');
    stories.set(String(label), [...(stories.get(String(label)) ?? []), row]);
  }
  return [...stories.values()].map((members, number) => ({
    articles: members.map((row, at) => articleOf(row, null, `${String(number)}.${String(at)}`)),
    reference: null,
  }));
}

const toldSets = ['roundups-2021', 'neus'];
const groupedSets = ['articles', 'docs'];

/**
 * The stories of a folder: of the file named by `set`, else of the first there is of `roundups-2021`, `neus` (a story a
 * row: `sources` of `{source?, title, text, url?}`, and an editor's `roundup` or `summary`), `articles`, `docs` (a
 * clustering set: a story a label).
 *
 * @throws NutgrafError NG_CONFIG_FILE_MISSING, NG_CONFIG_BAD_DATA, NG_CONFIG_BAD_LINE
 */
export function storyRows(dir: string, set?: string): StoryRow[] {
  const rows = rowsIn(dir, set === undefined ? [...toldSets, ...groupedSets] : [set]);
  return rows.some((row) => Array.isArray(row['sources'])) ? told(rows) : grouped(rows);
}
