/** An invented day of two pages that are one story, as rows for `nutgraf replay`. */
export const millDay = [
  {
    id: 'a',
    title: 'Mill closes',
    source: 'The Harbour Ledger',
    date: '2026-11-19T08:00:00Z',
    url: 'https://harbour-ledger.example/mill',
    text: 'Ostrel Paper closed its Aldmoor mill on Wednesday after a boiler failed, ending work for 340 people.\n\nManager Ilse Varga told staff in the canteen that the mill would not open again. "There is no money for a new boiler," she said.\n\nThe town council will meet on Friday, clerk Tom Radley said.',
  },
  {
    id: 'b',
    title: 'Paper mill shut',
    source: 'Northline',
    date: '2026-11-19T10:00:00Z',
    url: 'https://northline.example/mill',
    text: 'Ostrel Paper has shut the Aldmoor mill, which made newsprint for 61 years, its owners said on Wednesday.\n\nSome 340 workers will get three months of pay, union secretary Petra Holm said.\n\nHolm said the union had warned about the boiler in March.',
  },
] as const;

/** Rows as the lines of a JSONL file. */
export function jsonLines(rows: readonly object[]): string {
  return rows.map((row) => JSON.stringify(row)).join('\n');
}
