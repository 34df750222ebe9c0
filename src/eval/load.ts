import { writeFileSync } from 'node:fs';
import { StoryIndex, type StoryArticle } from '../connect/mod.ts';
import { NutgrafError } from '../errors.ts';
import { sentences } from '../text/mod.ts';
import { pick, seeded } from './random.ts';
import { rowsIn, textOf } from './rows.ts';

/** What the suite `load` prints. */
export interface LoadResult {
  /** Articles placed. */
  readonly n: number;
  /** Articles that can still be matched at the end. */
  readonly live: number;
  /** Over the whole run; the process's own CPU time in placing, tokenising included, making the articles not. */
  readonly articlesPerCpuSecond: number;
  /** Median time of the last 500 placings before that many were live, by that number. */
  readonly msPerArticleAt: Readonly<Record<string, number>>;
  /** `connect`: what the process grew by since the index was empty. */
  readonly rssMb: { readonly connect: number; readonly process: number };
}

const seed = 20_261_121;
const measuredAt = [1000, 10_000, 100_000];
const medianOf = 500;
/** All articles lie within this time, so that none leaves the window of twelve days in which articles are matched. */
const spanMs = 10 * 86_400_000;
const startMs = Date.UTC(2026, 0, 1);

/** Texts outside the heap, so that they do not weigh on the collector while others are timed. */
class Texts {
  readonly #bytes: Buffer;
  readonly #starts: Uint32Array;

  constructor(texts: readonly string[]) {
    this.#bytes = Buffer.from(texts.join(''));
    this.#starts = new Uint32Array(texts.length + 1);
    texts.forEach((text, at) => (this.#starts[at + 1] = this.#starts[at]! + Buffer.byteLength(text)));
  }

  pick(random: () => number): string {
    const count = this.#starts.length - 1;
    const at = Math.min(count - 1, Math.floor(random() * count));
    return count === 0 ? '' : this.#bytes.toString('utf8', this.#starts[at], this.#starts[at + 1]);
  }
}

/** The sentences of a stream, and how many an article of it has. */
interface Stream {
  readonly titles: Texts;
  readonly sentences: Texts;
  readonly lengths: readonly number[];
}

function streamIn(dir: string): Stream {
  const rows = rowsIn(dir, ['articles', 'headlines', 'docs']);
  const titles = rows.map((row) => textOf(row, 'title')).filter((title) => title !== '');
  const texts = rows.map((row) => {
    const text = textOf(row, 'text');
    return sentences(text).map(({ start, end }) => text.slice(start, end));
  });
  if (titles.length === 0)
    throw new NutgrafError('NG_CONFIG_BAD_DATA', `"${dir}" holds no item with a title`);
  return {
    titles: new Texts(titles.map((title) => title.toWellFormed())),
    sentences: new Texts(texts.flat().map((text) => text.toWellFormed())),
    lengths: texts.map(({ length }) => length),
  };
}

/** Half of one title and half of another, so that a stream of titles gives as many different ones as are asked for. */
function spliced(stream: Stream, random: () => number): string {
  const [first, second] = [stream.titles.pick(random), stream.titles.pick(random)].map((title) =>
    title.split(/\s+/),
  );
  return [
    ...first!.slice(0, Math.ceil(first!.length / 2)),
    ...second!.slice(Math.floor(second!.length / 2)),
  ].join(' ');
}

function recombined(stream: Stream, number: number, stepMs: number, random: () => number): StoryArticle {
  const length = pick(stream.lengths, random) ?? 0;
  const text = Array.from({ length }, () => stream.sentences.pick(random)).join(' ');
  return {
    id: String(number),
    title: spliced(stream, random),
    text,
    at: startMs + Math.floor(number * stepMs),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function rssMb(): number {
  return process.memoryUsage.rss() / 1024 / 1024;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Places articles until `live` are live, and takes the times. */
class Load {
  readonly #index = new StoryIndex({ merge: true, repair: true });
  readonly #msPerArticleAt: Record<string, number> = {};
  readonly #last: number[] = [];
  #cpuMs = 0;
  #placed = 0;

  get placed(): number {
    return this.#placed;
  }

  /** Times the placing of one batch; gives the story each article went to. */
  place(batch: readonly StoryArticle[]): string[] {
    const before = process.cpuUsage();
    const stories = batch.map((article) => {
      const start = performance.now();
      const { story } = this.#index.place(article);
      this.#took(performance.now() - start);
      return story;
    });
    const used = process.cpuUsage(before);
    this.#cpuMs += (used.user + used.system) / 1000;
    return stories;
  }

  #took(ms: number): void {
    this.#placed += 1;
    this.#last[this.#placed % medianOf] = ms;
    if (measuredAt.includes(this.#placed)) this.#msPerArticleAt[this.#placed] = rounded(median(this.#last));
  }

  result(emptyRssMb: number): LoadResult {
    const rss = rssMb();
    return {
      n: this.#placed,
      live: this.#index.liveArticles,
      articlesPerCpuSecond: Math.round(this.#placed / Math.max(1e-6, this.#cpuMs / 1000)),
      msPerArticleAt: this.#msPerArticleAt,
      rssMb: { connect: Math.max(0, Math.round(rss - emptyRssMb)), process: Math.round(rss) },
    };
  }
}

/**
 * The suite `load`: how the story index bears many live articles. Reads `articles`, `headlines` or `docs`
 * (`.jsonl.gz`) of a stream's folder, makes new articles from its sentences and titles (same folder, same articles),
 * and places them at even times within ten days, so that none expires, until `live` are live. With `out`, writes one
 * `{row, cluster}` a line, in the order placed. An index that drops articles when it is full stays under `live`; the
 * run ends after `live` articles all the same.
 *
 * @throws NutgrafError NG_CONFIG_USAGE when `live` is no whole number from 1 to 1,000,000; NG_CONFIG_FILE_MISSING,
 *   NG_CONFIG_BAD_DATA, NG_CONFIG_BAD_LINE
 * @example
 * // evaluateLoad({ dir: 'data/stream-reuters1987/dev', live: 10_000 }).msPerArticleAt['10000'];
 */
export function evaluateLoad(options: { dir: string; live: number; out?: string | undefined }): LoadResult {
  const { dir, live, out } = options;
  if (!Number.isInteger(live) || live < 1 || live > 1_000_000)
    throw new NutgrafError('NG_CONFIG_USAGE', `cannot keep ${live} articles live: name 1 to 1000000`);
  const stream = streamIn(dir);
  const random = seeded(seed);
  const emptyRssMb = rssMb();
  const load = new Load();
  const lines: string[] = [];
  while (load.placed < live) {
    const from = load.placed;
    const length = Math.min(medianOf, live - from);
    const batch = Array.from({ length }, (_, at) => recombined(stream, from + at, spanMs / live, random));
    const stories = load.place(batch);
    if (out !== undefined)
      stories.forEach((cluster, at) => lines.push(`${JSON.stringify({ row: from + at, cluster })}\n`));
  }
  const result = load.result(emptyRssMb);
  if (out !== undefined) writeFileSync(out, lines.join(''));
  return result;
}
