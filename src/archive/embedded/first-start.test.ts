import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { createCluster } from './first-start.ts';

const temporary = temporaryFolder();

test('createCluster() says why it failed and leaves nothing behind', async () => {
  const folder = temporary.path('missing');
  await expect(createCluster(folder)).rejects.toThrow('it cannot be created there');
  expect(existsSync(folder)).toBe(false);
});
