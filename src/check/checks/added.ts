import { finding, type Check } from '../check.ts';
import type { Comparison } from '../comparison.ts';
import type { Token } from '../tokens.ts';
import { unmatched, type UnmatchedKind } from './unmatched.ts';

interface AddedCheck {
  readonly name: string;
  readonly kind: UnmatchedKind;
  readonly why: (word: string) => string;
  readonly contradicts: (comparison: Comparison, token: Token) => boolean;
}

const never = () => false;

/** The source has another number where the sentence has this one. */
function otherNumber(comparison: Comparison, token: Token): boolean {
  return comparison.gaps.some(
    (gap) => gap.inserted.includes(token) && gap.tokens.some((lost) => lost.isNumber),
  );
}

const added: readonly AddedCheck[] = [
  {
    name: 'number',
    kind: 'number',
    why: (word) => `the cited sentence does not give ${word}`,
    contradicts: otherNumber,
  },
  {
    name: 'date',
    kind: 'date',
    why: (word) => `the cited sentence does not name ${word}`,
    contradicts: never,
  },
  {
    name: 'name',
    kind: 'name',
    why: (word) => `${word} is not named in the cited sentence`,
    contradicts: never,
  },
  {
    name: 'relation',
    kind: 'relation',
    why: (word) => `“${word}” states a relation that the cited sentence does not`,
    contradicts: never,
  },
  {
    name: 'polarity',
    kind: 'polarity',
    why: (word) => `“${word}” turns the cited sentence into its opposite`,
    contradicts: () => true,
  },
  {
    name: 'certainty',
    kind: 'certainty',
    why: (word) => `“${word}” changes how certain or how much the cited sentence says it is`,
    contradicts: never,
  },
  {
    name: 'roles',
    kind: 'moved',
    why: (word) => `“${word}” stands elsewhere in the cited sentence, so who did what may differ`,
    contradicts: never,
  },
  {
    name: 'new words',
    kind: 'word',
    why: (word) => `the cited sentence does not say “${word}”`,
    contradicts: never,
  },
  {
    name: 'link words',
    kind: 'link word',
    why: (word) => `“${word}” joins words that the cited sentence does not join so`,
    contradicts: never,
  },
];

/** Ordinary words are told in one reason, whatever their number. */
const grouped = new Set<UnmatchedKind>(['word', 'link word']);

function spelled(token: Token): string {
  return token.compound ?? token.text;
}

/** Checks of what the sentence has and its source has not, one for each kind of word. */
export const addedChecks: readonly Check[] = added.map(({ name, kind, why, contradicts }) => ({
  name,
  run: (comparison) => {
    const items = unmatched(comparison).filter((item) => item.kind === kind);
    if (items.length > 1 && grouped.has(kind)) {
      const found = [...new Set(items.map(({ token }) => spelled(token)))];
      return [finding(name, found, why(found.slice(0, 6).join(', ') + (found.length > 6 ? ', …' : '')))];
    }
    return items.map(({ token }) =>
      finding(name, [spelled(token)], why(spelled(token)), contradicts(comparison, token)),
    );
  },
}));
