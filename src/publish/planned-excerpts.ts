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
  return `${span.articleId} ${span.field ?? 'text'} ${span.start} ${span.end}`;
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

function charactersOf({ head, tail }: Excerpt): number {
  return head.length + tail.length;
}

/** The most of a text that both a number of words and a number of characters allow. */
function fitted(text: string, words: number, characters: number): Excerpt {
  for (let limit = words; limit > 0 && characters > 0; limit -= 1) {
    const shown = excerpt(text, limit);
    if (charactersOf(shown) <= characters) return shown;
  }
  return nothing;
}

/** Excerpts in their order, until the characters that each page's publisher allows are used up. */
function fittedExcerpts(
  citations: readonly Citation[],
  granted: readonly number[],
  mostCharacters: (id: ArticleId) => number,
): Excerpt[] {
  const left = new Map<ArticleId, number>();
  return citations.map(({ text, span: { articleId } }, index) => {
    const characters = left.get(articleId) ?? mostCharacters(articleId);
    const shown = fitted(text, granted[index]!, characters);
    left.set(articleId, characters - charactersOf(shown));
    return shown;
  });
}

/** What one source's citations show; the words left over go to the text around them. */
function planSource(
  all: readonly Citation[],
  mostCharacters: (id: ArticleId) => number,
): Map<Citation, Planned> {
  const shownHere = all.filter((citation) => citation.shownAt === null);
  const granted = shareWords(
    shownHere.map((citation) => wantedWords(citation.text)),
    sourceWordLimit,
  );
  const excerpts = fittedExcerpts(shownHere, granted, mostCharacters);
  const left = sourceWordLimit - excerpts.reduce((sum, shown) => sum + shown.words, 0);
  const spare = Math.min(2 * contextWordLimit, Math.floor(left / Math.max(1, shownHere.length)));
  return new Map(
    all.map((citation) => {
      const shown = excerpts[shownHere.indexOf(citation)] ?? nothing;
      // Words around a span are not counted in characters, so where characters count there are none.
      const hasContext = shown.head !== '' && mostCharacters(citation.span.articleId) === Infinity;
      const contextWords = hasContext ? Math.min(spare, spanWordLimit - shown.words) : 0;
      return [citation, { span: citation.span, shown, shownAt: citation.shownAt, contextWords }];
    }),
  );
}

/**
 * Decides what every citation of a brief may show, source by source, within both limits of the display budget.
 *
 * @param brief The record from the archive.
 * @param outletById The outlet of an article that the coverage does not list.
 * @param mostCharacters How much of a page its publisher lets us show, all citations of it together; 0 for a page that
 *   is linked only, Infinity where nothing limits it.
 * @returns By sentence id (`s1` ..., `headline`), citations in their order.
 *
 * @example
 * plannedExcerpts(brief, () => null, () => Infinity).get('s1')?.[0]?.shown.words; // at most 25
 */
export function plannedExcerpts(
  brief: Brief,
  outletById: (id: ArticleId) => string | null,
  mostCharacters: (id: ArticleId) => number,
): ReadonlyMap<string, readonly Planned[]> {
  const all = citations(brief, outletById);
  const sources = Map.groupBy(all, (citation) => citation.source);
  const planned = new Map([...sources.values()].flatMap((group) => [...planSource(group, mostCharacters)]));
  return new Map(
    [...Map.groupBy(all, (citation) => citation.owner)].map(([owner, group]) => [
      owner,
      group.map((citation) => planned.get(citation)!),
    ]),
  );
}
