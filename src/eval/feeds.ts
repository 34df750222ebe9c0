import { writeFileSync } from 'node:fs';
import type { Instant } from '../news/mod.ts';
import { parseFeed, type FeedParse, type ParsedFeed, type ParsedItem } from '../read/mod.ts';
import { rowsIn, textOf } from './rows.ts';

/** What the suite `feeds` prints. */
export interface FeedsResult {
  /** Documents. */
  readonly n: number;
  /** Read as a feed. */
  readonly parsed: number;
  /** Checks on what we map that hold, of those on what we map. */
  readonly checksPassed: number;
  readonly checksTotal: number;
  /** Documents over which an exception was thrown. Each is a defect. */
  readonly crashed: number;
  /** Documents not read as a feed, by class of failure. */
  readonly classes: Readonly<Record<string, number>>;
}

type Row = Readonly<Record<string, unknown>>;
type Check = readonly [path: readonly (string | number)[], op: string, value: unknown];

/** After every date in the sets, so that none is taken for a date in the future. */
const now = '2035-01-01T00:00:00.000Z' as Instant;
/** Where feedparser's test server serves its cases: relative addresses are expected to count from here. */
const servedFrom = 'http://127.0.0.1:8097/';

/** feedparser's names for what an item holds. Its `description` is its `summary`; `updated` is its only date for dc:date. */
const ofItem: Readonly<Record<string, (item: ParsedItem) => string | null>> = {
  title: ({ title }) => title,
  'title_detail.value': ({ title }) => title,
  link: ({ url }) => url,
  id: ({ guid }) => guid,
  guid: ({ guid }) => guid,
  author: ({ byline }) => byline,
  'author_detail.name': ({ byline }) => byline,
  summary: ({ summary }) => summary,
  'summary_detail.value': ({ summary }) => summary,
  description: ({ summary }) => summary,
  'content.0.value': ({ content, summary }) => content ?? summary,
  published: ({ publishedAt }) => publishedAt,
  published_parsed: ({ publishedAt }) => publishedAt,
  created_parsed: ({ publishedAt }) => publishedAt,
  updated: ({ updatedAt, publishedAt }) => updatedAt ?? publishedAt,
  updated_parsed: ({ updatedAt, publishedAt }) => updatedAt ?? publishedAt,
  'source.title': ({ outlet }) => outlet,
};

const ofFeed: Readonly<Record<string, (feed: ParsedFeed) => string | null>> = {
  title: ({ title }) => title,
  'title_detail.value': ({ title }) => title,
  link: ({ site }) => site,
  language: ({ language }) => language,
};

/** What a check asks about; undefined when we map no such thing, null when the feed does not hold it. */
function answerTo(path: Check[0], feed: ParsedFeed | null): string | null | undefined {
  const [first, second] = path;
  if (first === 'feed') {
    const read = ofFeed[path.slice(1).join('.')];
    return read && (feed === null ? null : read(feed));
  }
  if (first !== 'entries' || typeof second !== 'number') return undefined;
  const read = ofItem[path.slice(2).join('.')];
  const item = feed?.items[second];
  return read && (item === undefined ? null : read(item));
}

/** feedparser gives times as [year, month, day, hour, minute, second, …] in UTC. */
function timeIn(value: unknown): number {
  if (!Array.isArray(value)) return typeof value === 'string' ? Date.parse(value) : NaN;
  const [year, month, day, hour, minute, second] = value.map(Number);
  return Date.UTC(year!, month! - 1, day, hour, minute, second);
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The words of markup, without white space: told here apart from the reader that is measured. */
function lettersOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, digits?: string, name?: string) =>
      name === undefined
        ? String.fromCodePoint(hex === undefined ? Number(digits) : Number.parseInt(hex, 16))
        : (entities[name.toLowerCase()] ?? whole),
    )
    .replace(/\s+/g, '');
}

/** Ours is plain text; feedparser's is markup where the feed has markup, and words where it has words. */
function isSame(answer: string, wanted: unknown): boolean {
  const isTime = /^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/.test(answer);
  if (isTime && Math.abs(timeIn(wanted) - Date.parse(answer)) < 1000) return true;
  if (typeof wanted !== 'string') return false;
  const letters = answer.replace(/\s+/g, '');
  const withoutMail = wanted.replace(/\s*\([^()\s]*@[^()\s]*\)$/, '');
  return [wanted, withoutMail].some(
    (words) => letters === words.replace(/\s+/g, '') || letters === lettersOf(words),
  );
}

/** Whether a check holds; undefined when it is about something we do not keep. */
function verdictOn([path, op, wanted]: Check, feed: ParsedFeed | null): boolean | undefined {
  if (op === 'len' && path.length === 1 && path[0] === 'entries') return feed?.items.length === wanted;
  const answer = answerTo(path, feed);
  if (answer === undefined) return undefined;
  if (op === 'eq') return isSame(answer ?? '', wanted);
  if (op === 'ne') return !isSame(answer ?? '', wanted);
  if (op === 'truthy') return answer !== null && answer !== '';
  if (op === 'falsy') return answer === null || answer === '';
  return undefined;
}

function bytesOf(row: Row): Uint8Array {
  const packed = textOf(row, 'xml_b64');
  return packed === '' ? Buffer.from(textOf(row, 'xml')) : Buffer.from(packed, 'base64');
}

function headerOf(row: Row, name: string): string | null {
  const headers = Array.isArray(row['headers']) ? row['headers'].map(String) : [];
  const found = headers.find((header) => header.toLowerCase().startsWith(`${name}:`));
  return found?.slice(name.length + 1).trim() ?? null;
}

/** The server's word on where the document belongs, as feedparser takes it. */
function addressOf(row: Row): string {
  const location = URL.parse(headerOf(row, 'content-location') ?? '', servedFrom);
  return location !== null && /^https?:$/.test(location.protocol) ? location.href : servedFrom;
}

function read(row: Row): FeedParse | null {
  try {
    return parseFeed(bytesOf(row), {
      contentType: headerOf(row, 'content-type'),
      url: addressOf(row),
      now,
    });
  } catch {
    return null;
  }
}

function checksOf(row: Row): readonly Check[] {
  return Array.isArray(row['checks']) ? (row['checks'] as Check[]) : [];
}

/**
 * The suite `feeds`: reads every document of `cases.jsonl.gz` or `feeds.jsonl.gz` in a folder (`xml`, or `xml_b64` for
 * bytes that are no UTF-8; `headers` as "Name: value") and counts what became of it. `checks` of a case
 * (`[[path], op, value]` in feedparser's names) are counted where the path names something we keep: number of
 * entries; an entry's title, link, id, author, summary (`description`), content, published, updated, source title; a
 * feed's title, link, language. Others are left out of the total. Markup we keep as text is compared as text. With
 * `out`, writes one `{id, feed}` or `{id, failure}` a line.
 *
 * @throws NutgrafError NG_CONFIG_FILE_MISSING, NG_CONFIG_BAD_DATA, NG_CONFIG_BAD_LINE
 * @example
 * // evaluateFeeds({ dir: 'data/feeds-real/dev' }).crashed; // 0
 */
export function evaluateFeeds(options: { dir: string; out?: string | undefined }): FeedsResult {
  const rows = rowsIn(options.dir, ['cases', 'feeds']);
  const classes: Record<string, number> = {};
  const lines: string[] = [];
  let parsed = 0;
  let crashed = 0;
  let checksPassed = 0;
  let checksTotal = 0;
  for (const row of rows) {
    const result = read(row);
    const feed = result?.ok === true ? result.feed : null;
    const failure = result === null ? 'exception' : result.ok ? null : result.failure.class;
    if (feed !== null) parsed += 1;
    if (result === null) crashed += 1;
    if (failure !== null) classes[failure] = (classes[failure] ?? 0) + 1;
    const verdicts = checksOf(row).map((check) => verdictOn(check, feed));
    checksTotal += verdicts.filter((verdict) => verdict !== undefined).length;
    checksPassed += verdicts.filter((verdict) => verdict === true).length;
    if (options.out !== undefined)
      lines.push(
        `${JSON.stringify({ id: row['id'] ?? null, ...(feed === null ? { failure } : { feed }) })}\n`,
      );
  }
  if (options.out !== undefined) writeFileSync(options.out, lines.join(''));
  return { n: rows.length, parsed, checksPassed, checksTotal, crashed, classes };
}
