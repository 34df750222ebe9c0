import type { Archive, BeatId, BriefChange, Digest, Digests, Instant, Story, StoryId } from '../news/mod.ts';
import { digestOf, roundupsOf } from '../write/mod.ts';

const dayMs = 86_400_000;
/** A roundup links stories of this many days, its own included. */
const roundupDays = 7;
/** Briefs of a week that are looked at, newest first; what is older has moved on. */
const mostBriefs = 600;

/** The instants between which a day lies, half-open. */
function spanOf(day: string): { readonly from: Instant; readonly to: Instant } {
  const from = new Date(`${day}T00:00:00.000Z`);
  return {
    from: from.toISOString() as Instant,
    to: new Date(from.getTime() + dayMs).toISOString() as Instant,
  };
}

type Source = Pick<Archive, 'briefsBetween' | 'briefDays' | 'story' | 'redirect'>;

/** The stories of some briefs, as far as they stand, and where the others that these link to went. */
async function storiesOf(archive: Source, changes: readonly BriefChange[]) {
  const ids = changes.map(({ brief }) => brief.storyId);
  const found = await Promise.all(ids.map((id) => archive.story(id)));
  const stories = new Map<StoryId, Story>(
    found.flatMap((story) => (story === null ? [] : [[story.id, story]])),
  );
  const linked = changes.flatMap(({ brief }) => brief.archive.links.map(({ storyId }) => storyId));
  const gone = [...new Set(linked)].filter((id) => !stories.has(id));
  const targets = await Promise.all(gone.map((id) => archive.redirect(id)));
  const standing = new Map<StoryId, StoryId>(
    gone.flatMap((id, at) => {
      const to = targets[at] ?? null;
      return to === null ? [] : [[id, to] as const];
    }),
  );
  return { stories, standing };
}

/** Only briefs that have a link, or that one leads to, can be in a roundup. */
function linkedOnes(changes: readonly BriefChange[]): BriefChange[] {
  const targets = new Set(changes.flatMap(({ brief }) => brief.archive.links.map(({ storyId }) => storyId)));
  return changes.filter(({ brief }) => brief.archive.links.length > 0 || targets.has(brief.storyId));
}

async function readDigest(archive: Source, beat: BeatId, day: string, now: Instant): Promise<Digest> {
  const { from, to } = spanOf(day);
  const since = new Date(Date.parse(from) - (roundupDays - 1) * dayMs).toISOString() as Instant;
  const [changes, week] = await Promise.all([
    archive.briefsBetween({ beat, from, to, limit: mostBriefs }),
    archive.briefsBetween({ beat, from: since, to, limit: mostBriefs }),
  ]);
  const linked = changes.length === 0 ? [] : linkedOnes(week);
  const roundups = roundupsOf({ beat, day, changes: linked, ...(await storiesOf(archive, linked)) });
  return digestOf({ beat, day, isOver: now >= to, changes, roundups });
}

/**
 * The digests of an archive, made when they are asked for.
 *
 * @param now The wire's clock: a day that is not over says so.
 *
 * @example
 * // (await digestsOf(archive, now).of(beat, '2026-11-20')).fresh.length
 */
export function digestsOf(archive: Source, now: () => Instant): Digests {
  return {
    of: (beat, day) => readDigest(archive, beat, day, now()),
    days: (beat, options) => archive.briefDays(beat, options),
  };
}
