import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeReadyArchive } from '../testing/ready-archive.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import type { Backend } from '../store.ts';
import { openEmbedded } from './open-embedded.ts';
import { defaultPlan, Maintenance } from './maintenance.ts';

const minuteMs = 60_000;
const temporary = temporaryFolder();

describe('Maintenance', () => {
  let store: Backend;
  let clock: number;
  let commits: number;
  let maintenance: Maintenance;

  beforeAll(async () => {
    const dataDir = await makeReadyArchive(temporary.path('archive'));
    store = await openEmbedded({ dataDir, command: 'nutgraf test' });
  });
  beforeEach(async () => {
    clock = 0;
    commits = 0;
    maintenance = new Maintenance({ db: store.db, commits: () => commits, now: () => clock });
    await maintenance.start();
  });
  afterEach(() => maintenance.stop());
  afterAll(() => store.close());

  async function checkpointLsn(): Promise<unknown> {
    const { rows } = await sql`select checkpoint_lsn from pg_control_checkpoint()`.execute(store.db);
    return rows[0];
  }

  async function vacuums(): Promise<Readonly<Record<string, number>>> {
    await sql`select pg_stat_force_next_flush()`.execute(store.db);
    const counted = sql<{ name: string; n: number }>`
      select relname as name, vacuum_count as n from pg_stat_user_tables`;
    return Object.fromEntries((await counted.execute(store.db)).rows.map(({ name, n }) => [name, n]));
  }

  test('does nothing while nothing is written', async () => {
    const before = [await checkpointLsn(), await vacuums()];
    clock = 24 * 60 * minuteMs;
    await maintenance.runDue();
    expect([await checkpointLsn(), await vacuums()]).toEqual(before);
  });

  test('writes a checkpoint some minutes after a change, and one only', async () => {
    const before = await checkpointLsn();
    commits = 1;
    clock = defaultPlan.checkpointEveryMs - 1;
    await maintenance.runDue();
    expect(await checkpointLsn()).toEqual(before);
    clock = defaultPlan.checkpointEveryMs;
    await maintenance.runDue();
    const after = await checkpointLsn();
    expect(after).not.toEqual(before);
    clock = 3 * defaultPlan.checkpointEveryMs;
    await maintenance.runDue();
    expect(await checkpointLsn()).toEqual(after);
  });

  test('writes a checkpoint as soon as the log has grown enough', async () => {
    const plan = { ...defaultPlan, checkpointEveryBytes: 100_000 };
    const eager = new Maintenance({ db: store.db, commits: () => commits, now: () => clock }, plan);
    await eager.start();
    const before = await checkpointLsn();
    await sql`create table filler as select repeat(md5(n::text), 9) as line from generate_series(1, 1000) n`.execute(
      store.db,
    );
    commits = 1;
    await eager.runDue();
    expect(await checkpointLsn()).not.toEqual(before);
    await eager.stop();
  });

  test('vacuums what has changed, once an hour', async () => {
    await sql`create table if not exists churn as select 1 as n`.execute(store.db);
    await sql`vacuum (analyze)`.execute(store.db);
    await sql`update churn set n = n + 1`.execute(store.db);
    const before = await vacuums();
    commits = 1;
    clock = defaultPlan.vacuumEveryMs - 1;
    await maintenance.runDue();
    expect(await vacuums()).toEqual(before);
    clock = defaultPlan.vacuumEveryMs;
    await maintenance.runDue();
    const after = await vacuums();
    expect(after['churn']).toBe(before['churn']! + 1);
    expect(after['stories']).toBe(before['stories']);
  });

  test('vacuums after the first changes, and each time their number has doubled', async () => {
    await sql`create table if not exists churn as select 1 as n`.execute(store.db);
    await sql`vacuum (analyze)`.execute(store.db);
    const runs = async (count: number) => {
      await sql`update churn set n = n + 1`.execute(store.db);
      commits = count;
      await maintenance.runDue();
      return (await vacuums())['churn']!;
    };
    const first = defaultPlan.vacuumFirstAfter;
    const before = await runs(first - 1);
    expect(await runs(first)).toBe(before + 1);
    expect(await runs(2 * first - 1)).toBe(before + 1);
    expect(await runs(2 * first)).toBe(before + 2);
    expect(await runs(4 * first - 1)).toBe(before + 2);
    expect(await runs(4 * first)).toBe(before + 3);
  });
});
