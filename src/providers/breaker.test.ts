import { describe, expect, it } from 'vitest';
import { Breaker, failuresToPause, firstPauseMs, longestPauseMs } from './breaker.ts';

function stage() {
  const clock = { ms: 0 };
  const breaker = new Breaker(() => clock.ms);
  const fail = (times: number) => {
    for (let at = 0; at < times; at += 1) breaker.failed(null);
  };
  return { clock, breaker, fail };
}

describe('Breaker', () => {
  it('lets everything through until five failures in a row', () => {
    const { breaker, fail } = stage();
    fail(failuresToPause - 1);
    expect(breaker.enter()).toBe(true);
    breaker.succeeded();
    fail(failuresToPause - 1);
    expect(breaker.enter()).toBe(true);
    breaker.failed(null);
    expect(breaker.enter()).toBe(false);
  });

  it('lets one question through after the pause, and all after its answer', () => {
    const { breaker, fail, clock } = stage();
    fail(failuresToPause);
    clock.ms = firstPauseMs;
    expect([breaker.enter(), breaker.enter()]).toEqual([true, false]);
    breaker.leave();
    expect(breaker.enter()).toBe(true);
    breaker.succeeded();
    expect([breaker.enter(), breaker.enter()]).toEqual([true, true]);
  });

  it('doubles the pause with each failed try, up to ten minutes', () => {
    const { breaker, fail, clock } = stage();
    fail(failuresToPause);
    const pauses = Array.from({ length: 6 }, () => {
      const from = clock.ms;
      while (!breaker.enter()) clock.ms += 1_000;
      breaker.failed(null);
      return clock.ms - from;
    });
    expect(pauses).toEqual(
      [1, 2, 4, 8, 10, 10].map((times) => Math.min(times * firstPauseMs, longestPauseMs)),
    );
  });

  it('pauses once for questions that were on their way when it paused', () => {
    const { breaker, fail, clock } = stage();
    fail(failuresToPause + 3);
    clock.ms = firstPauseMs;
    expect(breaker.enter()).toBe(true);
  });

  it('pauses at once, and as long as the server asks, when that is long', () => {
    const { breaker, clock } = stage();
    breaker.failed(5_000);
    expect(breaker.enter()).toBe(true);
    breaker.failed(300_000);
    clock.ms = 299_999;
    expect(breaker.enter()).toBe(false);
    clock.ms = 300_000;
    expect(breaker.enter()).toBe(true);
  });
});
