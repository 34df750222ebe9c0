import type { ArticleId, Brief, Span } from '../news/mod.ts';
import { outletOf } from './coverage-count.ts';
import {
  contextWordLimit,
  countWords,
  excerpt,
  shareWords,
  sourceWordLimit,
  spanWordLimit,
  type Excerpt,
} from './display-budget.ts';
import { plainText } from './safe-text.ts';

/** One citation with what may be shown of it. */
export interface Planned {
  readonly span: Span;
  readonly shown: Excerpt;
  /** Id of the sentence where the same span is shown; null when it is shown here. */
  readonly shownAt: string | null;
  /** Words of the text around the span that its source has left. */
  readonly contextWords: number;
}

interface Citation {
  readonly owner: string;
  readonly span: Span;
  readonly text: string;
  readonly source: string;
  readonly shownAt: string | null;
}

const nothing: Excerpt = { head: '', tail: '', whole: false, words: 0 };

function spanKey(span: Span): string {
  return `${span.articleId} ${span.start} ${span.end}`;
}

/** Citations in order of claim to the words: sentences as they stand, then the headline. */
function citations(brief: Brief, outletById: (id: ArticleId) => string | null): Citation[] {
  const owners = [
    ...brief.sentences.map((sentence, index) => ({ owner: `s${index + 1}`, spans: sentence.evidence })),
    { owner: 'headline', spans: brief.headlineEvidence },
  ];
  const first = new Map<string, string>();
  return owners.flatMap(({ owner, spans }) =>
    spans.map((span) => {
      const page = brief.coverage.find((candidate) => candidate.id === span.articleId);
      const outlet = page === undefined ? outletById(span.articleId) : outletOf(page);
      const shownAt = first.get(spanKey(span)) ?? null;
      if (shownAt === null) first.set(spanKey(span), owner);
      return {
        owner,
        span,
        text: plainText(span.exact),
        source: outlet?.toLowerCase() ?? span.articleId,
        shownAt,
      };
    }),
  );
}

/** Words a citation asks for: all of a short span; of a long one what leaves room for words around it. */
function wantedWords(text: string): number {
  const words = countWords(text);
  return words <= spanWordLimit ? words : spanWordLimit - 2 * contextWordLimit;
}

/** What one source's citations show; the words left over go to the text around them. */
function planSource(all: readonly Citation[]): Map<Citation, Planned> {
  const shownHere = all.filter((citation) => citation.shownAt === null);
  const granted = shareWords(
    shownHere.map((citation) => wantedWords(citation.text)),
    sourceWordLimit,
  );
  const excerpts = shownHere.map((citation, index) => excerpt(citation.text, granted[index]!));
  const left = sourceWordLimit - excerpts.reduce((sum, shown) => sum + shown.words, 0);
  const spare = Math.min(2 * contextWordLimit, Math.floor(left / Math.max(1, shownHere.length)));
  return new Map(
    all.map((citation) => {
      const shown = excerpts[shownHere.indexOf(citation)] ?? nothing;
      const isShown = shown.head !== '';
      const contextWords = isShown ? Math.min(spare, spanWordLimit - shown.words) : 0;
      return [citation, { span: citation.span, shown, shownAt: citation.shownAt, contextWords }];
    }),
  );
}

/**
 * Decides what every citation of a brief may show, source by source, within both limits of the display budget.
 *
 * @param brief The record from the archive.
 * @param outletById The outlet of an article that the coverage does not list.
 * @returns By sentence id (`s1` ..., `headline`), citations in their order.
 *
 * @example
 * plannedExcerpts(brief, () => null).get('s1')?.[0]?.shown.words; // at most 25
 */
export function plannedExcerpts(
  brief: Brief,
  outletById: (id: ArticleId) => string | null,
): ReadonlyMap<string, readonly Planned[]> {
  const all = citations(brief, outletById);
  const sources = Map.groupBy(all, (citation) => citation.source);
  const planned = new Map([...sources.values()].flatMap((group) => [...planSource(group)]));
  return new Map(
    [...Map.groupBy(all, (citation) => citation.owner)].map(([owner, group]) => [
      owner,
      group.map((citation) => planned.get(citation)!),
    ]),
  );
}
