import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { rowsIn, textOf } from './rows.ts';

const root = mkdtempSync(join(tmpdir(), 'nutgraf-rows-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const dir = mkdtempSync(join(root, 'set'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content);
  return dir;
}

describe('rowsIn()', () => {
  it('reads the first file that is there, packed or not', () => {
    const packed = gzipSync('{"n":1}\n{"n":2}\n');
    expect(rowsIn(folder({ 'docs.jsonl.gz': packed }), ['articles', 'docs'])).toEqual([{ n: 1 }, { n: 2 }]);
    expect(rowsIn(folder({ 'docs.jsonl': '{"n":3}\n' }), ['articles', 'docs'])).toEqual([{ n: 3 }]);
    const both = folder({ 'articles.jsonl': '{"n":4}', 'docs.jsonl.gz': packed });
    expect(rowsIn(both, ['articles', 'docs'])).toEqual([{ n: 4 }]);
    expect(rowsIn(both, ['docs', 'articles'])).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it.each([
    ['no folder', () => join(root, 'none'), 'NG_CONFIG_FILE_MISSING', 'no such folder'],
    [
      'no such file',
      () => folder({ 'other.jsonl': '{}' }),
      'NG_CONFIG_BAD_DATA',
      'articles.jsonl.gz or docs.jsonl.gz',
    ],
    ['a bad line', () => folder({ 'docs.jsonl': '{}\n[1]\n' }), 'NG_CONFIG_BAD_LINE', 'line 2 of'],
    [
      'text that is no JSON',
      () => folder({ 'docs.jsonl': '{}\n\n{oh\n' }),
      'NG_CONFIG_BAD_LINE',
      'line 3 of',
    ],
  ])('refuses %s', (_, dir, code, message) => {
    const read = () => rowsIn(dir(), ['articles', 'docs']);
    expect(read).toThrow(expect.objectContaining({ code }));
    expect(read).toThrow(message);
  });
});

describe('textOf()', () => {
  it('gives a text field, and nothing for a field that is none', () => {
    const row = { a: 'x', b: 3, c: null, d: ['x'] };
    expect(['a', 'b', 'c', 'd', 'e'].map((field) => textOf(row, field))).toEqual(['x', '', '', '', '']);
  });
});
