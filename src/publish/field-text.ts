import type { Article, ArticleField, Span } from '../news/mod.ts';

/** Which of an article's texts a span is of. */
export function fieldOf({
  field,
}: Pick<Span, 'field'> | { readonly field?: Span['field'] | undefined }): ArticleField {
  return field ?? 'text';
}

/**
 * The text of an article that a span indexes; null when the article has no such text.
 *
 * @example
 * fieldText(article, {}) === article.text; // true
 */
export function fieldText(
  article: Pick<Article, 'title' | 'text' | 'description'>,
  span: { readonly field?: Span['field'] | undefined },
): string | null {
  return article[fieldOf(span)] ?? null;
}
