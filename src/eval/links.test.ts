import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { evaluateLinks, linkRows, nearPairs, type LinkRow } from './links.ts';

const root = mkdtempSync(join(tmpdir(), 'nutgraf-links-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const rows: LinkRow[] = [
  { text: 'The quay of Arle fell at night, said Ines Dorr.', cluster: 'arle', topic: 1 },
  { text: 'Ines Dorr said the fallen quay of Arle fell at night.', cluster: 'arle', topic: 1 },
  { text: 'A quay in Brom gave way in a storm; two ferries drifted.', cluster: 'brom', topic: 1 },
  { text: 'The choir won its autumn contest with a hymn.', cluster: 'choir', topic: 2 },
];

describe('linkRows()', () => {
  it('scores the bands of all pairs against the labels, and the nearest row', () => {
    const { result } = linkRows(rows);
    expect(result).toMatchObject({ n: 4, pairs: 6, retrievalP1: 1 });
    expect(result.f1?.story).toBe(1);
    expect(result.f1?.none).toBeGreaterThan(0.7);
  });

  it('falls when the labels are wrong, and finds the same pairs', () => {
    const wrong = rows.map((row, at) => ({ ...row, cluster: `c${at % 2}`, topic: at % 2 }));
    expect(linkRows(wrong).result.f1?.story).toBeLessThan(0.5);
    const pairs = (given: readonly LinkRow[]): unknown => [...nearPairs(4, linkRows(given).nearness)];
    expect(pairs(wrong)).toEqual(pairs(rows));
  });

  it('reads nothing but the text', () => {
    const odd = rows.map(({ text }, at) => ({
      text,
      id: 'same',
      cluster: 'same',
      title: 'Quay',
      official: at,
    }));
    expect([...nearPairs(4, linkRows(odd).nearness)]).toEqual([...nearPairs(4, linkRows(rows).nearness)]);
  });

  it('gives no scores without labels, and takes rows without text and no rows', () => {
    expect(linkRows(rows.map(({ text }) => ({ text }))).result).toEqual({ n: 4, pairs: 6 });
    expect(linkRows([]).result).toEqual({ n: 0, pairs: 0 });
    expect([...nearPairs(3, linkRows([{}, { text: 7 }, rows[0]!]).nearness)]).toEqual([]);
  });

  it('refuses more rows than it can hold', () => {
    expect(() => linkRows(new Array<LinkRow>(6001).fill({}))).toThrow('6001 rows are too many');
  });
});

describe('evaluateLinks()', () => {
  it('writes one near pair a line, rows counted from 0', () => {
    const dir = mkdtempSync(join(root, 'set'));
    writeFileSync(
      join(dir, 'docs.jsonl.gz'),
      gzipSync(rows.map((row) => `${JSON.stringify(row)}\n`).join('')),
    );
    const out = join(dir, 'pairs.jsonl');
    expect(evaluateLinks({ dir, out })).toMatchObject({ n: 4 });
    const lines = readFileSync(out, 'utf8').trim().split('\n');
    const pairs = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(pairs[0]).toMatchObject({ a: 0, b: 1, relation: 'story' });
    expect(pairs.every(({ a, b, relation }) => Number(a) < Number(b) && relation !== 'none')).toBe(true);
  });

  it('says what is missing', () => {
    expect(() => evaluateLinks({ dir: join(root, 'nowhere') })).toThrow('no such folder');
    expect(() => evaluateLinks({ dir: root })).toThrow('docs.jsonl.gz');
  });
});
