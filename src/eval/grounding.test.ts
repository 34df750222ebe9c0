import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { unitsOf } from './grounding-rows.ts';
import { evaluateGrounding, runGroundingSuite } from './grounding.ts';

const source =
  'Torvane Freight will close its yard at Arle in spring, with the loss of 340 jobs. Its owner, Petra Holm, blamed falling orders.';
const fair = 'Torvane Freight is closing its Arle yard in spring and 340 jobs will go.';
const wrong = 'Torvane Freight is closing its Arle yard in spring and 540 jobs will go.';
const dir = mkdtempSync(join(tmpdir(), 'nutgraf-grounding-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

describe('unitsOf()', () => {
  it('reads every form of row by its fields', () => {
    const bad = (row: Record<string, unknown>) => unitsOf(row, 0).map((unit) => unit.isBad);
    expect(bad({ source, reference: fair, edited: wrong, error: 'number' })).toEqual([false, true]);
    expect(
      bad({
        source,
        sentences: [
          { sentence: fair, supported: true },
          { sentence: wrong, supported: false },
        ],
      }),
    ).toEqual([false, true]);
    expect(bad({ source, summary: fair, consistent: false })).toEqual([true]);
    expect(bad({ source, summary: fair, worst: 'Questionable' })).toEqual([true]);
    expect(bad({ source, summary: fair, worst: 'Benign' })).toEqual([false]);
    expect(
      bad({
        source,
        systems: [
          { summary: fair, scores: { consistency: 5 } },
          { summary: wrong, scores: { consistency: 4 } },
        ],
      }),
    ).toEqual([false, true]);
    expect(bad({ claim: fair, evidence: [source], label: 'partially_supported', supporting: [[0]] })).toEqual(
      [true],
    );
    expect(bad({ source, summary: fair })).toEqual([null]);
  });
});

describe('evaluateGrounding()', () => {
  it('scores a set whose texts differ in one number', () => {
    const { result } = evaluateGrounding([{ source, reference: fair, edited: wrong, error: 'number' }]);
    expect(result).toMatchObject({ n: 2, bad: 1, auc: 1, pairedAccuracy: 1 });
    expect(result.operatingPoint).toEqual({ called: 1, consistentAmongCalled: 0, caught: 1 });
    expect(result.perError?.['number']).toMatchObject({ n: 1, called: 1, paired: 1 });
  });

  it('says how often the known evidence is found first', () => {
    const evidence = ['The quay is old.', 'Torvane Freight will close its yard at Arle.', 'It rained.'];
    const row = {
      claim: 'Torvane Freight closes its Arle yard.',
      evidence,
      label: 'supported',
      supporting: [[1]],
    };
    expect(evaluateGrounding([row]).result.evidence).toEqual({ n: 1, first: 1, firstTwo: 1 });
  });

  it('does not let a label, an id or an order of fields change a score', () => {
    const scores = (rows: Record<string, unknown>[]) =>
      evaluateGrounding(rows).lines.map((line) => (line as { score: number }).score);
    const rows = [
      { id: 'a', source, summary: fair, consistent: true },
      { id: 'b', source, summary: wrong, consistent: false },
    ];
    const turned = rows.map(({ source: text, summary, consistent }) => ({
      consistent: !consistent,
      summary,
      source: text,
      id: 'z',
    }));
    expect(scores(turned)).toEqual(scores(rows));
  });

  it('prints only number and speed without labels', () => {
    expect(Object.keys(evaluateGrounding([{ source, summary: fair }]).result)).toEqual([
      'n',
      'millisecondsPerText',
    ]);
    expect(evaluateGrounding([]).result.n).toBe(0);
  });
});

describe('runGroundingSuite()', () => {
  it('reads a set of a folder by name and writes a prediction a line', () => {
    writeFileSync(
      join(dir, 'port.jsonl'),
      `${JSON.stringify({ source, summary: wrong, consistent: false })}\n`,
    );
    const out = join(dir, 'out.jsonl');
    expect(runGroundingSuite({ dir, set: 'port', out })).toMatchObject({ n: 1, bad: 1 });
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({ row: 0, verdict: 'contradicted' });
  });

  it('says what is missing', () => {
    expect(() => runGroundingSuite({ dir })).toThrow(/--set|name of a set/);
    expect(() => runGroundingSuite({ dir, set: 'none' })).toThrow(/none/);
  });
});
