import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { errorKinds, NutgrafError, type ErrorCode } from './errors.ts';

const codes = Object.keys(errorKinds) as ErrorCode[];

describe('errorKinds', () => {
  it.each(codes)('%s has the prefix, a hint in words, a retry and an exit code', (code) => {
    expect(code).toMatch(/^NG_[A-Z]+(?:_[A-Z]+)*$/);
    const { hint, retry, exit } = errorKinds[code];
    expect(hint).toMatch(/^[A-Z].{8,}[^.\s]$/);
    expect(['no', 'later', 'now']).toContain(retry);
    expect([1, 2]).toContain(exit);
  });

  it('ends with 2 just for what the user got wrong', () => {
    for (const code of codes) expect(errorKinds[code].exit === 2).toBe(code.startsWith('NG_CONFIG_'));
  });

  it('holds every code that the program names, and none that it does not', () => {
    const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'errors.ts')
      .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'));
    const used = new Set(sources.flatMap((source) => source.match(/\bNG_[A-Z_]+\b/g) ?? []));
    expect([...used].sort()).toEqual([...codes].sort());
  });
});

describe('NutgrafError', () => {
  it.each(codes)('of %s carries what the registry says', (code) => {
    const error = new NutgrafError(code, 'cannot do it');
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: 'NutgrafError', code, message: 'cannot do it', ...errorKinds[code] });
    expect('cause' in error).toBe(false);
  });

  it('takes a hint of its own and keeps the cause', () => {
    const cause = new Error('disk');
    const error = new NutgrafError('NG_ARCHIVE_QUERY', 'cannot save', { hint: 'Wait', cause });
    expect(error.hint).toBe('Wait');
    expect(error.cause).toBe(cause);
    expect(error.retry).toBe('later');
  });
});
