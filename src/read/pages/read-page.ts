import type { Failure, Instant, Item, Rights } from '../../news/mod.ts';
import type { Fetcher, FetchResult } from '../fetch/fetch-records.ts';
import {
  fetchAllowed,
  type AllowedFetch,
  type Robots,
  type RobotsAnswer,
  type Sender,
} from '../robots/mod.ts';
import { excerptOf } from './excerpt.ts';
import type { Extractor } from './extractor.ts';
import { failureOf } from '../failure.ts';
import type { ExtractedPage, PageReading } from './page-records.ts';
import { countWords } from './prune.ts';

/** What is known of a page when its rights are judged; null or empty where it was not fetched. */
export interface RightsInput {
  readonly url: string;
  readonly readAt: Instant;
  readonly preset: 'public' | 'private';
  readonly robots: RobotsAnswer;
  readonly response: { readonly status: number; readonly headers: Readonly<Record<string, string>> } | null;
  readonly metaRobots: ExtractedPage['metaRobots'];
  readonly paywall: string | null;
  /** The addresses that sent us on to this one. */
  readonly sentBy: readonly Sender[];
}

/** What reading a page needs from outside. */
export interface PageTools {
  readonly fetcher: Fetcher;
  readonly robots: Robots;
  readonly extractor: Extractor;
  readonly rightsOf: (input: RightsInput) => Rights;
  readonly preset: 'public' | 'private';
  readonly now: () => Instant;
}

/** What the feed says of a page. */
export type PageItem = Pick<Item, 'url' | 'title' | 'summary' | 'byline' | 'outlet' | 'publishedAt'>;

type Answer = Extract<FetchResult, { ok: true }>;

/** Longest excerpt at rights level 2, in characters; a publisher's `max-snippet` may shorten it. */
const excerptLimit = 200;
/** A page with fewer words is empty where its feed says more. */
const leastWords = 40;
/** Statuses by which a server says that the page is not for us; the link stays. */
const closedStatuses: ReadonlySet<number | null> = new Set([401, 402, 403, 451]);

function failed(failure: Failure, rights: Rights | null = null): PageReading {
  return { kind: 'failed', failure, rights };
}

function disallowed(rights: Rights): PageReading {
  const { why, raw } = rights.decidedBy ?? { why: 'the publisher does not want to be read', raw: '' };
  return failed(failureOf('disallowed', raw === '' || why.includes(raw) ? why : `${why}: ${raw}`), rights);
}

/** The feed's own words about a page that was not read. */
function linkOnly(item: PageItem, url: string, rights: Rights): PageReading {
  if (rights.level === 0) return disallowed(rights);
  const { title, byline, outlet, publishedAt } = item;
  const known = { title, byline, outlet, publishedAt, modifiedAt: null, language: null, canonicalUrl: null };
  return { kind: 'page', url, ...known, text: '', rights: { ...rights, level: 1 } };
}

/** HTML by its media type; also where the type is missing or says nothing, and the bytes open like a page. */
function isPage({ headers, bytes }: Answer): boolean {
  const type = (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  if (type === 'text/html' || type === 'application/xhtml+xml') return true;
  if (!['', 'text/plain', 'application/octet-stream', 'application/xml', 'text/xml'].includes(type))
    return false;
  return /^\W{0,10}(?:\?xml[^>]{0,200}>\s*<!?)?(?:doctype html|html|!--)/i.test(
    Buffer.from(bytes.subarray(0, 600)).toString('latin1').trimStart(),
  );
}

/** The page's time; the feed's where the page gives only the day and the feed an hour of that day. */
function publishedAt(page: ExtractedPage, item: PageItem): Instant | null {
  if (page.publishedAt === null || item.publishedAt === null) return page.publishedAt ?? item.publishedAt;
  const isDayOnly = page.publishedAt.endsWith('T00:00:00.000Z');
  return isDayOnly && item.publishedAt.startsWith(page.publishedAt.slice(0, 10))
    ? item.publishedAt
    : page.publishedAt;
}

function allowedText(page: ExtractedPage, item: PageItem, rights: Rights): string {
  if (rights.level >= 3) return page.text;
  if (rights.level < 2) return '';
  return excerptOf(item.summary, Math.min(excerptLimit, rights.maxSnippet ?? excerptLimit));
}

function isEmpty(page: ExtractedPage, item: PageItem): boolean {
  const words = countWords(page.text);
  return words === 0 || (words < leastWords && countWords(item.summary) > words);
}

function readingOf(page: ExtractedPage, item: PageItem, url: string, rights: Rights): PageReading {
  if (rights.level === 0) return disallowed(rights);
  if (rights.level >= 3 && isEmpty(page, item))
    return failed(failureOf('empty', 'no article text was found on the page'), rights);
  return {
    kind: 'page',
    url,
    canonicalUrl: page.canonicalUrl,
    title: page.title === '' ? item.title : page.title,
    text: allowedText(page, item, rights),
    byline: page.byline ?? item.byline,
    outlet: page.outlet ?? item.outlet,
    publishedAt: publishedAt(page, item),
    modifiedAt: page.modifiedAt,
    language: page.language,
    rights,
  };
}

type Way = Pick<AllowedFetch, 'last' | 'sentBy'>;

async function readAnswer(
  answer: Answer,
  item: PageItem,
  { last, sentBy }: Way,
  tools: PageTools,
): Promise<PageReading> {
  const { url, status, headers } = answer;
  const contentType = headers['content-type'] ?? null;
  if (!isPage(answer))
    return failed(failureOf('not-a-page', `the server sent ${contentType ?? 'something'}, not a page`));
  const now = tools.now();
  const page = await tools.extractor.extract(answer.bytes, { contentType, url, now });
  if ('class' in page) return failed(page);
  const { preset } = tools;
  const { metaRobots, paywall } = page;
  const rights = tools.rightsOf({
    url,
    readAt: now,
    preset,
    robots: last.robots,
    response: { status, headers },
    metaRobots,
    paywall,
    sentBy,
  });
  return readingOf(page, item, url, rights);
}

/** Rights of a page of which nothing but an answer's head is known. */
function headRights(
  url: string,
  { last, sentBy }: Way,
  { status, headers }: FetchResult,
  tools: PageTools,
): Rights {
  const { preset } = tools;
  return tools.rightsOf({
    url,
    readAt: tools.now(),
    preset,
    robots: last.robots,
    response: status === null ? null : { status, headers },
    metaRobots: [],
    paywall: null,
    sentBy,
  });
}

/**
 * Reads the page of a feed item as far as its publisher allows. A page that robots.txt disallows is never asked for,
 * also where a redirect leads to it; what the addresses that redirect say about reuse binds too. Such pages, and those behind 401, 402, 403 and 451, stay as
 * links in the feed's own words. Text is kept by rights level: the whole from 3, at 2 an excerpt of the feed's
 * summary, none at 1; at 0 nothing is kept at all. The page's own headline, time and outlet win over the feed's.
 *
 * @returns A failure of class `empty`, `not-a-page`, `disallowed`, `crashed`, `too-large`, or what the fetcher met.
 *
 * @example
 * await readPage(item, { fetcher, robots, extractor, rightsOf, preset: 'public', now }); // { kind: 'page', … }
 */
export async function readPage(item: PageItem, tools: PageTools): Promise<PageReading> {
  const { result, ...way } = await fetchAllowed({ url: item.url, purpose: 'page' }, tools);
  if (result.ok) return readAnswer(result, item, way, tools);
  const { isAllowed, failure } = way.last.robots;
  const isLink = failure === null && (!isAllowed || closedStatuses.has(result.status));
  if (!isLink) return failed(failure ?? result.failure);
  return linkOnly(item, result.url, headRights(result.url, way, result, tools));
}
