import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openStore } from '../mod.ts';
import { startChild } from '../testing/child-program.ts';
import { describeOnPostgres } from '../testing/on-postgres.ts';
import { endSessions, isOwnServer, runAt } from '../testing/postgres-server.ts';
import { postgresDuties } from './duties.ts';
import { readServer } from './server.ts';

const command = 'nutgraf test';
const open = (databaseUrl: string) => openStore({ dataDir: null, databaseUrl, command });

describeOnPostgres('takeDuty() on a server', (createDatabase) => {
  test('is free again when its process is killed', async () => {
    const databaseUrl = await createDatabase();
    const store = await open(databaseUrl);
    const holder = startChild('hold-duty', databaseUrl, 'connect');
    expect(await holder.line(() => true)).toBe('taken');
    const take = () => store.duties.takeDuty('connect', () => undefined);
    expect(await take()).toBeNull();
    holder.kill('SIGKILL');
    await holder.ended;
    await expect.poll(take, { timeout: 5_000 }).not.toBeNull();
    await store.close();
  });

  test('says once that it was lost when its connection ends, and can be taken again', async () => {
    const databaseUrl = await createDatabase();
    const store = await open(databaseUrl);
    let losses = 0;
    const duty = await store.duties.takeDuty('connect', () => (losses += 1));
    await endSessions(databaseUrl);
    await expect.poll(() => losses).toBe(1);
    const again = await store.duties.takeDuty('connect', () => (losses += 10));
    expect(again).not.toBeNull();
    await duty!.release();
    await again!.release();
    expect(losses).toBe(1);
    await store.close();
  });

  test.runIf(isOwnServer)('is lost when the server does not answer any more', async () => {
    const databaseUrl = await createDatabase();
    const server = readServer({ databaseUrl, command });
    const duties = postgresDuties(server, { askEveryMs: 30, answerWithinMs: 100 });
    let losses = 0;
    await duties.takeDuty('connect', () => (losses += 1));
    const store = await open(databaseUrl);
    const { rows } = await sql<{ pid: number }>`select pid from pg_locks
      where locktype = 'advisory'`.execute(store.db);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(losses).toBe(0);
    process.kill(rows[0]!.pid, 'SIGSTOP');
    await expect.poll(() => losses).toBe(1);
    process.kill(rows[0]!.pid, 'SIGCONT');
    await duties.close();
    await store.close();
  });

  test('is laid down when the store closes, without a word of loss', async () => {
    const databaseUrl = await createDatabase();
    const [first, second] = [await open(databaseUrl), await open(databaseUrl)];
    let isLost = false;
    await first.duties.takeDuty('connect', () => (isLost = true));
    await first.close();
    expect(await second.duties.takeDuty('connect', () => undefined)).not.toBeNull();
    expect(isLost).toBe(false);
    await second.close();
  });

  test('fails when the server cannot be asked', async () => {
    const databaseUrl = await createDatabase();
    const store = await open(databaseUrl);
    await runAt(
      new URL('/postgres', databaseUrl).href,
      `alter database ${new URL(databaseUrl).pathname.slice(1)} allow_connections false`,
    );
    await expect(store.duties.takeDuty('connect', () => undefined)).rejects.toMatchObject({
      code: 'NG_ARCHIVE_QUERY',
      message: expect.stringContaining('cannot take the duty "connect": ') as string,
    });
    await store.close();
  });
});
