import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { NutgrafError } from '../errors.ts';
import { readDay } from './read-day.ts';

const demo = join(import.meta.dirname, '../../demo');
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'nutgraf-day-'));
  cpSync(demo, dir, { recursive: true });
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

function replaceIn(file: string, from: string, to: string): void {
  const text = readFileSync(join(dir, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    join(dir, file),
    text.replace(from, () => to),
  );
}

function codeOf(read: () => unknown): [string, string] {
  try {
    read();
  } catch (error) {
    if (error instanceof NutgrafError) return [error.code, error.message];
    throw error;
  }
  return ['none', ''];
}

describe('readDay()', () => {
  test('joins articles, outlets and changes', () => {
    const { outlets, comments } = readDay(dir);
    const ledger = outlets.find(({ name }) => name === 'The Harbour Ledger')!;
    expect(ledger.articles.map(({ id }) => id)).toContain('ledger-ostrel-refund');
    expect(ledger.articles.flatMap(({ changes }) => changes)).toHaveLength(1);
    expect(comments.length).toBeGreaterThan(1);
  });

  test('every outlet that signs its articles signs all but those that bring a byline', () => {
    for (const { articles, bylines } of readDay(dir).outlets) {
      for (const { byline, paragraphs } of articles) {
        expect(byline === null).toBe(bylines === undefined || paragraphs[0]!.startsWith('By '));
      }
    }
  });

  test.each([
    ['outlets.json', '"name": "The Daily Sift"', '"name": "Sift"', /no outlet "The Daily Sift"/],
    ['outlets.json', '"touchline-stadium":', '"touchline-studium":', /no article "touchline-studium"/],
    ['outlets.json', '"/wire/2026/11/20/storm-ysolde-one-dead"', 'null', /is not on https|has no address/],
    [
      'outlets.json',
      '"https://orrery.example"',
      '"https://orery.example"',
      /is not on https:\/\/orery.example/,
    ],
    ['changes.json', 'ostrel-must-repay', 'ostrel-must-pay', /no article at .*ostrel-must-pay/],
    ['changes.json', '"from": "Maren', '"from": "Karen', /paragraph that is not there/],
  ])('%s with %s as %s is refused', (file, from, to, why) => {
    replaceIn(file, from, to);
    const [code, message] = codeOf(() => readDay(dir));
    expect(code).toBe('NG_BUG');
    expect(message).toMatch(why);
  });

  test('names the file that is missing and the line that is not JSON', () => {
    replaceIn('day.jsonl', '{', '[');
    expect(codeOf(() => readDay(dir))[0]).toBe('NG_CONFIG_BAD_LINE');
    expect(codeOf(() => readDay(dir))[1]).toBe('line 1 of "day.jsonl" is not JSON');
    rmSync(join(dir, 'changes.json'));
    writeFileSync(join(dir, 'day.jsonl'), '');
    expect(codeOf(() => readDay(dir))).toEqual([
      'NG_CONFIG_FILE_MISSING',
      `cannot read "${join(dir, 'changes.json')}"`,
    ]);
  });
});
