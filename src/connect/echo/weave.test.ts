import { expect, it } from 'vitest';
import { pageWords } from './page-words.ts';
import { independent, report, reworded } from './test-pages.ts';
import { align, weaveOf } from './weave.ts';

const woven = (text: string) => weaveOf(pageWords(text));
const drift = 2;
const leastWords = 8;

/** `align` as its description says it, without any of its economies; for texts without repeated words beyond its limits. */
function plainly(page: ReturnType<typeof woven>, text: ReturnType<typeof woven>) {
  const wordsOf = ({ sequence, vocabulary }: typeof page) =>
    Array.from(sequence, (word) => vocabulary[word]!);
  const [ours, theirs] = [wordsOf(page), wordsOf(text)];
  const shares = Array.from(page.pieces).flatMap((from, at, pieces) => {
    const to = pieces[at + 1] ?? from;
    if (to - from < leastWords) return [];
    const counts = new Map<number, number>();
    for (let place = from; place < to; place += 1)
      theirs.forEach((word, there) => {
        const distance = there - place;
        if (word === ours[place]) counts.set(distance, (counts.get(distance) ?? 0) + 1);
      });
    const around = [...counts.keys()].map((distance) =>
      [...counts].reduce((sum, [other, n]) => sum + (Math.abs(other - distance) <= drift ? n : 0), 0),
    );
    const size = to - from;
    return [
      { inPlace: Math.max(0, ...counts.values()) / size, near: Math.min(1, Math.max(0, ...around) / size) },
    ];
  });
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
  return {
    inPlace: mean(shares.map(({ inPlace }) => inPlace)),
    near: mean(shares.map(({ near }) => near)),
    sentences: shares.length,
  };
}

it.each([
  [report, report],
  [report, reworded],
  [reworded, report],
  [report, independent],
  [independent, `${report} ${reworded}`],
  ['', report],
])('align() counts the words at one distance, and those near it (%#)', (page, text) => {
  const [first, second] = [woven(page), woven(text)];
  const expected = plainly(first, second);
  const found = align(first, second);
  expect(found.sentences).toBe(expected.sentences);
  expect(found.inPlace).toBeCloseTo(expected.inPlace, 9);
  expect(found.near).toBeCloseTo(expected.near, 9);
});

it('align() gives the same the second time', () => {
  const [first, second] = [woven(report), woven(reworded)];
  const before = align(first, second);
  align(second, first);
  expect(align(first, second)).toEqual(before);
});
