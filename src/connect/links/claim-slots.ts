import type {
  ClaimSlot,
  Evidence,
  GroundedArticle,
  NumberMention,
  Relation,
  SlotFigure,
} from '../../news/mod.ts';
import { opposites, stem, terms, transitiveVerb } from '../../text/mod.ts';
import { planSlot } from './plan-slots.ts';
import { bareName, isSameName } from './story-names.ts';

const maxSlots = 40;
const maxPlans = 8;
const longestPart = 80;
/** Figures nearer than this are rounded ways to say the same. */
const sameWithin = 0.05;

function verbOf({ verb }: Relation): string {
  const lower = verb.toLowerCase();
  return transitiveVerb(lower)?.lemma ?? stem(lower);
}

/** "3 percent of its staff" and "3 percent of its ships" measure different things, as do dollars for a year or a share. */
function figureKey({ unit, measures }: NumberMention): string | null {
  if (unit === null) return null;
  const measured = terms(measures ?? '').map((term) => term.stem);
  return [unit, ...measured.sort()].join(' ');
}

function figuresOf({ numbers }: Evidence): SlotFigure[] {
  const all = numbers.flatMap((number) => {
    const of = figureKey(number);
    return of === null ? [] : [{ of, value: number.value }];
  });
  // Two of a kind in one sentence: which is meant cannot be told.
  return all.filter(({ of }) => all.filter((other) => other.of === of).length === 1);
}

function isNamed(part: string): boolean {
  return /^\p{Lu}/u.test(part) && part.length <= longestPart;
}

function slotsOf(evidence: Evidence): ClaimSlot[] {
  const { kind } = evidence;
  if (kind !== 'fact' && kind !== 'said') return [];
  const named = evidence.relations
    .map((relation) => ({
      relation,
      subject: bareName(relation.subject),
      object: bareName(relation.object),
    }))
    .filter(({ subject, object }) => isNamed(subject) && isNamed(object) && subject !== object);
  // With two relations in a sentence the figure may belong to either.
  const figures = named.length === 1 ? figuresOf(evidence) : [];
  return named.map(({ relation, subject, object }) => {
    return { subject, verb: verbOf(relation), object, isNegated: relation.isNegated, figures, kind };
  });
}

/** The same claim put forward otherwise is the same claim. */
function keyOf({ subject, verb, object, isNegated, figures }: ClaimSlot): string {
  return JSON.stringify([subject, verb, object, isNegated, figures]);
}

function plansOf({ article, evidence, genre }: GroundedArticle): ClaimSlot[] {
  // What a firm says of itself in a release or an advertisement is no report of its plan.
  return genre === 'report' ? evidence.flatMap((one) => planSlot(one, article) ?? []) : [];
}

/**
 * The claims of a story between two names, at most 40, in the order of the texts, then what its reports say someone is
 * to do, at most 8, with the day set for it. Guesses, allegations and opinions are left out.
 *
 * @example
 * claimSlots([ground(article)])[0];
 * // { subject: 'Corvell', verb: 'buy', object: 'Teal', isNegated: false, figures: [], kind: 'fact' }
 */
export function claimSlots(articles: readonly GroundedArticle[]): ClaimSlot[] {
  const plans = new Map<string, ClaimSlot>();
  for (const slot of articles.flatMap(plansOf)) {
    if (plans.size < maxPlans && !plans.has(keyOf(slot))) plans.set(keyOf(slot), slot);
  }
  const found = new Map<string, ClaimSlot>();
  const facts = articles.flatMap(({ evidence }) => evidence.flatMap(slotsOf));
  for (const slot of facts) {
    if (found.size + plans.size < maxSlots && !found.has(keyOf(slot))) found.set(keyOf(slot), slot);
  }
  return [...found.values(), ...plans.values()];
}

function differ(a: number, b: number): boolean {
  return Math.abs(a - b) > sameWithin * Math.max(Math.abs(a), Math.abs(b));
}

function slotsConflict(a: ClaimSlot, b: ClaimSlot): boolean {
  // What came of a plan is told by itself; it contradicts nothing.
  if (a.kind === 'planned' || b.kind === 'planned') return false;
  if (!isSameName(a.subject, b.subject) || !isSameName(a.object, b.object)) return false;
  if (a.isNegated !== b.isNegated) return a.verb === b.verb;
  if (a.isNegated) return false;
  if (a.verb !== b.verb) return opposites(a.verb, b.verb);
  return a.figures.some(({ of, value }) =>
    b.figures.some((other) => of === other.of && differ(value, other.value)),
  );
}

/** True when one of the stories itself says both, so that a conflict tells nothing. */
function saysBoth(slots: readonly ClaimSlot[], a: ClaimSlot, b: ClaimSlot): boolean {
  return slots.some((slot) => slotsConflict(slot, a)) && slots.some((slot) => slotsConflict(slot, b));
}

/**
 * The two names between which stories claim what cannot both hold: the same deed and its denial, opposite deeds, or
 * the same deed with another figure. Null when they agree or speak of different things; a change over time counts,
 * so that a deal undone contradicts the deal. The same from either side.
 *
 * @example
 * conflictOf([sold], [notSold]); // ['Corvell', 'Teal']
 */
export function conflictOf(
  ours: readonly ClaimSlot[],
  theirs: readonly ClaimSlot[],
): readonly [string, string] | null {
  for (const a of ours) {
    for (const b of theirs) {
      if (!slotsConflict(a, b) || saysBoth(ours, a, b) || saysBoth(theirs, a, b)) continue;
      return [a.subject, a.object];
    }
  }
  return null;
}
