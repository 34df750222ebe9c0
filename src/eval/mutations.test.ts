import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { mutations } from './mutations/mod.ts';
import { evaluateMutations, scoreMutations, type MutationResult } from './mutations.ts';
import { seeded } from './random.ts';
import { articleOffer, subjectsOf } from './subjects.ts';

const root = mkdtempSync(join(tmpdir(), 'nutgraf-mutations-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const rows = [
  {
    source: 'The Harbour Ledger (Web)',
    text: 'The old quay at Arle fell into the water at dawn on Tuesday, officials said. The port lost about 312 crews and 3 million crowns in a single year. The New Arle council will close the road again if the mayor agrees. Heading without a stop',
  },
  {
    source: 'Teal Radio',
    text: 'Ada Orme, who led the council for nine years, beat Lee Holt by 40 votes. Varga Works has not said when it may sell the film about Lumen. “Nobody could have known about these cracks in the wall,” Ada Orme said on Monday. Short one.',
  },
  { source: 7, text: 'The office approved the new drug for adults over sixty in all parts of Hollin.' },
  { source: 'Nowhere', title: 'no text at all' },
  { text: 'The last of the nine crews left the port of Teal in the storm.' },
];

function folder(lines: readonly unknown[]): string {
  const dir = mkdtempSync(join(root, 'set'));
  writeFileSync(
    join(dir, 'articles.jsonl.gz'),
    gzipSync(lines.map((line) => JSON.stringify(line)).join('\n')),
  );
  return dir;
}

type Times = 'microsecondsPerCheck' | 'splitMicroseconds' | 'checkToSplitRatio';

function timeless(result: MutationResult): Omit<MutationResult, Times> {
  const { microsecondsPerCheck, splitMicroseconds, checkToSplitRatio, ...rest } = result;
  for (const time of [microsecondsPerCheck, splitMicroseconds, checkToSplitRatio])
    expect(time).toBeGreaterThanOrEqual(0);
  return rest;
}

interface Trial {
  readonly type: string;
  readonly text: string;
  readonly sources: readonly { readonly text: string; readonly outlet: string }[];
  readonly verdict: string;
  readonly reasons: readonly string[];
}

describe('evaluateMutations()', () => {
  const dir = folder(rows);
  const out = join(root, 'out.jsonl');
  const result = evaluateMutations({ dir, out });
  const trials = readFileSync(out, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Trial);

  it('gives the documented figures', () => {
    expect(Object.keys(result)).toEqual([
      'n',
      'perType',
      'meanCaught',
      'falseRejects',
      'falseRejectsPerKind',
      'microsecondsPerCheck',
      'splitMicroseconds',
      'checkToSplitRatio',
      'wholeArticle',
    ]);
    expect(Object.keys(result.falseRejectsPerKind)).toEqual(['identical', 'trimmed', 'reframed', 'fused']);
    expect(Object.keys(result.wholeArticle)).toEqual(['n', 'perType', 'meanCaught', 'falseRejects']);
    expect(result.falseRejectsPerKind['identical']).toBe(0);
    for (const share of [
      result.meanCaught,
      result.falseRejects,
      ...Object.values(result.falseRejectsPerKind),
    ]) {
      expect(share).toBeGreaterThanOrEqual(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  });

  it('counts trials and catches in whole numbers, by types that there are', () => {
    for (const [type, { n, caught }] of Object.entries(result.perType)) {
      expect(Object.keys(mutations)).toContain(type);
      expect(Number.isInteger(n) && Number.isInteger(caught)).toBe(true);
      expect(n).toBeGreaterThan(0);
      expect(caught).toBeGreaterThanOrEqual(0);
      expect(caught).toBeLessThanOrEqual(n);
    }
    expect(Object.keys(result.perType).length).toBeGreaterThan(30);
  });

  it('writes every trial, and the figures are counts of them', () => {
    expect(trials).toHaveLength(result.n);
    for (const [type, { n, caught }] of Object.entries(result.perType)) {
      const ofType = trials.filter((trial) => trial.type === type);
      expect(ofType).toHaveLength(n);
      expect(ofType.filter((trial) => trial.verdict !== 'supported')).toHaveLength(caught);
    }
    const shares = Object.values(result.perType).map(({ n, caught }) => caught / n);
    expect(result.meanCaught).toBeCloseTo(shares.reduce((sum, share) => sum + share, 0) / shares.length, 4);
    const right = trials.filter((trial) => trial.type in result.falseRejectsPerKind);
    const refused = right.filter((trial) => trial.verdict !== 'supported');
    expect(result.falseRejects).toBeCloseTo(refused.length / right.length, 4);
    for (const trial of trials) expect(trial.reasons.length === 0).toBe(trial.verdict === 'supported');
  });

  it('tries each false sentence against the sentence it was made of, with its outlet’s name', () => {
    const ours = rows.map((row) => row.text ?? '').join('\n');
    for (const trial of trials) {
      for (const source of trial.sources) expect(ours).toContain(source.text);
      if (trial.type in mutations) expect(trial.text).not.toBe(trial.sources[0]!.text);
    }
    const outlets = new Set(trials.flatMap((trial) => trial.sources.map((source) => source.outlet)));
    expect(outlets).toEqual(new Set(['The Harbour Ledger', 'Teal Radio', 'The Gazette']));
  });

  it('leaves headings and sentences out that are too short', () => {
    const used = trials.map((trial) => trial.sources[0]!.text);
    expect(used).not.toContain('Short one.');
    expect(used).not.toContain('Heading without a stop');
  });

  it('does the same each time', () => {
    expect(timeless(evaluateMutations({ dir }))).toEqual(timeless(result));
  });

  it('tries at most 500 sentences a type', () => {
    const many = Array.from({ length: 520 }, (_, at) => ({
      source: `Ledger ${at % 3}`,
      text: `The old quay number ${at} at Arle fell into the water.`,
    }));
    const { perType, n } = evaluateMutations({ dir: folder(many) });
    expect(perType['number changed']!.n).toBe(500);
    expect(perType['names swapped']).toBeUndefined();
    expect(n).toBeGreaterThan(1000);
  });

  it('holds some of each type against the whole article as well', () => {
    const { wholeArticle } = result;
    expect(wholeArticle.n).toBeGreaterThan(30);
    for (const [type, { n, caught }] of Object.entries(wholeArticle.perType)) {
      expect(n).toBeLessThanOrEqual(Math.min(20, result.perType[type]!.n));
      expect(caught).toBeLessThanOrEqual(n);
    }
    expect(wholeArticle.falseRejects).toBeLessThanOrEqual(1);
  });

  it('gives zeros for a folder without sentences', () => {
    expect(timeless(evaluateMutations({ dir: folder([{ text: 'Hm' }]) }))).toEqual({
      n: 0,
      perType: {},
      meanCaught: 0,
      falseRejects: 0,
      falseRejectsPerKind: { identical: 0, trimmed: 0, reframed: 0, fused: 0 },
      wholeArticle: { n: 0, perType: {}, meanCaught: 0, falseRejects: 0 },
    });
  });

  it('says what is wrong with a folder', () => {
    expect(() => evaluateMutations({ dir: join(root, 'none') })).toThrow(
      expect.objectContaining({ code: 'NG_CONFIG_FILE_MISSING', exit: 2 }),
    );
    expect(() => evaluateMutations({ dir: mkdtempSync(join(root, 'empty')) })).toThrow(
      expect.objectContaining({ code: 'NG_CONFIG_BAD_DATA' }),
    );
  });
});

describe('scoreMutations()', () => {
  const made = [
    articleOffer(rows[0]!.text!, 'Teal Radio'),
    articleOffer(rows[1]!.text!, 'The Harbour Ledger'),
  ];

  it('takes subjects of any source and says what became of each', () => {
    const { result, trials } = scoreMutations(subjectsOf(made, seeded(1)));
    expect(trials).toHaveLength(result.n);
    expect(new Set(trials.map((trial) => trial.isTrue))).toEqual(new Set([true, false]));
  });
});

describe('subjectsOf()', () => {
  it('sets each fit sentence beside one of another place, in an order that the seed alone decides', () => {
    const article = articleOffer(
      'The port of Arle closed for good in the spring. Short. Ada Orme left the council in the same week of May.',
      'Teal Radio (Web)',
    );
    const subjects = subjectsOf([article], seeded(3));
    expect(subjects.map((subject) => subject.outlet)).toEqual(['Teal Radio', 'Teal Radio']);
    expect(subjects[0]!.other.text).toBe(subjects[1]!.text);
    expect(subjectsOf([article], seeded(3))).toEqual(subjects);
    expect(subjectsOf([], seeded(3))).toEqual([]);
  });
});
