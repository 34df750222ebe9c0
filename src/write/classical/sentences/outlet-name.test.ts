import { expect, test } from 'vitest';
import { outletInText } from './outlet-name.ts';

test.each([
  ['Harbour Ledger', 'the Harbour Ledger'],
  ['The Harbour Ledger', 'the Harbour Ledger'],
  ['The Kestrel', 'the Kestrel'],
  ['Teal Radio (Web)', 'Teal Radio'],
  ['Arle Free Press', 'the Arle Free Press'],
  [null, 'one outlet'],
])('outletInText() makes %j %j', (outlet, expected) => {
  expect(outletInText(outlet)).toBe(expected);
});
