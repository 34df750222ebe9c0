import { createHash } from 'node:crypto';
import { NutgrafError } from '../errors.ts';
import type { Article, ArticleField, ArticleId, Brief, CoverageRole, Instant, Span } from '../news/mod.ts';
import { outletOf } from './coverage-count.ts';
import {
  clipWords,
  contextWordLimit,
  countWords,
  wordsAfter,
  wordsBefore,
  type Excerpt,
} from './display-budget.ts';
import { fieldOf, fieldText } from './field-text.ts';
import type { Planned } from './planned-excerpts.ts';
import { outletWordLimit, titleWordLimit } from './public-coverage.ts';
import { hostOf, httpUrl, plainText } from './safe-text.ts';
import { evidenceLink } from './text-fragment.ts';

/** Half-open offsets. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** One cited span as any reader may see it: where it is, what it hashes to, and at most 25 words of it. */
export interface PublicEvidence {
  readonly articleId: ArticleId;
  readonly outlet: string | null;
  readonly title: string;
  readonly url: string | null;
  readonly role: CoverageRole;
  readonly at: Instant;
  /** False when the page gives no date and `at` is when it was read. */
  readonly isDated: boolean;
  /** SHA-256 of the article (title, line feed, text), hex; null when the article is not in the archive. */
  readonly articleSha256: string | null;
  /** Which of the article's texts the offsets are of. */
  readonly field: ArticleField;
  readonly utf16: Range;
  /** The same range in Unicode code points; null when the article is not in the archive. */
  readonly codePoints: Range | null;
  /** SHA-256 of the whole span, UTF-8, hex. */
  readonly sha256: string;
  readonly spanWords: number;
  readonly shown: Excerpt;
  /** Id of the sentence that shows the same span already; nothing is shown here then. */
  readonly shownAt: string | null;
  readonly prefix: string;
  readonly suffix: string;
  /** Address of the page, opening at the words shown. */
  readonly link: string | null;
}

/** Cited articles by id. */
export type Articles = ReadonlyMap<ArticleId, Article>;

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function codePointLength(text: string): number {
  return Array.from(text).length;
}

function codePoints(text: string, span: Span): Range {
  const start = codePointLength(text.slice(0, span.start));
  return { start, end: start + codePointLength(span.exact) };
}

/**
 * The text a span is of; null when the article is not in the archive. A span that is not in its article is a defect;
 * nothing of that brief may be shown.
 */
function exactText(article: Article | undefined, span: Span): string | null {
  if (article === undefined) return null;
  const text = fieldText(article, span);
  if (text?.slice(span.start, span.end) === span.exact) return text;
  throw new NutgrafError(
    'NG_BUG',
    `span ${span.start} to ${span.end} of article "${span.articleId}" is not the text it quotes`,
  );
}

/** A few words around a span, out of what its source has left. */
function contextOf(text: string | null, span: Span, words: number): { prefix: string; suffix: string } {
  const each = Math.min(contextWordLimit, Math.floor(words / 2));
  if (text === null || each === 0) return { prefix: '', suffix: '' };
  const before = plainText(text.slice(Math.max(0, span.start - 200), span.start));
  const after = plainText(text.slice(span.end, span.end + 200));
  return { prefix: wordsBefore(before, each), suffix: wordsAfter(after, each) };
}

/**
 * Makes one citation fit for readers: cleaned, shortened as planned, with offsets, hashes and a checked link.
 *
 * @throws NutgrafError `NG_BUG` when the span is not the text of its article.
 *
 * @example
 * publicEvidence(brief, articles, planned).shown.words; // at most 25
 */
export function publicEvidence(
  brief: Brief,
  articles: Articles,
  { span, shown, shownAt, contextWords }: Planned,
): PublicEvidence {
  const article = articles.get(span.articleId);
  const text = exactText(article, span);
  const page = brief.coverage.find((candidate) => candidate.id === span.articleId);
  const url = httpUrl(page?.url ?? article?.url ?? null);
  const outlet = page === undefined ? (article?.outlet ?? hostOf(url)) : outletOf(page);
  return {
    articleId: span.articleId,
    outlet: outlet === null ? null : clipWords(plainText(outlet), outletWordLimit),
    title: clipWords(plainText(page?.title ?? article?.title ?? ''), titleWordLimit),
    url,
    role: page?.role ?? 'unknown',
    at: article?.publishedAt ?? page?.at ?? article?.readAt ?? brief.publishedAt,
    isDated: article === undefined || article.publishedAt !== null,
    articleSha256: article?.sha256 ?? null,
    field: fieldOf(span),
    utf16: { start: span.start, end: span.end },
    codePoints: text === null ? null : codePoints(text, span),
    sha256: sha256(span.exact),
    spanWords: countWords(plainText(span.exact)),
    shown,
    shownAt,
    ...contextOf(text, span, contextWords),
    link: evidenceLink(url, shown, fieldOf(span)),
  };
}

/**
 * What a piece of evidence is of, when it is not the page's text; null when it is.
 *
 * @example
 * fieldWords('title'); // 'From the headline'
 */
export function fieldWords(field: ArticleField): string | null {
  if (field === 'text') return null;
  return field === 'title' ? 'From the headline' : 'From the description in the outlet’s feed';
}

/**
 * The words around a span, said in words; empty when none may be shown.
 *
 * @example
 * nearbyWords({ prefix: 'on Friday morning.', suffix: '' }); // 'after “on Friday morning.”'
 */
export function nearbyWords({ prefix, suffix }: Pick<PublicEvidence, 'prefix' | 'suffix'>): string {
  const before = prefix === '' ? [] : [`after “${prefix}”`];
  return [...before, ...(suffix === '' ? [] : [`before “${suffix}”`])].join(', ');
}
