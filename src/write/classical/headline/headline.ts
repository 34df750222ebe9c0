import type { DraftSentence, Evidence, GroundedArticle, WriterTools } from '../../../news/mod.ts';
import type { Core } from '../sentences/mod.ts';
import { caseBook, type CaseBook } from './case-book.ts';
import { coreLines } from './core-lines.ts';
import { addsTopic, kickersOf } from './kickers.ts';
import { lineScore, type HeadedBriefs } from './line-score.ts';
import { newsworthOf, type Newsworth } from './newsworth.ts';
import { titleLines, type Line } from './title-lines.ts';

/** The best lines are judged, in this order; a story offers some dozens. */
const mostJudged = 60;

/** What headlines are made of. */
export interface HeadlineAsk {
  /** The articles that may be told from. */
  readonly articles: readonly GroundedArticle[];
  /** Cores of their sentences. */
  readonly cores: readonly Core[];
  /** True when one outlet alone reports the story: the headline then names it. */
  readonly isAlone: boolean;
  /** True for a text that copies no run of words from any page of the story. */
  readonly isOurs: (text: string) => boolean;
  readonly known: StoryWords;
}

/** How the pages of a story write their words, and what their headlines and leads have in common. */
export interface StoryWords {
  readonly book: CaseBook;
  readonly news: Newsworth;
}

/**
 * Reads the pages of a story once for all its headlines.
 *
 * @example
 * // storyWords(articles).book.spelling('COURT', 'SUPREME', null); // 'Court'
 */
export function storyWords(articles: readonly GroundedArticle[]): StoryWords {
  return { book: caseBook(articles.map(({ article }) => article.text)), news: newsworthOf(articles) };
}

const rank: Readonly<Record<HeadedBriefs, number>> = { any: 0, 'telling it': 1, 'opening with it': 2 };

/** A line that may head a brief, with how well it tells the news of the story. */
export interface Headline {
  readonly sentence: DraftSentence;
  readonly evidence: Evidence;
  readonly score: number;
  readonly over: HeadedBriefs;
}

function stands(sentence: DraftSentence, ask: HeadlineAsk, tools: WriterTools): boolean {
  return (
    ask.isOurs(sentence.text) &&
    tools.judge(sentence, true).kind === 'supported' &&
    tools.guard(sentence, []).length === 0
  );
}

/** Lines under the words that say what their page is about: "Arle ferry fire: Six people were hurt". */
function kicked(lines: readonly Line[], article: GroundedArticle, book: CaseBook, news: Newsworth): Line[] {
  const own = lines.filter((line) => line.article === article);
  return kickersOf(article, book, news).flatMap((kicker) =>
    own
      .filter(({ text, evidence }) => evidence !== kicker.evidence && addsTopic(kicker.text, text))
      .map((line) => ({
        ...line,
        kicker,
        kind: 'kicked' as const,
        text: `${kicker.text}: ${line.text}`,
        operations: [...line.operations, { name: 'topic first' as const, from: '', to: `${kicker.text}:` }],
      })),
  );
}

function linesOf({ articles, cores, isAlone, known: { book, news } }: HeadlineAsk): Line[] {
  const own = cores.flatMap((core) => coreLines(core, isAlone));
  return [
    ...articles.flatMap((article) => titleLines(article, book, isAlone)),
    ...own,
    ...articles.flatMap((article) => kicked(own, article, book, news)),
  ];
}

/**
 * Headlines of our own that no source has as its headline, best first: each a core of a body sentence or an outlet's
 * title, changed by logged operations. Those that tell what the story's headlines and leads share come first.
 *
 * @param most How many of either kind are wanted at most.
 * @returns Empty when no line is whole, passes the gate and differs enough from every source's headline.
 *
 * @example
 * // headlinesOf({ articles, cores, isAlone: false, isOurs, known }, tools, 1)[0]?.sentence.text; // 'Kelvarne council rejected the harbour toll'
 */
export function headlinesOf(ask: HeadlineAsk, tools: WriterTools, most: number): Headline[] {
  const { news } = ask.known;
  const ranked = linesOf(ask)
    .flatMap((line) => {
      const scored = lineScore(line, ask, news);
      return scored === null ? [] : [{ line, ...scored }];
    })
    .sort((a, b) => rank[a.over] - rank[b.over] || b.score - a.score || (a.line.text < b.line.text ? -1 : 1))
    .slice(0, mostJudged);
  const found: Headline[] = [];
  for (const { line, score, over } of ranked) {
    if (found.filter((headline) => headline.over === over).length >= most) continue;
    const { text, operations, evidence, kicker } = line;
    const cites = kicker === undefined ? [evidence.id] : [evidence.id, kicker.evidence.id];
    const sentence: DraftSentence = { text, section: 'summary', cites, operations };
    if (stands(sentence, ask, tools)) found.push({ sentence, evidence, score, over });
  }
  return found;
}
