import { describe, expect, test } from 'vitest';
import { summaryOf } from './summary.ts';

describe('summaryOf()', () => {
  test('is the first paragraph, without bylines and banners before it', () => {
    expect(summaryOf(['By Kestrel Press Agency', 'The court ruled. Nobody left.', 'More.'])).toBe(
      'The court ruled. Nobody left.',
    );
    expect(summaryOf(['FOR IMMEDIATE RELEASE', 'KELVARNE – Ostrel Power said so.'])).toBe(
      'KELVARNE – Ostrel Power said so.',
    );
  });

  test('cuts a long paragraph after a sentence', () => {
    const sentence = 'The committee of the town met in the hall and spoke of the bus for a long hour.';
    const made = summaryOf([Array.from({ length: 9 }, () => sentence).join(' ')]);
    expect(made.length).toBeLessThanOrEqual(400);
    expect(made.endsWith('hour.')).toBe(true);
    expect(made.length).toBeGreaterThan(200);
  });

  test('cuts a sentence without end between words, and says so', () => {
    const made = summaryOf(['word '.repeat(200).trim()]);
    expect(made.length).toBeLessThanOrEqual(400);
    expect(made).toMatch(/ word…$/);
  });

  test('is empty when there is nothing to say', () => {
    expect(summaryOf([])).toBe('');
  });
});
