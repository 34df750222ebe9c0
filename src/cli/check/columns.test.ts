import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf, linesWithin } from './columns.ts';

describe('columnsOf()', () => {
  test('counts wide characters twice and marks not at all', () => {
    expect(columnsOf('port')).toBe(4);
    expect(columnsOf('東京')).toBe(4);
    expect(columnsOf('e\u0301té')).toBe(3);
    expect(columnsOf('🚢')).toBe(2);
  });
});

describe('linesWithin()', () => {
  test('keeps words whole where they fit, and cuts those that do not', () => {
    const text = 'the harbour office at Arle-on-the-very-long-estuary closed';
    expect(linesWithin(text, 12).map(({ start, end }) => text.slice(start, end))).toEqual([
      'the harbour',
      'office at',
      'Arle-on-the-',
      'very-long-es',
      'tuary closed',
    ]);
    expect(linesWithin('  ', 10)).toEqual([]);
  });

  test('loses no letter and is never too wide', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        fc.integer({ min: 4, max: 40 }),
        (text, width) => {
          const lines = linesWithin(text, width).map(({ start, end }) => text.slice(start, end));
          expect(lines.join('').replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
          for (const line of lines) expect(columnsOf(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});
