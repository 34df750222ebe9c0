import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { evaluateLoad } from './load.ts';

const dir = mkdtempSync(join(tmpdir(), 'nutgraf-load-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

const places = ['Arle', 'Brenn', 'Corvo', 'Dunmoor', 'Esk', 'Falk', 'Gellin', 'Harrow'];
const deeds = ['closes a quay', 'votes on a budget', 'opens a bridge', 'counts its herons', 'sells a mill'];
const rows = places.flatMap((place) =>
  deeds.map((deed) => ({
    title: `Council of ${place} ${deed} after years of talk`,
    text: `The council of ${place} ${deed} this week. Residents of ${place} had asked for it. Work begins in spring.`,
  })),
);
writeFileSync(join(dir, 'articles.jsonl'), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));

describe('evaluateLoad()', () => {
  it('places new articles until as many are live, the same ones every time', () => {
    const outs = [join(dir, 'a.jsonl'), join(dir, 'b.jsonl')];
    const [first] = outs.map((out) => evaluateLoad({ dir, live: 1200, out }));
    expect(first).toMatchObject({ n: 1200, live: 1200 });
    expect(Object.keys(first!.msPerArticleAt)).toEqual(['1000']);
    expect(first!.msPerArticleAt['1000']).toBeGreaterThan(0);
    expect(first!.articlesPerCpuSecond).toBeGreaterThan(0);
    expect(first!.rssMb.process).toBeGreaterThan(first!.rssMb.connect);
    const [a, b] = outs.map((out) => readFileSync(out, 'utf8'));
    expect(a).toBe(b);
    expect(a!.trim().split('\n')).toHaveLength(1200);
  });

  it('works on a stream of titles', () => {
    const titles = join(mkdtempSync(join(dir, 'titles-')), 'headlines.jsonl');
    writeFileSync(titles, rows.map(({ title }) => `${JSON.stringify({ title })}\n`).join(''));
    expect(evaluateLoad({ dir: join(titles, '..'), live: 30 })).toMatchObject({
      n: 30,
      live: 30,
      msPerArticleAt: {},
    });
  });

  it('refuses numbers it cannot reach and folders without a stream', () => {
    for (const live of [0, -1, 1.5, NaN, 2_000_000])
      expect(() => evaluateLoad({ dir, live })).toThrow(/name 1 to 1000000/);
    expect(() => evaluateLoad({ dir: join(dir, 'none'), live: 10 })).toThrow(/no such folder/);
    const empty = mkdtempSync(join(dir, 'empty-'));
    writeFileSync(join(empty, 'articles.jsonl'), '{"text":"No title."}\n');
    expect(() => evaluateLoad({ dir: empty, live: 10 })).toThrow(/holds no item with a title/);
  });
});
