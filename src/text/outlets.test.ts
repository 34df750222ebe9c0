import { describe, expect, it } from 'vitest';
import { outletInText, outletKey, outletName } from './outlets.ts';

describe('outletName()', () => {
  it.each([
    ['The Gazette (Online News)', 'The Gazette'],
    ['Harbour Ledger - News', 'Harbour Ledger'],
    ['Harbour Ledger - Online', 'Harbour Ledger'],
    ['Teal-Radio', 'Teal-Radio'],
    ['(Untitled)', '(Untitled)'],
    ['', ''],
  ])('of %j is %j', (raw, name) => {
    expect(outletName(raw)).toBe(name);
  });
});

describe('outletKey()', () => {
  it('is the same for spellings of one outlet', () => {
    const spellings = ['The Harbour Ledger', 'the harbour ledger', 'Harbour-Ledger', 'Harbour Ledger (Web)'];
    expect(new Set(spellings.map(outletKey)).size).toBe(1);
  });

  it('differs for different outlets', () => {
    expect(outletKey('Harbour Ledger')).not.toBe(outletKey('Harbour Leader'));
    expect(outletKey('Theatre News')).not.toBe(outletKey('atre News'));
  });
});

describe('outletInText()', () => {
  it.each([
    ['Harbour Ledger', 'the Harbour Ledger'],
    ['The Harbour Ledger', 'the Harbour Ledger'],
    ['The Kestrel', 'the Kestrel'],
    ['Teal Radio (Web)', 'Teal Radio'],
    ['Arle Free Press', 'the Arle Free Press'],
    [null, 'one outlet'],
  ])('makes %j %j', (outlet, expected) => {
    expect(outletInText(outlet)).toBe(expected);
  });
});
