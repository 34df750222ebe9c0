import { describe, expect, it } from 'vitest';
import { lastObject } from './last-object.ts';

describe('lastObject()', () => {
  it.each([
    ['{"a": 1}', { a: 1 }],
    ['  {"a": {"b": [1, {"c": 2}]}}\n', { a: { b: [1, { c: 2 }] } }],
    ['```json\n{"a": "}{\\"} \\\\"}\n```', { a: '}{"} \\' }],
    ['First {"a": 1}, then {"a": 2}.', { a: 2 }],
    ['<think>{"a": 1}</think>\n{"a": 2} Done {really}', { a: 2 }],
    ['set {x} and {"a": 3}', { a: 3 }],
    ['{ "broken": {"a": 4}', { a: 4 }],
    ['[{"a": 5}]', { a: 5 }],
  ])('finds the object in %j', (text, expected) => {
    expect(lastObject(text)).toEqual(expected);
  });

  it.each(['', 'none', '[]', 'null', '"{', '{"a": 1', '</think>', '{'.repeat(5_000), '{"a":'.repeat(50_000)])(
    'gives null for %.20j',
    (text) => {
      const before = performance.now();
      expect(lastObject(text)).toBeNull();
      expect(performance.now() - before).toBeLessThan(1_000);
    },
  );

  it('takes no key for anything but data', () => {
    const found = lastObject('{"__proto__": {"isAdmin": true}}')!;
    expect(Object.hasOwn(found, '__proto__')).toBe(true);
    expect(found['isAdmin']).toBeUndefined();
  });
});
