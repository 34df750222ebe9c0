import { expect, it } from 'vitest';
import { quotedParts } from './quoted-parts.ts';

const quoted = (text: string) => quotedParts(text).map(([start, end]) => text.slice(start, end));

it.each([
  ['curly marks', 'He said “it fell” twice.', ['“it fell”']],
  ['straight marks', 'He said "it fell" twice.', ['"it fell"']],
  ['single marks round four words or more', 'He said ‘it fell at last’ and ‘so’.', ['‘it fell at last’']],
  ['no apostrophe', 'The crews’ boats and Dorr’s crane don’t count.', []],
  [
    'an opening mark without an end: its sentence',
    'A. “It fell. Then it rained. "No," he said.',
    ['“It fell.', '"No,"'],
  ],
  [
    'a closing mark without a start: its sentence',
    'It rained. And so it fell,” he said.',
    ['And so it fell,”'],
  ],
  ['inches', 'A 6\'2" man and a 9" nail fell.', []],
  ['one quotation to the end of its line', 'She: “It fell.\nIt rained.', ['“It fell.']],
])('quotedParts() finds %s', (_, text, parts) => {
  expect(quoted(text)).toEqual(parts);
});

it('quotedParts() takes a post shown in the page for a quotation, and a mere handle for none', () => {
  const post = 'The quay is gone and nobody told us! — Ines Dorr (@dorr) November 20, 2026';
  expect(quoted(`It fell at dawn.\n${post}\nIt rained.`)).toEqual([post]);
  expect(quoted('Dorr (@dorr) was there.')).toEqual([]);
});
