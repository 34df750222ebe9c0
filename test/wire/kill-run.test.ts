import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/archive/mod.ts';
import { describeOnPostgres } from '../../src/archive/testing/on-postgres.ts';
import { makeReadyArchive } from '../../src/archive/testing/ready-archive.ts';
import { temporaryFolder } from '../../src/archive/testing/temporary-folder.ts';
import { serveOutlets } from '../../src/demo/mod.ts';
import type { BeatId, Brief, Instant } from '../../src/news/mod.ts';
import { resultOfBeat } from '../../src/wire/mod.ts';
import { readClock, type FastClock } from './testing/fast-clock.ts';
import type { ChildPlan } from './testing/run-child.ts';

/** 20 in a measurement, fewer where everything else is tested too. */
const kills = Number(process.env['NUTGRAF_KILLS'] ?? 2);
/** After it is ready; one in four is killed while it starts. */
const longestLifeMs = 3_000;
const beat = 'demo' as BeatId;
const temporary = temporaryFolder();
const childFile = fileURLToPath(new URL('testing/run-child.ts', import.meta.url));
const demoDir = join(import.meta.dirname, '../../demo');

interface Child {
  readonly process: ChildProcess;
  /** Resolves when its wire runs. */
  readonly ready: Promise<unknown>;
  readonly ended: Promise<unknown>;
}

/** What all children together were told is stored. */
interface Told {
  readonly articles: Set<string>;
  readonly briefs: Map<string, Set<string>>;
  done: boolean;
}

interface ToldLine {
  readonly article?: string;
  readonly brief?: string;
  readonly storyId?: string;
  readonly ready?: true;
  readonly done?: true;
}

function startChild(plan: ChildPlan, told: Told): Child {
  // V8's flags are not inherited; why this one: vitest.config.ts.
  const child = spawn(process.execPath, ['--liftoff-only', childFile, JSON.stringify(plan)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ready = Promise.withResolvers<undefined>();
  const reader = createInterface(child.stdout).on('line', (text) => {
    const line = JSON.parse(text) as ToldLine;
    if (line.ready === true) ready.resolve(undefined);
    if (line.article !== undefined) told.articles.add(line.article);
    if (line.brief !== undefined)
      told.briefs.set(line.storyId!, (told.briefs.get(line.storyId!) ?? new Set()).add(line.brief));
    if (line.done === true) told.done = true;
  });
  const ended = Promise.all([once(child, 'exit'), once(reader, 'close')]);
  return { process: child, ready: Promise.race([ready.promise, ended]), ended };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

const until = '2026-11-21T06:00:00.000Z' as Instant;
/** Before anything of the day is published. */
const midnight = '2026-11-19T00:00:00.000Z' as Instant;

/** The day at a speed at which all kills fall into it, when a process takes so long to start. */
function clockOf(workers: number, startMs: number): FastClock {
  const daySeconds = Math.max(12, (kills * (startMs + longestLifeMs / 2)) / 1000 / workers);
  const from = '2026-11-19T04:00:00.000Z' as Instant;
  const factor = (Date.parse(until) - Date.parse(from)) / 1000 / daySeconds;
  return { epochMs: Date.now(), from, until, factor };
}

/** Milliseconds from the start of a process to a wire that runs, before the day begins. */
async function timeStart(plan: Omit<ChildPlan, 'clock'>, told: Told): Promise<number> {
  const startedAt = Date.now();
  const clock = { epochMs: startedAt, from: midnight, until, factor: 1 };
  const child = startChild({ ...plan, clock }, told);
  await child.ready;
  child.process.kill('SIGKILL');
  await child.ended;
  return Date.now() - startedAt;
}

async function killAtRandom({ process, ready, ended }: Child, startMs: number): Promise<void> {
  if (Math.random() < 0.25) await wait(Math.random() * startMs);
  else await ready.then(() => wait(Math.random() * longestLifeMs));
  process.kill('SIGKILL');
  await ended;
}

/** Runs the day in `workers` processes, kills one at a time at random moments, and lets the rest end the day. */
async function runAndKill(where: Pick<ChildPlan, 'dataDir' | 'databaseUrl'>, workers: number): Promise<Told> {
  const told: Told = { articles: new Set(), briefs: new Map(), done: false };
  let clock: FastClock | null = null;
  const now = () => (clock === null ? midnight : readClock(clock));
  const outlets = await serveOutlets({ dir: demoDir, now });
  const beatOfDay: ChildPlan['beat'] = {
    id: beat,
    title: 'Demo',
    preset: 'public',
    maxAgeDays: 400,
    feeds: outlets.feeds,
  };
  const unclocked = { ...where, origins: [...outlets.origins], beat: beatOfDay };
  const startMs = await timeStart(unclocked, told);
  clock = clockOf(workers, startMs);
  const plan = { ...unclocked, clock };
  const children = Array.from({ length: workers }, () => startChild(plan, told));
  for (let kill = 0; kill < kills; kill += 1) {
    const at = kill % workers;
    await killAtRandom(children[at]!, startMs);
    children[at] = startChild(plan, told);
  }
  await Promise.all(children.map(({ ended }) => ended));
  await outlets.close();
  return told;
}

/** Every version of a brief, from the first to the one that stands. */
async function expectVersions(
  brief: Brief,
  archive: Awaited<ReturnType<typeof openStore>>['archive'],
): Promise<void> {
  for (let version = 1; version <= brief.version; version += 1) {
    expect((await archive.brief(brief.id, version))?.version).toBe(version);
  }
  expect(await archive.brief(brief.id, brief.version + 1)).toBeNull();
}

async function check(where: Pick<ChildPlan, 'dataDir' | 'databaseUrl'>, told: Told): Promise<void> {
  const store = await openStore({ ...where, command: 'nutgraf test' });
  try {
    const { archive, intake } = store;
    const urls: string[] = [];
    const stored = new Set<string>();
    const parts = new Set<string>();
    for await (const { article, part } of archive.articles(beat)) {
      if (!stored.has(article.id)) urls.push(article.url!);
      stored.add(article.id);
      expect(parts.has(`${article.id}#${part}`)).toBe(false);
      parts.add(`${article.id}#${part}`);
    }
    expect(told.done).toBe(true);
    expect([...told.articles].filter((id) => !stored.has(id))).toEqual([]);
    expect(new Set(urls).size).toBe(urls.length);
    expect(await intake.waitingArticles(beat, 10)).toEqual([]);
    const { briefs, stories } = await resultOfBeat(archive, beat);
    expect(stored.size).toBeGreaterThan(50);
    expect(briefs.length).toBeGreaterThan(10);
    expect(new Set(briefs.map(({ storyId }) => storyId)).size).toBe(briefs.length);
    for (const [storyId, ids] of told.briefs) expect([storyId, ids.size]).toEqual([storyId, 1]);
    for (const brief of briefs) await expectVersions(brief, archive);
    const covered = new Set(stories.flatMap(({ coverage }) => coverage.map(({ id }) => id)));
    expect([...covered].sort()).toEqual([...stored].sort());
  } finally {
    await store.close();
  }
}

describe('a wire that is killed again and again', () => {
  test('loses nothing it acknowledged and doubles no brief', { timeout: 600_000 }, async () => {
    const where = { dataDir: await makeReadyArchive(temporary.path('archive')), databaseUrl: null };
    await check(where, await runAndKill(where, 1));
  });
});

describeOnPostgres('two workers on PostgreSQL, one killed again and again', (createDatabase) => {
  test('lose nothing they acknowledged and double no brief', { timeout: 600_000 }, async () => {
    const where = { dataDir: temporary.path('unused'), databaseUrl: await createDatabase() };
    await check(where, await runAndKill(where, 2));
  });
});
