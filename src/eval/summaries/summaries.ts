import { writeFileSync } from 'node:fs';
import { judge, type CheckedSentence, type PassedDraft } from '../../check/mod.ts';
import type { Article, Brief, GroundedArticle, Span } from '../../news/mod.ts';
import { longestRun, outletKey, overlapIndex, quotes, rawRun, sentences, words } from '../../text/mod.ts';
import { rouge, type Rouge } from './rouge.ts';
import { storyRows, type StoryRow } from './story-rows.ts';
import { storyTeller, type ToldStory } from './tell-story.ts';

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
  /** Why there is no full brief; absent for a brief. */
  readonly reason?: string;
  readonly headline: string | null;
  readonly sentences: readonly { readonly text: string; readonly evidence: readonly PredictedEvidence[] }[];
  /** What the program computed about the coverage. */
  readonly lines?: readonly string[];
}

export interface SummariesResult {
  readonly n: number;
  /** F1 against the editor's summary where a brief exists, mean; absent without references. */
  readonly rouge1?: number;
  readonly rouge2?: number;
  readonly rougeL?: number;
  /** The same for the first sentence of every source put together, on the same stories. */
  readonly leads?: Rouge;
  /** With a headline and two passing sentences or more that cite two outlets or more. */
  readonly fullBriefs: number;
  /** Other briefs: one sentence, or one outlet. */
  readonly shortBriefs: number;
  readonly cards: number;
  /** Stories with two outlets or more (sources, where no outlet is named), and the share of them told in full. */
  readonly ofTwoOutlets: number;
  readonly fullShare: number;
  /** Sentences and headlines that the gate refuses when they are judged again from what the record holds. */
  readonly unsupportedSentences: number;
  /** Longest run of a source's words outside quotation marks: names and figures not counted, and every word counted. */
  readonly maxVerbatimRun: number;
  readonly maxRunWithNames: number;
  readonly quoteWordsMax: number;
  /** Words of a summary and sentences in it, medians. */
  readonly summaryWords: number;
  readonly summarySentences: number;
  /** Why there was no brief. */
  readonly reasons: Readonly<Record<string, number>>;
  readonly storiesPerCpuSecond: number;
}

function evidenceOf(spans: readonly Span[], articles: readonly Article[]): PredictedEvidence[] {
  return spans.map(({ articleId, field, start, end }) => ({
    source: articles.findIndex(({ id }) => id === articleId),
    ...(field && { field }),
    start,
    end,
  }));
}

interface Told {
  readonly prediction: SummaryPrediction;
  readonly passed: PassedDraft | null;
  readonly isFull: boolean;
  readonly isOfTwo: boolean;
}

function outletsOf(articles: readonly Pick<Article, 'id' | 'outlet'>[]): number {
  return new Set(articles.map(({ id, outlet }) => (outlet === null ? id : outletKey(outlet)))).size;
}

function citedArticles({ sentences: list }: PassedDraft, articles: readonly Article[]): Article[] {
  const ids = new Set(list.flatMap(({ cited }) => cited.map(({ span }) => span.articleId)));
  return articles.filter(({ id }) => ids.has(id));
}

function reasonOf({ written, verdict }: ToldStory): string {
  if (!written.ok) return `${written.decline.code}: ${written.decline.why}`;
  const why = verdict?.ok === false ? verdict.reasons[0]?.check : undefined;
  return `refused: ${why ?? 'nothing left'}`;
}

function toldOf(row: StoryRow, number: number, story: ToldStory): Told {
  const { articles } = row;
  const passed = story.verdict?.ok ? story.verdict.passed : null;
  const isOfTwo = outletsOf(articles) >= 2;
  if (passed === null) {
    const prediction = {
      row: number,
      kind: 'card',
      reason: reasonOf(story),
      headline: null,
      sentences: [],
    } as const;
    return { prediction, passed, isFull: false, isOfTwo };
  }
  const prediction: SummaryPrediction = {
    row: number,
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
  const isFull = passed.sentences.length >= 2 && outletsOf(citedArticles(passed, articles)) >= 2;
  return { prediction, passed, isFull, isOfTwo };
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

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function mean(values: readonly number[]): number {
  const sum = values.reduce((a, b) => a + b, 0);
  return values.length === 0 ? 0 : Math.round((sum / values.length) * 10_000) / 10_000;
}

function meanRouge(values: readonly Rouge[]): Rouge {
  return {
    rouge1: mean(values.map(({ rouge1 }) => rouge1)),
    rouge2: mean(values.map(({ rouge2 }) => rouge2)),
    rougeL: mean(values.map(({ rougeL }) => rougeL)),
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

function textOf(passed: PassedDraft): string {
  return passed.sentences.map(({ sentence }) => sentence.text).join(' ');
}

interface Copied {
  readonly run: number;
  readonly withNames: number;
  readonly quote: number;
}

function copiedBy(passed: PassedDraft, articles: readonly Article[]): Copied {
  const texts = [passed.draft.headline, ...passed.sentences.map(({ sentence }) => sentence)].map(
    ({ text }) => text,
  );
  let [run, withNames, quote] = [0, 0, 0];
  for (const { title, description = '', text } of articles) {
    const whole = `${title}\n${description}\n${text}`;
    const index = overlapIndex(whole);
    for (const ours of texts) {
      run = Math.max(run, longestRun(ours, index));
      withNames = Math.max(withNames, rawRun(ours, whole));
    }
  }
  for (const ours of texts) for (const { text } of quotes(ours)) quote = Math.max(quote, words(text).length);
  return { run, withNames, quote };
}

function scored(rows: readonly StoryRow[], all: readonly Told[]) {
  const pairs = all.flatMap(({ passed }, at) =>
    passed && rows[at]!.reference !== null ? [{ passed, row: rows[at]! }] : [],
  );
  if (pairs.length === 0) return {};
  const ours = meanRouge(pairs.map(({ passed, row }) => rouge(textOf(passed), row.reference!)));
  const leads = meanRouge(pairs.map(({ row }) => rouge(leadsOf(row.articles), row.reference!)));
  return { ...ours, leads };
}

function reasonsOf(all: readonly Told[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { prediction } of all)
    if (prediction.reason !== undefined) counts[prediction.reason] = (counts[prediction.reason] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([, a], [, b]) => b - a));
}

function resultOf(rows: readonly StoryRow[], all: readonly Told[], cpuSeconds: number): SummariesResult {
  const briefs = all.flatMap(({ passed, prediction }) =>
    passed ? [{ passed, row: rows[prediction.row]! }] : [],
  );
  const copied = briefs.map(({ passed, row }) => copiedBy(passed, row.articles));
  const again = briefs.map(
    ({ passed, row }) =>
      [passed.headline, ...passed.sentences].filter((checked) => failsAgain(checked, row.articles)).length,
  );
  const full = all.filter(({ isFull }) => isFull);
  const ofTwo = all.filter(({ isOfTwo }) => isOfTwo);
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), 0);
  return {
    n: all.length,
    ...scored(rows, all),
    fullBriefs: full.length,
    shortBriefs: briefs.length - full.length,
    cards: all.length - briefs.length,
    ofTwoOutlets: ofTwo.length,
    fullShare: mean(ofTwo.map(({ isFull }) => Number(isFull))),
    unsupportedSentences: again.reduce((a, b) => a + b, 0),
    maxVerbatimRun: most(copied.map(({ run }) => run)),
    maxRunWithNames: most(copied.map(({ withNames }) => withNames)),
    quoteWordsMax: most(copied.map(({ quote }) => quote)),
    summaryWords: median(full.map(({ passed }) => words(textOf(passed!)).length)),
    summarySentences: mean(full.map(({ passed }) => passed!.sentences.length)),
    reasons: reasonsOf(all),
    storiesPerCpuSecond: Math.round((all.length / cpuSeconds) * 10) / 10,
  };
}

/** What stands beside the next brief, as far as the writer looks at it. */
function besideOf(passed: PassedDraft): Brief {
  const { draft, sentences: list } = passed;
  return {
    storyId: draft.storyId,
    headline: draft.headline.text,
    label: draft.label,
    sentences: list.map(({ sentence }) => ({ ...sentence, evidence: [] })),
  } as unknown as Brief;
}

/** Tells every story of a set in order, each beside the three before it, and measures what came out. */
export function evaluateStories(rows: readonly StoryRow[]): {
  readonly result: SummariesResult;
  readonly predictions: readonly SummaryPrediction[];
} {
  const before = process.cpuUsage();
  const tell = storyTeller();
  const all: Told[] = [];
  let beside: Brief[] = [];
  rows.forEach((row, number) => {
    const story = row.articles.length === 0 ? nothing : tell(row.articles, number, beside);
    const told = toldOf(row, number, story);
    all.push(told);
    if (told.passed) beside = [besideOf(told.passed), ...beside].slice(0, 3);
  });
  const used = process.cpuUsage(before);
  const cpuSeconds = Math.max(1e-6, (used.user + used.system) / 1e6);
  return { result: resultOf(rows, all, cpuSeconds), predictions: all.map(({ prediction }) => prediction) };
}

const nothing: ToldStory = {
  ledger: { articles: [] as readonly GroundedArticle[] } as ToldStory['ledger'],
  written: { ok: false, decline: { code: 'no-checkable-sentence', why: 'This story has no source.' } },
  verdict: null,
};

/**
 * The suite `summaries`: lets the classical writer tell each story of a set and measures yield, support, copying and,
 * where an editor's summary is there, ROUGE. With `out`, writes one prediction a line.
 *
 * @throws NutgrafError NG_CONFIG_FILE_MISSING, NG_CONFIG_BAD_DATA, NG_CONFIG_BAD_LINE
 */
export function runSummariesSuite(options: {
  readonly dir: string;
  readonly set?: string | undefined;
  readonly out?: string | undefined;
}): SummariesResult {
  const { result, predictions } = evaluateStories(storyRows(options.dir, options.set));
  if (options.out !== undefined)
    writeFileSync(options.out, predictions.map((each) => `${JSON.stringify(each)}\n`).join(''));
  return result;
}
