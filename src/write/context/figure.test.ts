import { describe, expect, test } from 'vitest';
import type { ClaimSlot } from '../../news/mod.ts';
import { figureLine } from './figure.ts';
import { contextLedger, pastOf } from './testing/context-ledger.ts';

const text = 'Corvell Group bought Teal Media for $5 million on Friday.';
function line(slot: Partial<ClaimSlot> = {}, told = text) {
  const bought = {
    subject: 'Corvell Group',
    verb: 'buy',
    object: 'Teal Media',
    figures: [{ of: '$', value: 4e6 }],
  };
  return figureLine(
    contextLedger([{ outlet: 'Northline', text: told }], { past: [pastOf([{ ...bought, ...slot }])] }),
  );
}

describe('figureLine()', () => {
  test('sets a figure against the one an earlier story gave, written alike', () => {
    expect(line()).toEqual({
      section: 'context',
      text: 'Corvell Group bought Teal Media: $5 million according to Northline; $4 million in our story of 2 March 2026.',
      rule: 'figure',
      cites: ['page-0#0'],
      stories: ['past'],
    });
  });

  test.each<[string, Partial<ClaimSlot>]>([
    ['a rounding', { figures: [{ of: '$', value: 4.9e6 }] }],
    ['another scale', { figures: [{ of: '$', value: 4e9 }] }],
    ['a value that cannot be written alike', { figures: [{ of: '$', value: 4_123_457 }] }],
    ['a figure of something else', { figures: [{ of: 'ship', value: 4 }] }],
    ['another deed', { verb: 'sell' }],
    ['another thing', { object: 'Arle Radio' }],
    ['a denial', { isNegated: true }],
    ['a plan', { kind: 'planned' }],
    ['no number', { figures: [{ of: '$', value: Number.NaN }] }],
  ])('says nothing of %s', (_, slot) => {
    expect(line(slot)).toBeNull();
  });
});
