import { describe, expect, test } from 'vitest';
import { etagOf, isNotModified } from './conditional.ts';

const day = 'Thu, 19 Nov 2026 12:00:00 GMT';

describe('isNotModified()', () => {
  test.each([
    [{ 'if-none-match': '"a"' }, true],
    [{ 'if-none-match': 'W/"a"' }, true],
    [{ 'if-none-match': '"x", "a"' }, true],
    [{ 'if-none-match': '*' }, true],
    [{ 'if-none-match': '"A"' }, false],
    [{ 'if-none-match': 'a' }, false],
    [{}, false],
    [{ 'if-modified-since': day }, true],
    [{ 'if-modified-since': 'Thu, 19 Nov 2026 12:00:01 GMT' }, true],
    [{ 'if-modified-since': 'Thu, 19 Nov 2026 11:59:59 GMT' }, false],
    [{ 'if-modified-since': 'yesterday' }, false],
    [{ 'if-none-match': '"old"', 'if-modified-since': day }, false],
  ])('%j gives %s (RFC 9110 §13.2.2)', (headers, expected) => {
    expect(isNotModified(headers as Record<string, string>, '"a"', day)).toBe(expected);
  });

  test('a date decides nothing where the answer has none', () => {
    expect(isNotModified({ 'if-modified-since': day }, '"a"', null)).toBe(false);
  });
});

describe('etagOf()', () => {
  test('is quoted, the same for the same bytes and another for others', () => {
    expect(etagOf(Buffer.from('a'))).toMatch(/^"[\w-]{22}"$/);
    expect(etagOf(Buffer.from('a'))).toBe(etagOf(Buffer.from('a')));
    expect(etagOf(Buffer.from('a'))).not.toBe(etagOf(Buffer.from('b')));
  });
});
