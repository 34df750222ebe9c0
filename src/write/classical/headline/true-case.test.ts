import { describe, expect, test } from 'vitest';
import { caseBook } from './case-book.ts';
import { isTitleCase, trueCase } from './true-case.ts';

const book = caseBook([
  'On Monday the Supreme Court of Arle met there. Lawyers for the Harbour Board said a court would hear it. The board and its chief, Lee McOrme, rejected the toll on anti-Gelt ships.',
  'Ships pay a toll at the pier, and the Harbour Board spends it. In New Arle the toll is new.',
]);

describe('trueCase()', () => {
  test.each([
    ['Harbour Board Rejects Toll', 'Harbour Board rejects toll'],
    ['Supreme Court Rejects Toll on Ships', 'Supreme Court rejects toll on ships'],
    ['Toll Is Rejected By A Court', 'Toll is rejected by a court'],
    ['Lee Mcorme Rejects Toll In New Arle', 'Lee McOrme rejects toll in New Arle'],
    ['Board Rejects New Anti-Gelt Toll', 'Board rejects new anti-Gelt toll'],
    ['NATO Rejects Toll on U.S. Ships', 'NATO rejects toll on U.S. ships'],
  ])('writes %j as %j', (title, cased) => {
    expect(trueCase(title, book)?.text).toBe(cased);
  });

  test('leaves a title in sentence case as it is', () => {
    expect(trueCase('Varga says the Toll House will stay open', book)?.text).toBe(
      'Varga says the Toll House will stay open',
    );
  });

  test('tells whether the first word is a name', () => {
    expect(trueCase('Arle Rejects the Toll', book)?.opensWithName).toBe(true);
    expect(trueCase('Toll Rejected by Board', book)?.opensWithName).toBe(false);
    expect(trueCase('Zzyx rejects the toll', book)?.opensWithName).toBeNull();
  });

  test.each(['Board Rejects Zzyx Toll', 'HARBOUR BOARD REJECTS TOLL'])(
    'gives nothing for %j, whose case it cannot tell',
    (title) => {
      expect(trueCase(title, book)).toBeNull();
    },
  );
});

describe('isTitleCase()', () => {
  test('tells titles set in capitals from sentences', () => {
    expect(isTitleCase('Harbour Board Rejects Toll on Ships')).toBe(true);
    expect(isTitleCase('Harbour board rejects toll on Gelt ships')).toBe(false);
  });
});

describe('caseBook()', () => {
  test('counts phrases whatever their case, within sentences', () => {
    expect([book.count('the harbour board'), book.count('met lawyers'), book.count('the Gelt')]).toEqual([
      2, 0, 0,
    ]);
  });

  test('learns nothing from headings and first words', () => {
    const heading = caseBook(['Harbour Toll Rejected By Angry Council Of Arle Again.']);
    expect(heading.count('toll')).toBe(0);
  });
});
