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

const bought: ClaimSlot = {
  subject: 'Corvell',
  verb: 'buy',
  object: 'Teal',
  isNegated: false,
  figures: [],
  kind: 'fact',
};
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

  it('keeps the same claim once, however it is put forward, and at most 40', () => {
    const deed = { relations: [relation('Corvell', 'bought', 'Teal')] };
    expect(claimSlots([page(deed, { ...deed, kind: 'said' })])).toEqual([bought]);
    const many = Array.from({ length: 90 }, (_, at) => ({
      relations: [relation('Corvell', 'bought', `T${at}`)],
    }));
    expect(claimSlots([page(...many)])).toHaveLength(40);
  });
});

describe('claimSlots() of plans', () => {
  const told = (exact: string, more: Partial<Evidence> = {}) => {
    const plan = page({ kind: 'planned', span: { exact } as Evidence['span'], ...more });
    const article = { ...plan.article, publishedAt: '2026-11-20T09:00:00.000Z' as never };
    return claimSlots([{ ...plan, article }]);
  };

  it('keeps what someone is to do, with the day set for it', () => {
    const exact = 'The Ostrel Power plans to publish its first report by 18 December.';
    const start = exact.indexOf('18');
    const dates = [{ raw: '18 December', start, end: start + 11, iso: '2026-12-18' }];
    expect(told(exact, { dates })).toEqual([
      {
        subject: 'Ostrel Power',
        verb: 'publish',
        object: 'its first report',
        isNegated: false,
        figures: [],
        kind: 'planned',
        due: '2026-12-18',
      },
    ]);
    expect(told('Corvell will not open the mine in May.')).toMatchObject([
      { isNegated: true, object: 'the mine' },
    ]);
  });

  it('sets no day that is past, one of two, or one from which it is to go on', () => {
    const day = (raw: string, iso: string) => ({ raw, start: 34, end: 34 + raw.length, iso });
    const due = (dates: Evidence['dates']) =>
      told('Corvell will open the old mine on 18 December.', { dates })[0]?.due;
    expect(due([day('18 December', '2026-12-18')])).toBe('2026-12-18');
    expect(due([day('18 December', '2025-12-18')])).toBeUndefined();
    expect(due([day('18 December', '2026-12')])).toBeUndefined();
    expect(due([day('18 December', '2026-12-18'), day('Monday', '2026-11-23')])).toBeUndefined();
    const from = told('Corvell will open the mine from 18 December.', {
      dates: [day('18 December', '2026-12-18')],
    });
    expect(from[0]?.due).toBeUndefined();
  });

  it.each([
    'Corvell may open the mine.',
    'Corvell is expected to open the mine.',
    'Corvell was due to open the mine in May.',
    'Corvell will open the mine if the price rises.',
    'It will open the mine.',
    'Union leaders will open the mine.',
    'Orme said Corvell will open the mine.',
    'Corvell will be a mine.',
    'Corvell will wait until Monday.',
    'Corvell, which will open the mine, has a debt.',
  ])('keeps none of “%s”', (sentence) => {
    expect(told(sentence)).toEqual([]);
  });

  it('keeps none on another’s word, and none from a release', () => {
    expect(told('Corvell will open the mine.', { speaker: 'Ines Dorr' })).toEqual([]);
    expect(told('Corvell will open the mine.', { speaker: 'Corvell' })).toHaveLength(1);
    const plan = page({
      kind: 'planned',
      span: { exact: 'Corvell will open the mine.' } as Evidence['span'],
    });
    expect(claimSlots([{ ...plan, genre: 'release' }])).toEqual([]);
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
    ['a plan and its denial', { ...bought, kind: 'planned' as const }, { ...bought, isNegated: true }],
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
