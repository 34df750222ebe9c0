import type { DraftVerdict, PassedDraft } from '../check/mod.ts';
import type {
  Brief,
  BriefId,
  Card,
  Coverage,
  Decline,
  Edition,
  GroundedArticle,
  Instant,
  Ledger,
  WriteResult,
  WritingCost,
} from '../news/mod.ts';
import { computedLines } from '../write/mod.ts';
import { makeId } from './ids.ts';
import { placedAt } from './placed-at.ts';

export interface EditionContext {
  readonly ledger: Ledger;
  /** The virtual clock. */
  readonly now: Instant;
  readonly engine: string;
  /** The brief of this story that stands published, if any. */
  readonly previous: Brief | null;
}

/** Articles may come to a story out of the order in which they were read; a new version is never older than the last. */
function laterOf(previous: Brief | null, now: Instant): Instant {
  return previous !== null && previous.updatedAt > now ? previous.updatedAt : now;
}

/** True when a new version would say nothing else than the one that stands. */
function saysTheSame(a: Brief, b: Brief): boolean {
  const said = ({ headline, sentences, lines, coverage, mentions }: Brief) =>
    JSON.stringify([headline, sentences.map((sentence) => sentence.text), lines, coverage, mentions]);
  return said(a) === said(b);
}

/**
 * The brief of a passed draft: the only way from a draft to a brief. A brief that says the same as the one that
 * stands is that one, version and all.
 */
function briefOf(
  passed: PassedDraft,
  { ledger, now, engine, previous }: EditionContext,
  cost: WritingCost | undefined,
): Brief {
  const { story, archive } = ledger;
  const { draft, headline, sentences, measures, limits } = passed;
  const brief: Brief = {
    id: previous?.id ?? (makeId(now, `brief\n${story.id}`) as BriefId),
    storyId: story.id,
    beat: story.beat,
    version: (previous?.version ?? 0) + 1,
    publishedAt: previous?.publishedAt ?? now,
    updatedAt: laterOf(previous, now),
    headline: draft.headline.text,
    headlineEvidence: headline.cited.map((evidence) => evidence.span),
    label: draft.label,
    sentences: sentences.map(({ sentence, cited, verdict }) => ({
      text: sentence.text,
      section: sentence.section,
      evidence: cited.map((evidence) => evidence.span),
      operations: sentence.operations,
      verdict,
      ...(sentence.by && { by: sentence.by }),
    })),
    lines: draft.lines,
    coverage: story.coverage,
    archive,
    mentions: draft.mentions,
    guard: measures,
    guardLimits: limits,
    engine,
    ...(draft.writer && { writer: draft.writer }),
    ...(draft.headline.by && { headlineBy: draft.headline.by }),
    ...(cost && { cost }),
  };
  return previous !== null && saysTheSame(previous, brief) ? previous : brief;
}

/** True when every page the brief cites is still in its story: a repair may have moved one to another. */
function citesItsStory({ headlineEvidence, sentences }: Brief, coverage: readonly Coverage[]): boolean {
  const pages = new Set(coverage.map(({ id }) => id));
  const cited = [...headlineEvidence, ...sentences.flatMap(({ evidence }) => evidence)];
  return cited.every(({ articleId }) => pages.has(articleId));
}

/**
 * The brief that stands, with the coverage as it is now, when the new coverage gives no new draft: its sentences
 * are as true as before, its count of outlets would not be. One that cites a page its story lost stays as it was.
 */
function refreshed(previous: Brief, { ledger, now }: EditionContext): Brief {
  const { story, archive } = ledger;
  if (!citesItsStory(previous, story.coverage)) return previous;
  const brief = {
    ...previous,
    version: previous.version + 1,
    updatedAt: laterOf(previous, now),
    lines: computedLines(ledger),
    coverage: story.coverage,
    archive,
  };
  return saysTheSame(previous, brief) ? previous : brief;
}

/** The page a card links to: own reporting first, then the earliest. */
function linked(articles: readonly GroundedArticle[], ledger: Ledger): GroundedArticle {
  const own = new Set(
    ledger.story.coverage.filter((page) => page.ownReporting === true).map((page) => page.id),
  );
  const ranked = [...articles].sort(
    (a, b) =>
      Number(own.has(b.article.id)) - Number(own.has(a.article.id)) || placedAt(a).localeCompare(placedAt(b)),
  );
  return ranked[0]!;
}

/** A link with the reason why no brief is written. */
function cardOf(ledger: Ledger, now: Instant, reason: Decline): Card {
  const { article } = linked(ledger.articles, ledger);
  return {
    storyId: ledger.story.id,
    beat: ledger.story.beat,
    at: now,
    articleId: article.id,
    outlet: article.outlet,
    title: article.title,
    url: article.url,
    reason,
    coverage: ledger.story.coverage,
  };
}

/** Why there is no brief, in words for a reader. */
function declineOf(written: WriteResult, verdict: DraftVerdict | null): Decline {
  if (!written.ok) return written.decline;
  const reason = verdict?.ok === false ? verdict.reasons[0]?.why : undefined;
  return {
    code: 'refused',
    why: `Our draft did not pass the check${reason === undefined ? '' : `: it ${reason}`}.`,
  };
}

/**
 * What the wire makes of a story: a brief where check/ passed a draft, else the brief that stands, else a link card.
 */
export function editionOf(
  written: WriteResult,
  verdict: DraftVerdict | null,
  context: EditionContext,
): Edition {
  if (verdict?.ok) return { kind: 'brief', brief: briefOf(verdict.passed, context, written.cost) };
  if (context.previous) return { kind: 'brief', brief: refreshed(context.previous, context) };
  return { kind: 'card', card: cardOf(context.ledger, context.now, declineOf(written, verdict)) };
}

/** The headline under which later stories find this one. */
export function headlineOf(edition: Edition): string {
  return edition.kind === 'brief' ? edition.brief.headline : edition.card.title;
}
