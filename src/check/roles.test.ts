import { describe, expect, it } from 'vitest';
import { readRoles } from './roles.ts';
import { letsPass, refuses } from './testing/judged.ts';
import { tokens } from './tokens.ts';
import { inActive } from './voice.ts';

const text = (list: readonly { readonly text: string }[]) => list.map((token) => token.text).join(' ');

describe('readRoles()', () => {
  it.each([
    ['Varga bought the port', 'Varga', 'bought', 'the port'],
    ['The port was bought by Varga in May', 'Varga', 'bought', 'The port'],
    ['Ada Orme, the mayor of Arle, sued the firm', 'Ada Orme', 'sued', 'the firm'],
    ['The port has not been sold by the council', 'the council', 'sold', 'The port'],
    ['Holt told Orme that the quay fell', 'Holt', 'told', 'Orme'],
  ])('reads %j', (sentence, doer, verb, done) => {
    const [first] = readRoles(tokens(sentence));
    expect([text(first!.doer), first!.verb.text, text(first!.done)]).toEqual([doer, verb, done]);
  });

  it('leaves the doer of a passive without one open', () => {
    expect(readRoles(tokens('The port was sold in May'))[0]!.doer).toEqual([]);
  });

  it.each(['', 'The port', 'No verb here at all'])('reads nothing in %j', (sentence) => {
    expect(readRoles(tokens(sentence))).toEqual([]);
  });
});

describe('inActive()', () => {
  it.each([
    ['The port was bought by Varga in May.', 'varga bought the port in may'],
    ['The prize was taken by Ada Orme.', 'ada orme took the prize'],
    ['On Monday, the port has been sold by the council.', 'on monday the council has sold the port'],
  ])('turns %j', (sentence, active) => {
    expect(
      inActive(tokens(sentence))!
        .map((token) => token.lower)
        .join(' '),
    ).toBe(active);
  });

  it.each([
    'Varga bought the port.',
    'The port was sold in May.',
    'The port was closed by Monday.',
    'Fares were raised by 5 percent.',
    'The firm was hurt by closing the port.',
  ])('leaves %j alone', (sentence) => {
    expect(inActive(tokens(sentence))).toBeNull();
  });
});

describe('judge() on who did what to whom', () => {
  letsPass([
    ['a passive for an active', 'Varga bought the port in May.', 'The port was bought by Varga in May.'],
    ['an active for a passive', 'The port was bought by Varga in May.', 'Varga bought the port in May.'],
    ['an irregular passive', 'Ada Orme took the prize.', 'The prize was taken by Ada Orme.'],
    ['an active for an irregular passive', 'The prize was taken by Ada Orme.', 'Ada Orme took the prize.'],
    [
      'a passive with the outlet',
      'Varga bought the port in May.',
      'The port was bought by Varga in May, the Harbour Ledger reported.',
    ],
    ['a passive kept', 'The port was bought by Varga.', 'The port was bought by Varga.'],
  ]);
  refuses([
    ['roles swapped', 'Ada Orme beat Lee Holt in Arle.', 'Lee Holt beat Ada Orme in Arle.', 'roles', 'Holt'],
    [
      'a sale turned round',
      'Varga bought Teal Works.',
      'Teal Works bought Varga.',
      'roles',
      'bought',
      'contradicted',
    ],
    [
      'a passive from an active, the wrong way round',
      'Varga bought Teal Works.',
      'Varga was bought by Teal Works.',
      'roles',
      'bought',
      'contradicted',
    ],
    [
      'an active from a passive, the wrong way round',
      'Ada Orme was sued by Lee Holt.',
      'Ada Orme sued Lee Holt.',
      'roles',
      'sued',
      'contradicted',
    ],
    [
      'who told whom',
      'Ada Orme told Lee Holt that the quay fell.',
      'Lee Holt told Ada Orme that the quay fell.',
      'roles',
      'told',
      'contradicted',
    ],
    [
      'objects exchanged between clauses',
      'Varga bought the port and Teal sold the quay.',
      'Varga bought the quay and Teal sold the port.',
      'roles',
      'quay',
      'contradicted',
    ],
    [
      'another speaker of a quotation',
      '“We lost the quay,” Ada Orme told Lee Holt.',
      '“We lost the quay,” Lee Holt told Ada Orme.',
      'roles',
      'Holt',
      'contradicted',
    ],
    [
      'a pronoun made the wrong person',
      'Orme told Holt that he lost.',
      'Orme told Holt that Orme lost.',
      'roles',
      'Orme',
    ],
    [
      'a pronoun made another',
      'Orme said he lost the vote.',
      'Orme said she lost the vote.',
      'link words',
      'she',
      'contradicted',
    ],
    [
      'subjects merged',
      'Varga dropped a film about Lumen.',
      'Varga and Lumen dropped a film.',
      'roles',
      'Lumen',
    ],
    [
      'a subject stolen from an apposition',
      'Orme, a friend of Lee Holt, resigned in May.',
      'Lee Holt resigned in May.',
      'left out',
      'Orme',
    ],
    [
      'a subject stolen from a relative clause',
      'The judge who freed Lee Holt resigned in May.',
      'Lee Holt resigned in May.',
      'left out',
      'The judge',
    ],
    [
      'a subject stolen from a possessive',
      'Orme’s lawyer resigned in May.',
      'Orme resigned in May.',
      'left out',
      'lawyer',
    ],
    [
      'a subject stolen from a list',
      'Orme, Holt and Varga left the council, and Varga sued.',
      'Holt sued.',
      'left out',
      'Orme',
    ],
    ['the order of a rank', 'Arle is larger than Teal.', 'Teal is larger than Arle.', 'roles', 'Arle'],
    [
      'from and to exchanged',
      'The firm moved from Arle to Teal.',
      'The firm moved from Teal to Arle.',
      'roles',
      'Teal',
    ],
  ]);
});
