import type { DeadJob, QueueCount, QueueName } from '../../news/mod.ts';
import type { RawSql } from '../raw-sql.ts';
import { deadQueue, lostAtOnce, mostLost, queueNames } from './queues.ts';

/** The schema of everything pg-boss keeps. */
export const schema = 'jobs';

/** A job a worker had begun, told from its other attempts. */
export interface BegunJob {
  readonly id: string;
  readonly name: string;
  readonly retryCount: number;
}

/** What pg-boss has no call for, or only one that looks at each job: read from its table `job`. */
export class JobTable {
  readonly #rawSql: RawSql;

  constructor(rawSql: RawSql) {
    this.#rawSql = rawSql;
  }

  /** In how many milliseconds the next waiting job of each queue is due; a queue with none is left out. */
  async nextDue(queues: readonly QueueName[]): Promise<readonly { name: QueueName; inMs: number }[]> {
    const { rows } = await this.#rawSql(
      `select name, (extract(epoch from min(start_after) - ${schema}.job_now()) * 1000)::float8 as "inMs"
        from ${schema}.job where name = any($1::text[]) and state < 'active' group by name`,
      [queues],
    );
    return rows as { name: QueueName; inMs: number }[];
  }

  /** Whether a job of these queues is due or runs, in whatever process. */
  async isBusy(queues: readonly QueueName[]): Promise<boolean> {
    const { rows } = await this.#rawSql(
      `select exists (select from ${schema}.job where name = any($1::text[])
        and (state = 'active' or (state < 'active' and start_after <= ${schema}.job_now()))) as busy`,
      [queues],
    );
    return (rows[0] as { busy: boolean }).busy;
  }

  async counts(): Promise<Readonly<Record<QueueName, QueueCount>>> {
    const { rows } = await this.#rawSql(
      `select case name when '${deadQueue}' then source_name else name end as queue,
        count(*) filter (where name <> '${deadQueue}' and state < 'active')::integer as waiting,
        count(*) filter (where name <> '${deadQueue}' and state = 'active')::integer as active,
        count(*) filter (where name = '${deadQueue}')::integer as dead
        from ${schema}.job where name = any($1::text[]) or name = '${deadQueue}' group by 1`,
      [queueNames],
    );
    const counted = rows as readonly (QueueCount & { readonly queue: QueueName })[];
    const countOf = (name: QueueName): QueueCount => {
      const { waiting = 0, active = 0, dead = 0 } = counted.find(({ queue }) => queue === name) ?? {};
      return { waiting, active, dead };
    };
    return { tick: countOf('tick'), feed: countOf('feed'), page: countOf('page'), story: countOf('story') };
  }

  async deadJobs(limit: number): Promise<readonly DeadJob[]> {
    const { rows } = await this.#rawSql(
      `select source_name as queue, data as payload, created_on as at,
        coalesce(source_output ->> 'message', source_output -> 'value' ->> 'message', '') as error
        from ${schema}.job where name = '${deadQueue}' order by created_on desc, id limit $1`,
      [limit],
    );
    const found = rows as readonly (Omit<DeadJob, 'at'> & { readonly at: Date })[];
    return found.map(({ queue, payload, error, at }) => ({ queue, payload, error, at: at.toISOString() }));
  }

  /** Removes all dead jobs of each queue but the newest: a queue that always fails must not fill the disk. */
  async trimDead(keep: number): Promise<void> {
    await this.#rawSql(
      `delete from ${schema}.job where name = '${deadQueue}' and id in (
        select id from (
          select id, row_number() over (partition by source_name order by created_on desc, id) as place
          from ${schema}.job where name = '${deadQueue}') as dead
        where place > $1)`,
      [keep],
    );
  }

  /**
   * Puts jobs of our queues whose process has ended back among those waiting. That uses up no try, as it seldom is the
   * job's fault; the first few are due at once, later ones after growing pauses. Gives those that were lost too often.
   *
   * @param whose `silent`: of processes that have not been heard of for too long; `all`: nobody else can be at a job
   */
  async returnLost(whose: 'silent' | 'all'): Promise<readonly BegunJob[]> {
    const silent = `and heartbeat_on + j.heartbeat_seconds * interval '1 second' < ${schema}.job_now()`;
    const { rows } = await this.#rawSql(
      `with lost as (
        select j.id, j.name, j.retry_limit - q.retry_limit < ${mostLost} as may_go_on,
          case when j.retry_count < ${lostAtOnce} then 0
            else least(j.retry_delay * 2 ^ (j.retry_count - ${lostAtOnce}), j.retry_delay_max) end as pause
        from ${schema}.job j join ${schema}.queue q using (name)
        where j.name = any($1::text[]) and j.state = 'active' ${whose === 'silent' ? silent : ''}
        for update of j skip locked),
      returned as (
        update ${schema}.job j set state = 'retry', retry_limit = retry_limit + 1,
          start_after = ${schema}.job_now() + pause * interval '1 second'
        from lost where j.name = lost.name and j.id = lost.id and may_go_on)
      update ${schema}.job j set retry_limit = retry_count
        from lost where j.name = lost.name and j.id = lost.id and not may_go_on
        returning j.id, j.name, j.retry_count as "retryCount"`,
      [queueNames],
    );
    return rows as BegunJob[];
  }

  /** Puts jobs back that were begun and not done, as if they had not been begun. */
  async putBack(jobs: readonly BegunJob[]): Promise<void> {
    await this.#rawSql(
      `update ${schema}.job set state = case when retry_count = 0 then 'created' else 'retry' end::${schema}.job_state,
        start_after = ${schema}.job_now(), started_on = null, heartbeat_on = null
      where state = 'active' and id::text || ':' || retry_count = any($1::text[])`,
      [jobs.map(({ id, retryCount }) => `${id}:${retryCount}`)],
    );
  }
}
