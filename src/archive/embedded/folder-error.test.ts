import { describe, expect, test } from 'vitest';
import { NutgrafError } from '../../errors.ts';
import { openError, reasonOf } from './folder-error.ts';

describe('reasonOf()', () => {
  test.each([
    [
      Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28 }),
      'the disk is full',
    ],
    [{ name: 'ErrnoError', errno: 51 }, 'the disk is full'],
    [{ name: 'ErrnoError', errno: 44 }, 'it cannot be created there'],
    [{ name: 'ErrnoError', errno: 7 }, 'the file system says 7'],
    ['no space', 'the file system says no space'],
    [Object.assign(new Error('EROFS: read-only'), { code: 'EROFS' }), 'the file system is read-only'],
    [new Error('something else\nwith more lines'), 'something else'],
  ])('puts %o into words', (error, reason) => {
    expect(reasonOf(error)).toBe(reason);
  });
});

describe('openError()', () => {
  test('passes a NutgrafError as it is', () => {
    const locked = new NutgrafError('NG_ARCHIVE_LOCKED', 'in use');
    expect(openError('"x"', locked)).toBe(locked);
  });

  test('keeps the cause', () => {
    const cause = new Error('no');
    expect(openError('"x"', cause)).toMatchObject({ message: 'cannot open archive "x": no', cause });
  });
});
