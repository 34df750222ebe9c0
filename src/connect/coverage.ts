import type { Coverage, GroundedArticle } from '../news/mod.ts';
import { judge, type Judgement, type Page } from './coverage-judge.ts';
import { creditsIn, outletKey } from './credits.ts';
import { pageSigns } from './page-signs.ts';
import { shingles } from './shingles.ts';

function timeOf(page: Page): string {
  return page.source.article.publishedAt ?? page.source.article.readAt;
}

function reads(article: GroundedArticle, all: readonly GroundedArticle[]): Page {
  const { text, outlet, byline } = article.article;
  // A page names its agency in the byline, which stands apart from its text or in it.
  const signed = byline === undefined ? text : `By ${byline}\n${text}`;
  const known = new Set(all.flatMap((other) => other.article.outlet ?? []));
  return {
    source: article,
    signs: pageSigns(text),
    shingles: shingles(text),
    credits: creditsIn(signed, [...known], outlet),
  };
}

function creditsPage(page: Page, other: Page): boolean {
  const key = outletKey(other.source.article.outlet ?? '');
  const { agency, outlets } = page.credits;
  return (
    key !== '' && [...outlets, ...(agency === null ? [] : [agency])].some((name) => outletKey(name) === key)
  );
}

/** Earlier first; at the same time the credited page first, then order of arrival (the sort is stable). */
function compareAge(a: Page, b: Page): number {
  if (timeOf(a) !== timeOf(b)) return timeOf(a) < timeOf(b) ? -1 : 1;
  return Number(creditsPage(a, b)) - Number(creditsPage(b, a));
}

function record(page: Page, { derivedFrom, ...judgement }: Judgement): Coverage {
  const { id, outlet, title, url, publishedAt, readAt } = page.source.article;
  const from = derivedFrom && derivedFrom !== page ? derivedFrom.source.article.id : null;
  return { id, outlet, title, url, at: publishedAt ?? readAt, derivedFrom: from, ...judgement };
}

/**
 * Says of each page of a story whether it reports of its own, and if not, whom it follows. Takes the articles in
 * order of arrival and gives one record each in the same order. Signs, strongest first: genre, agency byline,
 * five-word runs outside quotes shared with an earlier page, credit to another outlet, no sign of reporting at
 * all, and what it adds to earlier pages. Direction by time, then by credit.
 *
 * @example
 * coverageOf([first, copy])[1]; // { role: 'reprint', ownReporting: false, derivedFrom: first.article.id, … }
 */
export function coverageOf(articles: readonly GroundedArticle[]): Coverage[] {
  const pages = articles.map((article) => reads(article, articles));
  const byAge = [...pages].sort(compareAge);
  return pages.map((page) => record(page, judge(page, byAge.slice(0, byAge.indexOf(page)), pages)));
}

/**
 * Number of independent sources of a story: outlets that report of their own, plus agencies whose report is
 * carried but whose own page is not there. Never the number of pages; releases and adverts never count.
 *
 * @example
 * independentSources([]); // 0
 */
export function independentSources(coverage: readonly Coverage[]): number {
  const own = coverage.filter((page) => page.ownReporting === true);
  const outlets = new Set(own.map((page) => (page.outlet === null ? page.id : outletKey(page.outlet))));
  const carried = coverage.filter((page) => page.role === 'reprint' && page.derivedFrom === null);
  return outlets.size + carried.length;
}
