import { expect, it } from 'vitest';
import { markedStories, scoreAliases } from './testing/alias-measure.ts';
import { aliasStories } from './testing/alias-stories.ts';

it('names of invented stories with planned ambiguities are found and joined with B3 F1 of 0.86 or more', () => {
  const { mentions, found, precision, recall, f1 } = scoreAliases(aliasStories);
  process.stdout.write(
    `alias gold set: ${mentions} names, ${found} found, B3 ${precision.toFixed(3)} / ${recall.toFixed(3)} / ${f1.toFixed(3)}\n`,
  );
  expect(mentions).toBeGreaterThanOrEqual(300);
  expect(f1).toBeGreaterThanOrEqual(0.86);
  expect(precision).toBeGreaterThanOrEqual(0.9);
});

it('scoreAliases() counts a name that is not found as alone', () => {
  const source =
    '=== s\n--- O | T\nYesterday [Ana Sol|a] met [Ben Galt|b] in town. Later [the dark horse|a] left.\n';
  const { mentions, found, precision, recall } = scoreAliases(source);
  expect([mentions, found]).toEqual([3, 2]);
  expect(precision).toBe(1);
  expect(recall).toBeCloseTo((0.5 + 0.5 + 1) / 3);
});

it('the gold set has eight stories of three pages, each name within its text', () => {
  const stories = markedStories(aliasStories);
  expect(stories).toHaveLength(8);
  for (const { pages } of stories) {
    expect(pages).toHaveLength(3);
    for (const { text, marks } of pages) {
      for (const { start, end } of marks) expect(text.slice(start, end)).toMatch(/^\p{Lu}/u);
    }
  }
});
