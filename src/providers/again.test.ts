import { describe, expect, it } from 'vitest';
import { withRetries } from './again.ts';
import { EndpointFailure } from './endpoint-failure.ts';

function stage(random: number) {
  const waits: number[] = [];
  const tools = {
    random: () => random,
    wait: (ms: number) => {
      waits.push(ms);
      return Promise.resolve();
    },
  };
  return { waits, tools };
}

const busy = (retryAfterMs: number | null = null) =>
  new EndpointFailure({ class: 'busy', why: 'is busy', retryAfterMs });

describe('withRetries()', () => {
  it('tries three times, pausing 0.5 s and 1 s, each shortened by up to half', async () => {
    for (const [random, expected] of [
      [0, [500, 1_000]],
      [0.5, [375, 750]],
    ] as const) {
      const { waits, tools } = stage(random);
      let tries = 0;
      const run = () => {
        tries += 1;
        return Promise.reject(busy());
      };
      await expect(withRetries(run, tools)).rejects.toThrow('is busy');
      expect(tries).toBe(3);
      expect(waits).toEqual(expected);
    }
  });

  it.each([
    ['a failure that will not pass', new EndpointFailure({ class: 'refused', why: 'no' })],
    ['a pause of more than 10 s', busy(10_001)],
    ['a defect', new TypeError('x')],
  ])('throws %s at once', async (_, error) => {
    const { waits, tools } = stage(0);
    await expect(withRetries(() => Promise.reject(error), tools)).rejects.toBe(error);
    expect(waits).toEqual([]);
  });
});
