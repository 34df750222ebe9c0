import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { evaluateFeeds } from './feeds.ts';

const dir = mkdtempSync(join(tmpdir(), 'nutgraf-feeds-'));
afterAll(() => {
  rmSync(dir, { recursive: true });
});

const rss = (inner: string): string =>
  `<rss version="2.0"><channel><title>Gridpaper</title>${inner}</channel></rss>`;

function save(name: string, rows: readonly object[]): void {
  writeFileSync(join(dir, name), gzipSync(rows.map((row) => `${JSON.stringify(row)}\n`).join('')));
}

describe('evaluateFeeds()', () => {
  it('counts checks on what is kept, and only those', () => {
    const item =
      '<item><title>A &lt;b&gt;B&lt;/b&gt;</title><link>/1</link><author>a@gridpaper.example (Ada)</author><pubDate>Fri, 20 Nov 2026 11:30:00 GMT</pubDate></item>';
    save('cases.jsonl.gz', [
      {
        id: 'a',
        xml: rss(item),
        checks: [
          [['bozo'], 'falsy', null],
          [['entries'], 'len', 1],
          [['entries', 0, 'title'], 'eq', 'A <b>B</b>'],
          [['entries', 0, 'title'], 'ne', 'C'],
          [['entries', 0, 'link'], 'eq', 'http://127.0.0.1:8097/1'],
          [['entries', 0, 'author'], 'eq', 'Ada (a@gridpaper.example)'],
          [['entries', 0, 'published_parsed'], 'eq', [2026, 11, 20, 11, 30, 0, 4, 324, 0]],
          [['entries', 0, 'id'], 'falsy', null],
          [['feed', 'title'], 'eq', 'Another'],
          [['entries', 1, 'title'], 'eq', 'x'],
          [['entries', 0, 'tags'], 'len', 1],
        ],
      },
      {
        id: 'b',
        xml_b64: Buffer.from(rss('<item><title>\xe9</title></item>'), 'latin1').toString('base64'),
        headers: ['Content-type: text/xml; charset=windows-1252'],
        checks: [[['entries', 0, 'title'], 'eq', 'é']],
      },
      { id: 'c', xml: 'nothing of the sort', checks: [[['feed', 'title'], 'eq', 'T']] },
      { id: 'd', xml: '', checks: null },
    ]);
    const out = join(dir, 'out.jsonl');
    expect(evaluateFeeds({ dir, out })).toEqual({
      n: 4,
      parsed: 2,
      checksPassed: 8,
      checksTotal: 11,
      crashed: 0,
      classes: { malformed: 1, empty: 1 },
    });
    const lines = readFileSync(out, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(lines[0]).toMatchObject({ id: 'a', feed: { title: 'Gridpaper', items: [{ title: 'A B' }] } });
    expect(lines[3]).toEqual({ id: 'd', failure: 'empty' });
  });

  it('refuses a folder without a set', () => {
    expect(() => evaluateFeeds({ dir: join(dir, 'none') })).toThrow(/no such folder/);
    expect(() => evaluateFeeds({ dir: tmpdir() })).toThrow(/holds no cases.jsonl.gz or feeds.jsonl.gz/);
  });
});
