import type { PgBoss } from 'pg-boss';
import type { QueueName } from '../../news/mod.ts';

/**
 * The cron lines of this program. Those an earlier version of it asked for are forgotten when the first one is asked
 * for; until the others follow, a time that comes is not lost, as pg-boss looks a minute back.
 */
export class Schedules {
  readonly #boss: PgBoss;
  #forgotten: Promise<void> | null = null;

  constructor(boss: PgBoss) {
    this.#boss = boss;
  }

  async add(queue: QueueName, cron: string): Promise<void> {
    const key = Buffer.from(cron).toString('base64url');
    await this.#boss.schedule(queue, cron, null, { key, tz: 'UTC' });
    this.#forgotten ??= this.#forgetAllBut(queue, key);
    await this.#forgotten;
  }

  async #forgetAllBut(queue: QueueName, key: string): Promise<void> {
    for (const schedule of await this.#boss.getSchedules()) {
      if (schedule.name === queue && schedule.key === key) continue;
      await this.#boss.unschedule(schedule.name, schedule.key);
    }
  }
}
