import { expect, it } from 'vitest';
import { creditsIn } from './credits.ts';

it.each([
  'The Harbour Ledger reported that the quay fell.',
  'The quay fell, according to the Harbour Ledger.',
  'The quay fell, as first reported by The Harbour Ledger.',
  'Dorr told The Harbour Ledger that it fell.',
])('creditsIn() finds an outlet of the story in: %s', (text) => {
  expect(creditsIn(text, ['The Harbour Ledger'], 'Other').outlets).toContain('The Harbour Ledger');
});

it('creditsIn() finds outlets that are not in the story by their kind of name', () => {
  expect(creditsIn('It fell, the Brom Gazette reported.', [], null).outlets).toEqual(['Brom Gazette']);
});

it('creditsIn() never counts a page as crediting its own outlet', () => {
  expect(
    creditsIn('Dorr told The Harbour Ledger so.', ['The Harbour Ledger'], 'Harbour Ledger').outlets,
  ).toEqual([]);
  expect(creditsIn('ARLE (AP) - It fell.', [], 'AP').agency).toBeNull();
});

it.each([
  ['WASHINGTON (AP) — It fell.', 'AP'],
  ['ARLE (Kestrel Press Agency) - It fell.', 'Kestrel Press Agency'],
  ['By Ana Sol, Kestrel Press Agency\nIt fell.', 'Kestrel Press Agency'],
  ['Reuters\nIt fell.', 'Reuters'],
])('creditsIn() reads the agency from a dateline or byline: %s', (text, agency) => {
  expect(creditsIn(text, [], 'Other').agency).toBe(agency);
});
