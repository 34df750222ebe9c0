import type {
  Archive,
  Article,
  ArticleId,
  Feed,
  FeedId,
  Instant,
  ItemReport,
  RightsLevel,
  RightsSignal,
} from '../../news/mod.ts';
import { outletOf } from '../coverage-count.ts';
import { clipWords } from '../display-budget.ts';
import { outletWordLimit, reasonWordLimit } from '../public-coverage.ts';
import { httpUrl, plainText, visibleText } from '../safe-text.ts';
import { feedOutlet } from './public-feed.ts';

/** What may be done, in the words of the site. */
export type Allowed = 'not listed' | 'link' | 'reference' | 'brief' | 'licensed';

const allowedAt: Readonly<Record<RightsLevel, Allowed>> = {
  0: 'not listed',
  1: 'link',
  2: 'reference',
  3: 'brief',
  4: 'licensed',
};

/** The statement that decided, as found. */
export interface PublicStatement {
  readonly signal: RightsSignal;
  /** The line as served, without characters that hide or reorder text; empty when no line was served. */
  readonly raw: string;
  readonly url: string | null;
  readonly readAt: Instant;
  readonly why: string;
}

/** What the newest page of an outlet that was read allows. */
export interface OutletRights {
  readonly outlet: string | null;
  readonly level: RightsLevel;
  readonly allowed: Allowed;
  /** Null when nothing was said and the default holds, and for a page of which nothing may be kept. */
  readonly decidedBy: PublicStatement | null;
  /** Why nothing is listed, where nothing of the page may be kept; else null. */
  readonly why: string | null;
  /** When the page was read. */
  readonly at: Instant;
}

/** Most articles read for one page. */
const mostOutlets = 60;

function outletName(outlet: string | null): string | null {
  return outlet === null ? null : clipWords(plainText(outlet), outletWordLimit);
}

function rightsOfArticle(article: Article | null): OutletRights[] {
  if (article?.rights === undefined) return [];
  const { level, decidedBy } = article.rights;
  const statement =
    decidedBy === null
      ? null
      : {
          signal: decidedBy.signal,
          raw: visibleText(decidedBy.raw).trim(),
          url: httpUrl(decidedBy.url),
          readAt: decidedBy.readAt,
          why: clipWords(plainText(decidedBy.why), reasonWordLimit),
        };
  return [
    {
      outlet: outletName(outletOf(article)),
      level,
      allowed: allowedAt[level],
      decidedBy: statement,
      why: null,
      at: article.readAt,
    },
  ];
}

/** A page its publisher wants nowhere: nothing was kept of it but why. */
function rightsOfUnlisted(outlet: string | null, why: string, at: Instant): OutletRights {
  const words = clipWords(plainText(why), reasonWordLimit);
  return { outlet: outletName(outlet), level: 0, allowed: allowedAt[0], decidedBy: null, why: words, at };
}

interface Newest {
  readonly outlet: string | null;
  readonly articleId: ArticleId | null;
  readonly why: string;
  readonly at: Instant;
}

/** Of each outlet the newest page of which something is known. */
function newestPages(reports: readonly ItemReport[], feeds: ReadonlyMap<FeedId, Feed>): Newest[] {
  const found = new Map<string, Newest>();
  for (const { item, outcome, at } of reports) {
    if (outcome === null) continue;
    const isFailed = outcome.kind === 'failed';
    if (isFailed && outcome.failure.class !== 'disallowed') continue;
    const feed = feeds.get(item.feedId);
    const outlet = outletOf({
      outlet: (feed?.title ?? null) === null ? item.outlet : feedOutlet(feed!),
      url: item.url,
    });
    const key = outlet?.toLowerCase() ?? '';
    if (found.has(key)) continue;
    found.set(key, {
      outlet,
      articleId: isFailed ? null : outcome.articleId,
      why: isFailed ? outcome.failure.why : '',
      at: at ?? item.seenAt,
    });
  }
  return [...found.values()];
}

/**
 * What each outlet's publisher allows, by its newest page that was read.
 *
 * @param archive Where the articles are; at most 60 are read.
 * @param reports Newest first.
 * @returns Strictest last, then by name; `more` outlets were left out.
 * @throws Whatever the archive throws.
 *
 * @example
 * (await outletRights(archive, await intake.itemReports({ limit: 500 }), feeds)).outlets[0]?.allowed; // 'brief'
 */
export async function outletRights(
  archive: Pick<Archive, 'article'>,
  reports: readonly ItemReport[],
  feeds: ReadonlyMap<FeedId, Feed>,
): Promise<{ readonly outlets: readonly OutletRights[]; readonly more: number }> {
  const all = newestPages(reports, feeds);
  const shown = all.slice(0, mostOutlets);
  const found = await Promise.all(
    shown.map(async ({ outlet, articleId, why, at }) =>
      articleId === null
        ? [rightsOfUnlisted(outlet, why, at)]
        : rightsOfArticle(await archive.article(articleId)),
    ),
  );
  const outlets = found
    .flat()
    .sort((a, b) => b.level - a.level || (a.outlet ?? '').localeCompare(b.outlet ?? '', 'en'));
  return { outlets, more: all.length - shown.length };
}
