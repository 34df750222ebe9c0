import { expect, it } from 'vitest';
import { growthSvg, roundUp } from './growth-svg.ts';

it('roundUp() gives the next of 1, 2 and 5 times a power of ten', () => {
  expect([0.3, 1, 1.1, 4, 6, 0.021, 1000, 0, NaN].map(roundUp)).toEqual([0.5, 1, 2, 5, 10, 0.05, 1000, 1, 1]);
});

it('growthSvg() draws a line a panel, names the streams, and escapes', () => {
  const svg = growthSvg({
    title: 'Growth <b>',
    placed: [1000, 2000],
    panels: [
      { title: 'ms', values: [1, 2] },
      { title: 'live', values: [10, 20] },
    ],
    streams: [{ from: 0, name: 'a & b' }],
  });
  expect(svg.match(/<polyline/g)).toHaveLength(2);
  expect(svg).toContain('Growth &#60;b&#62;');
  expect(svg).toContain('a &#38; b');
  expect(svg).toContain('prefers-color-scheme: dark');
  // The largest value of the first panel stands at its top, at the right end.
  expect(svg).toMatch(/points="505\.0,125\.0 940\.0,60\.0"/);
});
