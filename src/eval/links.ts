import { closeSync, openSync, writeSync } from 'node:fs';
import { Nearness, nearnessBand, storyVector, type NearnessBand, type StoryVector } from '../connect/mod.ts';
import { NutgrafError } from '../errors.ts';
import type { Article, ArticleId, Instant } from '../news/mod.ts';
import { rowsIn, textOf } from './rows.ts';

/** One line of a set: `text`, and for scoring only `cluster` (the event) and `topic` (the kind of event). */
export type LinkRow = Readonly<Record<string, unknown>>;

/** A pair that is near: rows 0-based, `a` before `b`. */
export interface LinkedPair {
  readonly a: number;
  readonly b: number;
  readonly relation: Exclude<NearnessBand, 'none'>;
  /** 0 to 1, three places. */
  readonly score: number;
}

export interface LinksResult {
  readonly n: number;
  readonly pairs: number;
  /** Of all pairs of rows; absent where a row has no label. */
  readonly f1?: Readonly<Record<NearnessBand, number>>;
  /** Share of the rows that are not alone in their cluster whose nearest row is of it. */
  readonly retrievalP1?: number;
}

const fileNames = ['docs', 'articles'];
/** Eight bytes a pair are held at once. */
const mostRows = 6000;

function vectorOf(row: LinkRow, number: number): StoryVector {
  const readAt = '1970-01-01T00:00:00.000Z' as Instant;
  const article: Article = {
    id: String(number) as ArticleId,
    url: null,
    title: '',
    text: textOf(row, 'text'),
    outlet: null,
    publishedAt: null,
    readAt,
    sha256: '',
  };
  return storyVector([{ article, genre: 'report', genreSigns: [], heads: [], evidence: [] }]);
}

function labelOf(row: LinkRow, field: string): string | null {
  const value = row[field];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function goldOf(a: LinkRow, b: LinkRow): NearnessBand {
  if (labelOf(a, 'cluster') === labelOf(b, 'cluster')) return 'story';
  return labelOf(a, 'topic') === labelOf(b, 'topic') ? 'mechanism' : 'none';
}

function forEachPair(size: number, visit: (a: number, b: number) => void): void {
  for (let a = 0; a < size; a++) for (let b = a + 1; b < size; b++) visit(a, b);
}

/** F1 of each band from how often each was right, said, and due. */
function f1Of(rows: readonly LinkRow[], nearness: Nearness): Record<NearnessBand, number> {
  const count = { right: { none: 0, mechanism: 0, story: 0 }, all: { none: 0, mechanism: 0, story: 0 } };
  forEachPair(rows.length, (a, b) => {
    const gold = goldOf(rows[a]!, rows[b]!);
    const said = nearnessBand(nearness.score(a, b));
    count.all[gold] += 1;
    count.all[said] += 1;
    if (gold === said) count.right[gold] += 1;
  });
  const f1 = (band: NearnessBand): number => rounded((2 * count.right[band]) / Math.max(1, count.all[band]));
  return { none: f1('none'), mechanism: f1('mechanism'), story: f1('story') };
}

function retrievalP1Of(rows: readonly LinkRow[], nearness: Nearness): number {
  const best = rows.map(() => ({ row: -1, score: -1 }));
  const offer = (row: number, other: number, score: number): void => {
    if (score > best[row]!.score) best[row] = { row: other, score };
  };
  forEachPair(rows.length, (a, b) => {
    const score = nearness.score(a, b);
    offer(a, b, score);
    offer(b, a, score);
  });
  const sizes = new Map<string, number>();
  const clusters = rows.map((row) => labelOf(row, 'cluster')!);
  for (const cluster of clusters) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  const asked = clusters.flatMap((cluster, row) => (sizes.get(cluster)! > 1 ? [row] : []));
  const right = asked.filter((row) => clusters[best[row]!.row] === clusters[row]);
  return asked.length === 0 ? 0 : rounded(right.length / asked.length);
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/**
 * Scores every pair of rows as the archive search scores past stories, each row a story of one untitled article, the
 * other rows being the archive. Labels are read for the scores only.
 *
 * @throws NutgrafError NG_CONFIG_BAD_DATA for more than 6,000 rows
 *
 * @example
 * linkRows([{ text: 'The quay of Arle fell.' }, {}]).result; // { n: 2, pairs: 1 }
 */
export function linkRows(rows: readonly LinkRow[]): { result: LinksResult; nearness: Nearness } {
  if (rows.length > mostRows) {
    throw new NutgrafError(
      'NG_CONFIG_BAD_DATA',
      `${rows.length} rows are too many: all pairs of at most ${mostRows} are compared`,
    );
  }
  const nearness = new Nearness(rows.map(vectorOf));
  const result = { n: rows.length, pairs: (rows.length * Math.max(0, rows.length - 1)) / 2 };
  const isLabelled = rows.every((row) => labelOf(row, 'cluster') !== null && labelOf(row, 'topic') !== null);
  if (rows.length < 2 || !isLabelled) return { result, nearness };
  return {
    result: { ...result, f1: f1Of(rows, nearness), retrievalP1: retrievalP1Of(rows, nearness) },
    nearness,
  };
}

/** The pairs that are near, row by row. */
export function* nearPairs(size: number, nearness: Nearness): Generator<LinkedPair> {
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      const score = nearness.score(a, b);
      const relation = nearnessBand(score);
      if (relation !== 'none') yield { a, b, relation, score: Math.round(score * 1000) / 1000 };
    }
  }
}

function writePairs(file: string, size: number, nearness: Nearness): void {
  const out = openSync(file, 'w');
  try {
    for (const pair of nearPairs(size, nearness)) writeSync(out, `${JSON.stringify(pair)}\n`);
  } finally {
    closeSync(out);
  }
}

/**
 * The suite `links`: reads `docs` or `articles` (`.jsonl.gz`) of a folder; with `out`, writes one near pair a line.
 *
 * @throws NutgrafError NG_CONFIG_FILE_MISSING, NG_CONFIG_BAD_DATA, NG_CONFIG_BAD_LINE
 */
export function evaluateLinks({ dir, out }: { dir: string; out?: string }): LinksResult {
  const rows = rowsIn(dir, fileNames);
  const { result, nearness } = linkRows(rows);
  if (out !== undefined) writePairs(out, rows.length, nearness);
  return result;
}
