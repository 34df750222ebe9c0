import { expect, it } from 'vitest';
import type { StoryId } from '../../news/mod.ts';
import { sharedBundle } from './bundle.ts';

const shared = (a: string, b: string) => sharedBundle(Array.from(a) as StoryId[], Array.from(b) as StoryId[]);

it.each([
  ['abc', 'abc', 3],
  ['axbycz', 'abc', 3],
  ['abc', 'cba', 1],
  ['aaa', 'aaa', 1],
  ['', 'abc', 0],
])('sharedBundle() of %j and %j is %i', (a, b, count) => {
  expect(shared(a, b)).toBe(count);
  expect(shared(b, a)).toBe(count);
});
