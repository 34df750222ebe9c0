import { afterAll, beforeAll, describe, test } from 'vitest';
import { hasPostgres, startPostgres } from './postgres-server.ts';
import type { TestServer } from './postgres-server.ts';

/**
 * Tests that need a PostgreSQL server; it is started for them and ends after them. Without one there is a skipped
 * test that says so.
 *
 * @param define defines the tests; `createDatabase` gives the address of an empty database, once they run
 *
 * @example
 * describeOnPostgres('openPostgres()', (createDatabase) => {
 *   test('opens an empty database', async () => openPostgres({ databaseUrl: await createDatabase(), command }));
 * });
 */
export function describeOnPostgres(
  name: string,
  define: (createDatabase: () => Promise<string>) => void,
): void {
  if (!hasPostgres()) {
    test.skip(`${name}: skipped, no Postgres`, () => undefined);
    return;
  }
  describe(name, () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await startPostgres();
    });
    afterAll(() => server.stop());
    define(() => server.createDatabase());
  });
}
