import type { Article, GroundedArticle, Instant } from '../news/mod.ts';

/** Clocks of outlets differ, and some date ahead to the next morning. */
const aheadMs = 86_400_000;

/** The date an outlet gave, when it is one: null also for a date more than a day after the wire read the article. */
export function datedAt({ publishedAt, readAt }: Article): Instant | null {
  if (publishedAt === null) return null;
  return Date.parse(publishedAt) > Date.parse(readAt) + aheadMs ? null : publishedAt;
}

/** When the article counts as published: its own date, or else when the wire read it. */
export function placedAt({ article }: Pick<GroundedArticle, 'article'>): Instant {
  return datedAt(article) ?? article.readAt;
}
