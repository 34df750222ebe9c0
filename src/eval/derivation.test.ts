import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { derivationOf, evaluateDerivation } from './derivation.ts';

const report = `A stretch of the old quay slid into the harbour before dawn on Tuesday, taking a grain crane and two parked
lorries with it. The harbour master ordered the basin closed to all traffic. No one was hurt, because the night shift had
left the crane at four. Divers found that many of the wooden piles had rotted through below the water line.`;
const other = `Grain ships bound for the port were turned away after part of a wall gave way. Skippers said they had watched
the crane tilt over as slowly as a tree. Insurers expect claims of several million crowns from the owners of the cargo.
The minister announced an inquiry into the state of every wooden mooring on the coast within thirty days.`;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'derivation-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

const lines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('');

describe('evaluateDerivation()', () => {
  it('judges a file of pairs without labels and writes a prediction a line', () => {
    const [pairs, out] = [join(dir, 'pairs.jsonl'), join(dir, 'out.jsonl')];
    const part = report.split('. ').slice(0, 2).join('. ');
    writeFileSync(
      pairs,
      lines([
        { id: 'p1', a: report, b: { text: part, outlet: 'Ledger' } },
        { id: 'p2', a: { title: 'Quay', text: report }, b: other },
        { a: part, b: report },
        { id: 'p4', a: '', b: '' },
      ]),
    );
    const result = evaluateDerivation({ pairs, out });
    expect(result).toMatchObject({ n: 4, derived: 0.5 });
    expect(result).not.toHaveProperty('recall');
    const said = readFileSync(out, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(said).toMatchObject([
      { id: 'p1', derived: true, origin: 'a' },
      { id: 'p2', derived: false, origin: null },
      { id: 2, derived: true, origin: 'b' },
      { id: 'p4', derived: false, score: 0 },
    ]);
  });

  it('scores a folder: recall, recall across outlets, and false positives on negatives', () => {
    const pair = (a: string, b: string, source: string) => ({
      a: { text: a, source: 'Ledger' },
      b: { text: b, source },
    });
    writeFileSync(
      join(dir, 'natural-reuse-pairs.jsonl.gz'),
      gzipSync(
        lines([
          pair(report, report, 'ledger'),
          pair(report, `${report} More.`, 'Post'),
          pair(report, other, 'Post'),
        ]),
      ),
    );
    writeFileSync(
      join(dir, 'articles.jsonl'),
      lines([
        { text: report, source: 'Ledger', cluster: 1 },
        { text: other, source: 'Post', cluster: 1 },
        { text: report, source: 'Post', cluster: 2 },
      ]),
    );
    expect(evaluateDerivation({ dir, negatives: dir })).toMatchObject({
      n: 3,
      recall: 1,
      crossOutletRecall: 1,
      falsePositiveRate: 0,
    });
  });

  it('names the pair that lacks a text, and asks for pairs when there are none', () => {
    const pairs = join(dir, 'pairs.jsonl');
    writeFileSync(pairs, lines([{ id: 1, a: report, b: 7 }]));
    expect(() => evaluateDerivation({ pairs })).toThrow(/pair 1 has no "a" or no "b"/);
    expect(() => evaluateDerivation({})).toThrow(/needs pairs/);
  });
});

it('derivationOf() scores from 0 to 1, 0.5 and above for derived', () => {
  expect(derivationOf(report, report)).toMatchObject({ derived: true, origin: null });
  expect(derivationOf(report, report).score).toBeGreaterThan(0.9);
  expect(derivationOf(report, other).score).toBeLessThan(0.5);
});
