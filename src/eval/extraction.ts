import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { NutgrafError } from '../errors.ts';
import type { Instant } from '../news/mod.ts';
import { lineOf } from '../read/feeds/mod.ts';
import { decodePage, extractPage } from '../read/pages/mod.ts';
import { rowsIn, textOf } from './rows.ts';
import { shingleAgreement, wordsIn } from './shingles.ts';

/** One page of a folder as read. */
export interface ExtractionPrediction {
  /** File name in `html/`, without its endings. */
  readonly id: string;
  readonly text: string;
  readonly title: string;
  readonly author: string;
  /** The day in the page's own time zone; empty when the page gives none. */
  readonly date: string;
}

export interface ExtractionResult {
  readonly n: number;
  /** Null where the folder has no labels. */
  readonly f1: number | null;
  readonly precision: number | null;
  readonly recall: number | null;
  /** Share of pages with exactly the wanted words; with segments, share of segments judged right. */
  readonly accuracy: number | null;
  readonly pagesPerCpuSecond: number;
  /** Share right of what the labels name; null where they name none. */
  readonly metadata: {
    readonly title: number | null;
    readonly author: number | null;
    readonly date: number | null;
  };
}

type Row = Readonly<Record<string, unknown>>;
type Scores = Pick<ExtractionResult, 'f1' | 'precision' | 'recall' | 'accuracy'>;
/** Reads one page; another way of reading can be put in its place for comparison. */
export type PageReader = (bytes: Uint8Array, url: string, id: string) => ExtractionPrediction;

const pageFile = /\.html?(?:\.gz)?$/;
const labelFiles = ['ground_truth', 'segments', 'expected'] as const;
const noScores: Scores = { f1: null, precision: null, recall: null, accuracy: null };

function readOwn(bytes: Uint8Array, url: string, id: string): ExtractionPrediction {
  const now = new Date().toISOString() as Instant;
  const page = extractPage(decodePage(bytes, null), url, now);
  if ('class' in page) return { id, text: '', title: '', author: '', date: '' };
  return { id, text: page.text, title: page.title, author: page.byline ?? '', date: page.publishedOn ?? '' };
}

function bytesOf(file: string): Uint8Array {
  const bytes = readFileSync(file);
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}

function labelsIn(dir: string): { kind: (typeof labelFiles)[number]; rows: Row[] } | null {
  for (const kind of labelFiles) {
    if (existsSync(join(dir, `${kind}.jsonl.gz`)) || existsSync(join(dir, `${kind}.jsonl`)))
      return { kind, rows: rowsIn(dir, [kind]).map(kind === 'expected' ? asGroundTruth : (row) => row) };
  }
  return null;
}

/** What Readability's own tests expect of it, as labels: the text of its HTML, and its names for the facts. */
function asGroundTruth(row: Row): Row {
  const meta = (row['meta'] ?? {}) as Row;
  return {
    id: row['id'],
    articleBody: lineOf(textOf(row, 'expected_html')),
    meta: {
      title: meta['title'],
      author: textOf(meta, 'byline').replace(/\s+/g, ' '),
      date: textOf(meta, 'publishedTime').slice(0, 10),
    },
  };
}

function harmonic(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Means over pages of shingle precision and recall; F1 of the two means. */
function scoreTexts(texts: ReadonlyMap<string, string>, rows: readonly Row[]): Scores {
  const pages = rows.map((row) => ({
    got: texts.get(textOf(row, 'id')) ?? '',
    gold: textOf(row, 'articleBody'),
  }));
  const agreements = pages.map(({ got, gold }) => shingleAgreement(got, gold));
  const precision = mean(agreements.map((page) => page.precision));
  const recall = mean(agreements.map((page) => page.recall));
  const same = pages.map(({ got, gold }) => (wordsIn(got).join(' ') === wordsIn(gold).join(' ') ? 1 : 0));
  return { f1: harmonic(precision, recall), precision, recall, accuracy: mean(same) };
}

function segmentsOf(row: Row, field: string): string[] {
  const value = row[field];
  return Array.isArray(value) ? value.filter((segment) => typeof segment === 'string') : [];
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Every segment under `with` must be in the text, every one under `without` must not; white space folded. */
function scoreSegments(texts: ReadonlyMap<string, string>, rows: readonly Row[]): Scores {
  const counts = { kept: 0, missed: 0, wrong: 0, left: 0 };
  for (const row of rows) {
    const text = oneLine(texts.get(textOf(row, 'id')) ?? '');
    const isIn = (segment: string): boolean => text.includes(oneLine(segment));
    for (const segment of segmentsOf(row, 'with')) counts[isIn(segment) ? 'kept' : 'missed'] += 1;
    for (const segment of segmentsOf(row, 'without')) counts[isIn(segment) ? 'wrong' : 'left'] += 1;
  }
  const { kept, missed, wrong, left } = counts;
  const precision = kept / Math.max(1, kept + wrong);
  const recall = kept / Math.max(1, kept + missed);
  const accuracy = (kept + left) / Math.max(1, kept + missed + wrong + left);
  return { f1: harmonic(precision, recall), precision, recall, accuracy };
}

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Exact match after folding case and punctuation, over the rows whose label names the field. */
function shareRight(
  predictions: ReadonlyMap<string, ExtractionPrediction>,
  rows: readonly Row[],
  field: 'title' | 'author' | 'date',
): number | null {
  const golds = rows
    .map((row) => ({ id: textOf(row, 'id'), gold: textOf((row['meta'] ?? {}) as Row, field) }))
    .filter(({ gold }) => gold !== '');
  if (golds.length === 0) return null;
  return mean(
    golds.map(({ id, gold }) => (folded(predictions.get(id)?.[field] ?? '') === folded(gold) ? 1 : 0)),
  );
}

function pagesIn(dir: string): string[] {
  const folder = join(dir, 'html');
  if (!existsSync(folder)) {
    if (existsSync(dir)) throw new NutgrafError('NG_CONFIG_BAD_DATA', `"${dir}" holds no folder "html"`);
    throw new NutgrafError('NG_CONFIG_FILE_MISSING', `cannot read "${dir}": no such folder`);
  }
  return readdirSync(folder)
    .filter((name) => pageFile.test(name))
    .sort();
}

/**
 * The suite `extraction`: reads every page in `html/` of a folder as the wire would, and scores the texts against
 * `ground_truth.jsonl.gz` (`id`, `articleBody`: 4-gram shingles), `segments.jsonl.gz` (`id`, `with`, `without`,
 * `meta`) or `expected.jsonl.gz` (`id`, `expected_html`, `meta`: shingles again, against what Readability gives). Without labels only `n` and the speed are given. With `out`, writes one prediction a line. The labels
 * give the address of a page and are used for nothing else before scoring.
 *
 * @throws NutgrafError NG_CONFIG_FILE_MISSING, NG_CONFIG_BAD_DATA, NG_CONFIG_BAD_LINE
 *
 * @example
 * // evaluateExtraction({ dir: 'data/extraction-scrapinghub/dev' }).f1 gives 0.975
 */
export function evaluateExtraction(options: {
  dir: string;
  out?: string | undefined;
  reader?: PageReader;
}): ExtractionResult {
  const { dir, out, reader = readOwn } = options;
  const files = pagesIn(dir);
  const labels = labelsIn(dir);
  const urls = new Map(labels?.rows.map((row) => [textOf(row, 'id'), textOf(row, 'url')]));
  const before = process.cpuUsage();
  const predictions = new Map(
    files.map((file) => {
      const id = file.replace(pageFile, '');
      return [id, reader(bytesOf(join(dir, 'html', file)), urls.get(id) ?? '', id)] as const;
    }),
  );
  const used = process.cpuUsage(before);
  if (out !== undefined)
    writeFileSync(out, [...predictions.values()].map((line) => `${JSON.stringify(line)}\n`).join(''));
  const texts = new Map([...predictions].map(([id, { text }]) => [id, text]));
  const scores =
    labels === null
      ? noScores
      : labels.kind === 'segments'
        ? scoreSegments(texts, labels.rows)
        : scoreTexts(texts, labels.rows);
  const share = (field: 'title' | 'author' | 'date'): number | null =>
    shareRight(predictions, labels?.rows ?? [], field);
  return {
    n: files.length,
    ...scores,
    pagesPerCpuSecond: files.length / Math.max(1e-6, (used.user + used.system) / 1e6),
    metadata: { title: share('title'), author: share('author'), date: share('date') },
  };
}
