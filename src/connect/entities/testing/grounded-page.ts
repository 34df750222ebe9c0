import type { ArticleId, GroundedArticle, Instant } from '../../../news/mod.ts';

/** What a test wants to set; the rest is invented. */
export interface WantedPage {
  readonly title?: string;
  readonly text: string;
  readonly outlet?: string | null;
  readonly id?: string;
}

/** A page as grounding leaves it, without evidence. */
export function groundedPage({
  title = '',
  text,
  outlet = 'Coast Wire',
  id = 'a',
}: WantedPage): GroundedArticle {
  const at = '2026-11-20T08:00:00.000Z' as Instant;
  const article = {
    id: id as ArticleId,
    url: null,
    title,
    text,
    outlet,
    publishedAt: at,
    readAt: at,
    sha256: '',
  };
  return { article, genre: 'report', genreSigns: [], heads: [], evidence: [] };
}
