import type { GroundedArticle, StoryEntity } from '../../news/mod.ts';
import { readEntities } from './read-entities.ts';
import { storyEntities } from './story-entities.ts';

/** Names that say nothing to a reader alone. */
const bare = /^(?:\p{L}\.?|\d.*)$/u;

function isArticle(one: GroundedArticle | StoryEntity): one is GroundedArticle {
  return 'article' in one;
}

/** A single name is left out where a fuller one that ends in it stands there too. */
function withoutShortForms(found: readonly string[]): string[] {
  return found.filter((name) => name.includes(' ') || !found.some((other) => other.endsWith(` ${name}`)));
}

/**
 * Names for a brief's "Mentions": the most salient people, bodies and places of a story, given as its entities (most
 * salient first) or as its articles.
 *
 * @example
 * mentions(storyEntities(articles.map(readEntities)).entities); // ['Port of Arle', 'Ana Sol']
 */
export function mentions(of: readonly GroundedArticle[] | readonly StoryEntity[], max = 6): string[] {
  const all = of as readonly (GroundedArticle | StoryEntity)[];
  const articles = all.filter(isArticle);
  const entities = all.filter((one): one is StoryEntity => !isArticle(one));
  const found = articles.length > 0 ? storyEntities(articles.map(readEntities)).entities : entities;
  const named = found.filter(({ kind, name, count }) => !bare.test(name) && (kind !== 'other' || count > 1));
  return withoutShortForms(named.slice(0, max * 2).map(({ name }) => name)).slice(0, max);
}
