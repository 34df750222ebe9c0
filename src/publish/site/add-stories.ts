import type { Hono } from 'hono';
import type { Archive, BeatId, StoryId } from '../../news/mod.ts';
import { readPublicBrief } from '../public-brief.ts';
import { publicCard } from '../public-coverage.ts';
import { readPublicStory } from '../public-story.ts';
import { listStories } from './find.ts';
import { movedTo } from './moved.ts';
import { storiesPage } from './pages/stories.ts';
import { storyPage } from './pages/story.ts';
import type { Site } from './site.ts';

const listedStories = 100;

/** Adds the list of stories and their pages; a story that became part of another leads to it. */
export function addStories(
  app: Hono,
  {
    options,
    site,
  }: { readonly options: { readonly archive: Archive; readonly beat?: BeatId }; readonly site: () => Site },
): void {
  const { archive, beat } = options;
  app.get('/stories', async (c) => {
    const [stories, size] = await Promise.all([
      listStories(archive, { limit: listedStories, ...(beat === undefined ? {} : { beat }) }),
      archive.size(),
    ]);
    return c.html(storiesPage(site(), stories, size.stories));
  });
  app.get('/stories/:id', async (c) => {
    const id = c.req.param('id') as StoryId;
    const story = await archive.story(id);
    if (story === null) {
      const target = await archive.redirect(id);
      return target === null ? c.notFound() : movedTo(c, site().links.story(target));
    }
    const [shown, brief, card] = await Promise.all([
      readPublicStory(archive, story),
      archive.briefOfStory(id),
      archive.cardOfStory(id),
    ]);
    return c.html(
      storyPage(site(), {
        story: shown,
        brief: brief === null ? null : await readPublicBrief(archive, brief),
        card: card === null || brief !== null ? null : publicCard(card),
      }),
    );
  });
}
