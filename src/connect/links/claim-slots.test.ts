import { describe, expect, it } from 'vitest';
import type {
  ClaimSlot,
  Evidence,
  EvidenceId,
  GroundedArticle,
  NumberMention,
  Relation,
} from '../../news/mod.ts';
import { claimSlots, conflictOf } from './claim-slots.ts';

function relation(subject: string, verb: string, object: string, isNegated = false): Relation {
  return { subject, verb, object, isNegated, from: 'clause', start: 0, end: 1 };
}

function figure(value: number, unit: string | null, measures: string | null = null): NumberMention {
  return { raw: String(value), start: 0, end: 1, value, unit, measures };
}

function page(...sentences: Partial<Evidence>[]): GroundedArticle {
  const evidence = sentences.map((sentence, at): Evidence => ({
    id: `a#${at}` as EvidenceId,
    span: { articleId: 'a' as never, start: 0, end: 0, exact: '' },
    sentence: at,
    paragraph: 0,
    kind: 'fact',
    speaker: null,
    quotes: [],
    numbers: [],
    dates: [],
    names: [],
    relations: [],
    attribution: null,
    ...sentence,
  }));
  return { article: { title: '', text: '' } as never, genre: 'report', genreSigns: [], heads: [], evidence };
}

const bought: ClaimSlot = { subject: 'Corvell', verb: 'buy', object: 'Teal', isNegated: false, figures: [] };
const priced = (value: number): ClaimSlot => ({ ...bought, figures: [{ of: '$', value }] });

describe('claimSlots()', () => {
  it('keeps what one name does to another, in base form, with its figure', () => {
    const slots = claimSlots([
      page({
        relations: [relation('Corvell', 'bought', 'the Teal')],
        numbers: [figure(5e6, '$'), figure(3, null)],
      }),
    ]);
    expect(slots).toEqual([{ ...bought, figures: [{ of: '$', value: 5e6 }] }]);
  });

  it('leaves out plans, allegations, things without a name, and figures of which it is not clear', () => {
    const deed = relation('Corvell', 'bought', 'Teal');
    expect(claimSlots([page({ kind: 'planned', relations: [deed] })])).toEqual([]);
    expect(claimSlots([page({ kind: 'alleged', relations: [deed] })])).toEqual([]);
    expect(claimSlots([page({ relations: [relation('Corvell', 'bought', 'ships')] })])).toEqual([]);
    const two = page({ relations: [deed], numbers: [figure(5, '$'), figure(9, '$')] });
    expect(claimSlots([two])[0]?.figures).toEqual([]);
  });

  it('keeps the same claim once, and at most 40', () => {
    const deed = { relations: [relation('Corvell', 'bought', 'Teal')] };
    expect(claimSlots([page(deed, deed)])).toHaveLength(1);
    const many = Array.from({ length: 90 }, (_, at) => ({
      relations: [relation('Corvell', 'bought', `T${at}`)],
    }));
    expect(claimSlots([page(...many)])).toHaveLength(40);
  });
});

describe('conflictOf()', () => {
  it.each([
    ['a deed and its denial', bought, { ...bought, isNegated: true }],
    ['opposite deeds', bought, { ...bought, verb: 'sell' }],
    ['another figure', priced(5e6), priced(4e6)],
    [
      'a short and a full name',
      { ...bought, subject: 'Dorr' },
      { ...bought, subject: 'Ines Dorr', isNegated: true },
    ],
  ])('finds %s, from either side', (_, a, b) => {
    expect(conflictOf([a], [b])).not.toBeNull();
    expect(conflictOf([b], [a])).not.toBeNull();
  });

  it.each([
    ['the same claim', bought, bought],
    ['a rounded figure', priced(5.02e6), priced(5e6)],
    ['figures of different things', priced(5e6), { ...bought, figures: [{ of: 'ship', value: 9 }] }],
    ['other deeds', bought, { ...bought, verb: 'praise' }],
    ['another object', bought, { ...bought, object: 'Arle', isNegated: true }],
    [
      'the deed the other way round',
      bought,
      { ...bought, subject: 'Teal', object: 'Corvell', isNegated: true },
    ],
    ['a denial of another deed', bought, { ...bought, verb: 'sue', isNegated: true }],
  ])('finds none in %s', (_, a, b) => {
    expect(conflictOf([a], [b])).toBeNull();
  });

  it('finds none where one story itself tells both', () => {
    const sold = { ...bought, verb: 'sell' };
    expect(conflictOf([bought, sold], [sold])).toBeNull();
    expect(conflictOf([], [bought])).toBeNull();
  });
});
