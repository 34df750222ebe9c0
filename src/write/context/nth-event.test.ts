import { describe, expect, test } from 'vitest';
import type { ArchiveLink, ClaimSlot, Instant, StoryId } from '../../news/mod.ts';
import { nthEventLine } from './nth-event.ts';
import { contextLedger, pastOf } from './testing/context-ledger.ts';

const text = 'Holt Foods recalled Brightmilk on Friday. Shops took it back.';
const page = {
  outlet: 'Northline',
  text: 'Holt Foods closed Brightmilk Dairy on Friday. Shops took it back.',
};
const deed = { subject: 'Holt Foods', verb: 'close', object: 'Brightmilk Dairy' };
function line(slot: Partial<ClaimSlot> = {}, link: Partial<ArchiveLink> = {}, told = page.text) {
  const past = [pastOf([{ ...deed, ...slot }], { relation: 'same actors', ...link })];
  return nthEventLine(contextLedger([{ ...page, text: told }], { past }));
}

describe('nthEventLine()', () => {
  test('says when the same was done before', () => {
    expect(line()).toEqual({
      section: 'context',
      text: 'A story of 2 March 2026 had the same: Holt Foods closed Brightmilk Dairy.',
      rule: 'nth event',
      cites: ['page-0#0'],
      stories: ['past'],
    });
  });

  test('names every day, earliest first', () => {
    const earlier = { storyId: 'first' as StoryId, at: '2025-06-09T08:00:00.000Z' as Instant };
    const past = [
      pastOf([deed], { relation: 'same actors' }),
      pastOf([deed], { relation: 'same mechanism', ...earlier }),
    ];
    expect(nthEventLine(contextLedger([page], { past }))?.text).toContain(
      'Stories of 9 June 2025 and 2 March 2026',
    );
  });

  test.each<[string, Partial<ClaimSlot>, Partial<ArchiveLink>, string?]>([
    ['the same news told on', {}, { relation: 'continues' }],
    ['the same news a week old', {}, { at: '2026-11-13T08:00:00.000Z' as Instant }],
    ['another deed', { verb: 'open' }, {}],
    ['another thing', { object: 'Arle Dairy' }, {}],
    ['another doer', { subject: 'Orme Foods' }, {}],
    ['a plan', { kind: 'planned' }, {}],
    ['someone’s word', { kind: 'said' }, {}],
    ['a denial', { isNegated: true }, {}],
    ['what stands further down', {}, {}, `Milk is dear. Cows are few. Feed is scarce. ${page.text}`],
    ['a verb that was not read', {}, {}, text],
  ])('says nothing of %s', (_, slot, link, told) => {
    expect(line(slot, link, told)).toBeNull();
  });
});
