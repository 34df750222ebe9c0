import { describe, expect, it } from 'vitest';
import { readStrictJson } from './strict-json.ts';

function whyOf(text: string): string {
  const read = readStrictJson(text);
  return read.ok ? 'ok' : read.why;
}

describe('readStrictJson()', () => {
  it('reads what JSON.parse reads', () => {
    const value = { a: [1, -0.5, null, true, 'é "x" \\ {['], b: { a: { a: [] } }, 'c"': {} };
    expect(readStrictJson(JSON.stringify(value, null, 2))).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'it is empty'],
    [' \n', 'it is empty'],
    ['<!doctype html><title>x</title>', 'it is a web page or XML, not JSON'],
    ['hello', 'it is not JSON'],
    ['{"a": 1', 'it is not JSON'],
    ['{"a": "x', 'it is not JSON'],
    ['"\\', 'it is not JSON'],
    ['{"a": 1} {"a": 1}', 'it is not JSON'],
    ['{"a": ["\\ud83d"]}', 'it holds half of a surrogate pair'],
    ['{"\\udc00": 1}', 'it holds half of a surrogate pair'],
  ])('says in words what %j is', (text, why) => {
    expect(whyOf(text)).toMatch(new RegExp(`^${why}`));
  });

  it.each([
    ['{"a":1,"a":2}', 'the key "a" stands twice in one object'],
    ['{"x":[{"a":1,"\\u0061":2}]}', 'the key "a" stands twice in one object'],
    ['{"__proto__":{"ok":true}}', 'the key "__proto__" has no place in a brief'],
    ['{"a":{"\\u005f_proto__" : 1}}', 'the key "__proto__" has no place in a brief'],
  ])('refuses %s, which two readers may understand differently', (text, why) => {
    expect(whyOf(text)).toBe(why);
  });

  it('lets a key stand in two objects, and a key stand as a value', () => {
    expect(whyOf('{"a":{"a":"a"},"b":[{"a":1},{"a":1}],"c":"a"}')).toBe('ok');
  });

  it('refuses 50 MB and deep nesting without trying to parse them', () => {
    expect(whyOf(`{"a":"${'x'.repeat(50_000_000)}"}`)).toBe('it is larger than 8 million characters');
    const start = performance.now();
    expect(whyOf('['.repeat(4_000_000))).toBe('it nests deeper than 32 levels');
    expect(whyOf('{"a":'.repeat(1_000_000))).toBe('it nests deeper than 32 levels');
    expect(whyOf(`"${'\\"'.repeat(3_900_000)}`)).toMatch(/^it is not JSON/);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
