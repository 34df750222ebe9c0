import type { CheckedSentence, PassedDraft } from '../../check/mod.ts';
import type { Article, Span } from '../../news/mod.ts';
import { outletKey } from '../../text/mod.ts';
import type { StoryRow } from './story-rows.ts';
import type { ToldStory } from './tell-story.ts';

/** A cited span: `source` is the number of the article in its story, `field` absent for its text. */
export interface PredictedEvidence {
  readonly source: number;
  readonly field?: Span['field'];
  readonly start: number;
  readonly end: number;
}

/** One line of the output. */
export interface SummaryPrediction {
  readonly row: number;
  readonly kind: 'brief' | 'card';
  /** Why there is no brief; absent for a brief. */
  readonly reason?: string;
  readonly headline: string | null;
  readonly sentences: readonly { readonly text: string; readonly evidence: readonly PredictedEvidence[] }[];
  /** What the program computed about the coverage. */
  readonly lines?: readonly string[];
}

/** A story with what became of it. */
export interface Told {
  readonly row: StoryRow;
  readonly prediction: SummaryPrediction;
  /** Null for a card. */
  readonly passed: PassedDraft | null;
  /** Two sentences of summary or more, and two outlets or more cited by them. */
  readonly isFull: boolean;
  /** The story has two outlets or more; sources, where none is named. */
  readonly isOfTwo: boolean;
}

function evidenceOf(spans: readonly Span[], articles: readonly Article[]): PredictedEvidence[] {
  return spans.map(({ articleId, field, start, end }) => ({
    source: articles.findIndex(({ id }) => id === articleId),
    ...(field && { field }),
    start,
    end,
  }));
}

function outletsOf(articles: readonly Pick<Article, 'id' | 'outlet'>[]): number {
  return new Set(articles.map(({ id, outlet }) => (outlet === null ? id : outletKey(outlet)))).size;
}

/** The sentences that tell the news; what is to be watched stands apart. */
export function summaryOf({ sentences }: PassedDraft): CheckedSentence[] {
  return sentences.filter(({ sentence }) => sentence.section === 'summary');
}

function citedArticles(sentences: readonly CheckedSentence[], articles: readonly Article[]): Article[] {
  const ids = new Set(sentences.flatMap(({ cited }) => cited.map(({ span }) => span.articleId)));
  return articles.filter(({ id }) => ids.has(id));
}

function reasonOf({ written, verdict }: Pick<ToldStory, 'written' | 'verdict'>): string {
  if (!written.ok) return `${written.decline.code}: ${written.decline.why}`;
  const why = verdict?.ok === false ? verdict.reasons[0]?.check : undefined;
  return `refused: ${why ?? 'nothing left'}`;
}

function briefLine(passed: PassedDraft, row: number, articles: readonly Article[]): SummaryPrediction {
  return {
    row,
    kind: 'brief',
    headline: passed.draft.headline.text,
    sentences: passed.sentences.map(({ sentence, cited }) => ({
      text: sentence.text,
      evidence: evidenceOf(
        cited.map(({ span }) => span),
        articles,
      ),
    })),
    lines: passed.draft.lines.map(({ text }) => text),
  };
}

/**
 * What became of a story, as the output has it.
 *
 * @param number Place of the story in its set, from 0.
 */
export function toldOf(row: StoryRow, number: number, story: Pick<ToldStory, 'written' | 'verdict'>): Told {
  const { articles } = row;
  const passed = story.verdict?.ok ? story.verdict.passed : null;
  const isOfTwo = outletsOf(articles) >= 2;
  if (passed === null) {
    const reason = reasonOf(story);
    const prediction = { row: number, kind: 'card', reason, headline: null, sentences: [] } as const;
    return { row, prediction, passed, isFull: false, isOfTwo };
  }
  const summary = summaryOf(passed);
  const isFull = summary.length >= 2 && outletsOf(citedArticles(summary, articles)) >= 2;
  return { row, prediction: briefLine(passed, number, articles), passed, isFull, isOfTwo };
}
