import { describe, expect, it } from 'vitest';
import { remember } from './remember.ts';

describe('remember()', () => {
  it('makes an answer once while it is kept, and again when it is not', () => {
    const made: string[] = [];
    const length = remember((text) => {
      made.push(text);
      return text.length;
    }, 2);
    expect(['a', 'bb', 'a', 'bb'].map(length)).toEqual([1, 2, 1, 2]);
    expect(made).toEqual(['a', 'bb']);
    for (const text of ['c', 'd', 'e', 'f', 'g']) length(text);
    expect(length('a')).toBe(1);
    expect(made.filter((text) => text === 'a')).toHaveLength(2);
  });
});
