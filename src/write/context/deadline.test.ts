import { describe, expect, test } from 'vitest';
import type { ArchiveLink, ClaimSlot } from '../../news/mod.ts';
import { deadlineLine } from './deadline.ts';
import { contextLedger, pastOf } from './testing/context-ledger.ts';

const quiet = 'Ostrel Power raised its prices on Friday. Ostrel Power serves 300,000 homes.';
function line(text: string, slot: Partial<ClaimSlot> = {}, link: Partial<ArchiveLink> = {}) {
  const plan = {
    subject: 'Ostrel Power',
    verb: 'publish',
    object: 'its inspection records',
    kind: 'planned',
  } as const;
  const past = [pastOf([{ ...plan, due: '2026-10-30', ...slot }], link)];
  return deadlineLine(contextLedger([{ outlet: 'Northline', text }], { past }));
}

describe('deadlineLine()', () => {
  test('says that a day has passed of which the coverage has no word', () => {
    expect(line(quiet)).toEqual({
      section: 'context',
      text: 'In our story of 2 March 2026, 30 October 2026 was the day for Ostrel Power to publish its inspection records; the coverage read so far says nothing of it.',
      rule: 'deadline',
      stories: ['past'],
    });
  });

  test.each<[string, string, Partial<ClaimSlot>, Partial<ArchiveLink>]>([
    ['a deed that is told', `${quiet} It published the papers.`, {}, {}],
    ['a thing that is named', `${quiet} The records lay in a drawer.`, {}, {}],
    ['a day just past', quiet, { due: '2026-11-19' }, {}],
    ['a day to come', quiet, { due: '2026-12-19' }, {}],
    ['a day long past', quiet, { due: '2026-03-19' }, {}],
    ['a plan without a day', quiet, { kind: 'fact' }, {}],
    ['somebody this story is not about', quiet, { subject: 'Grindlay Mills' }, {}],
    ['a story this one does not continue', quiet, {}, { relation: 'same actors' }],
  ])('says nothing of %s', (_, text, slot, link) => {
    expect(line(text, slot, link)).toBeNull();
  });
});
