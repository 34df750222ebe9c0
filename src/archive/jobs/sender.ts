import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import type { QueueName, SendOptions } from '../../news/mod.ts';
import type { QueuePolicies } from './queues.ts';

/** Stores jobs; those of an ordered queue one after another. */
export class Sender {
  readonly #boss: PgBoss;
  readonly #policies: QueuePolicies;
  #last: Promise<unknown> = Promise.resolve();

  constructor(boss: PgBoss, policies: QueuePolicies) {
    this.#boss = boss;
    this.#policies = policies;
  }

  /** Gives false when a job of the same key waits or runs already. */
  async send(queue: QueueName, payload: object, { key, afterSeconds }: SendOptions): Promise<boolean> {
    const singletonKey = key === undefined ? `id:${randomUUID()}` : `key:${key}`;
    const options = { singletonKey, ...(afterSeconds === undefined ? {} : { startAfter: afterSeconds }) };
    const insert = async () => (await this.#boss.send(queue, payload, options)) !== null;
    if (!this.#policies[queue].isOrdered) return insert();
    const sent = this.#last.then(insert);
    this.#last = sent.then(nextMillisecond, nextMillisecond);
    return sent;
  }
}

/** PGlite's clock counts milliseconds, and jobs are taken in the order of their times. */
async function nextMillisecond(): Promise<void> {
  const sentAt = Date.now();
  while (Date.now() === sentAt) await nextTurn();
}
