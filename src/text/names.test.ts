import { describe, expect, it } from 'vitest';
import { names } from './names.ts';

describe('names()', () => {
  it.each([
    ['', []],
    ['the ferry sank at dawn.', []],
    ['The ferry sank.', []],
    ['On Tuesday it sank.', []],
    ['Ada Orme met Lee Holt.', ['Ada Orme', 'Lee Holt']],
    ['Orme left.', ['Orme']],
    ['Mr. Holt met Ms. Orme.', ['Holt', 'Orme']],
    ['The Bank of Arle closed.', ['Bank of Arle']],
    ['The Bank of the West closed.', ['Bank of the West']],
    ['Varga’s Teal dropped it.', ['Varga', 'Teal']],
    ["the crews' Harbour Office", ['Harbour Office']],
    ['Ludwig van der Meer wrote to iHarbour.', ['Ludwig van der Meer', 'iHarbour']],
    ['Johnson & Orme sued.', ['Johnson & Orme']],
    ['In Arle, the Health and Safety Office met.', ['Arle', 'Health and Safety Office']],
    ['the film “Iron Quay” opened', ['Iron Quay']],
    ['Holt, Orme', ['Holt', 'Orme']],
    ['the U.N. council in Arle', ['U.N', 'Arle']],
    ['an Arle-based firm', ['Arle-based']],
    ['Zoë Åström won', ['Zoë Åström']],
    ['J. R. Orme won', ['J. R. Orme']],
  ])('of %j are %j', (text, expected) => {
    expect(names(text).map((name) => name.text)).toEqual(expected);
  });

  it('gives offsets in UTF-16 code units, without the possessive ending', () => {
    expect(names('🚢 Arle’s quay')).toEqual([{ text: 'Arle', start: 3, end: 7 }]);
  });
});
