import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ferryPages, millPages, type InventedPage } from '../../write/testing/invented-story.ts';
import type { SummaryPrediction } from './prediction.ts';
import { runSummariesSuite } from './summaries.ts';

const root = mkdtempSync(join(tmpdir(), 'nutgraf-summaries-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const row = (pages: readonly InventedPage[], roundup?: string) => ({
  date: '2026-02-12',
  ...(roundup !== undefined && { roundup: [roundup] }),
  sources: pages.map(({ outlet, title, text }) => ({ source: outlet, title, text })),
});
const opinion: InventedPage = {
  outlet: 'Coast',
  title: 'OPINION: Close them all',
  text: 'I think that we should close them all, and I have thought so for years.',
};

function run(rows: readonly unknown[], set = 'roundups-2021') {
  const dir = mkdtempSync(join(root, 'set'));
  writeFileSync(join(dir, `${set}.jsonl`), rows.map((each) => `${JSON.stringify(each)}\n`).join(''));
  const out = join(dir, 'out.txt');
  const result = runSummariesSuite({ dir, set, out });
  const lines = readFileSync(out, 'utf8').split('\n').filter(Boolean);
  return { result, predictions: lines.map((line) => JSON.parse(line) as SummaryPrediction) };
}

describe('runSummariesSuite()', () => {
  const reference = 'Ostrel Paper closes its Aldmoor mill in March; 340 workers lose their jobs.';
  const rows = [row(millPages, reference), row(ferryPages), row([opinion]), { sources: [] }];
  const { result, predictions } = run(rows);

  it('counts full briefs, cards and their reasons', () => {
    expect(result).toMatchObject({
      n: 4,
      fullBriefs: 2,
      shortBriefs: 0,
      cards: 2,
      ofTwoOutlets: 2,
      fullShare: 1,
    });
    expect(Object.values(result.reasons).reduce((a, b) => a + b, 0)).toBe(2);
    expect(Object.keys(result.reasons).join('\n')).toContain('This story has no source.');
  });

  it('finds nothing unsupported, nothing copied at length, no faults', () => {
    expect(result.unsupportedSentences).toBe(0);
    expect(result.maxVerbatimRun).toBeLessThanOrEqual(10);
    expect(result.maxRunWithNames).toBeLessThanOrEqual(10);
    expect(result.quoteWordsMax).toBeLessThanOrEqual(25);
    expect(result).toMatchObject({ sameOpenings: 0, faultyBriefs: 0 });
  });

  it('scores only stories with a reference, beside the first sentences of the sources', () => {
    expect(result.rouge1).toBeGreaterThan(0.1);
    expect(result.leads?.rouge1).toBeGreaterThan(0);
    expect(run([row(ferryPages)]).result).not.toHaveProperty('rouge1');
  });

  it('writes one line a story, whose spans lie in the source they name', () => {
    expect(predictions.map(({ row: number, kind }) => [number, kind])).toEqual([
      [0, 'brief'],
      [1, 'brief'],
      [2, 'card'],
      [3, 'card'],
    ]);
    const [first, , third] = predictions;
    expect(first?.headline).toMatch(/\w/);
    expect(third).toMatchObject({ headline: null, sentences: [] });
    expect(third?.reason).toMatch(/^[a-z-]+: /);
    for (const { evidence } of first?.sentences ?? []) {
      expect(evidence.length).toBeGreaterThan(0);
      for (const { source, field, start, end } of evidence) {
        const page = millPages[source]!;
        const quoted = (field === 'title' ? page.title : page.text).slice(start, end);
        expect(quoted).toMatch(/^[\p{Lu}\d"“].{20,}[.”"\w]$/su);
      }
    }
  });

  it('gives the same lines for the same set', () => {
    expect(run(rows).predictions).toEqual(predictions);
  });

  it('takes a clustering set', () => {
    const articles = [millPages, ferryPages].flatMap((pages, cluster) =>
      pages.map(({ outlet, title, text }) => ({ cluster, source: outlet, title, text, date: '2026-02-12' })),
    );
    expect(run(articles, 'articles').result).toMatchObject({ n: 2, fullBriefs: 2 });
  });

  it('takes an empty set', () => {
    expect(run([]).result).toMatchObject({ n: 0, fullBriefs: 0, fullShare: 0, summaryWords: 0 });
  });
});
