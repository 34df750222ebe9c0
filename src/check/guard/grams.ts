import { overlapTokens } from '../../text/mod.ts';
import { remember } from '../remember.ts';

/**
 * The 4-grams of a text in lower case; where most of it is a script without spaces, 6-grams of characters, as four of
 * them are hardly three words.
 *
 * @example
 * gramsOf('The old mill closed').size; // 1
 */
export const gramsOf: (text: string) => ReadonlySet<string> = remember((text) => {
  const words = overlapTokens(text);
  const size = words.filter((token) => token.isCharacter).length * 2 > words.length ? 6 : 4;
  const found = new Set<string>();
  for (let at = 0; at + size <= words.length; at++) {
    found.add(
      words
        .slice(at, at + size)
        .map((token) => token.lower)
        .join(' '),
    );
  }
  return found;
}, 4000);
