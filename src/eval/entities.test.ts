import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readNameRows, runEntitiesSuite, scoreNames, type NameRow } from './entities.ts';

const dir = mkdtempSync(join(tmpdir(), 'nutgraf-entities-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

function file(name: string, rows: readonly object[]): void {
  const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  writeFileSync(join(dir, `${name}.jsonl.gz`), gzipSync(lines));
}

const tokens = ['Ana', 'Sol', 'flew', 'to', 'Madrid', '.'];
const tags = ['B-politician', 'I-politician', 'O', 'O', 'B-LOC', 'O'];

function row(gold: readonly number[], words: readonly string[] = gold.map(() => 'Arle x')): NameRow {
  return { id: 0, tokens: words, gold: Uint8Array.from(gold) };
}

describe('scoreNames()', () => {
  it('counts exact spans, and their kinds for the typed score', () => {
    const rows = [row([1, 2, 0, 5, 3])];
    const found = [
      [
        { start: 0, end: 2, kind: 'person' },
        { start: 3, end: 4, kind: 'organisation' },
        { start: 4, end: 5, kind: 'organisation' },
        { start: 2, end: 3, kind: 'place' },
      ] as const,
    ];
    const scores = scoreNames(rows, found);
    expect(scores.precision).toBeCloseTo(3 / 4);
    expect(scores.recall).toBe(1);
    expect(scores.f1).toBeCloseTo(6 / 7);
    expect(scores.typedF1).toBeCloseTo(4 / 7);
  });

  it('leaves out other names on both sides, and rows in capitals', () => {
    const other = scoreNames([row([7, 0])], [[{ start: 0, end: 1, kind: 'other' }]]);
    expect(other).toEqual({ precision: 0, recall: 0, f1: 0, typedF1: 0 });
    const capitals = scoreNames([row([1], ['ARLE']), row([1])], [[], [{ start: 0, end: 1, kind: 'person' }]]);
    expect(capitals.f1).toBe(1);
  });
});

describe('runEntitiesSuite()', () => {
  it('scores a labelled set, whatever it calls its kinds, and writes people, organisations and places', () => {
    file('labelled', [{ id: 'one', tokens, tags }]);
    const out = join(dir, 'out.jsonl');
    const result = runEntitiesSuite({ dir, set: 'labelled', out });
    expect(result).toMatchObject({ n: 1, precision: 1, recall: 1, f1: 1, typedF1: 1 });
    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual({
      id: 'one',
      entities: [
        { start: 0, end: 2, type: 'person' },
        { start: 4, end: 5, type: 'place' },
      ],
    });
  });

  it('prints no scores without tags, and does the same with them under another name', () => {
    file('plain', [{ tokens }]);
    const outs = ['plain', 'labelled'].map((set) => {
      const out = join(dir, `${set}.out`);
      const result = runEntitiesSuite({ dir, set, out });
      if (set === 'plain') expect(Object.keys(result)).toEqual(['n', 'kilobytesPerCpuSecond']);
      return (JSON.parse(readFileSync(out, 'utf8')) as { entities: unknown }).entities;
    });
    expect(outs[0]).toEqual(outs[1]);
  });

  it('refuses a missing set name, a missing set and rows without tokens', () => {
    file('broken', [{ tokens: 'Ana Sol' }]);
    expect(() => runEntitiesSuite({ dir })).toThrow('needs a set');
    expect(() => readNameRows(dir, 'nowhere')).toThrow('nowhere');
    expect(() => readNameRows(dir, 'broken')).toThrow('row 0 of "broken" has no list of tokens');
  });
});
