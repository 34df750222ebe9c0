import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TermCounts } from './term-counts.ts';
import { termIdLimit } from './term-ids.ts';

it('TermCounts sums weights and joins flags by id, and starts again when cleared', () => {
  const counts = new TermCounts();
  const uses = fc.array(
    fc.tuple(
      fc.nat(40).map((n) => (n * 77_773) % termIdLimit),
      fc.constantFrom(1, 2, 4),
    ),
  );
  fc.assert(
    fc.property(uses, (list) => {
      counts.clear();
      const wanted = new Map<number, [number, number]>();
      for (const [id, flags] of list) {
        counts.add(id, 1.5, flags);
        const [weight, known] = wanted.get(id) ?? [0, 0];
        wanted.set(id, [weight + 1.5, known | flags]);
      }
      const found = Array.from({ length: counts.count }, (_, at) => counts.id(at));
      expect(found).toEqual([...wanted.keys()]);
      for (const [id, [weight, flags]] of wanted)
        expect([counts.weightOf(id), counts.flagsOf(id)]).toEqual([weight, flags]);
    }),
    { numRuns: 100, seed: 2 },
  );
});

it('TermCounts leaves out terms past its room', () => {
  const counts = new TermCounts();
  for (let id = 0; id < 40_000; id += 1) counts.add(id, 1, 0);
  expect(counts.count).toBe(24_576);
  expect(counts.weightOf(39_999)).toBe(0);
});
