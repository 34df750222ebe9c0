import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { findPostgres } from './postgres-programs.ts';

/** A PostgreSQL server for tests. */
export interface TestServer {
  /** The address of a database of its own, empty. */
  readonly createDatabase: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** A server that is there already; its user must be allowed to create databases. */
const givenUrl = process.env['NUTGRAF_TEST_DATABASE_URL'];
/** Whether the server is started for the tests: whatever they do to it is gone with it. */
export const isOwnServer = givenUrl === undefined;
const programs = findPostgres();
const user = 'wire';
const password = 'p:ss/w@rd #1';
const attempts = 5;

/** Whether a server can be had: one is named in NUTGRAF_TEST_DATABASE_URL, or PostgreSQL 15 or later is installed. */
export function hasPostgres(): boolean {
  return givenUrl !== undefined || programs !== null;
}

/** Starts a server of its own in a temporary folder, or uses the one named. It ends with this process at the latest. */
export async function startPostgres(): Promise<TestServer> {
  if (givenUrl !== undefined) return serverAt(givenUrl, () => Promise.resolve());
  let said = '';
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const port = await freePort();
    const child = runServer(port);
    child.stderr!.on('data', (chunk: Buffer) => (said = chunk.toString()));
    if (await isReady(child, port)) return serverAt(addressOf(port, 'postgres'), () => end(child));
    await end(child);
  }
  throw new Error(`PostgreSQL did not start: ${said}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.stdin!.end();
  await once(child, 'exit');
}

function addressOf(port: number, database: string): string {
  return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root. */
function findOwner(): Owner | null {
  if (process.getuid?.() !== 0) return null;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line = ['postgres', 'nobody'].flatMap(
    (name) => lines.find((each) => each.startsWith(`${name}:`)) ?? [],
  )[0];
  if (line === undefined) throw new Error('there is no user postgres or nobody to run PostgreSQL as');
  const [, , uid, gid] = line.split(':').map(Number);
  return { uid: uid!, gid: gid! };
}

/** Creating a cluster takes seconds, so one is kept beside the installed packages for every version, and copied. */
function makeCluster(root: string, owner: Owner | null): string {
  const cache = fileURLToPath(new URL('../../../node_modules/.cache/nutgraf', import.meta.url));
  const version = programs!.version.replaceAll(/[^\w.]+/g, '-');
  const kept = join(cache, `${version}-${owner?.uid ?? 'own'}`);
  if (!existsSync(kept)) keepCluster(root, kept, owner);
  const cluster = join(root, 'cluster');
  cpSync(kept, cluster, { recursive: true });
  if (owner !== null) execFileSync('chown', ['-R', `${owner.uid}:${owner.gid}`, root]);
  execFileSync('chmod', ['-R', 'go-rwx', cluster]);
  return cluster;
}

function keepCluster(root: string, kept: string, owner: Owner | null): void {
  const made = join(root, 'made');
  const secret = join(root, 'secret');
  writeFileSync(secret, password);
  if (owner !== null) chownSync(secret, owner.uid, owner.gid);
  const settings = [
    '--encoding=UTF8',
    '--locale=C',
    '--auth=scram-sha-256',
    `--pwfile=${secret}`,
    '--no-sync',
  ];
  const args = [`--pgdata=${made}`, `--username=${user}`, ...settings];
  execFileSync(join(programs!.folder, 'initdb'), args, { ...owner, cwd: root, stdio: 'ignore' });
  mkdirSync(join(kept, '..'), { recursive: true });
  const unfinished = mkdtempSync(`${kept}-`);
  cpSync(made, unfinished, { recursive: true });
  rmSync(made, { recursive: true });
  try {
    renameSync(unfinished, kept);
  } catch (error) {
    // Another run was quicker.
    rmSync(unfinished, { recursive: true });
    if (!existsSync(kept)) throw error;
  }
}

/** Ends the server when our end of the pipe closes, however this process ends, and then removes its folder. */
const untilPipeCloses = `
exec 3<&0
"$@" 3<&- & server=$!
(cat <&3 >/dev/null; kill -QUIT $server 2>/dev/null) & watch=$!
wait $server
kill $watch 2>/dev/null
rm -rf "$0"`;

function runServer(port: number): ChildProcess {
  const owner = findOwner();
  const root = mkdtempSync(join(tmpdir(), 'nutgraf-postgres-'));
  if (owner !== null) chownSync(root, owner.uid, owner.gid);
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    fsync: 'off',
    full_page_writes: 'off',
    shared_buffers: '32MB',
    log_min_messages: 'fatal',
  };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = [join(programs!.folder, 'postgres'), '-D', makeCluster(root, owner), ...args];
  return spawn('sh', ['-c', untilPipeCloses, root, ...server], {
    ...owner,
    cwd: tmpdir(),
    // A terminal's Ctrl-C is for the tests; this ends when they have.
    detached: true,
    stdio: ['pipe', 'ignore', 'pipe'],
  });
}

async function isReady(child: ChildProcess, port: number): Promise<boolean> {
  for (let look = 0; look < 200 && child.exitCode === null; look += 1) {
    const client = new Client({ connectionString: addressOf(port, 'postgres') });
    try {
      await client.connect();
      await client.end();
      return true;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  return false;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function serverAt(url: string, stop: () => Promise<void>): TestServer {
  const names: string[] = [];
  const createDatabase = async () => {
    const name = `nutgraf_test_${randomBytes(6).toString('hex')}`;
    names.push(name);
    await runAt(url, `create database ${name} template template0 encoding 'UTF8'`);
    const address = new URL(url);
    address.pathname = `/${name}`;
    return address.href;
  };
  const remove = async () => {
    if (!isOwnServer) await runAt(url, ...names.map((name) => `drop database ${name} with (force)`));
    await stop();
  };
  return { createDatabase, stop: remove };
}

/** Runs statements, one after another, on a connection of their own. */
export async function runAt(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

/** Ends every session of a store on the database, as a restart of the server would. */
export function endSessions(url: string): Promise<void> {
  return runAt(
    url,
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name like 'nutgraf%'`,
  );
}
