import { checkDraft, defaultLimits, vetoed, writerTools, type GuardLimits, type Veto } from '../check/mod.ts';
import { ground } from '../ground/mod.ts';
import type { Archive, Article, Edition, Writer } from '../news/mod.ts';
import { remember } from './archive-memory.ts';
import { editionOf, headlineOf } from './edition.ts';
import type { OpenStories } from './open-stories.ts';

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
 *   article ─ground→ evidence ─connect→ story ─write→ draft ─check→ passed draft ─publish→ brief, or a card with its reason
 *
 * | step    | gives                                                            | expected non-success             |
 * | ground  | one record a sentence: span, kind, speaker, numbers, dates, names | no checkable sentence            |
 * | connect | the story it belongs to, who copied whom, what the archive knows  | stands alone; no connection      |
 * | write   | a draft: cited sentences under a headline of our own              | declines, with the reason        |
 * | check   | the only kind of draft that can become a brief                    | refused, with the words          |
 * | publish | the brief or card, kept with its story in one transaction         | the brief that stands stays      |
 */
export async function runArticle(article: Article, wire: Wire): Promise<Edition> {
  const { archive, stories, writer, limits = defaultLimits, veto, engine } = wire;
  const evidence = ground(article);
  const open = stories.join(evidence);
  const { ledger, asArchived } = await remember(open, archive);
  const written = writer(ledger, writerTools(ledger, limits));
  const judged = written.ok ? checkDraft(written.draft, ledger, limits) : null;
  const verdict = judged && (await vetoed(judged, { ledger, limits, veto }));
  const previous = await archive.briefOfStory(open.story.id);
  const edition = editionOf(written, verdict, { ledger, now: article.readAt, engine, previous });
  await archive.save({ article, story: open.story, search: asArchived(headlineOf(edition)), edition });
  return edition;
}
