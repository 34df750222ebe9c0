import type { EchoPage } from './echo-page.ts';
import { kinOf, leanOf } from './kin.ts';

/** A smaller difference of shares says nothing about which text is the part of the other. */
const leastLean = 0.04;

function credits(page: EchoPage, other: EchoPage): boolean {
  if (other.outlet === '' || other.outlet === page.outlet) return false;
  return (
    page.credits.keys.has(other.outlet) ||
    page.credits.agencyKey === other.outlet ||
    (other.address !== null && page.links.has(other.address))
  );
}

/** Above 0 when `b` follows `a`, by credit or link, else because it is a part of it; 0 when neither tells. */
function follows(a: EchoPage, b: EchoPage): number {
  const credited = Number(credits(b, a)) - Number(credits(a, b));
  if (credited !== 0) return credited;
  if (kinOf(a, b).how === null) return 0;
  const towards = leanOf(a, b);
  return Math.abs(towards) < leastLean ? 0 : Math.sign(towards);
}

/** Pages of one instant, followed ones first; those that nothing tells apart keep their order. */
function untied(pages: readonly EchoPage[]): EchoPage[] {
  const ahead = new Map(pages.map((page) => [page, 0]));
  pages.forEach((a, at) => {
    for (const b of pages.slice(at + 1)) {
      const lead = follows(a, b);
      ahead.set(a, ahead.get(a)! + lead);
      ahead.set(b, ahead.get(b)! - lead);
    }
  });
  return [...pages].sort((a, b) => ahead.get(b)! - ahead.get(a)!);
}

/** Most pages of one instant that are told apart; beyond, order of arrival decides. */
const mostTied = 100;

/**
 * Pages from the first to the last: by time; at one instant the credited or linked page first, then the whole before
 * its part, then order of arrival.
 */
export function byAge(pages: readonly EchoPage[]): EchoPage[] {
  const moments = Map.groupBy(pages, ({ at }) => at);
  return [...moments.keys()].sort().flatMap((at) => {
    const there = moments.get(at)!;
    return there.length < 2 || there.length > mostTied ? there : untied(there);
  });
}
