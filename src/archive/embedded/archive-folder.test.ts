import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { inspectFolder, makeFolders, removeEmpty } from './archive-folder.ts';

const temporary = temporaryFolder();

describe('makeFolders()', () => {
  test('makes missing parents and names what it made, for removeEmpty() to undo', () => {
    const parent = temporary.path('parent');
    const child = join(parent, 'child');
    expect(makeFolders(child)).toEqual([parent, child]);
    expect(makeFolders(child)).toEqual([]);
    removeEmpty([parent, child]);
    expect(existsSync(parent)).toBe(false);
  });

  test('makes nothing that removeEmpty() would take with its contents', () => {
    const made = makeFolders(temporary.path('filled/child'));
    writeFileSync(temporary.path('filled/child/note.txt'), 'x');
    removeEmpty(made);
    expect(readdirSync(temporary.path('filled/child'))).toEqual(['note.txt']);
  });
});

describe('inspectFolder()', () => {
  test('takes a missing folder, and one with nothing but leftovers, for empty', () => {
    expect(inspectFolder(temporary.path('missing'))).toBe('empty');
    makeFolders(temporary.path('new/postgres.new'));
    for (const name of ['lock', 'lock.123', '.DS_Store']) writeFileSync(temporary.path(`new/${name}`), '');
    expect(inspectFolder(temporary.path('new'))).toBe('empty');
  });
});
