import type { EntityKey, EntityKind } from '../../news/mod.ts';
import { nameWords, withoutCorporate } from './alias-words.ts';

const storyBound = '~';

/**
 * The key of an entity: its usual name in lower case without accents, article, title, middle initial and corporate
 * suffix, so that outlets that write it differently agree. With `isStoryBound` a key that holds within its story only.
 *
 * @example
 * entityKey('The Corvell Group Inc.', 'organisation'); // 'corvell'
 */
export function entityKey(name: string, kind: EntityKind, isStoryBound = false): EntityKey {
  const words = nameWords(name);
  const core = kind === 'person' ? words : withoutCorporate(words);
  return `${isStoryBound ? storyBound : ''}${core.join(' ')}` as EntityKey;
}

/**
 * True for the key of a person named by one word only, or of a short form that two fuller names claim: "~sol" of one
 * story need not be "~sol" of another.
 *
 * @example
 * isStoryBound('~sol' as EntityKey); // true
 */
export function isStoryBound(key: EntityKey): boolean {
  return key.startsWith(storyBound);
}
