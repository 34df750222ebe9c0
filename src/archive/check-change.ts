import { NutgrafError } from '../errors.ts';
import type { ArchiveChange } from '../news/mod.ts';

/**
 * Sees to it that a change makes sense in itself, whatever is stored.
 * Errors: `NG_BUG` when its article joins no story, a story that gets a part is missing, a story is saved twice or
 * redirected too, or the stories are of several beats.
 */
export function checkChange({ article, stories, members, redirects }: ArchiveChange): void {
  const saved = new Set(stories.map(({ story }) => story.id));
  if (saved.size !== stories.length) throw wrong('a story is in one change twice');
  if (new Set(stories.map(({ story }) => story.beat)).size > 1) {
    throw wrong('the stories of one change are of several beats');
  }
  if (!members.some(({ articleId }) => articleId === article.id)) {
    throw wrong(`article "${article.id}" joins no story`);
  }
  for (const { articleId, part, storyId } of members) {
    if (saved.has(storyId)) continue;
    throw wrong(
      `story "${storyId}" gets part ${String(part)} of article "${articleId}" and is not in the change`,
    );
  }
  for (const { from } of redirects) {
    if (saved.has(from)) throw wrong(`story "${from}" is saved and redirected in one change`);
  }
}

/** The error of a change that cannot be. */
export function wrong(why: string): NutgrafError {
  return new NutgrafError('NG_BUG', why);
}
