import type { ClaimSlot } from '../../news/mod.ts';
import { describe, expect, it } from 'vitest';
import { nearnessBand, relate, type Relatable } from './relate.ts';
import { NameRarity } from './shared-names.ts';

function told(names: readonly string[], more: Partial<Relatable> = {}): Relatable {
  return { terms: [], weights: [], names, ...more };
}

function slot(isNegated: boolean): ClaimSlot {
  return { subject: 'Corvell', verb: 'sell', object: 'Teal', isNegated, figures: [] };
}

const small = new NameRarity([], 10);

describe('relate()', () => {
  it.each([
    [0.28, ['Ines Dorr'], 'continues', true],
    [0.27, ['Ines Dorr'], 'same actors', true],
    [0.14, ['Ines Dorr'], 'same mechanism', false],
    [0.14, ['Ines Dorr', 'Corvell'], 'same actors', true],
    [0.34, [], 'continues', true],
    [0.33, [], 'same mechanism', true],
    [0.19, [], 'same mechanism', false],
  ] as const)('of nearness %d with %j in common is %s, linked %s', (nearness, names, relation, isLinked) => {
    const related = relate(told([...names, 'Ada Orme']), told([...names, 'Olga Brandt']), nearness, small);
    expect(related).toMatchObject({ relation, isLinked, names: [...names].sort() });
  });

  it('takes a place for what carries a story on, and for no actor', () => {
    const [one, other] = [told(['Arle'], { actors: [] }), told(['Arle'])];
    expect(relate(one, other, 0.18, small)).toMatchObject({ relation: 'same mechanism', isLinked: false });
    expect(relate(one, other, 0.3, small).relation).toBe('continues');
  });

  it('is contradicts where one claims what the other denies, however near', () => {
    const [one, other] = [told(['Teal'], { claims: [slot(false)] }), told([], { claims: [slot(true)] })];
    expect(relate(one, other, 0.11, small)).toMatchObject({
      relation: 'contradicts',
      isLinked: true,
      names: ['Corvell', 'Teal'],
    });
  });

  it('is the same read from either side', () => {
    const rarity = new NameRarity([['Ines Dorr'], ['Ines Dorr', 'Arle'], ['Arle']], 3);
    const sides = [
      told(['Arle', 'Dorr', 'Corvell'], { actors: ['Dorr', 'Corvell'], claims: [slot(true)] }),
      told(['Ines Dorr', 'Arle'], { claims: [slot(false)] }),
      told(['Corvell', 'Ines Dorr']),
      told([]),
    ];
    for (const nearness of [0.1, 0.16, 0.25, 0.4]) {
      for (const one of sides) {
        for (const other of sides) {
          expect(relate(one, other, nearness, rarity)).toEqual(relate(other, one, nearness, rarity));
        }
      }
    }
  });
});

describe('NameRarity', () => {
  const names = [...Array.from({ length: 40 }, () => ['Ana Sol']), ['Ines Dorr'], ['Dorr', 'Teal']];
  const rarity = new NameRarity(names, 100);

  it('counts a name in full and as its last word', () => {
    expect([rarity.count('Ana Sol'), rarity.count('Ines Dorr'), rarity.count('Nobody')]).toEqual([40, 2, 0]);
  });

  it('shares the rare ones in full, rarest first, and leaves common ones and far ones out', () => {
    expect(rarity.shared(['Ana Sol', 'Dorr', 'Teal'], ['Teal', 'Ana Sol', 'Ines Dorr'])).toEqual([
      'Teal',
      'Ines Dorr',
    ]);
    const roundup = ['Ada', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gus', 'Hal', 'Teal'];
    expect(rarity.shared(roundup, ['Teal'])).toEqual([]);
  });
});

describe('nearnessBand()', () => {
  it.each([
    [0.28, 'story'],
    [0.27, 'mechanism'],
    [0.1, 'mechanism'],
    [0.09, 'none'],
  ] as const)('of %d is %s', (nearness, band) => {
    expect(nearnessBand(nearness)).toBe(band);
  });
});
