import { describe, expect, test } from 'vitest';
import type { ClaimSlot } from '../../news/mod.ts';
import { resolvedLine, reversalLine } from './plans.ts';
import { contextLedger, pastOf } from './testing/context-ledger.ts';

const plan = {
  subject: 'Torvane Holdings',
  verb: 'open',
  object: 'its Aldmoor plant',
  kind: 'planned',
} as const;
function ledger(
  text: string,
  slot: Partial<ClaimSlot> = {},
  relation: 'continues' | 'same mechanism' = 'continues',
) {
  return contextLedger([{ outlet: 'The Harbour Ledger', text }], {
    past: [pastOf([{ ...plan, ...slot }], { relation })],
  });
}
const suspended = 'Torvane Holdings has suspended its new plant in Aldmoor for 14 months.';
const didOpen = 'Torvane Holdings opened its Aldmoor plant on Friday.';

describe('reversalLine()', () => {
  test('sets a plan against what undoes it, in the words of both', () => {
    expect(reversalLine(ledger(suspended))).toEqual({
      section: 'context',
      text: 'In our story of 2 March 2026 the plan was for Torvane Holdings to open its Aldmoor plant; the Harbour Ledger now reports that Torvane Holdings suspended its new plant.',
      rule: 'reversal',
      cites: ['page-0#0'],
      stories: ['past'],
    });
  });

  test('knows opposite deeds, and a plan not to do what was done', () => {
    expect(reversalLine(ledger('Torvane Holdings closed its Aldmoor plant on Friday.'))?.text).toContain(
      'now reports that Torvane Holdings closed its Aldmoor plant',
    );
    expect(reversalLine(ledger(didOpen, { isNegated: true }))?.text).toContain(
      'for Torvane Holdings not to open',
    );
  });

  test('reads what a plan’s doer did behind a dateline, where no relation was read', () => {
    const told =
      'ALDMOOR, Nov 20 (Kestrel) - Torvane Holdings has suspended its $2.3 billion chip plant in Aldmoor.';
    expect(reversalLine(ledger(told))?.text).toContain('has suspended its $2.3 billion chip plant.');
  });

  test.each<[string, string, Partial<ClaimSlot>]>([
    ['the same deed', didOpen, {}],
    ['another thing', 'Torvane Holdings has suspended its chairman in Aldmoor for 14 months.', {}],
    ['the thing elsewhere', 'Torvane Holdings has suspended its new plant in Arle for 14 months.', {}],
    ['another doer', suspended.replace('Torvane', 'Corvell'), {}],
    ['what is only said', 'Torvane Holdings has suspended its plant in Aldmoor, Orme said.', {}],
    ['a plan to undo it', 'Torvane Holdings will close its Aldmoor plant in May.', {}],
    ['what was before the news', 'Torvane Holdings closed its Aldmoor plant after the river had risen.', {}],
    ['a past deed that was no plan', suspended, { kind: 'fact' }],
    ['a plan to suspend', suspended, { verb: 'suspend' }],
    ['a pattern in a name', suspended, { subject: 'Torvane (Holdings' }],
  ])('says nothing of %s', (_, text, slot) => {
    expect(reversalLine(ledger(text, slot))).toBeNull();
  });

  test('says nothing where the reports tell both, or the plan is of another story', () => {
    expect(reversalLine(ledger(`${didOpen} ${suspended}`))).toBeNull();
    expect(reversalLine(ledger(suspended, {}, 'same mechanism'))).toBeNull();
  });
});

describe('resolvedLine()', () => {
  test('says that a plan is done', () => {
    expect(resolvedLine(ledger(didOpen))).toMatchObject({
      text: 'This settles what was a plan in our story of 2 March 2026: for Torvane Holdings to open its Aldmoor plant.',
      rule: 'resolved',
      cites: ['page-0#0'],
    });
  });

  test('names the day that was set for it', () => {
    expect(resolvedLine(ledger(didOpen, { due: '2026-11-30' }))).toMatchObject({
      text: 'Torvane Holdings to open its Aldmoor plant by 30 November 2026 was the plan in our story of 2 March 2026; it is now reported done.',
      rule: 'deadline',
    });
  });

  test('says nothing of a plan undone, or not to do it', () => {
    expect(resolvedLine(ledger(suspended))).toBeNull();
    expect(resolvedLine(ledger(didOpen, { isNegated: true }))).toBeNull();
  });
});
