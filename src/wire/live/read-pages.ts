import type { Article, ArticleId, Feed, Instant, OpenItem, PageOutcome } from '../../news/mod.ts';
import { canonicalUrl, readPage, rightsOf, type PageReading } from '../../read/mod.ts';
import { canBeName } from '../../text/mod.ts';
import { articleHash, makeId } from '../ids.ts';
import type { LiveTools, PageJob, StoryJob } from './live-records.ts';
import { nextPageReading } from './page-schedule.ts';

type PageRead = Extract<PageReading, { kind: 'page' }>;

/** Pages of one feed in one job; what is left comes with the next tick. */
const atOnce = 60;

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

/** What a reading comes to, and the article to be stored with it. */
interface Settled {
  readonly outcome: PageOutcome;
  readonly article: Article | null;
}

/** What a reading comes to, given what the archive holds of the page. */
async function settle(reading: PageReading, open: OpenItem, feed: Feed, tools: LiveTools): Promise<Settled> {
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

async function save(
  open: OpenItem,
  { outcome, article }: Settled,
  { intake, now, onEvent }: LiveTools,
): Promise<void> {
  const at = now();
  await intake.savePage(open.item.id, outcome, { at, nextAt: nextPageReading(outcome, open, at) }, article);
  onEvent({ kind: 'page', item: open.item, outcome });
}

async function readOnePage(open: OpenItem, feed: Feed, tools: LiveTools): Promise<Settled> {
  const { fetcher, robots, extractor, beats, now } = tools;
  const { preset } = beats.get(feed.beat)!;
  const reading = await readPage(open.item, { fetcher, robots, extractor, rightsOf, preset, now });
  return settle(reading, open, feed, tools);
}

/** A page read for the first time is an article for its stories; one that changed is not told again. */
async function sendStory({ outcome }: Settled, { beat }: Feed, { jobs }: LiveTools): Promise<void> {
  if (outcome.kind !== 'article') return;
  const { articleId } = outcome;
  await jobs.send('story', { beat, articleId } satisfies StoryJob, { key: articleId });
}

const brokeDown: Settled = {
  outcome: {
    kind: 'failed',
    failure: { class: 'crashed', why: 'reading the page broke down', retry: true, retryAfterMs: null },
  },
  article: null,
};

/**
 * Reads the pages of one feed that are due, one after the other. What was read stays read when it is stopped. A page
 * that the program breaks down on is left for later, like one that could not be read, and keeps no other waiting.
 *
 * Errors: the first page's that broke down, once all were read; the archive's at once.
 *
 * @param mostMs no page is begun after so long, by the process's own clock: slow sites do not keep others waiting
 */
export async function readOpenPages(
  { feedId }: PageJob,
  signal: AbortSignal,
  tools: LiveTools,
  mostMs = 5 * 60_000,
): Promise<void> {
  const { intake, beats, now } = tools;
  const feed = await intake.feed(feedId);
  if (!feed || !beats.has(feed.beat)) return;
  const startMs = performance.now();
  const errors: unknown[] = [];
  for (const open of await intake.openItems(feedId, now(), atOnce)) {
    const settled = await readOnePage(open, feed, tools).catch((error: unknown) => {
      // What breaks down while the program closes says nothing about the page.
      if (signal.aborted) throw error;
      errors.push(error);
      return brokeDown;
    });
    await save(open, settled, tools);
    await sendStory(settled, feed, tools);
    if (signal.aborted || performance.now() - startMs > mostMs) break;
  }
  if (errors.length > 0) throw errors[0];
}
