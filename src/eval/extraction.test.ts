import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { evaluateExtraction } from './extraction.ts';

const lines = [
  'The port of Arle closed on Friday after a storm broke two of its three cranes.',
  'Eleven ships wait outside the breakwater and the last will stay until Wednesday.',
];
const page = (texts: readonly string[]): string =>
  `<title>Port of Arle closes | Arle Courier</title><meta name="author" content="Mara Olsen"><meta name="date" content="2026-11-20T23:30:00-05:00">
   <nav><a href="/">Home</a></nav><h1>Port of Arle closes</h1>${texts.map((text) => `<p>${text}</p>`).join('')}`;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'nutgraf-extraction-'));
  mkdirSync(join(dir, 'html'));
  writeFileSync(join(dir, 'html', 'one.html.gz'), gzipSync(page(lines)));
  writeFileSync(join(dir, 'html', 'two.html.gz'), gzipSync(page(lines.slice(0, 1))));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});
const write = (name: string, rows: readonly object[]): void => {
  writeFileSync(join(dir, name), gzipSync(rows.map((row) => JSON.stringify(row)).join('\n')));
};

describe('evaluateExtraction()', () => {
  it('scores texts by shingles: means over pages, F1 of the means', () => {
    const url = 'https://courier.example/port';
    write('ground_truth.jsonl.gz', [
      { id: 'one', url, articleBody: lines.join('\n') },
      { id: 'two', url, articleBody: lines.join('\n') },
    ]);
    const { n, f1, precision, recall, accuracy, metadata, pagesPerCpuSecond } = evaluateExtraction({ dir });
    const half = 13 / 26;
    expect({ n, precision, recall, accuracy }).toEqual({
      n: 2,
      precision: 1,
      recall: (1 + half) / 2,
      accuracy: 0.5,
    });
    expect(f1).toBeCloseTo((2 * ((1 + half) / 2)) / (1 + (1 + half) / 2), 10);
    expect(metadata).toEqual({ title: null, author: null, date: null });
    expect(pagesPerCpuSecond).toBeGreaterThan(0);
  });

  it('scores segments, and the facts that the labels name', () => {
    const meta = { title: 'Port of Arle: closes', author: 'Jon Reyes', date: '2026-11-20' };
    write('segments.jsonl.gz', [
      { id: 'one', url: '', with: ['storm broke  two', 'Eleven ships'], without: ['Home'], meta },
      { id: 'two', url: '', with: ['Eleven ships'], without: ['The port'], meta: { title: '', author: '' } },
    ]);
    expect(evaluateExtraction({ dir })).toMatchObject({
      n: 2,
      precision: 2 / 3,
      recall: 2 / 3,
      f1: 2 / 3,
      accuracy: 3 / 5,
      metadata: { title: 1, author: 0, date: 1 },
    });
  });

  it('scores against the HTML that Readability is expected to give, and its facts', () => {
    const expected_html = `<div><p>${lines[0]!}</p><script>no text</script><p>${lines[1]!}</p></div>`;
    const meta = {
      title: 'Port of Arle closes',
      byline: 'Mara\n  Olsen',
      publishedTime: '2026-11-20T23:30:00-05:00',
    };
    write('expected.jsonl.gz', [{ id: 'one', expected_html, meta }]);
    expect(evaluateExtraction({ dir })).toMatchObject({
      n: 2,
      f1: 1,
      accuracy: 1,
      metadata: { title: 1, author: 1, date: 1 },
    });
  });

  it('works without labels, writes the same predictions, and says nothing of scores', () => {
    const out = join(dir, 'out.jsonl');
    const result = evaluateExtraction({ dir, out });
    const nothing = {
      f1: null,
      precision: null,
      recall: null,
      accuracy: null,
      metadata: { title: null, author: null, date: null },
    };
    expect(result).toMatchObject({ n: 2, ...nothing });
    const unlabelled = readFileSync(out, 'utf8');
    expect(unlabelled.split('\n').map((line) => line && (JSON.parse(line) as object))).toEqual([
      {
        id: 'one',
        text: lines.join('\n\n'),
        title: 'Port of Arle closes',
        author: 'Mara Olsen',
        date: '2026-11-20',
      },
      { id: 'two', text: lines[0], title: 'Port of Arle closes', author: 'Mara Olsen', date: '2026-11-20' },
      '',
    ]);
    write('ground_truth.jsonl.gz', [{ id: 'one', url: 'https://courier.example/port', articleBody: 'x' }]);
    evaluateExtraction({ dir, out });
    expect(readFileSync(out, 'utf8')).toBe(unlabelled);
  });

  it('counts a page that cannot be read as empty', () => {
    writeFileSync(join(dir, 'html', 'two.html.gz'), gzipSync('<div>'.repeat(20_000)));
    write('ground_truth.jsonl.gz', [{ id: 'two', articleBody: lines.join('\n') }]);
    expect(evaluateExtraction({ dir })).toMatchObject({ n: 2, f1: 0, precision: 0, recall: 0 });
  });

  it('throws for a folder that is missing or holds no pages', () => {
    expect(() => evaluateExtraction({ dir: join(dir, 'none') })).toThrow('no such folder');
    expect(() => evaluateExtraction({ dir: join(dir, 'html') })).toThrow('holds no folder "html"');
  });
});
