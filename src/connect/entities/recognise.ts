import type { EntityKind } from '../../news/mod.ts';
import { prepareSentence } from './name-features.ts';
import { tagSentence } from './name-model.ts';
import { shippedModel } from './name-weights.ts';

/** A name in a list of tokens: half-open, in tokens. */
export interface TokenName {
  readonly start: number;
  readonly end: number;
  readonly kind: EntityKind;
}

const kinds: readonly EntityKind[] = ['person', 'organisation', 'place', 'other'];
/** A sentence of more tokens is read in parts of this many. */
const mostTokens = 400;

/**
 * Tags as names: each begins at a beginning tag, or where an inside one follows nothing of its kind.
 *
 * @example
 * namesOfTags([1, 2, 0, 5]); // [{ start: 0, end: 2, kind: 'person' }, { start: 3, end: 4, kind: 'place' }]
 */
export function namesOfTags(path: ArrayLike<number>): TokenName[] {
  const found: { start: number; end: number; kind: EntityKind }[] = [];
  for (let at = 0; at < path.length; at++) {
    const tag = path[at]!;
    if (tag === 0) continue;
    const kind = kinds[(tag - 1) >> 1]!;
    const last = found.at(-1);
    if (tag % 2 === 0 && last?.end === at && last.kind === kind) last.end = at + 1;
    else found.push({ start: at, end: at + 1, kind });
  }
  return found;
}

/**
 * Names of people, organisations, places and other things in the tokens of one sentence (marks and possessive endings
 * are tokens of their own). Decided by word shapes, neighbours, lists of known names and learned weights, from this
 * sentence alone. "other" are names of none of the three kinds: nationalities, events, works.
 *
 * @example
 * recognise(['Ana', 'Sol', 'flew', 'to', 'Madrid', '.']).map(({ kind }) => kind); // ['person', 'place']
 */
export function recognise(tokens: readonly string[]): TokenName[] {
  const found: TokenName[] = [];
  for (let from = 0; from < tokens.length; from += mostTokens) {
    const part = tokens.length <= mostTokens ? tokens : tokens.slice(from, from + mostTokens);
    for (const { start, end, kind } of namesOfTags(tagSentence(prepareSentence(part), shippedModel()))) {
      found.push({ start: start + from, end: end + from, kind });
    }
  }
  return found;
}
