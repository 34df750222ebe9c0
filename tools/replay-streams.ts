/**
 * Replays streams through the story index, each through an index of its own as a beat would, with merging, repair and
 * expiry, and draws how time, live articles and memory grow (docs/benchmarks/connect-growth.svg).
 * Usage: node --optimize-for-size --liftoff-only --max-semi-space-size=4 tools/replay-streams.ts DATA_DIR [OUT.svg]
 */
import { existsSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { StoryIndex } from '../src/connect/mod.ts';
import { rowsIn, textOf } from '../src/eval/rows.ts';
import { growthSvg } from './growth-svg.ts';

const names = [
  'stream-reuters1987',
  'articles-bbc',
  'stream-allsides',
  'stream-ai-headlines-2026',
  'stream-headlines-2025',
];
const step = 1000;

interface Point {
  readonly placed: number;
  readonly msPerItem: number;
  readonly live: number;
  readonly rssMb: number;
}

function dateOf(row: Record<string, unknown>): number | null {
  const at = Date.parse(textOf(row, 'date') || textOf(row, 'first_seen'));
  return Number.isNaN(at) ? null : at;
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Counts what the replay did, and checks that what the index says adds up. */
class Replay {
  readonly points: Point[] = [];
  readonly streams: { from: number; name: string }[] = [];
  #placed = 0;
  #moved = 0;
  #absorbed = 0;
  #since = cpuMs();

  stream(dir: string, name: string): void {
    const rows = rowsIn(join(dir, name, 'dev'), ['articles', 'headlines']);
    const index = new StoryIndex({ merge: true, repair: true });
    this.streams.push({ from: this.#placed, name });
    let [stories, mostLive] = [0, 0];
    const before = cpuMs();
    this.#since = before;
    rows.forEach((row, number) => {
      const id = `${name} ${number}`;
      const article = { id, title: textOf(row, 'title'), text: textOf(row, 'text'), at: dateOf(row) };
      const { story, founded, moved, absorbed } = index.place(article);
      if (index.storyOf(id) !== story) throw new Error(`"${id}" is not in the story it was placed in`);
      if (founded) stories += 1;
      this.#moved += moved.length;
      this.#absorbed += absorbed.length;
      mostLive = Math.max(mostLive, index.liveArticles);
      this.#count(index);
    });
    const perSecond = Math.round((rows.length * 1000) / (cpuMs() - before));
    process.stdout.write(
      `${basename(name)}: ${rows.length} items, ${stories} stories founded, at most ${mostLive} live, ${perSecond} a CPU second\n`,
    );
  }

  end(): void {
    const { rssMb } = this.points.at(-1) ?? { rssMb: 0 };
    process.stdout.write(
      `${this.#placed} items, ${this.#moved} moved, ${this.#absorbed} absorbed, ${rssMb} MB\n`,
    );
  }

  #count(index: StoryIndex): void {
    this.#placed += 1;
    if (this.#placed % step !== 0) return;
    const at = cpuMs();
    this.points.push({
      placed: this.#placed,
      msPerItem: (at - this.#since) / step,
      live: index.liveArticles,
      rssMb: Math.round(process.memoryUsage.rss() / 1024 / 1024),
    });
    this.#since = at;
  }
}

const [dir, out] = process.argv.slice(2);
if (dir === undefined || !existsSync(dir)) {
  process.stderr.write('usage: tools/replay-streams.ts DATA_DIR [OUT.svg]\n');
  process.exit(2);
}
const replay = new Replay();
for (const name of names) replay.stream(dir, name);
replay.end();
const { points, streams } = replay;
const svg = growthSvg({
  title: 'Story index: replay of five streams, each through an index of its own',
  placed: points.map(({ placed }) => placed),
  panels: [
    { title: 'CPU milliseconds an item (mean of 1,000)', values: points.map(({ msPerItem }) => msPerItem) },
    { title: 'Live articles', values: points.map(({ live }) => live) },
    { title: 'Memory of the process, MB', values: points.map(({ rssMb }) => rssMb) },
  ],
  streams,
});
if (out !== undefined) writeFileSync(out, svg);
