import { createHash } from 'node:crypto';
import { defaultLimits, writerTools } from '../../check/mod.ts';
import { openStory, readMember } from '../../connect/mod.ts';
import { ground } from '../../ground/mod.ts';
import type {
  Article,
  ArticleId,
  BeatId,
  Brief,
  Coverage,
  Instant,
  Ledger,
  StoryId,
  WriterTools,
} from '../../news/mod.ts';
import { ledgerOf } from '../ledger/ledger-of.ts';
import type { InventedPage } from './invented-story.ts';

const storyAt = '2026-02-12T08:00:00.000Z' as Instant;

function articleOf({ outlet, title, text, description }: InventedPage, at: number): Article {
  return {
    id: `page${String(at)}` as ArticleId,
    url: null,
    title,
    text,
    outlet,
    publishedAt: storyAt,
    readAt: storyAt,
    sha256: createHash('sha256').update(`${title}\n${text}`).digest('hex'),
    ...(description !== undefined && { description }),
  };
}

/** What a test may set of its own; `coverage` changes what connect/ found of each page. */
export interface LedgerOptions {
  readonly beside?: readonly Brief[];
  readonly coverage?: (page: Coverage, at: number) => Coverage;
}

/** The ledger of some pages, as the wire makes it over an empty archive. */
export function storyLedger(pages: readonly InventedPage[], options: LedgerOptions = {}): Ledger {
  const readings = pages.map((page, at) => readMember(ground(articleOf(page, at))));
  const { story, articles } = openStory({
    id: 'story' as StoryId,
    beat: 'beat' as BeatId,
    times: pages.map(() => storyAt),
    readings,
    bundles: new Map(),
  });
  return ledgerOf({
    story: { ...story, coverage: story.coverage.map(options.coverage ?? ((page) => page)) },
    articles,
    archive: { links: [], closest: null, searched: 0, since: null },
    past: [],
    known: [],
    beside: options.beside ?? [],
    now: storyAt,
  });
}

/** The gate over that ledger. */
export function storyTools(ledger: Ledger): WriterTools {
  return writerTools(ledger, defaultLimits);
}
