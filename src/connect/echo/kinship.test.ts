import { describe, expect, it } from 'vitest';
import { kinship, lean, pageText } from './kinship.ts';
import { pageWords } from './page-words.ts';
import { independent, report, reworded } from './test-pages.ts';

const text = (words: string) => pageText(pageWords(words));
const speech = Array.from({ length: 120 }, (_, n) => `word${String(n)}`).join(' ');

describe('kinship()', () => {
  it('tells a copy from a text in other words and from another report of the event', () => {
    expect(kinship(text(report), text(report))).toMatchObject({ how: 'copied', ofFirst: 1, ofSecond: 1 });
    const again = kinship(text(report), text(reworded));
    expect(again.how).not.toBeNull();
    expect(again.score).toBeGreaterThan(0.5);
    const other = kinship(text(report), text(independent));
    expect(other.how).toBeNull();
    expect(other.score).toBeLessThan(0.5);
  });

  it('finds a text in which every second word was replaced', () => {
    const half = report.split(' ').map((word, at) => (at % 2 === 0 ? word : `x${String(at)}`));
    expect(kinship(text(report), text(half.join(' '))).how).toBe('reworded');
  });

  it('calls two pages that quote one speech at length quoted, not copied', () => {
    const first = text(`${report} She said: “${speech.slice(0, 780)}”`);
    const second = text(`${independent} He heard: “${speech.slice(0, 780)}”`);
    expect(kinship(first, second).how).toBe('quoted');
  });

  it('is the same from either side', () => {
    const there = kinship(text(report), text(reworded));
    const back = kinship(text(reworded), text(report));
    expect(back).toEqual({ ...there, ofFirst: there.ofSecond, ofSecond: there.ofFirst });
  });

  it('finds nothing in empty texts', () => {
    expect(kinship(text(''), text(report))).toMatchObject({ how: null, score: 0 });
  });
});

it('lean() points from the whole to its part', () => {
  const part = text(report.split('. ').slice(0, 3).join('. '));
  expect(lean(text(report), part)).toBeGreaterThan(0.1);
  expect(lean(part, text(report))).toBeLessThan(-0.1);
});
