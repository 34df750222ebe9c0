import type {
  Article,
  DateMention,
  Evidence,
  EvidenceId,
  GroundedArticle,
  NumberMention,
  Quote,
} from '../news/mod.ts';
import { dates, givesOrders, names, numbers, sentences, words, type SentenceSpan } from '../text/mod.ts';
import { attributionOf } from './attribution-chain.ts';
import { carriedSpeakers } from './carried-speakers.ts';
import { claimKind } from './claim-kind.ts';
import { genreOf } from './genre.ts';
import { measureOf } from './measures.ts';
import { quotedParts, type QuotedPart } from './paragraph-quotes.ts';
import { quotesOf } from './quote-speakers.ts';
import { readSentence, type Reading } from './reading.ts';
import { relations } from './relations.ts';

/** From this level of rights on, facts of a page may be written up. */
const briefLevel = 3;
const fewestWords = 4;
/** UTF-16 units; a longer run without an end is no sentence of news. */
const longestSentence = 2000;
/** A page beyond this many sentences is no news report; the rest stays unread. */
const mostSentences = 400;

/**
 * A line that states something: a full stop, an end mark or a quotation mark closes it. Headings and captions do not, and
 * what speaks to the software that reads it is no news.
 */
function isStatement(text: string): boolean {
  return (
    text.length <= longestSentence &&
    words(text).length >= fewestWords &&
    !givesOrders(text) &&
    /[.!?…]["”’')\]]*$/.test(text)
  );
}

interface Statement {
  readonly span: SentenceSpan;
  readonly at: number;
  readonly reading: Reading;
  readonly parts: readonly QuotedPart[];
  readonly quotes: readonly Quote[];
}

function statement(text: string, span: SentenceSpan, at: number, parts: readonly QuotedPart[]): Statement {
  const reading = readSentence(text.slice(span.start, span.end), parts);
  return { span, at, parts, reading, quotes: quotesOf(reading, parts) };
}

const ofTheDay = /^(?:today|tonight|tomorrow|yesterday|this (?:morning|afternoon|evening)|last night)$/i;

/** "Today" in someone's mouth is the day they spoke, which need not be the article's. */
function datesIn(sentence: string, published: string | null, quotes: readonly Quote[]): DateMention[] {
  return dates(sentence, published).map((date) => {
    const isQuoted = quotes.some(({ start, end }) => start <= date.start && date.end <= end);
    return isQuoted && ofTheDay.test(date.raw) ? { ...date, iso: null } : date;
  });
}

function numbersIn({ sentence, words: all }: Reading, dated: readonly DateMention[]): NumberMention[] {
  return numbers(sentence, dated, all).map((number) => {
    const { raw, start, end, value } = number;
    return { raw, start, end, value, ...measureOf(sentence, all, number) };
  });
}

function isWhollyQuoted({ reading, quotes }: Statement): boolean {
  return quotes.length > 0 && reading.words.every((word) => word.isQuoted);
}

/** Where a statement stands: its id, and the text of the article its span indexes. */
interface Place {
  readonly id: string;
  readonly field?: 'title' | 'description';
}

function evidenceOf(
  article: Article,
  statement: Statement,
  quotes: readonly Quote[],
  place: Place,
): Evidence {
  const { span, at, reading } = statement;
  const { id, field } = place;
  const exact = reading.sentence;
  const { kind, speaker } = claimKind(exact, reading);
  const dated = datesIn(exact, article.publishedAt, quotes);
  return {
    id: `${article.id}#${id}` as EvidenceId,
    span: { articleId: article.id, ...(field && { field }), start: span.start, end: span.end, exact },
    sentence: field ? -1 : at,
    paragraph: field ? -1 : span.paragraph,
    kind,
    speaker: speaker ?? (isWhollyQuoted(statement) ? (quotes[0]?.speaker ?? null) : null),
    quotes,
    numbers: numbersIn(reading, dated),
    dates: dated,
    names: names(exact).map(({ text, start }) => ({ text, start })),
    relations: relations(exact, kind, reading),
    attribution: attributionOf(reading),
  };
}

/** Cut short by its feed: what it would have gone on to say is not known. */
const isCut = /(?:…|\.\.\.|\[[^\]]*\])["”’')\]]*\s*$/;

/** A title states something though no full stop closes it. */
function titleOf(article: Article): Evidence[] {
  const { title } = article;
  const start = title.length - title.trimStart().length;
  const span = { start, end: title.trimEnd().length, paragraph: 0 };
  if (
    span.end - start > longestSentence ||
    words(title).length < fewestWords ||
    isCut.test(title) ||
    givesOrders(title)
  )
    return [];
  const parts = quotedParts(title, [span]);
  const read = statement(title, span, 0, parts[0]!);
  return [evidenceOf(article, read, read.quotes, { id: 'title', field: 'title' })];
}

function descriptionOf(article: Article): Evidence[] {
  const { description = '' } = article;
  const spans = sentences(description);
  const parts = quotedParts(description, spans);
  return spans.flatMap((span, at) => {
    const exact = description.slice(span.start, span.end);
    if (!isStatement(exact) || isCut.test(exact)) return [];
    const read = statement(description, span, at, parts[at]!);
    return [
      evidenceOf(article, read, read.quotes, { id: `description.${String(at)}`, field: 'description' }),
    ];
  });
}

/** What stands above the text of an article. */
function headsOf(article: Article): Evidence[] {
  return [...titleOf(article), ...descriptionOf(article)];
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
    return {
      article,
      genre: 'linked',
      genreSigns: [rights.decidedBy?.why ?? 'the default'],
      evidence: [],
      heads: [],
    };
  }
  const { genre, signs } = genreOf(article);
  const spans = sentences(article.text).slice(0, mostSentences);
  const parts = quotedParts(article.text, spans);
  const statements = spans.flatMap((span, at) =>
    isStatement(article.text.slice(span.start, span.end))
      ? [statement(article.text, span, at, parts[at]!)]
      : [],
  );
  const carried = carriedSpeakers(
    statements.map((each) => ({
      paragraph: each.span.paragraph,
      quotes: each.quotes,
      parts: each.parts,
      isWhole: isWhollyQuoted(each),
    })),
  );
  const evidence = statements.map((each, at) =>
    evidenceOf(article, each, carried[at]!, { id: String(each.at) }),
  );
  return { article, genre, genreSigns: signs, evidence, heads: headsOf(article) };
}
