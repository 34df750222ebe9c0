import { describe, expect, test } from 'vitest';
import type { Instant } from '../news/mod.ts';
import { demoSteps } from './demo-steps.ts';

const at = (time: string) => `2026-11-19T${time}:00.000Z` as Instant;
const instants = [at('06:50'), at('07:00'), at('09:00')];

describe('demoSteps()', () => {
  test('stops at every event, looks again where nothing follows soon, and closes the day', () => {
    expect(demoSteps(instants, null)).toEqual([
      at('06:50'),
      at('07:00'),
      at('07:20'),
      at('09:00'),
      at('09:20'),
      at('12:00'),
      at('17:00'),
      '2026-11-20T12:00:00.000Z',
    ]);
  });

  test('takes the step again that an interrupted day came to', () => {
    expect(demoSteps(instants, at('09:20'))[0]).toBe(at('09:20'));
    expect(demoSteps(instants, at('09:01'))[0]).toBe(at('09:20'));
  });

  test('takes the last step again when the day was done, and none without events', () => {
    expect(demoSteps(instants, '2027-01-01T00:00:00.000Z' as Instant)).toEqual(['2026-11-20T12:00:00.000Z']);
    expect(demoSteps([], null)).toEqual([]);
  });
});
