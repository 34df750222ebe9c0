import type {
  Decline,
  Draft,
  DraftSentence,
  GroundedArticle,
  Ledger,
  WriteResult,
  WriterTools,
} from '../../../news/mod.ts';
import { computedLines, conflictSentence, labelOf, watchSentence } from '../../context/mod.ts';
import { declineWithoutPages, sourceKey, tellableArticles } from '../../ledger/tellable.ts';
import { headlinesOf, storyWords, titleCandidates, type Headline, type StoryWords } from '../headline/mod.ts';
import type { ArticleCandidates, Candidate } from '../sentences/mod.ts';
import { agreed } from './agreed.ts';
import { centralityOf, type Centrality } from './centrality.ts';
import { strangersIn, withNamesInTurn } from './name-mentions.ts';
import { openingsBeside } from './opening.ts';
import { ownWording } from './own-wording.ts';
import { originsIn, pieceOf } from './piece.ts';
import { choices } from './search.ts';
import { provedByText } from './title-proof.ts';
import type { PieceSet } from './sets.ts';
import { bestPairing, fits } from './together.ts';
import { valued, type Valued } from './worth.ts';

/** Choices, and headlines of either kind, that are weighed together. */
const mostChoices = 24;
const mostHeadlines = 6;

/** What one story offers to choose from. */
interface Offer {
  readonly ledger: Ledger;
  readonly articles: readonly GroundedArticle[];
  readonly candidates: readonly Candidate[];
  readonly cores: ArticleCandidates['cores'];
  readonly centrality: Centrality;
  readonly known: StoryWords;
  /** True for a text that copies no run of words from any page of the story. */
  readonly isOurs: (text: string) => boolean;
  /** Outlets that can be told from. */
  readonly outlets: number;
}

function offerOf(
  ledger: Ledger,
  articles: readonly GroundedArticle[],
  tools: WriterTools,
  read: (article: GroundedArticle) => ArticleCandidates,
): Offer {
  const offers = articles.map(read);
  const known = storyWords(articles);
  const bodies = offers.flatMap(({ candidates }) => candidates);
  return {
    ledger,
    articles,
    candidates: [...bodies, ...provedByText(titleCandidates(articles, known, tools), tools)],
    known,
    cores: offers.flatMap(({ cores }) => cores),
    centrality: centralityOf(articles),
    isOurs: ownWording(ledger.articles),
    outlets: new Set(articles.map(sourceKey)).size,
  };
}

function piecesOf(offer: Offer, tools: WriterTools): Valued[] {
  const originOf = originsIn(offer.ledger);
  const own = offer.candidates.map((candidate) => pieceOf(candidate, originOf));
  return [...own, ...agreed(offer.cores, offer.articles, originOf, tools)]
    .filter(({ sentence }) => offer.isOurs(sentence.text))
    .map((piece) => valued(piece, offer.centrality));
}

/** What a brief tells, under its headline. */
interface Told {
  readonly headline: DraftSentence;
  readonly sentences: readonly DraftSentence[];
}

function headlinesFor(
  { articles, cores, outlets, isOurs, known }: Offer,
  tools: WriterTools,
): readonly Headline[] {
  return headlinesOf({ articles, cores, isAlone: outlets === 1, isOurs, known }, tools, mostHeadlines);
}

function some(sets: Iterable<PieceSet>): PieceSet[] {
  const found: PieceSet[] = [];
  for (const set of sets) {
    found.push(set);
    if (found.length >= mostChoices) break;
  }
  return found;
}

function told(offer: Offer, tools: WriterTools): Told | 'no sentences' | 'no headline' {
  const floor = { sources: Math.min(2, offer.outlets) };
  const beside = openingsBeside(offer.ledger.beside);
  const pieces = piecesOf(offer, tools);
  const sets = some(choices(pieces, beside, floor, tools));
  if (sets.length === 0) return 'no sentences';
  const headlines = headlinesFor(offer, tools);
  const strangers = strangersIn(offer.ledger.story.entities, offer.articles);
  const isHeaded = (set: PieceSet) => headlines.some((headline) => fits(set, headline));
  const best =
    bestPairing(sets, headlines, strangers, tools) ??
    bestPairing(some(choices(pieces, beside, floor, tools, isHeaded)), headlines, strangers, tools);
  if (best === null) return 'no headline';
  const sentences = best.pieces.map(({ sentence }) => sentence);
  const headline = best.headline.sentence;
  return { headline, sentences: polished(headline, sentences, offer, tools) };
}

/** The same sentences with people named in turn, unless the guard has something against that. */
function polished(
  top: DraftSentence,
  sentences: readonly DraftSentence[],
  { ledger, articles, isOurs }: Offer,
  tools: WriterTools,
): readonly DraftSentence[] {
  const named = withNamesInTurn(sentences, ledger.story.entities, articles, tools);
  const isFine = named.every(({ text }) => isOurs(text)) && tools.guard(top, named).length === 0;
  return isFine ? named : sentences;
}

/** What stands after the summary: where outlets differ, what is to be watched. */
function furtherSentences(
  { headline: top, sentences }: Told,
  offer: Offer,
  tools: WriterTools,
): DraftSentence[] {
  const { ledger, articles, candidates } = offer;
  const own = new Set(articles.flatMap(({ evidence, heads }) => [...heads, ...evidence].map(({ id }) => id)));
  const used = new Set([top, ...sentences].flatMap(({ cites }) => cites));
  const conflict = conflictSentence(ledger, tools, candidates);
  const isTold = conflict?.cites.every((id) => own.has(id)) === true;
  const watch = watchSentence(candidates, ledger, used);
  return [...(isTold ? [conflict] : []), ...(watch === null ? [] : [watch])];
}

/** The summary with as much of what follows as the guard lets stand; the last is the first to go. */
function wholeOf(told: Told, offer: Offer, tools: WriterTools): readonly DraftSentence[] {
  const further = furtherSentences(told, offer, tools).filter(({ text }) => offer.isOurs(text));
  for (let count = further.length; count > 0; count--) {
    const whole = [...told.sentences, ...further.slice(0, count)];
    if (tools.guard(told.headline, whole).length === 0) return whole;
  }
  return told.sentences;
}

function declined(code: Decline['code'], why: string): WriteResult {
  return { ok: false, decline: { code, why } };
}

/** Why there are sentences and no brief, in words for a reader. */
function thinness({ candidates, outlets }: Offer): string {
  const telling = new Set(candidates.map(({ article }) => sourceKey(article)));
  return outlets > 1 && telling.size === 1
    ? 'Only one outlet says it in sentences that can be told shortly without changing them; a brief needs two.'
    : 'What the sources say cannot be told shortly without repeating their wording or changing it.';
}

/**
 * Composes a draft out of what the pages of a story offer: the best choice of sentences the guard lets stand together, a
 * headline of our own, people named in turn, what is to be watched, and the computed lines.
 *
 * @param read What one page offers; may be kept from before.
 * @param mentions The names of the story, most salient first.
 * @returns A draft, or a decline with the reason a reader sees on the link card.
 */
export function compose(
  ledger: Ledger,
  tools: WriterTools,
  read: (article: GroundedArticle) => ArticleCandidates,
  mentions: readonly string[],
): WriteResult {
  const tellable = tellableArticles(ledger);
  if (tellable.length === 0) return { ok: false, decline: declineWithoutPages(ledger) };
  const articles = tellable.filter(({ article }) => article.outlet !== null);
  if (articles.length === 0)
    return declined(
      'no-checkable-sentence',
      'No page here names the outlet it is from, and a brief credits what it tells.',
    );
  const offer = offerOf(ledger, articles, tools, read);
  if (offer.candidates.length === 0)
    return declined(
      'no-checkable-sentence',
      'No sentence of the source can be told shortly without changing it.',
    );
  const summary = told(offer, tools);
  if (summary === 'no sentences') return declined('too-thin', thinness(offer));
  if (summary === 'no headline')
    return declined('too-thin', 'No headline of our own stands on what the sources say.');
  const sentences = wholeOf(summary, offer, tools);
  const conflictTold = sentences.some(({ section }) => section === 'context');
  const draft: Draft = {
    storyId: ledger.story.id,
    headline: summary.headline,
    sentences,
    lines: computedLines(ledger, { conflictTold }),
    label: labelOf(ledger),
    mentions,
  };
  return { ok: true, draft };
}
