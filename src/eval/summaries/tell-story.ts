import { checkDraft, defaultLimits, writerTools, type DraftVerdict } from '../../check/mod.ts';
import { mentions, openStory, readMember } from '../../connect/mod.ts';
import { ground } from '../../ground/mod.ts';
import type { Article, BeatId, Brief, Instant, Ledger, StoryId, WriteResult } from '../../news/mod.ts';
import { classicalWriter, ledgerOf } from '../../write/mod.ts';

/** What the wire would make of a story that comes whole, over an empty archive. */
export interface ToldStory {
  readonly ledger: Ledger;
  readonly written: WriteResult;
  /** Null when the writer declined. */
  readonly verdict: DraftVerdict | null;
}

const emptyArchive = { links: [], closest: null, searched: 0, since: null };

/** The story of some articles, as `connect/` sees it. */
function ledgerOfArticles(articles: readonly Article[], number: number, beside: readonly Brief[]): Ledger {
  const readings = articles.map((article) => readMember(ground(article)));
  const { story, articles: grounded } = openStory({
    id: `story ${String(number)}` as StoryId,
    beat: 'eval' as BeatId,
    times: articles.map(({ readAt }) => readAt),
    readings,
    bundles: new Map(),
  });
  const now = articles
    .map(({ readAt }) => readAt)
    .reduce<Instant>((a, b) => (b > a ? b : a), articles[0]!.readAt);
  return ledgerOf({ story, articles: grounded, archive: emptyArchive, past: [], known: [], beside, now });
}

/** Makes a teller that keeps what the writer keeps between stories. */
export function storyTeller(): (
  articles: readonly Article[],
  number: number,
  beside: readonly Brief[],
) => ToldStory {
  const writer = classicalWriter(({ entities }) => mentions(entities));
  return (articles, number, beside) => {
    const ledger = ledgerOfArticles(articles, number, beside);
    const written = writer(ledger, writerTools(ledger, defaultLimits));
    return { ledger, written, verdict: written.ok ? checkDraft(written.draft, ledger, defaultLimits) : null };
  };
}
