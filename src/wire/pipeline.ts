import { checkDraft, defaultLimits, vetoed, writerTools, type GuardLimits, type Veto } from '../check/mod.ts';
import { ground, passages } from '../ground/mod.ts';
import type { Archive, Article, Edition, Instant, StoryChange, Writer } from '../news/mod.ts';
import { remember } from './archive-memory.ts';
import { editionOf, headlineOf } from './edition.ts';
import type { OpenStories } from './open-stories.ts';
import type { OpenStory } from '../connect/mod.ts';

/** What the steps need from outside. */
export interface Wire {
  readonly archive: Archive;
  readonly stories: OpenStories;
  readonly writer: Writer;
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

/** One story written, checked and made ready to keep. */
async function tell(open: OpenStory, now: Instant, wire: Wire): Promise<StoryChange> {
  const { archive, writer, limits = defaultLimits, veto, engine } = wire;
  const { ledger, asArchived } = await remember(open, archive, now);
  const written = await writer(ledger, writerTools(ledger, limits));
  const judged = written.ok ? checkDraft(written.draft, ledger, limits) : null;
  const verdict = judged && (await vetoed(judged, { ledger, limits, veto }));
  const previous = await archive.briefOfStory(open.story.id);
  const edition = editionOf(written, verdict, { ledger, now, engine, previous });
  const search = asArchived(headlineOf(edition));
  return { story: open.story, search, edition, links: ledger.archive.links };
}
