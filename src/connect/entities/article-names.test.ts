import { describe, expect, it } from 'vitest';
import { namesInText } from './article-names.ts';

const written = (text: string): string[] => namesInText(text).map(({ name }) => name);

describe('namesInText()', () => {
  it('gives names as they stand, without titles and possessive endings', () => {
    const text = "Mayor Ana Sol's aide met Sen. Ben Galt of Corvell Inc. in Geneva.";
    const found = namesInText(text);
    expect(found.map(({ name, title }) => [name, title])).toEqual([
      ['Ana Sol', 'mayor'],
      ['Ben Galt', 'sen'],
      ['Corvell Inc.', null],
      ['Geneva', null],
    ]);
    for (const { name, start, end } of found) expect(text.slice(start, end)).toBe(name);
  });

  it.each([
    ['feasts, days and months', 'They met at Christmas, on Monday and again in May with Easter near.'],
    ['contractions', "I'm sure he said it. “I’ve seen that,” she said. We're done, and I'd go."],
    ['nationalities and parties', 'The French and three Republicans spoke to Germans.'],
    [
      'headings and title case',
      'Push for Better Conditions\nThe Long Road To Better Labor And Security Rules Begins.',
    ],
    [
      'a common noun that begins sentences',
      'Crane drivers met. The crane fell. Crane wires broke and a crane stood.',
    ],
  ])('leaves out %s', (_, text) => {
    expect(written(text)).toEqual([]);
  });

  it('reads a dateline as a place, written as elsewhere', () => {
    expect(written('GENEVA (Coast Wire) — Tomas Vael left Geneva on Friday.')).toEqual([
      'Geneva',
      'Tomas Vael',
      'Geneva',
    ]);
  });

  it('finds a surname at a sentence start that the text names elsewhere', () => {
    const text = 'The union is led by Tomas Vael. Vael said no.';
    expect(written(text)).toEqual(['Tomas Vael', 'Vael']);
  });

  it('splits hyphen modifiers and possessors off', () => {
    expect(written('The Amazon-owned studio and Google’s Facebook page differ, he said.')).toEqual(
      expect.arrayContaining(['Amazon', 'Google', 'Facebook']),
    );
  });

  it('bounds what it reads: a megabyte of one line, of capitals, and of sentences', () => {
    const before = performance.now();
    expect(namesInText('A'.repeat(1_000_000))).toEqual([]);
    expect(namesInText('ARLE '.repeat(200_000))).toEqual([]);
    const many = namesInText('Tomas Vael visited Geneva on Friday. '.repeat(30_000));
    expect(many.length).toBeLessThanOrEqual(800);
    expect(performance.now() - before).toBeLessThan(8000);
  });

  it('reads texts of another script or of none without a fault', () => {
    expect(namesInText('')).toEqual([]);
    expect(Array.isArray(namesInText('Президент приехал в Москву. 大統領は東京に着いた。'))).toBe(true);
  });
});
