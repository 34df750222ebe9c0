import type { Article, Evidence, EvidenceId, GroundedArticle } from '../news/mod.ts';
import { dates, frames, names, numbers, quotes, sentences, words, type SentenceSpan } from '../text/mod.ts';
import { claimKind } from './claim-kind.ts';
import { genreOf } from './genre.ts';
import { relations } from './relations.ts';

/** From this level of rights on, facts of a page may be written up. */
const briefLevel = 3;
const fewestWords = 4;
/** UTF-16 units; a longer run without an end is no sentence of news. */
const longestSentence = 2000;
/** A page beyond this many sentences is no news report; the rest stays unread. */
const mostSentences = 400;

/** A line that states something: a full stop, an end mark or a quotation mark closes it. Headings and captions do not. */
function isStatement(text: string): boolean {
  return (
    text.length <= longestSentence && words(text).length >= fewestWords && /[.!?…]["”’')\]]*$/.test(text)
  );
}

function read(article: Article, span: SentenceSpan, sentence: number): Evidence {
  const exact = article.text.slice(span.start, span.end);
  const { kind, speaker } = claimKind(exact);
  const frame = frames(exact)[0];
  return {
    id: `${article.id}#${sentence}` as EvidenceId,
    span: { articleId: article.id, start: span.start, end: span.end, exact },
    sentence,
    paragraph: span.paragraph,
    kind,
    speaker,
    quotes: quotes(exact).map((quote) => quote.text),
    numbers: numbers(exact).map(({ raw, value, unit }) => ({ raw, value, unit })),
    dates: dates(exact, article.publishedAt).map(({ raw, iso }) => ({ raw, iso })),
    names: names(exact).map(({ text, start }) => ({ text, start })),
    relations: relations(exact),
    attribution: frame ? { source: frame.source, verb: frame.verb } : null,
  };
}

/**
 * Reads an article into evidence: one record a sentence, each with its exact span.
 *
 * @returns Evidence in the order of the text; an article without a checkable sentence gives none, which is no error,
 *   and so does a page whose publisher allows a link only.
 *
 * @example
 * // ground(article).evidence.every((e) => article.text.slice(e.span.start, e.span.end) === e.span.exact)
 */
export function ground(article: Article): GroundedArticle {
  const { rights } = article;
  if (rights !== undefined && rights.level < briefLevel) {
    return { article, genre: 'linked', genreSigns: [rights.decidedBy?.why ?? 'the default'], evidence: [] };
  }
  const { genre, signs } = genreOf(article);
  const evidence = sentences(article.text)
    .slice(0, mostSentences)
    .map((span, at) => ({ span, at, text: article.text.slice(span.start, span.end) }))
    .filter(({ text }) => isStatement(text))
    .map(({ span, at }) => read(article, span, at));
  return { article, genre, genreSigns: signs, evidence };
}
