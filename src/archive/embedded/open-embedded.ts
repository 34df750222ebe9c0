import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Kysely } from 'kysely';
import { firstLine } from '../archive-error.ts';
import { NutgrafError } from '../../errors.ts';
import { migrate } from '../migrate.ts';
import type { Migration } from '../migrations.ts';
import type { Database } from '../schema.ts';
import type { Backend } from '../store.ts';
import { clusterName, inspectFolder, makeFolders, removeEmpty } from './archive-folder.ts';
import { EmbeddedDialect } from './dialect.ts';
import { embeddedDuties } from './duties.ts';
import { Engine } from './engine.ts';
import { createCluster } from './first-start.ts';
import { openError } from './folder-error.ts';
import { lockFolder } from './lock.ts';
import type { Lock } from './lock.ts';
import { defaultPlan, Maintenance } from './maintenance.ts';
import type { MaintenancePlan } from './maintenance.ts';
import { embeddedRawSql } from './raw-sql.ts';

export interface EmbeddedOptions {
  /** The archive's folder; null keeps everything in memory and leaves nothing behind. */
  readonly dataDir: string | null;
  /** What this process does, for a second one's message. */
  readonly command: string;
  readonly plan?: MaintenancePlan;
  readonly steps?: readonly Migration[];
}

/**
 * Opens the embedded database of a folder, creating and migrating it as needed.
 *
 * Closing writes everything to its place, ends the database and frees the folder.
 * Errors: `NG_ARCHIVE_LOCKED`, `NG_ARCHIVE_OPEN`, `NG_ARCHIVE_SCHEMA`; the folder is free and as it was then.
 */
export async function openEmbedded(options: EmbeddedOptions): Promise<Backend> {
  const { dataDir } = options;
  if (dataDir === null) return startInMemory(options);
  let claim: Claim | null = null;
  try {
    claim = await claimFolder(dataDir, options.command);
    if (inspectFolder(dataDir) === 'empty') await createCluster(dataDir);
    const store = await startStore(join(dataDir, clusterName), options, claim.lock);
    return { ...store, close: () => store.close().finally(claim!.lock.release) };
  } catch (error) {
    claim?.abandon();
    throw openError(`"${dataDir}"`, error);
  }
}

async function startInMemory(options: EmbeddedOptions): Promise<Backend> {
  try {
    return await startStore(null, options, null);
  } catch (error) {
    throw openError('in memory', error);
  }
}

interface Claim {
  readonly lock: Lock;
  /** Gives the folder up and removes it again when it was made for this. */
  readonly abandon: () => void;
}

async function claimFolder(dataDir: string, command: string): Promise<Claim> {
  inspectFolder(dataDir);
  const made = makeFolders(resolve(dataDir));
  try {
    const lock = await lockFolder(dataDir, command);
    return {
      lock,
      abandon: () => {
        lock.release();
        removeEmpty(made);
      },
    };
  } catch (error) {
    removeEmpty(made);
    throw error;
  }
}

async function startStore(
  folder: string | null,
  { plan = defaultPlan, steps }: EmbeddedOptions,
  lock: Lock | null,
): Promise<Backend> {
  const engine = await Engine.start(folder);
  const db = new Kysely<Database>({ dialect: new EmbeddedDialect(engine) });
  const store = { db, commits: () => engine.commits, now: () => performance.now() };
  try {
    const migration = await migrate(db, steps);
    const maintenance = new Maintenance(store, plan);
    if (folder !== null) await maintenance.start();
    const stopWatching = lock === null ? () => undefined : watchLock(lock, engine, plan.lookEveryMs);
    return {
      db,
      rawSql: embeddedRawSql(db, engine),
      duties: embeddedDuties(),
      migration,
      close: () => {
        stopWatching();
        return closeStore(engine, folder === null ? null : maintenance);
      },
    };
  } catch (error) {
    await engine.close();
    throw error;
  }
}

/** Writing on into a folder that is gone would lose what is acknowledged, into one that another process has both. */
function watchLock(lock: Lock, engine: Engine, everyMs: number): () => void {
  const timer = setInterval(() => {
    if (lock.isHeld()) return;
    clearInterval(timer);
    void engine.abandon('the folder of the archive, or its lock, was removed while it was open');
  }, everyMs).unref();
  return () => {
    clearInterval(timer);
  };
}

async function closeStore(engine: Engine, maintenance: Maintenance | null): Promise<void> {
  try {
    await maintenance?.stop();
    await maintenance?.checkpoint();
  } catch (error) {
    const message = `cannot write the archive to its place: ${firstLine(error)}`;
    throw new NutgrafError('NG_ARCHIVE_QUERY', message, { cause: error });
  } finally {
    await engine.close();
  }
}
