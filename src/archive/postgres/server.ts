import { Client, Pool, TypeOverrides, types } from 'pg';
import type { ClientConfig } from 'pg';
import { NutgrafError } from '../../errors.ts';
import { serverError } from './server-error.ts';

export interface ServerOptions {
  /** `postgres://user:password@host:5432/database` */
  readonly databaseUrl: string;
  /** What this process does, shown by PostgreSQL in `pg_stat_activity`. */
  readonly command: string;
}

/** A PostgreSQL server as this process reaches it. */
export interface Server {
  readonly config: ClientConfig;
  /** Host, port and database for people; never the password. */
  readonly place: string;
  /** What no message may hold. */
  readonly secrets: readonly string[];
}

const poolSize = 8;
/** The server needs a moment after a restart; a reader should not wait longer for a page. */
const connectTimeoutMs = 10_000;
/** After this long without a packet the system asks whether the server is still there. */
const keepAliveDelayMs = 10_000;

/** Row types as schema.ts wants them, for these connections only. */
const rowTypes = new TypeOverrides();
rowTypes.setTypeParser(types.builtins.INT8, Number);
rowTypes.setTypeParser(types.builtins.JSON, (text: string) => text);

/**
 * Reads the address of a server, without connecting.
 * Errors: `NG_ARCHIVE_UNREACHABLE` for what is no address.
 */
export function readServer({ databaseUrl, command }: ServerOptions): Server {
  const config = {
    connectionString: databaseUrl,
    application_name: command,
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: keepAliveDelayMs,
    types: rowTypes,
  };
  const client = readAddress(config);
  const { host, port, database = '', password } = client;
  return {
    config,
    place: `"${host}:${port}/${database}"`,
    secrets: [databaseUrl, ...(typeof password === 'string' && password !== '' ? [password] : [])],
  };
}

/** A password with a bare / ? or # would be taken for the host, and shown as the place. */
const addressPattern = /^[^:]+:\/\/[^/?#]*(?:[/?][^#@]*)?$/;

function readAddress(config: ClientConfig & { readonly connectionString: string }): Client {
  const { connectionString } = config;
  const what = 'the address of the PostgreSQL server';
  if (!/^postgres(?:ql)?:\/\//.test(connectionString)) {
    throw new NutgrafError('NG_ARCHIVE_UNREACHABLE', `${what} does not begin with postgres://`);
  }
  try {
    if (addressPattern.test(connectionString)) return new Client(config);
  } catch {
    // The error's own words would show the address, and with it the password.
  }
  throw new NutgrafError('NG_ARCHIVE_UNREACHABLE', `${what} cannot be read`, {
    hint: 'Write it postgres://user:password@host:5432/database; in a password, @ is %40, / is %2F, ? is %3F, # is %23',
  });
}

/**
 * By these the server finds out within a minute that our machine is gone, and frees what its sessions had locked.
 * Source: https://www.postgresql.org/docs/15/runtime-config-connection.html#RUNTIME-CONFIG-CONNECTION-SETTINGS
 */
export const keepAliveSettings =
  'set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3';

/** A process that stands still keeps its connections: it must not hold up the others. Isolation: as the SQL assumes. */
const sessionSettings = `${keepAliveSettings}; set idle_in_transaction_session_timeout = '60s';
  set default_transaction_isolation = 'read committed'`;

/** Connections to a server, made as they are needed; they do not keep the process alive while none is used. */
export function makePool({ config }: Server): Pool {
  const pool = new Pool({
    ...config,
    max: poolSize,
    allowExitOnIdle: true,
    onConnect: (client): unknown => client.query(sessionSettings),
  });
  // A connection that breaks reports to whoever uses it; without a listener it would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

interface Reported {
  readonly version: string;
  /** 150018 is 15.18. */
  readonly number: number;
  readonly encoding: string;
}

/**
 * Connects for the first time and looks whether the server will do.
 * Errors: `NG_ARCHIVE_UNREACHABLE`; `NG_ARCHIVE_OPEN` for a server that is too old or has another encoding.
 */
export async function checkServer(server: Server): Promise<void> {
  const reason = unfitness(await askServer(server));
  if (reason === null) return;
  throw new NutgrafError('NG_ARCHIVE_OPEN', `cannot open the archive at ${server.place}: ${reason}`, {
    hint: 'Nothing was changed; name a database in UTF8 on PostgreSQL 15 or later',
  });
}

/** What the types of `pg` leave out. */
type RealClient = Client & { readonly connection: { readonly stream: { destroy(): void } } };

async function askServer(server: Server): Promise<Reported> {
  const client = new Client(server.config) as RealClient;
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<Reported>(`select current_setting('server_version') as version,
      current_setting('server_version_num')::integer as number, current_setting('server_encoding') as encoding`);
    await client.end();
    return rows[0]!;
  } catch (error) {
    throw serverError('NG_ARCHIVE_UNREACHABLE', server, error);
  } finally {
    // A refused client may leave its connection open, and the process would wait until the server ends it.
    client.connection.stream.destroy();
  }
}

const oldestVersion = 150_000;

/** Why a server will not do; null when it will. */
export function unfitness({ version, number, encoding }: Reported): string | null {
  if (number < oldestVersion) return `it is on PostgreSQL ${version}, which is too old: 15 is needed`;
  if (encoding !== 'UTF8') return `the database has the encoding ${encoding}, and UTF8 is needed`;
  return null;
}
