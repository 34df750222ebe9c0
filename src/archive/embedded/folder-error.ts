import { firstLine } from '../archive-error.ts';
import { NutgrafError } from '../../errors.ts';

/** File system errors an operator can act on, in words. */
const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EIO: 'the disk reports an error',
  ENOTDIR: 'part of the path is a file',
  EEXIST: 'it is a file',
  ENOENT: 'it cannot be created there',
  EMFILE: 'too many open files',
  ENFILE: 'too many open files',
};

/** The same errors as PGlite's file system numbers them. Source: WASI preview 1, `errno`. */
const wasiCodes: Readonly<Record<number, string>> = {
  2: 'EACCES',
  19: 'EDQUOT',
  20: 'EEXIST',
  29: 'EIO',
  33: 'EMFILE',
  41: 'ENFILE',
  44: 'ENOENT',
  51: 'ENOSPC',
  54: 'ENOTDIR',
  63: 'EPERM',
  69: 'EROFS',
};

/** Why an access to the folder failed, in words where there are some. */
export function reasonOf(error: unknown): string {
  const { code, errno } = error as { readonly code?: unknown; readonly errno?: unknown };
  const name = typeof code === 'string' ? code : wasiCodes[Number(errno)];
  const known = reasons[name ?? ''];
  if (known !== undefined) return known;
  return error instanceof Error ? firstLine(error) : `the file system says ${String(errno ?? error)}`;
}

/** One line of `NG_ARCHIVE_OPEN` for what stopped the opening; a `NutgrafError` passes as it is. */
export function openError(place: string, error: unknown): NutgrafError {
  if (error instanceof NutgrafError) return error;
  return new NutgrafError('NG_ARCHIVE_OPEN', `cannot open archive ${place}: ${reasonOf(error)}`, {
    cause: error,
  });
}
