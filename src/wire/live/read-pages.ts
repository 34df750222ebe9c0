import type { Article, ArticleId, Feed, Instant, OpenItem, PageOutcome } from '../../news/mod.ts';
import { canonicalUrl, readPage, rightsOf, type PageReading } from '../../read/mod.ts';
import { canBeName } from '../../text/mod.ts';
import { articleHash, makeId } from '../ids.ts';
import type { LiveTools, PageJob, StoryJob } from './live-records.ts';

type PageRead = Extract<PageReading, { kind: 'page' }>;

const minuteMs = 60_000;
/** A page that failed is tried again after these pauses; then it is left. */
const retryAfterMs = [10 * minuteMs, 60 * minuteMs, 360 * minuteMs];
/** A page that was read is read again after these pauses: outlets change texts without notice. */
const rereadAfterMs = [120 * minuteMs, 24 * 60 * minuteMs];
/** Pages of one feed in one job; what is left comes with the next tick. */
const atOnce = 60;

function later(at: Instant, pauseMs: number | undefined): Instant | null {
  return pauseMs === undefined ? null : (new Date(Date.parse(at) + pauseMs).toISOString() as Instant);
}

function nextReading(outcome: PageOutcome, reads: number, at: Instant): Instant | null {
  if (outcome.kind !== 'failed') return later(at, rereadAfterMs[reads]);
  const pause = retryAfterMs[reads];
  if (!outcome.failure.retry || pause === undefined) return null;
  return later(at, Math.max(pause, outcome.failure.retryAfterMs ?? 0));
}

function articleOf(page: PageRead, { item }: OpenItem, feed: Feed, readAt: Instant): Article {
  const { title, text, byline, publishedAt, rights } = page;
  const sha256 = articleHash(title, text);
  return {
    id: makeId(readAt, `article\n${feed.beat}\n${item.canonicalUrl}\n${sha256}`) as ArticleId,
    url: page.canonicalUrl ?? page.url,
    title,
    text,
    outlet: [feed.title, item.outlet, page.outlet].find((name) => name !== null && canBeName(name)) ?? null,
    publishedAt,
    readAt,
    sha256,
    ...(byline !== null && { byline }),
    ...(item.summary !== '' && { description: item.summary }),
    rights,
  };
}

/** The article the archive has of this page, be it under another item's address (a redirect, a canonical link). */
async function heldArticle(
  page: PageRead,
  { item }: OpenItem,
  feed: Feed,
  { intake }: LiveTools,
): Promise<Article | null> {
  const own = await intake.articleOfItem(item.id);
  const address = canonicalUrl(page.canonicalUrl ?? page.url);
  if (own !== null || address === null || address === item.canonicalUrl) return own;
  const other = await intake.itemByUrl(feed.beat, address);
  return other === null ? null : intake.articleOfItem(other.id);
}

/** What a reading comes to, given what the archive holds of the page. */
async function settle(
  reading: PageReading,
  open: OpenItem,
  feed: Feed,
  tools: LiveTools,
): Promise<{ outcome: PageOutcome; article: Article | null }> {
  if (reading.kind === 'failed') return { outcome: reading, article: null };
  const article = articleOf(reading, open, feed, tools.now());
  const held = await heldArticle(reading, open, feed, tools);
  if (held === null) return { outcome: { kind: 'article', articleId: article.id }, article };
  if (held.sha256 === article.sha256)
    return { outcome: { kind: 'unchanged', articleId: held.id }, article: null };
  const revises = held.revises ?? held.id;
  return {
    outcome: { kind: 'revised', articleId: article.id, revises },
    article: { ...article, revises },
  };
}

async function readOnePage(open: OpenItem, feed: Feed, tools: LiveTools): Promise<void> {
  const { fetcher, robots, extractor, beats, intake, jobs, now, onEvent } = tools;
  const { preset } = beats.get(feed.beat)!;
  const reading = await readPage(open.item, { fetcher, robots, extractor, rightsOf, preset, now });
  const { outcome, article } = await settle(reading, open, feed, tools);
  const at = now();
  await intake.savePage(open.item.id, outcome, { at, nextAt: nextReading(outcome, open.reads, at) }, article);
  onEvent({ kind: 'page', item: open.item, outcome });
  if (outcome.kind !== 'article') return;
  const { articleId } = outcome;
  await jobs.send('story', { beat: feed.beat, articleId } satisfies StoryJob, { key: articleId });
}

/** Reads the pages of one feed that are due, one after the other. What was read stays read when it is stopped. */
export async function readOpenPages(
  { feedId }: PageJob,
  signal: AbortSignal,
  tools: LiveTools,
): Promise<void> {
  const { intake, beats } = tools;
  const feed = await intake.feed(feedId);
  if (!feed || !beats.has(feed.beat)) return;
  for (const open of await intake.openItems(feedId, tools.now(), atOnce)) {
    if (signal.aborted) return;
    await readOnePage(open, feed, tools);
  }
}
