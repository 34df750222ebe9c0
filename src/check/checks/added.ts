import { opposites } from '../../text/mod.ts';
import { finding, spelled, type Check, type Finding, type Gravity } from '../check.ts';
import type { Comparison } from '../comparison.ts';
import { scaleChange } from '../scales.ts';
import { counterpart, isTight, slotOf } from '../slots.ts';
import type { Token } from '../tokens.ts';
import * as lists from '../word-lists.ts';
import { isDay, unmatched, type UnmatchedKind } from './unmatched.ts';

interface AddedCheck {
  readonly name: string;
  readonly kind: UnmatchedKind;
  readonly gravity: Gravity;
  readonly why: (word: string) => string;
  /** The source's word that says otherwise in the same place, or null. */
  readonly against: (comparison: Comparison, token: Token) => Token | null;
}

/** The source has another number where the sentence has this one. */
function otherNumber(comparison: Comparison, token: Token): Token | null {
  const gap = slotOf(comparison, token);
  return gap && isTight(gap) ? (gap.tokens.find((lost) => lost.isNumber) ?? null) : null;
}

function sortOfDay(token: Token): 'month' | 'word' | 'weekday' {
  if (lists.months.has(token.lower)) return 'month';
  return lists.dayWords.has(token.lower) ? 'word' : 'weekday';
}

/** A weekday for a weekday or a month for a month; one for the other may be the same day. */
function otherDay(comparison: Comparison, token: Token): Token | null {
  return counterpart(comparison, token, (lost) => isDay(lost) && sortOfDay(lost) === sortOfDay(token));
}

/** Another name stands there, and nothing but names. */
function otherName(comparison: Comparison, token: Token): Token | null {
  const gap = slotOf(comparison, token);
  if (!gap || !isTight(gap) || !gap.inserted.every((word) => word.isCapital)) return null;
  const isName = (lost: Token) =>
    lost.isCapital && lost.isContent && !isDay(lost) && !lists.hedges.has(lost.lower);
  return gap.tokens.every(isName) ? gap.tokens[0]! : null;
}

function opposite(comparison: Comparison, token: Token): Token | null {
  return counterpart(comparison, token, (lost) => opposites(lost.lower, token.lower));
}

/** A negation next to words that the source has without it. */
function negated(comparison: Comparison, token: Token): Token | null {
  const index = comparison.sentence.indexOf(token);
  for (const near of [index + 1, index - 1, index + 2]) {
    const at = comparison.aligned[near] ?? -1;
    if (at >= 0) return comparison.source[at]!;
  }
  return null;
}

const added: readonly AddedCheck[] = [
  {
    name: 'number',
    kind: 'number',
    gravity: 'absent',
    why: (word) => `the cited sentence does not give ${word}`,
    against: otherNumber,
  },
  {
    name: 'date',
    kind: 'date',
    gravity: 'absent',
    why: (word) => `the cited sentence does not name ${word}`,
    against: otherDay,
  },
  {
    name: 'name',
    kind: 'name',
    gravity: 'absent',
    why: (word) => `${word} is not named in the cited sentence`,
    against: otherName,
  },
  {
    name: 'relation',
    kind: 'relation',
    gravity: 'absent',
    why: (word) => `“${word}” states a relation that the cited sentence does not`,
    against: opposite,
  },
  {
    name: 'polarity',
    kind: 'polarity',
    gravity: 'absent',
    why: (word) => `“${word}” denies what the cited sentence does not deny`,
    against: negated,
  },
  {
    name: 'new words',
    kind: 'word',
    gravity: 'doubt',
    why: (word) => `the cited sentence does not say “${word}”`,
    against: opposite,
  },
  {
    name: 'link words',
    kind: 'link word',
    gravity: 'doubt',
    why: (word) => `“${word}” joins words that the cited sentence does not join so`,
    against: opposite,
  },
];

/** Ordinary words are told in one reason, whatever their number. */
const grouped = new Set<UnmatchedKind>(['word', 'link word']);

/** Where the source's words stand in whose place this one is. */
function slotRange(comparison: Comparison, tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) => slotOf(comparison, token)?.tokens.slice(0, 4) ?? []);
}

function reasonFor(check: AddedCheck, comparison: Comparison, token: Token): Finding {
  const other = check.against(comparison, token);
  const word = spelled(token);
  if (other === null) {
    const places = { at: [token], source: slotRange(comparison, [token]) };
    return finding(check.name, check.gravity, [word], check.why(word), places);
  }
  const why =
    check.kind === 'polarity'
      ? `“${word}” turns the cited sentence into its opposite`
      : `${check.why(word)}: it has “${spelled(other)}” there`;
  return finding(check.name, 'contradicts', [word], why, { at: [token], source: [other] });
}

function togetherFor(check: AddedCheck, comparison: Comparison, tokens: readonly Token[]): Finding[] {
  if (tokens.length === 0) return [];
  const found = [...new Set(tokens.map(spelled))];
  const listed = found.slice(0, 6).join(', ') + (found.length > 6 ? ', …' : '');
  const places = { at: tokens, source: slotRange(comparison, tokens) };
  return [finding(check.name, check.gravity, found, check.why(listed), places)];
}

function runAdded(check: AddedCheck, comparison: Comparison): Finding[] {
  const items = unmatched(comparison).filter((item) => item.kind === check.kind);
  if (!grouped.has(check.kind)) return items.map(({ token }) => reasonFor(check, comparison, token));
  const against = items.filter(({ token }) => check.against(comparison, token) !== null);
  const rest = items.filter((item) => !against.includes(item)).map(({ token }) => token);
  return [
    ...against.map(({ token }) => reasonFor(check, comparison, token)),
    ...togetherFor(check, comparison, rest),
  ];
}

/** Checks of what the sentence has and its source has not, one for each kind of word. */
export const addedChecks: readonly Check[] = added.map((check) => ({
  name: check.name,
  run: (comparison) => runAdded(check, comparison),
}));

function strengthOf(comparison: Comparison, token: Token): Finding {
  const word = spelled(token);
  const gap = slotOf(comparison, token);
  const change = gap?.tokens
    .map((lost) => ({ lost, change: scaleChange(lost.lower, token.lower) }))
    .find((item) => item.change !== null && item.change.steps !== 0);
  if (!change?.change) {
    const why = lists.quantifiers.has(token.lower)
      ? `“${word}” says how much or how many, which the cited sentence does not`
      : `“${word}” changes how certain or how much the cited sentence says it is`;
    return finding('certainty', 'absent', [word], why, {
      at: [token],
      source: slotRange(comparison, [token]),
    });
  }
  const up = change.change.steps > 0;
  const isReplaced = up && isTight(gap!) && lists.openModals.has(change.lost.lower);
  const gravity =
    isReplaced && lists.settledModals.has(token.lower) ? 'contradicts' : up ? 'absent' : 'doubt';
  const why = `the cited sentence says “${spelled(change.lost)}”, not “${word}”: ${up ? 'more' : 'less'} than it says`;
  return finding('certainty', gravity, [word], why, { at: [token], source: [change.lost] });
}

/** Nothing is made surer, or less sure, or more or fewer than the source has it. */
export const strength: Check = {
  name: 'certainty',
  run: (comparison) => {
    const seen = unmatched(comparison);
    const own = seen
      .filter((item) => item.kind === 'certainty')
      .map(({ token }) => strengthOf(comparison, token));
    // A verb of saying or intent in the place of a weaker one: "ruled" for "argued".
    const verbs = seen
      .filter((item) => item.kind === 'word' || item.kind === 'link word')
      .filter(({ token }) =>
        (slotOf(comparison, token)?.tokens ?? []).some(
          (lost) => (scaleChange(lost.lower, token.lower)?.steps ?? 0) > 0,
        ),
      )
      .map(({ token }) => strengthOf(comparison, token));
    return [...own, ...verbs];
  },
};
