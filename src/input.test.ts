import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { NutgrafError } from './errors.ts';
import { readInput, readJsonLines } from './input.ts';

const root = mkdtempSync(join(tmpdir(), 'nutgraf-input-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

let made = 0;
function file(content: string | Uint8Array): string {
  const path = join(root, `input ${++made}.jsonl`);
  writeFileSync(path, content);
  return path;
}

function failure(run: () => unknown): NutgrafError {
  try {
    run();
  } catch (error) {
    if (error instanceof NutgrafError) return error;
    throw error;
  }
  throw new Error('it did not fail');
}

describe('readInput()', () => {
  it.each([
    ['plain text', 'Arle — “quay”\n🚢', 'Arle — “quay”\n🚢'],
    ['a byte order mark', '\ufeffArle', 'Arle'],
    ['packed text', gzipSync('Arle\n'), 'Arle\n'],
    ['packed text with a byte order mark', gzipSync('\ufeffArle'), 'Arle'],
    ['nothing', '', ''],
    ['Windows line ends', 'a\r\nb', 'a\r\nb'],
  ])('reads %s', (_, content, expected) => {
    expect(readInput(file(content))).toBe(expected);
  });

  it('says which file is missing, and that nothing else is wrong', () => {
    const path = join(root, 'none.txt');
    const error = failure(() => readInput(path));
    expect(error).toMatchObject({ code: 'NG_CONFIG_FILE_MISSING', exit: 2, retry: 'no' });
    expect(error.message).toBe(`cannot read "${path}": no such file`);
    expect(error.cause).toMatchObject({ code: 'ENOENT' });
  });

  it('says that a folder is one', () => {
    expect(failure(() => readInput(root)).message).toBe(`cannot read "${root}": it is a folder`);
  });

  it('says that packed bytes are broken', () => {
    const broken = file(gzipSync('Arle '.repeat(1000)).subarray(0, 20));
    const error = failure(() => readInput(broken));
    expect(error.message).toMatch(/^cannot read ".*": .+/);
    expect(error.exit).toBe(2);
  });
});

describe('readJsonLines()', () => {
  it('reads objects, skips blank lines and names the lines', () => {
    const path = file('{"a":1}\n\n \t\n{"b":"ü"}\r\n{}');
    expect(readJsonLines(path)).toEqual([
      { row: { a: 1 }, where: `line 1 of "${path}"` },
      { row: { b: 'ü' }, where: `line 4 of "${path}"` },
      { row: {}, where: `line 5 of "${path}"` },
    ]);
  });

  it('reads a packed file, and an empty one', () => {
    expect(readJsonLines(file(gzipSync('{"a":1}\n'))).map(({ row }) => row)).toEqual([{ a: 1 }]);
    expect(readJsonLines(file(''))).toEqual([]);
  });

  it.each([
    ['{"a":1}\n{oh', 'line 2', 'is not JSON'],
    ['not JSON at all', 'line 1', 'is not JSON'],
    ['{"a":1}\n\n[1,2]', 'line 3', 'is not a JSON object'],
    ['null', 'line 1', 'is not a JSON object'],
    ['7', 'line 1', 'is not a JSON object'],
    ['"text"', 'line 1', 'is not a JSON object'],
    ['{"a":1}{"b":2}', 'line 1', 'is not JSON'],
  ])('takes nothing of %j: %s %s', (content, line, problem) => {
    const path = file(content);
    const error = failure(() => readJsonLines(path));
    expect(error).toMatchObject({ code: 'NG_CONFIG_BAD_LINE', exit: 2 });
    expect(error.message).toBe(`${line} of "${path}" ${problem}`);
    expect(error.hint).toContain('nothing was stored');
  });

  it('passes on that the file is missing', () => {
    expect(failure(() => readJsonLines(join(root, 'none'))).code).toBe('NG_CONFIG_FILE_MISSING');
  });
});
