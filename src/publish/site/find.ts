import type { Archive, BeatId, Brief, BriefId } from '../../news/mod.ts';
import type { ListedStory } from './pages/stories.ts';

const mostTries = 6;

/**
 * Finds a brief by the last part of its address: the id, or the id, a hyphen and any slug. Ids may hold hyphens.
 *
 * @example
 * await findBrief(archive, '01KAF3R7-larkline-stops'); // the brief '01KAF3R7', or null
 */
export async function findBrief(archive: Pick<Archive, 'brief'>, name: string): Promise<Brief | null> {
  const hyphens = [...name.matchAll(/-/g)].slice(0, mostTries).map((match) => match.index);
  for (const end of [name.length, ...hyphens]) {
    const brief = end === 0 ? null : await archive.brief(name.slice(0, end) as BriefId);
    if (brief !== null) return brief;
  }
  return null;
}

/**
 * The newest stories with what the wire made of each last.
 *
 * @example
 * await listStories(archive, { limit: 100 });
 */
export async function listStories(
  archive: Pick<Archive, 'stories' | 'briefs' | 'cards' | 'briefOfStory' | 'cardOfStory'>,
  options: { readonly limit: number; readonly beat?: BeatId },
): Promise<readonly ListedStory[]> {
  const [stories, briefs, cards] = await Promise.all([
    archive.stories(options),
    archive.briefs(options),
    archive.cards(options),
  ]);
  const briefOf = new Map(briefs.map((brief) => [brief.storyId, brief]));
  const cardOf = new Map(cards.map((card) => [card.storyId, card]));
  return Promise.all(
    stories.map(async (story) => {
      const brief = briefOf.get(story.id) ?? (await archive.briefOfStory(story.id));
      if (brief !== null) return { story, brief, card: null };
      return { story, brief, card: cardOf.get(story.id) ?? (await archive.cardOfStory(story.id)) };
    }),
  );
}
