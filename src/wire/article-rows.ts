import { NutgrafError } from '../errors.ts';
import { canBeName } from '../text/mod.ts';
import type { Article, ArticleId, Instant } from '../news/mod.ts';
import { articleHash, makeId } from './ids.ts';

/** An article of the input, not yet read: `readAt` comes from the clock. */
export interface ArticleRow {
  readonly id: string | null;
  readonly url: string | null;
  readonly title: string;
  readonly text: string;
  readonly outlet: string | null;
  readonly publishedAt: Instant | null;
}

/** Where a clock starts when no article of the input is dated. */
const undatedStart = '2000-01-01T00:00:00.000Z' as Instant;

function textField(row: Record<string, unknown>, field: string): string | null {
  const value = row[field];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

/** A name that cannot be one is none: it would be printed wherever its pages are counted. */
function outletField(row: Record<string, unknown>): string | null {
  const name = textField(row, 'source');
  return name !== null && canBeName(name) ? name : null;
}

function instant(value: string | null): Instant | null {
  const at = value === null ? NaN : Date.parse(value);
  return Number.isNaN(at) ? null : (new Date(at).toISOString() as Instant);
}

/**
 * Reads one object of a JSONL file: `{id?, url?, title?, text, date?, source?}`. An unreadable date counts as none.
 *
 * @param where Names the line in an error.
 * @throws NutgrafError NG_CONFIG_BAD_LINE when there is neither text nor title.
 *
 * @example
 * articleRow({ title: 'Mill closes', date: '2026-11-20' }, 'line 1').publishedAt; // '2026-11-20T00:00:00.000Z'
 */
export function articleRow(row: Record<string, unknown>, where: string): ArticleRow {
  const title = textField(row, 'title');
  const text = textField(row, 'text');
  if (title === null && text === null) {
    throw new NutgrafError('NG_CONFIG_BAD_LINE', `${where} has neither "text" nor "title"`);
  }
  const id = row['id'];
  return {
    id: typeof id === 'string' && id !== '' ? id : typeof id === 'number' ? String(id) : null,
    url: textField(row, 'url'),
    title: title ?? '',
    text: text ?? '',
    outlet: outletField(row),
    publishedAt: instant(textField(row, 'date')),
  };
}

/**
 * The rows as the wire reads them: in order of their dates (an undated one stays behind the one before it), each
 * read at the instant of the virtual clock, under the id it came with. An id that comes twice with another text
 * gets the start of its hash; the same article twice is read once.
 *
 * @example
 * // two rows of one day keep their order; makes Article records with readAt = that day
 */
export function articlesOf(rows: readonly ArticleRow[]): Article[] {
  const first = rows.find((row) => row.publishedAt !== null)?.publishedAt ?? undatedStart;
  let clock = first;
  const timed = rows.map((row, at) => {
    clock = row.publishedAt ?? clock;
    return { row, at, readAt: clock };
  });
  timed.sort((a, b) => (a.readAt < b.readAt ? -1 : a.readAt > b.readAt ? 1 : a.at - b.at));
  const hashes = new Map<string, string>();
  const articles: Article[] = [];
  for (const { row, readAt } of timed) {
    const sha256 = articleHash(row.title, row.text);
    let id = row.id ?? makeId(readAt, `article\n${row.url ?? ''}\n${sha256}`);
    const known = hashes.get(id);
    if (known === sha256) continue;
    if (known !== undefined) id = `${id}~${sha256.slice(0, 8)}`;
    if (hashes.get(id) === sha256) continue;
    hashes.set(id, sha256);
    const { url, title, text, outlet, publishedAt } = row;
    articles.push({ id: id as ArticleId, url, title, text, outlet, publishedAt, readAt, sha256 });
  }
  return articles;
}
