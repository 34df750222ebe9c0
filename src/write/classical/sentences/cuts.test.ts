import { describe, expect, test } from 'vitest';
import { variants } from './cuts.ts';

const texts = (sentence: string) => variants(sentence).map((cut) => cut.text);

describe('variants()', () => {
  test.each([
    [
      'PORT CALLAN, Nov 19 (Kestrel) - Dockers left the container terminals.',
      'Dockers left the container terminals.',
    ],
    [
      'KELVARNE — Lawmakers passed the harbour bill by one vote.',
      'Lawmakers passed the harbour bill by one vote.',
    ],
    ['On Monday, the mill in Aldmoor closed for good.', 'The mill in Aldmoor closed for good.'],
    ['The mill in Aldmoor (opened in 1961) closed for good.', 'The mill in Aldmoor closed for good.'],
    ['The mill — a landmark of the town — closed for good.', 'The mill closed for good.'],
    [
      'The mill, which made newsprint for 61 years, was closed by its owners.',
      'The mill was closed by its owners.',
    ],
    [
      'The owners of the Aldmoor mill closed it, which surprised the whole town.',
      'The owners of the Aldmoor mill closed it.',
    ],
    [
      'The owners of the Aldmoor mill closed it after a boiler failed twice in one month.',
      'The owners of the Aldmoor mill closed it.',
    ],
    [
      'The Aldmoor mill will not open again, the owners said on Friday.',
      'The owners said that the Aldmoor mill will not open again.',
    ],
  ])('offers a shorter form of %j', (sentence, shorter) => {
    expect(texts(sentence)).toContain(shorter);
  });

  test('puts the longest form first and repeats none', () => {
    const list = texts('On Monday, the owners of the mill closed it, which surprised the town.');
    expect(list[0]).toBe('The owners of the mill closed it, which surprised the town.');
    expect(new Set(list).size).toBe(list.length);
  });

  test('logs every step with the words it took', () => {
    const shortest = variants(
      'On Monday, the owners of the Aldmoor mill closed it, which surprised the town.',
    ).at(-1)!;
    expect(shortest.operations).toEqual([
      { name: 'drop lead adverbial', from: 'On Monday,', to: '' },
      { name: 'drop tail clause', from: ', which surprised the town', to: '' },
    ]);
  });

  test.each([
    'Unless the council objects, the quarry may open again.',
    'If the owners agree, the mill will be sold in spring.',
    'Without a new boiler, the mill cannot open again.',
  ])('keeps the condition of %j', (sentence) => {
    expect(texts(sentence)[0]).toBe(sentence);
  });
});
