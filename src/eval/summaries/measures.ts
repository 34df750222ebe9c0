import { judge, type CheckedSentence, type PassedDraft } from '../../check/mod.ts';
import type { Article } from '../../news/mod.ts';
import { longestRun, overlapIndex, quotes, rawRun, sentences, words } from '../../text/mod.ts';
import { openingOf, styleFaults } from '../../write/mod.ts';
import { summaryOf, type Told } from './prediction.ts';
import { rouge, type Rouge } from './rouge.ts';

/** Middle value; the higher of two; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** To four places; 0 of none. */
export function mean(values: readonly number[]): number {
  const sum = values.reduce((a, b) => a + b, 0);
  return values.length === 0 ? 0 : Math.round((sum / values.length) * 10_000) / 10_000;
}

/** The summary as one text, without its headline. */
export function textOf(passed: PassedDraft): string {
  return summaryOf(passed)
    .map(({ sentence }) => sentence.text)
    .join(' ');
}

/** Judges a sentence again by no more than the record gives: its text and its spans. */
function failsAgain({ sentence, cited }: CheckedSentence, articles: readonly Article[]): boolean {
  const sources = cited.map(({ span }) => {
    const article = articles.find(({ id }) => id === span.articleId)!;
    const { outlet, publishedAt } = article;
    const text = article[span.field ?? 'text'] ?? '';
    return { text: text.slice(span.start, span.end), outlet, date: publishedAt?.slice(0, 10) ?? null };
  });
  return judge(sentence.text, sources).kind !== 'supported';
}

/** Headlines and sentences that the gate refuses when it sees no more than the record holds. */
export function failing(passed: PassedDraft, articles: readonly Article[]): number {
  return [passed.headline, ...passed.sentences].filter((checked) => failsAgain(checked, articles)).length;
}

/** What a brief copies: longest run without and with names counted, longest quotation; in words. */
export interface Copied {
  readonly run: number;
  readonly withNames: number;
  readonly quote: number;
}

export function copiedBy(passed: PassedDraft, articles: readonly Article[]): Copied {
  const texts = [passed.headline, ...passed.sentences].map(({ sentence }) => sentence.text);
  const quoted = texts.flatMap((text) => quotes(text).map((quote) => words(quote.text).length));
  const runs = articles.flatMap(({ title, description = '', text }) => {
    const fields = [title, description, text].map((field) => ({ field, index: overlapIndex(field) }));
    return texts.flatMap((ours) =>
      fields.map(({ field, index }) => [longestRun(ours, index), rawRun(ours, field)] as const),
    );
  });
  return {
    run: Math.max(0, ...runs.map(([run]) => run)),
    withNames: Math.max(0, ...runs.map(([, run]) => run)),
    quote: Math.max(0, ...quoted),
  };
}

/** The first sentence of every source, as they come. */
function leadsOf(articles: readonly Article[]): string {
  return articles
    .flatMap(({ text }) =>
      sentences(text)
        .slice(0, 1)
        .map(({ start, end }) => text.slice(start, end)),
    )
    .join(' ');
}

function meanRouge(values: readonly Rouge[]): Rouge {
  return {
    rouge1: mean(values.map(({ rouge1 }) => rouge1)),
    rouge2: mean(values.map(({ rouge2 }) => rouge2)),
    rougeL: mean(values.map(({ rougeL }) => rougeL)),
  };
}

/** ROUGE of the briefs, and of the sources' first sentences on the same stories; empty without references. */
export function rougeOf(all: readonly Told[]): Partial<Rouge> & { readonly leads?: Rouge } {
  const pairs = all.flatMap(({ passed, row }) =>
    passed && row.reference !== null ? [{ passed, row, reference: row.reference }] : [],
  );
  if (pairs.length === 0) return {};
  const ours = meanRouge(pairs.map(({ passed, reference }) => rouge(textOf(passed), reference)));
  const leads = meanRouge(pairs.map(({ row, reference }) => rouge(leadsOf(row.articles), reference)));
  return { ...ours, leads };
}

/** How often a brief opens in the same way as the one before it. */
export function sameOpenings(briefs: readonly PassedDraft[]): number {
  const openings = briefs.map((passed) => openingOf(passed.sentences[0]!.sentence.operations));
  return openings.filter((opening, at) => at > 0 && opening === openings[at - 1]).length;
}

/** Briefs with a fault of style. */
export function faultyBriefs(briefs: readonly PassedDraft[]): number {
  return briefs.filter(
    (passed) => styleFaults(summaryOf(passed).map(({ sentence }) => sentence.text)).length > 0,
  ).length;
}
