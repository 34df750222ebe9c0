import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { storyRows } from './story-rows.ts';

const root = mkdtempSync(join(tmpdir(), 'nutgraf-story-rows-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

function folder(files: Readonly<Record<string, readonly unknown[]>>): string {
  const dir = mkdtempSync(join(root, 'set'));
  for (const [name, rows] of Object.entries(files))
    writeFileSync(
      join(dir, `${name}.jsonl.gz`),
      gzipSync(rows.map((row) => `${JSON.stringify(row)}\n`).join('')),
    );
  return dir;
}

const source = (name: string) => ({ source: name, title: `${name} title`, text: `${name} text.` });

describe('storyRows()', () => {
  it('takes a row with its sources as a story, with the editor’s summary', () => {
    const dir = folder({
      'roundups-2021': [
        {
          date: '2026-02-12',
          roundup: ['First.', 'Second.', 3],
          sources: [source('Coast'), source('Northline')],
        },
        { summary: 'Whole.', sources: [{ title: 'No outlet', text: 'x' }] },
      ],
    });
    const [first, second] = storyRows(dir);
    expect(first?.reference).toBe('First. Second.');
    expect(first?.articles.map(({ id, outlet, publishedAt }) => [id, outlet, publishedAt])).toEqual([
      ['0.0', 'Coast', '2026-02-12T00:00:00.000Z'],
      ['0.1', 'Northline', '2026-02-12T00:00:00.000Z'],
    ]);
    expect(second).toMatchObject({ reference: 'Whole.', articles: [{ outlet: null, publishedAt: null }] });
  });

  it('groups a clustering set by its labels, in the order they first come', () => {
    const row = (cluster: unknown, text: string) => ({
      cluster,
      text,
      ts: 1_770_000_000_000,
      source: 'Coast',
    });
    const rows = storyRows(folder({ articles: [row('b', 'one'), row(7, 'two'), row('b', 'three')] }));
    expect(rows.map(({ articles }) => articles.map(({ text }) => text))).toEqual([['one', 'three'], ['two']]);
    expect(rows[0]?.articles[0]?.publishedAt).toBe('2026-02-02T02:40:00.000Z');
    expect(rows[0]?.reference).toBeNull();
  });

  it('takes the set that is named, else the first there is', () => {
    const dir = folder({
      neus: [{ sources: [source('Neus')] }],
      'roundups-2021': [{ sources: [source('Roundup')] }],
    });
    const outlet = (set?: string) => storyRows(dir, set)[0]?.articles[0]?.outlet;
    expect(outlet()).toBe('Roundup');
    expect(outlet('neus')).toBe('Neus');
    expect(() => storyRows(dir, 'docs')).toThrow(expect.objectContaining({ code: 'NG_CONFIG_BAD_DATA' }));
  });

  it('takes missing and odd fields as they are', () => {
    const dir = folder({
      neus: [{ sources: [{}, null, 'x', { title: 3, date: 'never' }] }, { sources: [] }, {}],
    });
    const rows = storyRows(dir);
    expect(rows.map(({ articles }) => articles.length)).toEqual([2, 0, 0]);
    expect(rows[0]?.articles[1]).toMatchObject({ title: '', text: '', publishedAt: null });
  });

  it('refuses a clustering set without labels', () => {
    expect(() => storyRows(folder({ articles: [{ text: 'x' }] }))).toThrow('no "cluster"');
  });
});
