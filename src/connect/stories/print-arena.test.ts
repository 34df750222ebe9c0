import { expect, it } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';
import { PrintArena } from './print-arena.ts';

it('PrintArena.keep() keeps fingerprints as they are, many in one buffer', () => {
  const arena = new PrintArena();
  const prints = Array.from({ length: 3000 }, (_, at) =>
    fingerprintOf({ id: 'x', title: `quay ${at}`, text: `Divers ${at} searched the basin of Arle.`, at }),
  );
  const kept = prints.map((print) => arena.keep(print));
  expect(kept).toEqual(prints);
  expect(new Set(kept.map(({ ids }) => ids.buffer)).size).toBeLessThan(4);
});
