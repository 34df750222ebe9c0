import { describe, expect, test } from 'vitest';
import type { StoreUnderTest } from './store.contract.ts';

/** What every adapter of the port `Duties` must do. */
export function describeDuties(opened: () => StoreUnderTest): void {
  describe('takeDuty()', () => {
    const neverLost = () => {
      throw new Error('the duty was lost');
    };

    test('gives a duty to one at a time, and again after its release', async () => {
      const [first, ...others] = opened().peers;
      const duty = await first!.duties.takeDuty('connect', neverLost);
      expect(duty).not.toBeNull();
      for (const peer of opened().peers) {
        expect(await peer.duties.takeDuty('connect', neverLost)).toBeNull();
      }
      await duty!.release();
      for (const peer of [...others, first!]) {
        const again = await peer.duties.takeDuty('connect', neverLost);
        expect(again).not.toBeNull();
        await again!.release();
      }
    });

    test('keeps duties of different names apart', async () => {
      const names = ['connect:harbour', 'connect:council', 'conné\u{1F4F0}ct', ''];
      const { duties } = opened().store;
      const taken = await Promise.all(names.map((name) => duties.takeDuty(name, neverLost)));
      expect(taken).not.toContain(null);
      await Promise.all(taken.map((duty) => duty!.release()));
    });

    test('gives a duty that several ask for at once to one of them', async () => {
      const asking = Array.from({ length: 6 }, (_, n) => opened().peers[n % opened().peers.length]!);
      const answers = await Promise.all(asking.map(({ duties }) => duties.takeDuty('clean', neverLost)));
      const given = answers.filter((duty) => duty !== null);
      expect(given).toHaveLength(1);
      await given[0]!.release();
    });

    test('releases a duty once only', async () => {
      const { duties } = opened().store;
      const first = await duties.takeDuty('tidy', neverLost);
      await first!.release();
      const second = await duties.takeDuty('tidy', neverLost);
      await first!.release();
      expect(await duties.takeDuty('tidy', neverLost)).toBeNull();
      await second!.release();
    });
  });
}
