import { writeFileSync } from 'node:fs';
import type { PassedDraft } from '../../check/mod.ts';
import type { BeatId, Brief, BriefId, Instant } from '../../news/mod.ts';
import { words } from '../../text/mod.ts';
import { copiedBy, failing, faultyBriefs, mean, median, rougeOf, sameOpenings, textOf } from './measures.ts';
import { summaryOf, toldOf, type SummaryPrediction, type Told } from './prediction.ts';
import type { Rouge } from './rouge.ts';
import { storyRows, type StoryRow } from './story-rows.ts';
import { storyTeller, type ToldStory } from './tell-story.ts';

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
  /** Of full briefs: words of a summary (median), sentences in it (mean), share with 40 to 60 words. */
  readonly summaryWords: number;
  readonly summarySentences: number;
  readonly inLengthShare: number;
  /** Briefs that open in the same way as the one before. */
  readonly sameOpenings: number;
  /** Briefs with a fault of style. */
  readonly faultyBriefs: number;
  /** Why there was no brief. */
  readonly reasons: Readonly<Record<string, number>>;
  readonly storiesPerCpuSecond: number;
}

const [fewestWords, mostWords] = [40, 60];
const neighbours = 3;

function reasonsOf(all: readonly Told[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { prediction } of all)
    if (prediction.reason !== undefined) counts[prediction.reason] = (counts[prediction.reason] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([, a], [, b]) => b - a));
}

function lengthsOf(full: readonly PassedDraft[]) {
  const lengths = full.map((passed) => words(textOf(passed)).length);
  return {
    summaryWords: median(lengths),
    summarySentences: mean(full.map((passed) => summaryOf(passed).length)),
    inLengthShare: mean(lengths.map((count) => Number(count >= fewestWords && count <= mostWords))),
  };
}

function resultOf(all: readonly Told[], cpuSeconds: number): SummariesResult {
  const briefs = all.flatMap(({ passed, row, isFull }) => (passed ? [{ passed, row, isFull }] : []));
  const drafts = briefs.map(({ passed }) => passed);
  const copied = briefs.map(({ passed, row }) => copiedBy(passed, row.articles));
  const full = briefs.filter(({ isFull }) => isFull).map(({ passed }) => passed);
  const ofTwo = all.filter(({ isOfTwo }) => isOfTwo);
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), 0);
  return {
    n: all.length,
    ...rougeOf(all),
    fullBriefs: full.length,
    shortBriefs: briefs.length - full.length,
    cards: all.length - briefs.length,
    ofTwoOutlets: ofTwo.length,
    fullShare: mean(ofTwo.map(({ isFull }) => Number(isFull))),
    unsupportedSentences: briefs.reduce((sum, { passed, row }) => sum + failing(passed, row.articles), 0),
    maxVerbatimRun: most(copied.map(({ run }) => run)),
    maxRunWithNames: most(copied.map(({ withNames }) => withNames)),
    quoteWordsMax: most(copied.map(({ quote }) => quote)),
    ...lengthsOf(full),
    sameOpenings: sameOpenings(drafts),
    faultyBriefs: faultyBriefs(drafts),
    reasons: reasonsOf(all),
    storiesPerCpuSecond: Math.round((all.length / cpuSeconds) * 10) / 10,
  };
}

/** A passed draft as it stands beside the next one. */
function briefOf({ draft, headline, sentences, measures }: PassedDraft, at: Instant): Brief {
  return {
    ...{ id: draft.storyId as unknown as BriefId, storyId: draft.storyId, beat: 'eval' as BeatId },
    ...{ version: 1, publishedAt: at, updatedAt: at, engine: '' },
    headline: draft.headline.text,
    headlineEvidence: headline.cited.map(({ span }) => span),
    label: draft.label,
    sentences: sentences.map(({ sentence: { text, section, operations }, cited, verdict }) => ({
      ...{ text, section, operations, verdict },
      evidence: cited.map(({ span }) => span),
    })),
    lines: draft.lines,
    coverage: [],
    archive: { links: [], closest: null, searched: 0, since: null },
    mentions: draft.mentions,
    guard: measures,
  };
}

const untold: Pick<ToldStory, 'written' | 'verdict'> = {
  written: { ok: false, decline: { code: 'no-checkable-sentence', why: 'This story has no source.' } },
  verdict: null,
};

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
    const told = toldOf(row, number, row.articles.length === 0 ? untold : tell(row.articles, number, beside));
    all.push(told);
    if (told.passed) beside = [briefOf(told.passed, row.articles[0]!.readAt), ...beside].slice(0, neighbours);
  });
  const used = process.cpuUsage(before);
  const cpuSeconds = Math.max(1e-6, (used.user + used.system) / 1e6);
  return { result: resultOf(all, cpuSeconds), predictions: all.map(({ prediction }) => prediction) };
}

/**
 * The suite `summaries`: lets the classical writer tell each story of a set and measures yield, support, copying, length,
 * style and, where an editor's summary is there, ROUGE. With `out`, writes one prediction a line.
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
