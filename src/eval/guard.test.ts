import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { GuardMutationResult } from './guard-mutations.ts';
import { evaluateGuard, type GuardCorpusResult } from './guard.ts';

const corpus = join(import.meta.dirname, '../../test/guard');

function folder(files: Readonly<Record<string, readonly object[]>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'nutgraf-guard-'));
  for (const [name, rows] of Object.entries(files))
    writeFileSync(join(dir, name), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  return dir;
}

const text =
  'The city council voted on Tuesday to close the old paper mill after a decade of mounting losses there.';
const sources = [{ id: 'a', outlet: 'Ledger', title: 'T', text }];
const copy = {
  id: 'x',
  kind: 'verbatim',
  breaks: ['G1'],
  sources: ['a'],
  sentences: [{ text, cites: ['a: The city'] }],
};

describe('evaluateGuard() on the labelled corpus', () => {
  const result = evaluateGuard({ dir: corpus }) as GuardCorpusResult;
  const kind = (name: string) => result.caughtPerKind[name]!;

  it('has at least 80 cases of all kinds, 15 mirrored ones and 25 fair ones', () => {
    expect(result.n).toBeGreaterThanOrEqual(80);
    expect(kind('order mirroring').n).toBeGreaterThanOrEqual(15);
    expect(result.refusedPerKind['fair']!.n).toBeGreaterThanOrEqual(25);
    expect(Object.keys(result.caughtPerKind)).toHaveLength(15);
  });

  it('catches every verbatim copy and nine of ten mirrored sentences', () => {
    expect(kind('verbatim').caught).toBe(kind('verbatim').n);
    expect(kind('splice').caught).toBe(kind('splice').n);
    expect(kind('order mirroring').caught / kind('order mirroring').n).toBeGreaterThanOrEqual(0.9);
    expect(result.recall).toBeGreaterThanOrEqual(0.97);
  });

  it('refuses at most 2 % of the fair drafts', () => {
    expect(result.falsePositives).toBeLessThanOrEqual(0.02);
  });

  it('counts what no rule can find apart', () => {
    expect(result.outOfReach['in another language than its source']?.n).toBe(5);
  });
});

describe('evaluateGuard()', () => {
  it('writes every trial with its reasons', () => {
    const dir = folder({ 'sources.jsonl': sources, 'cases.jsonl': [copy] });
    const out = join(dir, 'trials.jsonl');
    expect(evaluateGuard({ dir, out })).toMatchObject({ n: 1, recall: 1, missed: [] });
    const trial = JSON.parse(readFileSync(out, 'utf8')) as { found: string[]; why: string[] };
    expect(trial.found).toContain('G1');
    expect(trial.why[0]).toMatch(/^republish guard G1: copies \d+ words/);
  });

  it.each([
    ['a cite that is nowhere', { ...copy, sentences: [{ text, cites: ['a: A city'] }] }, 'which is nowhere'],
    ['a source that is not there', { ...copy, sources: ['b'] }, 'names no source "b"'],
  ])('refuses %s', (_, row, words) => {
    const dir = folder({ 'sources.jsonl': sources, 'cases.jsonl': [row] });
    expect(() => evaluateGuard({ dir })).toThrow(words);
  });

  it('makes drafts of articles where there is no corpus', () => {
    const other =
      'Papermaking in Arle is over, and sixty of its people may take an early pension from the coming spring on.';
    const rows = [text, other].map((words, at) => ({
      ...{ id: `r${at}`, cluster: 'c', source: `Outlet ${at}`, title: '', text: words },
    }));
    const { perKind } = evaluateGuard({ dir: folder({ 'articles.jsonl': rows }) }) as GuardMutationResult;
    expect(perKind['verbatim']).toEqual({ n: 2, refused: 2 });
    expect(perKind['another outlet’s sentence, must pass']).toEqual({ n: 2, refused: 0 });
  });
});
