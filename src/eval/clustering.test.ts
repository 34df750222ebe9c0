import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { arrivalOrder, evaluateClustering, runClusteringSuite, type ClusteringRow } from './clustering.ts';

const root = mkdtempSync(join(tmpdir(), 'nutgraf-clustering-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const quay = {
  title: 'Arle quay falls',
  text: 'Divers search Arle harbour after the quay fell.',
  date: '2026-11-20',
};
const choir = {
  title: 'Hollin choir wins',
  text: 'The Hollin choir won the autumn contest in Teal.',
  date: '2026-11-20',
};
const rows: ClusteringRow[] = [
  { ...quay, cluster: 'q' },
  { ...choir, cluster: 'c' },
  { ...quay, title: 'Quay falls in Arle', cluster: 'q' },
];

function folder(name: string, file: string, lines: readonly unknown[]): string {
  const dir = mkdtempSync(join(root, name));
  writeFileSync(join(dir, file), gzipSync(lines.map((line) => `${JSON.stringify(line)}\n`).join('')));
  return dir;
}

describe('arrivalOrder()', () => {
  it('puts dated rows in time order, whatever the order of the file', () => {
    const days = [3, 1, 2].map((day) => ({ date: `2026-11-0${day}` }));
    expect(arrivalOrder(days)).toEqual([1, 2, 0]);
    expect(arrivalOrder([{ ts: 30 }, { ts: 10 }, { ts: 20 }])).toEqual([1, 2, 0]);
  });

  it('scatters rows without a usable time the same way each time', () => {
    const undated = Array.from({ length: 50 }, () => ({ date: '2026-11-20', date_kind: 'crawl' }));
    const order = arrivalOrder(undated);
    expect([...order].sort((a, b) => a - b)).toEqual(undated.map((_, at) => at));
    expect(order).not.toEqual(undated.map((_, at) => at));
    expect(arrivalOrder(undated)).toEqual(order);
    expect(arrivalOrder(undated.map(() => ({ date: 'unknown' })))).toEqual(order);
  });

  it('keeps time order among dated rows when others have none', () => {
    const mixed = Array.from({ length: 40 }, (_, at) => (at % 2 ? {} : { ts: 1000 - at }));
    const dated = arrivalOrder(mixed).filter((row) => row % 2 === 0);
    expect(dated).toEqual([...dated].sort((a, b) => b - a));
  });
});

describe('evaluateClustering()', () => {
  it('scores labelled rows', () => {
    const { result, clusters } = evaluateClustering(rows);
    expect(result).toMatchObject({
      n: 3,
      bcubed: { f1: 1 },
      pairwise: { f1: 1 },
      clusters: { predicted: 2, gold: 2 },
    });
    expect(clusters[0]).toBe(clusters[2]);
    expect(result.articlesPerCpuSecond).toBeGreaterThan(0);
    expect(result.peakRssMb).toBeGreaterThan(0);
  });

  it('gives no scores when a label is missing', () => {
    const { result } = evaluateClustering([...rows, {}]);
    expect(Object.keys(result).sort()).toEqual(['articlesPerCpuSecond', 'n', 'peakRssMb']);
  });

  it('does the same whatever labels, ids and other fields say', () => {
    const other = rows.map((row, at) => ({
      ...row,
      cluster: 'z',
      id: `z${at}`,
      topic: 'x',
      event_title: 'y',
      bias: 'b',
    }));
    expect(evaluateClustering(other).clusters).toEqual(evaluateClustering(rows).clusters);
  });

  it('takes rows with nothing in them, or with fields of a wrong kind', () => {
    const odd: ClusteringRow[] = [{}, { title: null, text: 3, date: false, ts: 'x' }, { text: '' }];
    expect(evaluateClustering(odd).clusters).toHaveLength(3);
    expect(evaluateClustering([]).result.n).toBe(0);
  });
});

describe('runClusteringSuite()', () => {
  it.each(['articles', 'docs', 'headlines'])('reads %s.jsonl.gz and writes one line a row', (name) => {
    const dir = folder('set', `${name}.jsonl.gz`, rows);
    const out = join(dir, 'out.jsonl');
    expect(runClusteringSuite({ dir, out }).bcubed?.f1).toBe(1);
    const written = readFileSync(out, 'utf8').trim().split('\n');
    const lines = written.map((line) => JSON.parse(line) as { row: number; cluster: string });
    expect(lines.map(({ row }) => row)).toEqual([0, 1, 2]);
    expect(lines[0]!.cluster).toBe(lines[2]!.cluster);
    expect(lines[0]!.cluster).not.toBe(lines[1]!.cluster);
  });

  it('says which folder or line is wrong', () => {
    expect(() => runClusteringSuite({ dir: join(root, 'none') })).toThrow(
      expect.objectContaining({ code: 'NG_CONFIG_FILE_MISSING' }),
    );
    expect(() => runClusteringSuite({ dir: folder('empty', 'other.jsonl.gz', []) })).toThrow(
      expect.objectContaining({ code: 'NG_CONFIG_BAD_DATA' }),
    );
    expect(() => runClusteringSuite({ dir: folder('bad', 'docs.jsonl.gz', [rows[0], 7]) })).toThrow(
      expect.objectContaining({ code: 'NG_CONFIG_BAD_LINE' }),
    );
  });
});
