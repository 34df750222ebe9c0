import { sql } from 'kysely';
import { Client } from 'pg';
import { describe, expect, test } from 'vitest';
import { migrateArchive, openStore } from '../mod.ts';
import type { Store } from '../mod.ts';
import { migrations } from '../migrations.ts';
import { startChild } from '../testing/child-program.ts';
import { articleId, inventChange } from '../testing/invented-records.ts';
import { describeOnPostgres } from '../testing/on-postgres.ts';
import { endSessions, isOwnServer, runAt, startPostgres } from '../testing/postgres-server.ts';
import { serverError } from './server-error.ts';
import { readServer, unfitness } from './server.ts';

const command = 'nutgraf test';
const open = (databaseUrl: string) => openStore({ dataDir: null, databaseUrl, command });

function changed(
  url: string,
  parts: Partial<Pick<URL, 'password' | 'port' | 'pathname' | 'username' | 'host'>>,
) {
  return Object.assign(new URL(url), parts).href;
}

/** A call may still meet a connection of which we have not heard that it is dead, and fail; those end. */
async function recovered({ archive }: Store): Promise<void> {
  const isWell = () =>
    archive.size().then(
      () => true,
      () => false,
    );
  const poolSize = 8;
  await expect
    .poll(async () => (await Promise.all(Array.from({ length: poolSize }, isWell))).every(Boolean))
    .toBe(true);
}

describe('readServer()', () => {
  test.each([
    ['mysql://wire:secret-word@localhost/news', 'does not begin with postgres://'],
    ['secret-word', 'does not begin with postgres://'],
    ['postgres://wire:secret-word#1@localhost:54x2/news', 'cannot be read'],
    ['postgres://wire:secret-word@[::1/news', 'cannot be read'],
    ['postgres://wire:12#secret-word@localhost/news', 'cannot be read'],
    ['postgres://wire:12/secret-word@localhost/news', 'cannot be read'],
    ['postgres://wire:12?secret-word@localhost/news', 'cannot be read'],
  ])('refuses what is no address, without showing it: %s', (databaseUrl, said) => {
    let thrown: unknown;
    try {
      readServer({ databaseUrl, command });
    } catch (error) {
      thrown = error;
    }
    const message = `the address of the PostgreSQL server ${said}`;
    expect(thrown).toMatchObject({ code: 'NG_ARCHIVE_UNREACHABLE', message });
    expect(JSON.stringify(thrown)).not.toContain('secret-word');
  });

  test('names the place without the password', () => {
    const databaseUrl = 'postgresql://wire:secret-word@db.example/news?sslmode=disable';
    expect(readServer({ databaseUrl, command }).place).toBe('"db.example:5432/news"');
  });
});

describe('serverError()', () => {
  test('never shows the password, whatever the error says', () => {
    const server = readServer({ databaseUrl: 'postgres://wire:s%23cret@db.example/news', command });
    const error = new Error('bad postgres://wire:s%23cret@db.example/news, password s#cret');
    expect(serverError('NG_ARCHIVE_UNREACHABLE', server, error).message).toBe(
      'cannot reach PostgreSQL at "db.example:5432/news": bad ***, password ***',
    );
  });

  test('says what the network says in words', () => {
    const server = { place: '"db.example:5432/news"', secrets: [] };
    const said = (error: Error) =>
      serverError('NG_ARCHIVE_UNREACHABLE', server, error).message.split('": ')[1];
    const coded = (code: string) => Object.assign(new Error(`connect ${code}`), { code });
    expect(said(coded('ENOTFOUND'))).toBe('there is no such host');
    expect(said(new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')]))).toBe(
      'no server answers there',
    );
    expect(said(new Error('timeout expired'))).toBe('the server does not answer');
    expect(said(new Error('Connection terminated unexpectedly'))).toBe('the server broke off the connection');
  });
});

describe('unfitness()', () => {
  test('refuses servers older than 15 and databases not in UTF8', () => {
    const old = { version: '14.19', number: 140_019, encoding: 'UTF8' };
    expect(unfitness(old)).toBe('it is on PostgreSQL 14.19, which is too old: 15 is needed');
    expect(unfitness({ ...old, number: 150_000 })).toBeNull();
    expect(unfitness({ version: '18.1', number: 180_001, encoding: 'LATIN1' })).toBe(
      'the database has the encoding LATIN1, and UTF8 is needed',
    );
  });
});

describeOnPostgres('openStore() on a server', (createDatabase) => {
  test('makes the tables once, and finds what was saved when it is opened again', async () => {
    const databaseUrl = await createDatabase();
    const first = await open(databaseUrl);
    expect(first.backend).toBe('postgres');
    expect(first.migrate()).toMatchObject({ from: 0, to: migrations.length });
    await first.archive.save(inventChange({ article: 1, version: 1 }));
    await Promise.all([first.close(), first.archive.close()]);
    await expect(first.archive.size()).rejects.toMatchObject({
      message: 'cannot count the archive: the archive is closed',
    });
    const report = await migrateArchive({ dataDir: null, databaseUrl, command });
    expect(report).toEqual({ from: migrations.length, to: migrations.length, applied: [] });
    const second = await open(databaseUrl);
    expect(await second.archive.size()).toMatchObject({ articles: 1, briefs: 1 });
    await second.close();
  });

  test('names itself to the server', async () => {
    const store = await open(await createDatabase());
    const { rows } = await sql`select application_name as name from pg_stat_activity
      where pid = pg_backend_pid()`.execute(store.db);
    expect(rows).toEqual([{ name: 'nutgraf test' }]);
    await store.close();
  });

  test.runIf(isOwnServer)('lets the process end when the server asks for a password it has not', async () => {
    const child = startChild('open-archive', changed(await createDatabase(), { password: '' }));
    expect(await child.ended).toBe(0);
    expect(child.lines).toEqual([expect.stringMatching(/the server asks for a password/)]);
  });

  test('lets no session of ours hold up others for long, and isolates as the statements assume', async () => {
    const databaseUrl = await createDatabase();
    await runAt(
      databaseUrl,
      `alter database ${new URL(databaseUrl).pathname.slice(1)}
      set default_transaction_isolation = 'serializable'`,
    );
    const store = await open(databaseUrl);
    const { rows } =
      await store.rawSql(`select name, setting from pg_settings where name ~ '^idle_in_t|^tcp_k|_isolation$'
      order by name collate "C"`);
    expect(rows).toEqual([
      { name: 'default_transaction_isolation', setting: 'read committed' },
      { name: 'idle_in_transaction_session_timeout', setting: '60000' },
      { name: 'tcp_keepalives_count', setting: '3' },
      { name: 'tcp_keepalives_idle', setting: '30' },
      { name: 'tcp_keepalives_interval', setting: '10' },
      { name: 'transaction_isolation', setting: 'read committed' },
    ]);
    await store.close();
  });

  test.runIf(isOwnServer)('says in one line why it cannot get in, without the password', async () => {
    const url = await createDatabase();
    const { port } = new URL(url);
    const refusals = [
      [
        changed(url, { port: '1' }),
        /^cannot reach PostgreSQL at "127\.0\.0\.1:1\/\w+": no server answers there$/,
      ],
      [changed(url, { password: 'wr0ng' }), /: password authentication failed for user "wire"$/],
      [changed(url, { password: '' }), /: the server asks for a password, and the address has none$/],
      [changed(url, { pathname: '/none' }), /\/none": database "none" does not exist$/],
      [changed(url, { username: 'nobody' }), /: password authentication failed for user "nobody"$/],
    ] as const;
    for (const [databaseUrl, message] of refusals) {
      const error = await open(databaseUrl).then(
        () => null,
        (thrown: unknown) => thrown as Error,
      );
      expect(error).toMatchObject({ code: 'NG_ARCHIVE_UNREACHABLE' });
      expect(error!.message).toMatch(message);
      expect(error!.message).not.toMatch(/\n|wr0ng|p:ss|p%3Ass/);
    }
    expect(Number(port)).toBeGreaterThan(1);
  });

  test.runIf(isOwnServer)(
    'refuses a database in another encoding, and one in which it may make no tables',
    async () => {
      const url = await createDatabase();
      await runAt(
        url,
        `create database latin template template0 encoding 'LATIN1' locale 'C'`,
        `create role reader login password 'readers-own'`,
      );
      await expect(open(changed(url, { pathname: '/latin' }))).rejects.toMatchObject({
        code: 'NG_ARCHIVE_OPEN',
        message: expect.stringMatching(/encoding LATIN1, and UTF8 is needed$/) as string,
      });
      await expect(open(changed(url, { username: 'reader', password: 'readers-own' }))).rejects.toMatchObject(
        {
          code: 'NG_ARCHIVE_OPEN',
          message: expect.stringMatching(/permission denied for schema public$/) as string,
        },
      );
    },
  );

  test('refuses an archive of a newer program', async () => {
    const databaseUrl = await createDatabase();
    await (await open(databaseUrl)).close();
    await runAt(databaseUrl, `insert into migrations values (${migrations.length + 1}, 'next')`);
    await expect(open(databaseUrl)).rejects.toMatchObject({ code: 'NG_ARCHIVE_SCHEMA' });
  });

  test.runIf(isOwnServer)('fails calls with a reason while the server is down', async () => {
    const server = await startPostgres();
    const store = await open(await server.createDatabase());
    const duty = await store.duties.takeDuty('connect', () => undefined);
    await server.stop();
    for (const call of [store.archive.size(), store.archive.save(inventChange({ article: 1 }))]) {
      await expect(call).rejects.toMatchObject({
        code: 'NG_ARCHIVE_QUERY',
        message: expect.stringMatching(/^cannot .+: \w.+/) as string,
      });
    }
    await duty!.release();
    await store.close();
  });

  test('goes on after its idle connections were lost', async () => {
    const databaseUrl = await createDatabase();
    const store = await open(databaseUrl);
    await Promise.all([1, 2, 3, 4].map((article) => store.archive.save(inventChange({ article }))));
    await endSessions(databaseUrl);
    await recovered(store);
    await store.archive.save(inventChange({ article: 5 }));
    expect(await store.archive.size()).toMatchObject({ articles: 5 });
    await store.close();
  });

  test('fails the calls under way when connections are lost, and undoes them', async () => {
    const databaseUrl = await createDatabase();
    const store = await open(databaseUrl);
    const holder = new Client({ connectionString: databaseUrl });
    await holder.connect();
    await holder.query('begin; lock table stories, articles in access exclusive mode');
    const saving = store.archive.save(inventChange({ article: 1 }));
    const reading = store.archive.stories({ limit: 1 });
    const raw = store.rawSql('select pg_sleep(30)');
    const calls = Promise.allSettled([saving, reading, raw]);
    const underWay = `select count(*)::integer as n from pg_stat_activity
      where datname = current_database() and (wait_event_type = 'Lock' or wait_event = 'PgSleep')`;
    const watcher = new Client({ connectionString: databaseUrl });
    await watcher.connect();
    await expect.poll(async () => (await watcher.query<{ n: number }>(underWay)).rows[0]?.n).toBe(3);
    await watcher.end();
    await endSessions(databaseUrl);
    const results = await calls;
    await holder.end();
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await expect(saving).rejects.toMatchObject({
      code: 'NG_ARCHIVE_QUERY',
      message: expect.stringContaining('cannot save article "article-000001": ') as string,
    });
    await recovered(store);
    expect(await store.archive.article(articleId(1))).toBeNull();
    await store.archive.save(inventChange({ article: 1 }));
    expect(await store.archive.size()).toMatchObject({ articles: 1 });
    await store.close();
  });

  test('bears the loss of a connection between the statements of a transaction', async () => {
    const databaseUrl = await createDatabase();
    const store = await open(databaseUrl);
    const lost = store.db.transaction().execute(async (trx) => {
      await sql`insert into counters values (1, 1, 1, 1, 1)`.execute(trx);
      await endSessions(databaseUrl);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await sql`select 1`.execute(trx);
    });
    await expect(lost).rejects.toThrow();
    await recovered(store);
    expect(await store.archive.size()).toMatchObject({ articles: 0 });
    await store.close();
  });
});
