import type { Context } from 'hono';
import type { Archive, Brief, StoryId } from '../../news/mod.ts';
import type { Links } from '../links.ts';
import { freshCache } from './headers.ts';

/**
 * Sends a reader on for good. Browsers ask again each time, as with every page.
 *
 * @example
 * movedTo(c, links.story(target));
 */
export function movedTo(c: Context, address: string): Response {
  c.header('Cache-Control', freshCache);
  return c.redirect(address, 301);
}

/**
 * Where the brief of a story that became part of another lives now: the other's brief in the same form, or its page when
 * it has no brief. Null when the story stands.
 *
 * @param suffix `.json` or `.md` where the address asked for it.
 *
 * @example
 * await movedBrief(archive, brief, links, '.json'); // '/briefs/01KAF3R7.json', or null
 */
export async function movedBrief(
  archive: Pick<Archive, 'redirect' | 'briefOfStory'>,
  { storyId }: Pick<Brief, 'storyId'>,
  links: Links,
  suffix: string | undefined,
): Promise<string | null> {
  const target: StoryId | null = await archive.redirect(storyId);
  if (target === null) return null;
  const brief = await archive.briefOfStory(target);
  if (brief === null) return links.story(target);
  if (suffix === '.json') return links.briefJson(brief.id);
  return suffix === '.md' ? links.briefMarkdown(brief.id) : links.brief(brief);
}
