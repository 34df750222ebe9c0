import { PgBoss } from 'pg-boss';
import type { ConstructorOptions, Queue } from 'pg-boss';
import type { RawSql } from '../raw-sql.ts';
import { schema } from './job-table.ts';
import { deadForSeconds, deadQueue, doneForSeconds, silenceSeconds, waitForSeconds } from './queues.ts';
import type { QueuePolicies, QueuePolicy } from './queues.ts';

export interface BossParts {
  readonly rawSql: RawSql;
  readonly backend: 'embedded' | 'postgres';
  readonly policies: QueuePolicies;
  readonly onError: (error: unknown) => void;
}

/** Starts pg-boss on the database, its tables made or brought forward, and makes the queues. */
export async function startBoss({ rawSql, backend, policies, onError }: BossParts): Promise<PgBoss> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => rawSql(text, values) },
    ...commonOptions,
    ...backendOptions[backend],
  });
  let isStarting = true;
  boss.on('error', (error) => {
    // While it starts, what goes wrong is thrown.
    if (!isStarting) onError(error);
  });
  try {
    await start(boss);
    await makeQueues(boss, backend, policies);
    isStarting = false;
  } catch (error) {
    await boss.stop(stopNow);
    throw error;
  }
  return boss;
}

/** Of several processes that make the tables at once, some are told that another was quicker. */
async function start(boss: PgBoss): Promise<void> {
  try {
    await boss.start();
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== uniqueViolation) throw error;
    await boss.start();
  }
}

const uniqueViolation = '23505';

/** The connections are the store's. */
export const stopNow = { graceful: false, close: false } as const;

const commonOptions: ConstructorOptions = {
  schema,
  superviseIntervalSeconds: 60,
  monitorIntervalSeconds: 60,
  // What is done goes within minutes, see `doneForSeconds`.
  maintenanceIntervalSeconds: 60,
  queueCacheIntervalSeconds: 600,
  // Due times have minute precision: they are looked up twice a minute, and what is due then is sent on.
  cronMonitorIntervalSeconds: 30,
  cronWorkerIntervalSeconds: 2,
  // Jobs that wait for other jobs: not used here.
  flowIntervalSeconds: 3600,
  // It looks for transactions of anybody in the whole database; that is the operator's business.
  monitorVacuum: false,
};

const backendOptions: Readonly<Record<BossParts['backend'], ConstructorOptions>> = {
  embedded: { backend: 'pglite', reindex: false },
  postgres: { backend: 'postgres' },
};

async function makeQueues(
  boss: PgBoss,
  backend: BossParts['backend'],
  policies: QueuePolicies,
): Promise<void> {
  const isThere = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]));
  const wanted = [
    deadLetters,
    ...Object.entries(policies).map(([name, policy]) => queueOf(name, policy, backend)),
  ];
  for (const { name, policy, ...settings } of wanted) {
    const found = isThere.get(name);
    if (found === undefined) await boss.createQueue(name, { policy, ...withoutNull(settings) });
    else if (differs(found, settings)) await boss.updateQueue(name, settings);
  }
}

/** As pg-boss reads and changes it; what is null is left out where a queue is made. */
interface QueueSettings extends Omit<Queue, 'heartbeatSeconds'> {
  readonly policy: string;
  readonly heartbeatSeconds: number | null;
}

const deadLetters: QueueSettings = {
  name: deadQueue,
  policy: 'standard',
  retentionSeconds: deadForSeconds,
  deleteAfterSeconds: doneForSeconds,
  heartbeatSeconds: null,
};

function queueOf(name: string, policy: QueuePolicy, backend: BossParts['backend']): QueueSettings {
  return {
    name,
    // The only policy of pg-boss that counts waiting and running jobs together; jobs without a key get one of their own.
    policy: 'exclusive',
    retryLimit: policy.retries,
    retryDelay: policy.pauseSeconds,
    retryBackoff: true,
    retryDelayMax: policy.longestPauseSeconds,
    expireInSeconds: policy.limitSeconds,
    retentionSeconds: waitForSeconds,
    deleteAfterSeconds: doneForSeconds,
    deadLetter: deadQueue,
    heartbeatSeconds: backend === 'postgres' ? silenceSeconds : null,
  };
}

function withoutNull({ heartbeatSeconds, ...settings }: Omit<QueueSettings, 'name' | 'policy'>) {
  return heartbeatSeconds === null ? settings : { ...settings, heartbeatSeconds };
}

function differs(found: object, settings: object): boolean {
  const values = new Map<string, unknown>(Object.entries(found));
  return Object.entries(settings).some(([key, value]) => values.get(key) !== value);
}
