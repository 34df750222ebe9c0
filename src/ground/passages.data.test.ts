import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { itemsOf } from './roundup-items.ts';

const shared = new URL('../../../shared/', import.meta.url);
const dated = new URL('data/clustering-allsides-full/dev/articles.jsonl.gz', shared);
const undated = new URL('data/articles-bbc/dev/articles.jsonl.gz', shared);
const seeds = new URL('seeds/', shared);
const isHere = existsSync(dated) && existsSync(undated);

interface Row {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

function rowsOf(file: URL): Row[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Row);
}

/** Every nth row, so that all of a file is sampled. */
function sample(rows: readonly Row[], count: number): Row[] {
  const step = rows.length / count;
  return Array.from({ length: count }, (_, at) => rows[Math.floor(at * step)]!);
}

/** The first paragraphs of a report, 30 to about 180 words; null when it has none such. */
function leadOf({ text }: Row, paragraphs: number): string | null {
  const whole = text.split(/\n+/).map((line) => line.trim());
  const full = whole.filter((line) => line.split(/\s+/).length >= 8 && /[.!?"”’']$/.test(line));
  const lead = full.slice(0, paragraphs).join('\n\n');
  return lead.split(/\s+/).length >= 30 ? lead : null;
}

/** Numbers in [0, 1), the same for the same seed (Park and Miller 1988). */
function drawing(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

interface Made {
  readonly text: string;
  /** Where every item begins. */
  readonly begins: readonly number[];
}

/** A page of 2 to 10 leads of unrelated reports, drawn by a seeded generator. */
function made(rows: readonly Row[], next: () => number, headed: boolean): Made {
  const begins: number[] = [];
  const drawn = new Set<Row>();
  const wanted = 2 + Math.floor(next() * 9);
  let text = '';
  while (begins.length < wanted) {
    const row = rows[Math.floor(next() * rows.length)]!;
    const lead = leadOf(row, 1 + Math.floor(next() * 4));
    if (lead === null || drawn.has(row)) continue;
    drawn.add(row);
    if (headed) text += `${row.title.replace(/[.!?:”"’']+$/, '')}\n\n`;
    begins.push(text.length);
    text += `${lead}\n\n`;
  }
  return { text, begins };
}

function scores(rows: readonly Row[], headed: boolean): { seen: number; precision: number; recall: number } {
  let seen = 0;
  let hits = 0;
  let cut = 0;
  let gold = 0;
  const next = drawing(7);
  const pages = Array.from({ length: 100 }, () => made(rows, next, headed));
  for (const { text, begins } of pages) {
    const items = itemsOf({ title: 'From our desk', text });
    if (items.length > 0) seen += 1;
    const inner = begins.slice(1);
    const starts = items.map((item) => item.start).filter((start) => start !== begins[0]);
    hits += starts.filter((start) => inner.includes(start)).length;
    cut += starts.length;
    gold += inner.length;
  }
  return { seen: seen / pages.length, precision: hits / cut, recall: hits / gold };
}

describe.skipIf(!isHere)('itemsOf() (skipped, no data)', () => {
  it('splits at most 0.5 % of real reports', () => {
    const reports = [...sample(rowsOf(dated), 500), ...sample(rowsOf(undated), 500)];
    const split = reports.filter((row) => itemsOf(row).length > 0);
    expect(split.length / reports.length).toBeLessThanOrEqual(0.005);
  });

  it.each([
    ['dated', 'headed', dated, { seen: 0.9, precision: 0.9, recall: 0.85 }],
    ['undated', 'headed', undated, { seen: 0.9, precision: 0.9, recall: 0.85 }],
    ['dated', 'bare', dated, { seen: 0.8, precision: 0.85, recall: 0.8 }],
    ['undated', 'bare', undated, { seen: 0.8, precision: 0.9, recall: 0.85 }],
  ])('parts leads of %s reports laid end to end, %s', (_, how, file, floor) => {
    const found = scores(rowsOf(file), how === 'headed');
    expect(found.seen).toBeGreaterThanOrEqual(floor.seen);
    expect(found.precision).toBeGreaterThanOrEqual(floor.precision);
    expect(found.recall).toBeGreaterThanOrEqual(floor.recall);
  });
});

describe.skipIf(!existsSync(seeds))('itemsOf() on pages rewritten by a model (skipped, no data)', () => {
  it.each([
    ['000_b1bc9b5585894ebf', [3, 4]],
    ['001_c10daa536b93aa76', [3, 4]],
    ['002_adb48b26b1ba1fc4', [0, 0]],
  ])('gives %s its stories', (name, [count]) => {
    const text = readFileSync(new URL(`${name}.txt`, seeds), 'utf8');
    expect(itemsOf({ title: '', text })).toHaveLength(count!);
  });
});
