import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { docShare, idf, isUsuallyName } from './background.ts';

const lines = readFileSync(new URL('./data/background.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .filter((line) => /^\d+\t/.test(line))
  .map((line) => line.split('\t') as [string, string]);

describe('docShare()', () => {
  it('is a share, larger for common words, 0 for a word below the floor', () => {
    expect(docShare('government')).toBeGreaterThan(docShare('ferry'));
    expect(docShare('ferry')).toBeGreaterThanOrEqual(0);
    expect(docShare('qzxvarle')).toBe(0);
    for (const [, stems] of lines) {
      const share = docShare(stems.split(' ')[0]!);
      expect(share).toBeGreaterThan(0);
      expect(share).toBeLessThanOrEqual(1);
    }
  });
});

describe('idf()', () => {
  it('rises as words get rarer, over the whole shipped table', () => {
    const weights = lines.map(([, stems]) => idf(stems.split(' ').at(-1)!));
    expect(weights.length).toBeGreaterThan(100);
    weights.forEach((weight, at) => {
      if (at > 0) expect(weight).toBeGreaterThan(weights[at - 1]!);
    });
    expect(idf('qzxvarle')).toBeGreaterThan(weights.at(-1)!);
  });

  it('is a positive number for any string', () => {
    for (const stem of ['', ' ', '__proto__', 'constructor', 'toString']) {
      expect(Number.isFinite(idf(stem))).toBe(true);
      expect(idf(stem)).toBeGreaterThan(0);
    }
  });
});

describe('isUsuallyName()', () => {
  it('knows names and no common words', () => {
    expect(['airbus', 'african', 'iran'].every(isUsuallyName)).toBe(true);
    expect(['government', 'ferry', 'names', 'articles', '', '__proto__'].some(isUsuallyName)).toBe(false);
  });
});
