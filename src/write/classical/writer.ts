import type {
  Coverage,
  Decline,
  GroundedArticle,
  Label,
  Ledger,
  Story,
  WriteResult,
  WriterTools,
} from '../../news/mod.ts';
import { outletKey } from '../../text/mod.ts';
import { candidatesOf, type ArticleCandidates } from './sentences/mod.ts';
import { centralityOf } from './compose/centrality.ts';
import { choose } from './compose/choose.ts';
import { headline } from './headline/headline.ts';
import { computedLines } from '../context/lines.ts';

function declined(code: Decline['code'], why: string): WriteResult {
  return { ok: false, decline: { code, why } };
}

/** What an article offers takes some 40 KB; stories that still move fit in these. */
const offersKept = 200;

/** Own reporting, or an agency's report whose first carrier we have: its own page is not in the coverage. */
function canBeTold(page: Coverage): boolean {
  if (page.role === 'linked') return false;
  return page.ownReporting !== false || (page.role === 'reprint' && page.derivedFrom === null);
}

/** Why nothing is written, from the coverage alone; null when there is something to write from. */
function coverageDecline(coverage: readonly Coverage[]): Decline | null {
  if (coverage.some(canBeTold)) return null;
  const roles = new Set(coverage.map((page) => page.role));
  const linked = coverage.find((page) => page.role === 'linked');
  if (linked) return { code: 'rights', why: `${linked.why}.` };
  if (roles.has('release'))
    return { code: 'only-release', why: 'A release is not a report; no outlet has reported this itself.' };
  if (roles.has('sponsored'))
    return { code: 'only-release', why: 'This page is paid for; no outlet has reported this itself.' };
  if (roles.has('opinion'))
    return { code: 'opinion', why: 'This is an opinion; we link to opinions and do not rewrite them.' };
  return { code: 'no-own-reporting', why: 'No page in this coverage shows reporting of its own.' };
}

function labelOf(coverage: readonly Coverage[], own: number): Label {
  const copies = coverage.filter((page) => page.ownReporting === false).length;
  if (copies > 0 || own === 1) return 'Coverage check';
  return 'Explainer';
}

function sources(ledger: Ledger): GroundedArticle[] {
  const usable = new Set(ledger.story.coverage.filter(canBeTold).map((page) => page.id));
  return ledger.articles.filter((article) => usable.has(article.article.id) && article.genre === 'report');
}

function outletCount(articles: readonly GroundedArticle[]): number {
  return new Set(
    articles.map(({ article }) => (article.outlet === null ? article.id : outletKey(article.outlet))),
  ).size;
}

/**
 * Writes a draft from the ledger without a model: core clauses of the articles with own reporting, cut by a closed
 * list of logged operations, credited to their outlet; a headline of our own; coverage and archive lines.
 *
 * @returns A draft, or a decline with the reason a reader sees on the link card.
 */
function write(
  ledger: Ledger,
  tools: WriterTools,
  read: (article: GroundedArticle) => ArticleCandidates,
  names: readonly string[],
): WriteResult {
  const { coverage } = ledger.story;
  const decline = coverageDecline(coverage);
  if (decline) return { ok: false, decline };
  const articles = sources(ledger);
  if (articles.length === 0) {
    const roundup = ledger.articles.some((article) => article.genre === 'roundup');
    return roundup
      ? declined(
          'roundup',
          'This page rounds up several stories; we link to it and write each story from its own reports.',
        )
      : declined('no-checkable-sentence', 'No page in this coverage holds a sentence we could check.');
  }
  const offers = articles.map(read);
  const centrality = centralityOf(articles);
  const candidates = offers.flatMap((offer) => offer.candidates);
  if (candidates.length === 0)
    return declined(
      'no-checkable-sentence',
      'No sentence of the source can be told shortly without changing it.',
    );
  const chosen = choose(candidates, centrality, tools);
  const outlets = outletCount(articles);
  if (chosen.length === 0)
    return declined('too-thin', 'No sentence of the source can open a brief without changing it.');
  if (outlets > 1 && chosen.length < 2) {
    return declined('too-thin', 'Only one sentence of the sources can be told shortly without changing it.');
  }
  const cores = offers.flatMap((offer) => offer.cores);
  const top = headline(cores, chosen, outlets === 1, centrality, tools);
  if (!top) return declined('too-thin', 'No headline of our own stands on what the sources say.');
  return {
    ok: true,
    draft: {
      storyId: ledger.story.id,
      headline: top,
      sentences: chosen.map((candidate) => candidate.sentence),
      lines: computedLines(ledger),
      label: labelOf(coverage, outlets),
      mentions: names,
    },
  };
}

/** It needs no one to answer. */
export type ClassicalWriter = (ledger: Ledger, tools: WriterTools) => WriteResult;

/**
 * The classical writer. Keeps what each article offers, since that depends on the article alone.
 *
 * @param mentionsOf Ranks the names of a story; passed in, as ranking is the business of connect/.
 *
 * @example
 * // const writer = classicalWriter(({ entities }) => mentions(entities)); writer(ledger, tools).ok
 */
export function classicalWriter(mentionsOf: (story: Story) => readonly string[]): ClassicalWriter {
  const kept = new Map<GroundedArticle, ArticleCandidates>();
  return (ledger, tools) => {
    const read = (article: GroundedArticle): ArticleCandidates => {
      const offer = kept.get(article) ?? candidatesOf(article, tools);
      // Asked for again it moves to the end; the one that was not asked for longest goes.
      kept.delete(article);
      kept.set(article, offer);
      for (const oldest of kept.keys()) {
        if (kept.size <= offersKept) break;
        kept.delete(oldest);
      }
      return offer;
    };
    return write(ledger, tools, read, mentionsOf(ledger.story));
  };
}
