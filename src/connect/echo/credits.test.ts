import { expect, it } from 'vitest';
import { sourceKey } from './agencies.ts';
import { creditsOf } from './credits.ts';

const credits = (text: string, outlet: string, own: string | null = 'Other'): boolean =>
  creditsOf(text, own).keys.has(sourceKey(outlet));

it.each([
  'The Harbour Ledger reported that the quay fell.',
  'The quay fell, according to the Harbour Ledger.',
  'The quay fell, as first reported by The Harbour Ledger.',
  'Dorr told The Harbour Ledger that it fell.',
  "The Harbour Ledger's Ana Sol first reported the fall.",
  'It fell, according to a report in the Harbour Ledger on Friday.',
])('creditsOf() finds an outlet of the story in: %s', (text) => {
  expect(credits(text, 'The Harbour Ledger')).toBe(true);
});

it('creditsOf() takes no outlet for credited that is only named', () => {
  expect(credits('The Harbour Ledger moved to a new house.', 'The Harbour Ledger')).toBe(false);
});

it('creditsOf() finds outlets that are not in the story by their kind of name', () => {
  expect(creditsOf('It fell, the Brom Gazette reported.', null).named).toEqual(['Brom Gazette']);
});

it('creditsOf() never names a page’s own outlet', () => {
  expect(creditsOf('The Harbour Ledger reported it.', 'Harbour Ledger').named).toEqual([]);
  expect(creditsOf('ARLE (AP) - It fell.', 'AP').agency).toBeNull();
  expect(creditsOf('ARLE (AP) - It fell.', 'The Associated Press').agency).toBeNull();
});

it.each([
  ['WASHINGTON (AP) — It fell.', 'AP'],
  ['ARLE (Kestrel Press Agency) - It fell.', 'Kestrel Press Agency'],
  ['By Ana Sol, Kestrel Press Agency\nIt fell.', 'Kestrel Press Agency'],
  ['Reuters\nIt fell.', 'Reuters'],
  ['It fell.\n© 2026 The Associated Press. All rights reserved.', 'Associated Press'],
  ['MADRID (EFE).- It fell.', null],
  ['Rep. Ines Dorr (PA) said it fell.', null],
])('creditsOf() reads the agency from a dateline, byline or copyright line: %s', (text, agency) => {
  expect(creditsOf(text, 'Other').agency).toBe(agency);
});

it('creditsOf() takes an agency that contributed to a report for credited, not for carried', () => {
  const found = creditsOf('It fell.\nThe Associated Press contributed to this report.', 'Other');
  expect(found.agency).toBeNull();
  expect(found.named).toEqual(['Associated Press']);
});

it('sourceKey() is one for all names of an agency', () => {
  expect(new Set(['AP', 'Associated Press', 'The Associated Press'].map(sourceKey)).size).toBe(1);
  expect(sourceKey('The Harbour Ledger')).toBe(sourceKey('harbour-ledger'));
});
