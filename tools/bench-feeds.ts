/**
 * How long until the first brief, and how much memory, when an OPML of 280 feeds is imported into an empty archive.
 * The feeds are the demo's outlets, again and again under other names, served on loopback by a process of their own.
 * Usage: node --optimize-for-size --liftoff-only --max-semi-space-size=4 tools/bench-feeds.ts [worlds] [seconds]
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openStore } from '../src/archive/mod.ts';
import { Closing } from '../src/cli/closing.ts';
import { quietContext } from '../src/cli/testing/quiet-context.ts';
import { startLive } from '../src/cli/live.ts';
import { serveOutlets } from '../src/demo/mod.ts';
import type { BeatId, Instant } from '../src/news/mod.ts';
import { parseOpml, writeOpml } from '../src/read/mod.ts';
import { names } from '../src/text/mod.ts';
import { newFeeds } from '../src/wire/mod.ts';

const demo = join(import.meta.dirname, '../demo');
/** After the last article of the day. */
const from = Date.parse('2026-11-20T22:00:00.000Z');
const started = Date.now();
const endings = ['ek', 'or', 'an', 'il', 'us', 'em', 'ov', 'ar', 'in', 'os', 'et', 'ul', 'ag', 'yr'];

function now(): Instant {
  return new Date(from + Date.now() - started).toISOString() as Instant;
}

/** The demo's folder with its people, places and hosts under other names: other stories in the same shapes. */
function makeWorld(dir: string, world: number): void {
  cpSync(demo, dir, { recursive: true });
  const ending = endings[world % endings.length]! + 'e'.repeat(Math.floor(world / endings.length));
  const host = (text: string) => text.replaceAll('.example', `-${world}.example`);
  const lines = readFileSync(join(demo, 'day.jsonl'), 'utf8').trim().split('\n');
  const rows = lines.map((line) => JSON.parse(line) as { title?: string; text: string; source: string });
  const proper = new Set(
    rows
      .flatMap(({ text }) => names(text).flatMap((name) => name.text.split(/[\s-]+/)))
      .filter((word) => word.length > 4),
  );
  // Nouns as well, or the worlds' stories would be taken for copies of each other.
  const isRenamed = (word: string) => proper.has(word) || /^\p{Ll}{6,}(?<!ed|ing|ly|s|er)$/u.test(word);
  const rename = (text: string) =>
    text.replace(/\p{L}{5,}/gu, (word) => (isRenamed(word) ? word + ending : word));
  const renamed = rows.map((row) => ({
    ...row,
    text: rename(row.text),
    ...(row.title && { title: rename(row.title) }),
  }));
  writeFileSync(join(dir, 'day.jsonl'), renamed.map((row) => host(JSON.stringify(row))).join('\n'));
  writeFileSync(join(dir, 'outlets.json'), host(readFileSync(join(demo, 'outlets.json'), 'utf8')));
  writeFileSync(join(dir, 'changes.json'), '[]');
}

async function serve(worlds: number): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'nutgraf-bench-'));
  const origins: unknown[] = [];
  const feeds: { url: string; title: string | null; site: string | null; category: string | null }[] = [];
  for (let world = 0; world < worlds; world += 1) {
    const dir = join(root, String(world));
    mkdirSync(dir);
    makeWorld(dir, world);
    const outlets = await serveOutlets({ dir, now });
    origins.push(...outlets.origins);
    feeds.push(...outlets.feeds);
  }
  process.stdout.write(
    `${JSON.stringify({ origins, opml: writeOpml({ title: 'Bench', feeds, now: now() }) })}\n`,
  );
  process.stdin.resume().on('end', () => {
    rmSync(root, { recursive: true });
    process.exit(0);
  });
}

function memory(): { rssMb: number; peakMb: number } {
  const status = readFileSync('/proc/self/status', 'utf8');
  const mb = (name: string) => Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)![1]) / 1024);
  return { rssMb: mb('VmRSS'), peakMb: mb('VmHWM') };
}

async function measure(worlds: number, seconds: number): Promise<void> {
  const child = spawn(process.execPath, [import.meta.filename, 'serve', String(worlds)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const line = await new Promise<string>((resolve) => {
    createInterface(child.stdout).once('line', resolve);
  });
  const { origins, opml } = JSON.parse(line) as {
    origins: [string, { host: string; port: number }][];
    opml: string;
  };
  const dataDir = mkdtempSync(join(tmpdir(), 'nutgraf-bench-archive-'));
  const closing = new Closing();
  const store = await openStore({ dataDir, databaseUrl: null, command: 'bench' });
  closing.add(() => store.close());
  const beat = {
    id: 'bench' as BeatId,
    title: 'Bench',
    preset: 'public',
    maxAgeDays: 400,
    feeds: [],
  } as const;
  const context = quietContext({ dataDir, databaseUrl: null, command: 'bench' });
  const importAt = performance.now();
  const { feeds } = parseOpml(opml);
  const added = await store.intake.addFeeds(newFeeds(beat.id, feeds, now()));
  const importMs = performance.now() - importAt;
  const seen = { feeds: 0, pages: 0, stories: 0, briefs: 0, firstBriefSeconds: 0 };
  const runAt = performance.now();
  const wire = await startLive(store, context, closing, {
    beats: [beat],
    now,
    origins: new Map(origins),
    onEvent: (event) => {
      if (event.kind === 'feed') seen.feeds += 1;
      if (event.kind === 'page') seen.pages += 1;
      if (event.kind !== 'story') return;
      seen.stories += 1;
      if (event.edition.kind === 'brief' && event.edition.brief.version === 1) seen.briefs += 1;
      if (seen.briefs === 1 && seen.firstBriefSeconds === 0)
        seen.firstBriefSeconds = (performance.now() - runAt) / 1000;
    },
  });
  await Promise.race([wire.settled(), new Promise((resolve) => setTimeout(resolve, seconds * 1000))]);
  const allSeconds = (performance.now() - runAt) / 1000;
  const busy = memory();
  await new Promise((resolve) => setTimeout(resolve, 30_000));
  process.stdout.write(
    `${JSON.stringify({ imported: added.length, importMs: Math.round(importMs), ...seen, seconds: allSeconds, busy, after30s: memory() })}\n`,
  );
  await closing.close();
  child.stdin.end();
  rmSync(dataDir, { recursive: true });
}

const [mode, count] = process.argv.slice(2);
if (mode === 'serve') await serve(Number(count));
else await measure(Number(mode ?? 14), Number(count ?? 420));
