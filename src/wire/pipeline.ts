import {
  checkDraft,
  defaultLimits,
  vetoed,
  writerTools,
  type GuardLimits,
  type DraftVerdict,
  type Veto,
} from '../check/mod.ts';
import { ground, passages } from '../ground/mod.ts';
import type {
  Archive,
  Article,
  Edition,
  Instant,
  Ledger,
  StoryChange,
  WriteResult,
  Writer,
} from '../news/mod.ts';
import { remember } from './archive-memory.ts';
import { editionOf, headlineOf } from './edition.ts';
import type { OpenStories } from './open-stories.ts';
import type { OpenStory } from '../connect/mod.ts';

/** What the steps need from outside. */
export interface Wire {
  readonly archive: Archive;
  readonly stories: OpenStories;
  /** Asked in turn until a draft passes. */
  readonly writers: readonly [Writer, ...Writer[]];
  /** Numbers of the republish guard; the defaults where the beat sets none. */
  readonly limits?: GuardLimits;
  /** A model that may veto what the gate let pass; null when none is configured. */
  readonly veto: Veto | null;
  /** Version of the program, kept with every brief. */
  readonly engine: string;
}

/**
 * One article through the wire.
 *
 *   article ─ground→ evidence ─connect→ stories ─write→ drafts ─check→ passed drafts ─publish→ briefs, or cards with reasons
 *
 * | step    | gives                                                              | expected non-success             |
 * | ground  | one record a sentence; a roundup as passages of one story each     | no checkable sentence            |
 * | connect | the stories its parts belong to, and those repaired on its coming: | stands alone; no connection      |
 * |         | who copied whom, who is in them, where pages differ, what the      |                                  |
 * |         | archive knows                                                      |                                  |
 * | write   | a draft: cited sentences under a headline of our own               | declines, with the reason        |
 * | check   | the only kind of draft that can become a brief                     | refused, with the words          |
 * | publish | the briefs or cards, kept with their stories in one transaction    | the brief that stands stays      |
 *
 * Gives what was made of each story that changed, those of the article first.
 */
export async function runArticle(article: Article, wire: Wire): Promise<readonly Edition[]> {
  const { stories, members, redirects } = wire.stories.join(passages(ground(article)));
  const changes: StoryChange[] = [];
  for (const id of stories) changes.push(await tell(await wire.stories.open(id), article.readAt, wire));
  await wire.archive.save({ article, stories: changes, members, redirects });
  return changes.map(({ edition }) => edition);
}

interface Told {
  readonly written: WriteResult;
  /** Null when the writer declined. */
  readonly verdict: DraftVerdict | null;
}

/** What the first writer makes whose draft passes, else the last; what models cost is kept in either case. */
async function passed(ledger: Ledger, wire: Wire): Promise<Told> {
  const [first, ...others] = wire.writers;
  let told = await toldBy(first, ledger, wire);
  for (const writer of others) {
    if (told.verdict?.ok) break;
    const { cost } = told.written;
    const { written, verdict } = await toldBy(writer, ledger, wire);
    told = { written: { ...written, ...(cost && { cost }) }, verdict };
  }
  return told;
}

async function toldBy(writer: Writer, ledger: Ledger, { limits = defaultLimits, veto }: Wire): Promise<Told> {
  const written = await writer(ledger, writerTools(ledger, limits));
  const judged = written.ok ? checkDraft(written.draft, ledger, limits) : null;
  return { written, verdict: judged && (await vetoed(judged, { ledger, limits, veto })) };
}

/** One story written, checked and made ready to keep. */
async function tell(open: OpenStory, now: Instant, wire: Wire): Promise<StoryChange> {
  const { archive, engine } = wire;
  const { ledger, asArchived } = await remember(open, archive, now);
  const { written, verdict } = await passed(ledger, wire);
  const previous = await archive.briefOfStory(open.story.id);
  const edition = editionOf(written, verdict, { ledger, now, engine, previous });
  const search = asArchived(headlineOf(edition));
  return { story: open.story, search, edition, links: ledger.archive.links };
}
