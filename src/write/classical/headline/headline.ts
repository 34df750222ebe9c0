import type { DraftSentence, GroundedArticle, WriterTools } from '../../../news/mod.ts';
import type { Candidate, Core } from '../sentences/mod.ts';
import { caseBook } from './case-book.ts';
import { coreLines } from './core-lines.ts';
import { lineScore } from './line-score.ts';
import { newsworthOf, type Newsworth } from './newsworth.ts';
import { titleLines, type Line } from './title-lines.ts';

/** The best lines are judged, in this order; a story offers some dozens. */
const mostJudged = 60;
/** What a headline is made of. */
export interface HeadlineAsk {
  /** The articles that may be told from. */
  readonly articles: readonly GroundedArticle[];
  /** Cores of their sentences. */
  readonly cores: readonly Core[];
  /** The sentences of the summary, first one first; may be none yet. */
  readonly chosen: readonly Candidate[];
  /** True when one outlet alone reports the story: the headline then names it. */
  readonly isAlone: boolean;
  /** True for a text that copies no run of words from any page of the story. */
  readonly isOurs: (text: string) => boolean;
}

function stands(sentence: DraftSentence, ask: HeadlineAsk, tools: WriterTools): boolean {
  const summary = ask.chosen.map((candidate) => candidate.sentence);
  return (
    ask.isOurs(sentence.text) &&
    tools.judge(sentence, true).kind === 'supported' &&
    tools.guard(sentence, summary).length === 0
  );
}

interface Prepared {
  readonly lines: readonly Line[];
  readonly news: Newsworth;
}

/** Asked again for other sentences of the same story, the lines are the same. */
const kept = new WeakMap<readonly Core[], Prepared>();

function prepared({ articles, cores, isAlone }: HeadlineAsk): Prepared {
  const before = kept.get(cores);
  if (before) return before;
  const book = caseBook(articles.map(({ article }) => article.text));
  const lines = [
    ...articles.flatMap((article) => titleLines(article, book, isAlone)),
    ...cores.flatMap((core) => coreLines(core, isAlone)),
  ];
  const made = { lines, news: newsworthOf(articles) };
  kept.set(cores, made);
  return made;
}

/**
 * The headline: a line of our own that no source has as its headline, made of a core of a body sentence or of an
 * outlet's title by logged operations; of those the one that tells most of what the story's headlines and leads share.
 *
 * @returns Null when no line is whole, passes the gate and differs enough from every source's headline.
 *
 * @example
 * // headlineOf({ articles, cores, chosen, isAlone: false, isOurs }, tools)?.text; // 'Kelvarne council rejected the harbour toll'
 */
export function headlineOf(ask: HeadlineAsk, tools: WriterTools): DraftSentence | null {
  return rankedHeadlines(ask, tools)[0] ?? null;
}

/**
 * The same, best first.
 *
 * @param most How many are wanted at most.
 *
 * @example
 * // rankedHeadlines(ask, tools, 3).map(({ text }) => text)
 */
export function rankedHeadlines(ask: HeadlineAsk, tools: WriterTools, most = 1): DraftSentence[] {
  const { lines, news } = prepared(ask);
  const ranked = lines
    .flatMap((line) => {
      const score = lineScore(line, ask, news);
      return score === null ? [] : [{ line, score }];
    })
    .sort((a, b) => b.score - a.score || (a.line.text < b.line.text ? -1 : 1))
    .slice(0, mostJudged);
  const found: DraftSentence[] = [];
  for (const { line } of ranked) {
    if (found.length >= most) break;
    const { text, operations, evidence } = line;
    const sentence: DraftSentence = { text, section: 'summary', cites: [evidence.id], operations };
    if (stands(sentence, ask, tools)) found.push(sentence);
  }
  return found;
}
