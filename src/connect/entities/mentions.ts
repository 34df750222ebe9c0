import type { StoryEntity } from '../../news/mod.ts';

/** Names that say nothing to a reader alone. */
const bare = /^(?:\p{L}\.?|\d.*)$/u;

/** A single name is left out where a fuller one that ends in it stands there too. */
function withoutShortForms(found: readonly string[]): string[] {
  return found.filter((name) => name.includes(' ') || !found.some((other) => other.endsWith(` ${name}`)));
}

/**
 * Names for a brief's "Mentions": the most salient people, bodies and places of a story, from its entities, most
 * salient first.
 *
 * @example
 * mentions(storyEntities(articles.map(readEntities)).entities); // ['Port of Arle', 'Ana Sol']
 */
export function mentions(entities: readonly StoryEntity[], max = 6): string[] {
  const named = entities.filter(
    ({ kind, name, count }) => !bare.test(name) && (kind !== 'other' || count > 1),
  );
  return withoutShortForms(named.slice(0, max * 2).map(({ name }) => name)).slice(0, max);
}
