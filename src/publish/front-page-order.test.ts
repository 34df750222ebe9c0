import { describe, expect, it } from 'vitest';
import type { Brief, BriefId, Instant } from '../news/mod.ts';
import { frontPageOrder } from './front-page-order.ts';
import { testDay } from './test-day.ts';

const sizes = { second: 3, more: 8 };
const ids = (briefs: readonly Pick<Brief, 'id'>[]) => briefs.map((brief) => brief.id);

describe('frontPageOrder()', () => {
  it('leads with most outlets of own reporting, then most pages, then newest', () => {
    const order = frontPageOrder(testDay.briefs, sizes);
    expect(order.lead?.id).toBe('01KAF3R7');
    expect(ids(order.second)).toEqual(['01KAF2B1', '01KAF4D2', '01KAF7G0']);
    expect(order.more.map((brief) => brief.updatedAt)).toEqual(
      order.more
        .map((brief) => brief.updatedAt)
        .sort()
        .reverse(),
    );
  });

  it('gives the same order for any order of input', () => {
    const reversed = frontPageOrder([...testDay.briefs].reverse(), sizes);
    expect(ids(reversed.more)).toEqual(ids(frontPageOrder(testDay.briefs, sizes).more));
  });

  it('does not let an old story lead, however big', () => {
    const [big, small] = [testDay.briefs[0]!, testDay.briefs[4]!];
    const old = { ...big, updatedAt: '2026-11-01T00:00:00.000Z' as Instant };
    const order = frontPageOrder([old, small], sizes);
    expect(order.lead?.id).toBe(small.id);
    expect(ids(order.more)).toEqual([old.id]);
  });

  it('shows no brief twice', () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      ...testDay.briefs[1]!,
      id: `b${String(index)}` as BriefId,
    }));
    const { lead, second, more } = frontPageOrder(many, sizes);
    const shown = [lead!.id, ...ids(second), ...ids(more)];
    expect(new Set(shown).size).toBe(1 + sizes.second + sizes.more);
  });
});
