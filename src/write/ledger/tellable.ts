import type { ArticleId, Coverage, Decline, GroundedArticle, Ledger } from '../../news/mod.ts';
import { outletKey } from '../../text/mod.ts';
import { isEnglish } from './english.ts';

/** More pages tell a brief of three sentences nothing new; twelve are read in half a second. */
const mostPages = 12;

/**
 * True for own reporting, and for an agency's report whose own page is not in the coverage. Rewrites, roundups and other
 * pages that tell what another found out are no second source and are never told from.
 *
 * @example
 * // canBeTold(page) === false where page.role is 'synthesis'
 */
export function canBeTold(page: Coverage): boolean {
  if (page.role === 'linked') return false;
  return page.ownReporting !== false || (page.role === 'reprint' && page.derivedFrom === null);
}

/** Why nothing is written, from the coverage alone; null when there is a page that may be told from. */
export function coverageDecline(coverage: readonly Coverage[]): Decline | null {
  if (coverage.some(canBeTold)) return null;
  const roles = new Set(coverage.map((page) => page.role));
  const linked = coverage.find((page) => page.role === 'linked');
  if (linked) return { code: 'rights', why: `${linked.why}.` };
  if (roles.has('release'))
    return { code: 'only-release', why: 'A release is not a report; no outlet has reported this itself.' };
  if (roles.has('sponsored'))
    return { code: 'only-release', why: 'This page is paid for; no outlet has reported this itself.' };
  if (roles.has('opinion'))
    return { code: 'opinion', why: 'This is an opinion; we link to opinions and do not rewrite them.' };
  return { code: 'no-own-reporting', why: 'No page in this coverage shows reporting of its own.' };
}

/** Whose page it is: pages of one outlet are one source; a page that names no outlet stands for itself. */
export function sourceKey({ article }: GroundedArticle): string {
  return article.outlet === null ? article.id : outletKey(article.outlet);
}

/** One page of every source after the other, each source's newest first; sources in the order they joined. */
function inTurn(articles: readonly GroundedArticle[]): GroundedArticle[] {
  const sources = new Map<string, GroundedArticle[]>();
  for (const article of articles)
    sources.set(sourceKey(article), [article, ...(sources.get(sourceKey(article)) ?? [])]);
  const lists = [...sources.values()];
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }).flatMap((_, round) => lists.flatMap((list) => list[round] ?? []));
}

/** Own reporting before pages of which nothing is known. */
function certainFirst(articles: readonly GroundedArticle[], ledger: Ledger): GroundedArticle[] {
  const own = new Set<ArticleId>(
    ledger.story.coverage.filter((page) => page.ownReporting === true).map(({ id }) => id),
  );
  const isOwn = ({ article }: GroundedArticle) => own.has(article.id);
  return [...articles.filter(isOwn), ...articles.filter((article) => !isOwn(article))];
}

/**
 * The pages a brief may be told from: reports in English that can be told and hold evidence. Of a story with more than
 * twelve those are read that give most sources: own reporting first, one page of every outlet in turn, an outlet's
 * newest page first.
 *
 * @returns At most twelve articles, in the order in which they joined the story.
 *
 * @example
 * // tellableArticles(ledger).length; // 0 where every page is a release
 */
export function tellableArticles(ledger: Ledger): GroundedArticle[] {
  const tellable = reports(ledger).filter(({ article }) => isEnglish(`${article.title}\n${article.text}`));
  const read = new Set(certainFirst(inTurn(tellable), ledger).slice(0, mostPages));
  return tellable.filter((article) => read.has(article));
}

function reports(ledger: Ledger): GroundedArticle[] {
  const usable = new Set(ledger.story.coverage.filter(canBeTold).map(({ id }) => id));
  return ledger.articles.filter(
    ({ article, genre, evidence, heads }) =>
      usable.has(article.id) && genre === 'report' && evidence.length + heads.length > 0,
  );
}

/**
 * Why a story with no page to tell from gets no brief, in words for its reader.
 *
 * @example
 * // declineWithoutPages(ledger).code; // 'roundup'
 */
export function declineWithoutPages(ledger: Ledger): Decline {
  const decline = coverageDecline(ledger.story.coverage);
  if (decline) return decline;
  if (reports(ledger).length > 0)
    return {
      code: 'language',
      why: 'This coverage is not in English, the only language we write from.',
    };
  if (ledger.articles.some(({ genre }) => genre === 'roundup'))
    return {
      code: 'roundup',
      why: 'This page rounds up several stories; we link to it and write each story from its own reports.',
    };
  return { code: 'no-checkable-sentence', why: 'No page in this coverage holds a sentence we could check.' };
}
