import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { reportingErrors } from '../archive-error.ts';
import type { ClosableDuties } from '../store.ts';
import { keepAliveSettings } from './server.ts';
import type { Server } from './server.ts';

/** How a holder makes sure that the server is still there. */
export interface DutyPlan {
  readonly askEveryMs: number;
  /** An answer later than this is a lost connection. */
  readonly answerWithinMs: number;
}

const defaultPlan: DutyPlan = { askEveryMs: 15_000, answerWithinMs: 10_000 };
const endWithinMs = 2_000;

/**
 * Duties as session locks of PostgreSQL, each on a connection of its own: the server frees the lock when the
 * connection ends, and the connection ends with its process.
 *
 * Errors: `NG_ARCHIVE_QUERY` when the server cannot be asked.
 */
export function postgresDuties({ config }: Pick<Server, 'config'>, plan = defaultPlan): ClosableDuties {
  const held = new Set<HeldDuty>();
  return {
    takeDuty: (name, onLost) =>
      reportingErrors(`take the duty "${name}"`, async () => {
        const client = await lockDuty(new Client({ ...config, query_timeout: plan.answerWithinMs }), name);
        if (client === null) return null;
        const duty = new HeldDuty(client, plan.askEveryMs, onLost);
        held.add(duty);
        const release = () => {
          held.delete(duty);
          return duty.release();
        };
        return { release };
      }),
    close: async () => {
      await Promise.all([...held].map((duty) => duty.release()));
      held.clear();
    },
  };
}

/** Gives the connection that holds the lock; null when another has it. */
async function lockDuty(client: Client, name: string): Promise<Client | null> {
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(keepAliveSettings);
    const { rows } = await client.query<{ readonly taken: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as taken',
      [`nutgraf duty ${name}`],
    );
    if (rows[0]!.taken) return client;
  } catch (error) {
    end(client).catch(() => undefined);
    throw error;
  }
  await end(client);
  return null;
}

/** `pg` waits for the server to end the connection, and a server that does not answer must not hold us up. */
async function end(client: Client): Promise<void> {
  const patience = new AbortController();
  const patient = wait(endWithinMs, undefined, { signal: patience.signal, ref: false });
  await Promise.race([client.end(), patient.catch(() => undefined)]);
  patience.abort();
}

/** What the types of `pg` leave out. */
type RealClient = Client & { ref(): void; unref(): void };

class HeldDuty {
  readonly #client: Client;
  readonly #onLost: () => void;
  readonly #timer: NodeJS.Timeout;
  #isHeld = true;
  #isAsking = false;

  constructor(client: Client, askEveryMs: number, onLost: () => void) {
    this.#client = client;
    this.#onLost = onLost;
    client.once('error', () => {
      this.#lose();
    });
    client.once('end', () => {
      this.#lose();
    });
    this.#timer = setInterval(() => {
      this.#ask();
    }, askEveryMs).unref();
    (client as RealClient).unref();
  }

  async release(): Promise<void> {
    if (!this.#isHeld) return;
    this.#letGo();
    (this.#client as RealClient).ref();
    await end(this.#client);
  }

  #ask(): void {
    if (this.#isAsking) return;
    this.#isAsking = true;
    this.#client.query('select').then(
      () => (this.#isAsking = false),
      () => {
        this.#lose();
      },
    );
  }

  #lose(): void {
    if (!this.#isHeld) return;
    this.#letGo();
    end(this.#client).catch(() => undefined);
    this.#onLost();
  }

  #letGo(): void {
    this.#isHeld = false;
    clearInterval(this.#timer);
  }
}
