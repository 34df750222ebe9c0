import { describe, expect, test } from 'vitest';
import { lineVerb } from './line-verb.ts';
import { namesSubject } from './subject.ts';

const names = (text: string, isDefinite: boolean) =>
  namesSubject(text, lineVerb(text), { isDefinite, opensWithName: text.startsWith('Kelvarne') });

describe('namesSubject()', () => {
  test.each([
    ['Kelvarne council rejects toll', true],
    ['Two Gelt ferries collide at pier', false],
    ['A federal judge overturned the toll', false],
    ['The economy shrank in spring', true],
    ['Dockers reject the offer', false],
  ])('lets %j stand (definite in its source: %j)', (text, isDefinite) => {
    expect(names(text, isDefinite)).toBe(true);
  });

  test.each([
    ['Bill passed by one vote', true],
    ['Lawsuit was filed in spring', true],
    ['The harbour toll will be raised', true],
    ['The officials rejected it in spring', true],
    ['Senior officials rejected the offer', false],
  ])('refuses %j, which leans on what was told before', (text, isDefinite) => {
    expect(names(text, isDefinite)).toBe(false);
  });
});
