import { writeFileSync } from 'node:fs';
import { StoryIndex, type Placement, type StoryArticle, type StoryIndexOptions } from '../connect/mod.ts';
import { scoreClusters, type ClusterAgreement } from './bcubed.ts';
import { rowsIn, textOf } from './rows.ts';

/**
 * One line of a clustering set: `title`, `text`, `date` (ISO), `ts` (milliseconds since 1970), `date_kind` (`crawl`:
 * the date is when the page was fetched, and is not used) and `cluster` (the gold label, for scoring only). Each may
 * be missing; no other field is read.
 */
export type ClusteringRow = Readonly<Record<string, unknown>>;

export interface ClusteringResult extends Partial<ClusterAgreement> {
  readonly n: number;
  readonly articlesPerCpuSecond: number;
  readonly peakRssMb: number;
}

const fileNames = ['articles', 'docs', 'headlines'];

function timeOf(row: ClusteringRow): number | null {
  const { ts, date, date_kind: dateKind } = row;
  if (dateKind === 'crawl') return null;
  if (typeof ts === 'number' && Number.isFinite(ts)) return ts;
  const at = typeof date === 'string' ? Date.parse(date) : NaN;
  return Number.isNaN(at) ? null : at;
}

/** A fixed number of 0 to 2^32 for a row number (the finalizer of MurmurHash3). */
function scatter(row: number): number {
  let value = Math.imul(row + 1, 0x9e3779b1);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/**
 * Row numbers in the order the wire would see them: dated rows by time, equal times by a hash of the row number;
 * rows without a usable time at places given by that hash. File order plays no part.
 */
export function arrivalOrder(rows: readonly ClusteringRow[]): number[] {
  const all = rows.map((row, number) => ({ number, at: timeOf(row), place: scatter(number) / 2 ** 32 }));
  const dated = all.filter((entry) => entry.at !== null);
  dated.sort((a, b) => a.at! - b.at! || a.place - b.place);
  const placed = dated.map((entry, rank) => ({ number: entry.number, place: (rank + 0.5) / dated.length }));
  const undated = all.filter((entry) => entry.at === null);
  return [...placed, ...undated]
    .sort((a, b) => a.place - b.place || a.number - b.number)
    .map((entry) => entry.number);
}

function articleOf(row: ClusteringRow, number: number): StoryArticle {
  return { id: String(number), title: textOf(row, 'title'), text: textOf(row, 'text'), at: timeOf(row) };
}

/** Rows as articles in the order of arrival; an article's id is the number of its row. */
export function articlesOf(rows: readonly ClusteringRow[]): StoryArticle[] {
  return arrivalOrder(rows).map((number) => articleOf(rows[number]!, number));
}

function clusterRows(rows: readonly ClusteringRow[], options: StoryIndexOptions): string[] {
  const index = new StoryIndex({ merge: true, repair: true, ...options });
  const keys = new Array<string>(rows.length).fill('');
  const joined = new Map<string, string>();
  const follow = ({ moved, absorbed }: Pick<Placement, 'moved' | 'absorbed'>): void => {
    for (const { id, to } of moved) keys[Number(id)] = to;
    for (const { from, to } of absorbed) joined.set(from, to);
  };
  for (const article of articlesOf(rows)) {
    const placement = index.place(article);
    keys[Number(article.id)] = placement.story;
    follow(placement);
  }
  follow(index.settle());
  return keys.map((key) => {
    let final = key;
    for (let next = joined.get(final); next !== undefined; next = joined.get(final)) final = next;
    return final;
  });
}

function isLabelled(row: ClusteringRow): boolean {
  return typeof row['cluster'] === 'string' || typeof row['cluster'] === 'number';
}

function labelOf(row: ClusteringRow): string {
  return String(row['cluster']);
}

/**
 * Clusters rows as the wire would and scores the result where every row has a label. Returns the scores and the
 * predicted cluster of each row, in row order. Speed counts the process's own CPU time, tokenising included.
 *
 * @example
 * evaluateClustering([{ title: 'Port of Arle closes' }, {}]).result.n; // 2
 */
export function evaluateClustering(
  rows: readonly ClusteringRow[],
  options: StoryIndexOptions = {},
): { result: ClusteringResult; clusters: string[] } {
  const before = process.cpuUsage();
  const clusters = clusterRows(rows, options);
  const used = process.cpuUsage(before);
  const seconds = Math.max(1e-6, (used.user + used.system) / 1e6);
  const agreement =
    rows.length > 0 && rows.every(isLabelled) ? scoreClusters(clusters, rows.map(labelOf)) : {};
  const peakRssMb = Math.round(process.resourceUsage().maxRSS / 1024);
  const articlesPerCpuSecond = Math.round(rows.length / seconds);
  return { result: { n: rows.length, ...agreement, articlesPerCpuSecond, peakRssMb }, clusters };
}

/**
 * The suite `clustering`: reads `articles`, `docs` or `headlines` (`.jsonl.gz`) of a folder, clusters and scores
 * them; with `out`, writes one `{row, cluster}` a line in row order. Throws NG_CONFIG_FILE_MISSING when there is no
 * such folder, NG_CONFIG_BAD_DATA when it has none of the files, NG_CONFIG_BAD_LINE when a line is no JSON object.
 */
export function runClusteringSuite(options: { dir: string; out?: string | undefined }): ClusteringResult {
  const rows = rowsIn(options.dir, fileNames);
  const { result, clusters } = evaluateClustering(rows);
  if (options.out !== undefined) {
    const lines = clusters.map((cluster, row) => `${JSON.stringify({ row, cluster })}\n`);
    writeFileSync(options.out, lines.join(''));
  }
  return result;
}
