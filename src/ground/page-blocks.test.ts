import { describe, expect, it } from 'vitest';
import { pageBlocks } from './page-blocks.ts';

const sentence = 'The old stone quay of Arle fell into the water at dawn.';

function found(text: string): string[] {
  return pageBlocks(text).map(
    ({ mark, heading, start, end }) => `${mark}|${heading}|${text.slice(start, end)}`,
  );
}

describe('pageBlocks()', () => {
  it.each([
    [`Quay falls\n${sentence}`, 'heading|Quay falls'],
    [`What now?\n${sentence}`, 'heading|What now?'],
    [`Background\n\n${sentence}`, 'heading|Background'],
    [`3. Quay falls\n${sentence}`, 'heading|Quay falls'],
    [`**Quay falls.**\n${sentence}`, 'heading|Quay falls.'],
    [`### Quay falls ###\n${sentence}`, 'heading|Quay falls'],
    [`**Quay falls:** ${sentence}`, 'heading|Quay falls'],
    [`TOP OF THE DAY\nQuay falls\n${sentence}`, 'heading|Quay falls'],
    [`• ${sentence}`, 'bullet|'],
    [`- ${sentence}`, 'bullet|'],
    [`2) ${sentence}`, 'bullet|'],
    [`***\n${sentence}`, 'separator|'],
    [`* * *\n${sentence}`, 'separator|'],
    [`—\nQuay falls\n${sentence}`, 'separator|Quay falls'],
    [`Photo: Getty Images\n${sentence}`, 'none|'],
    [`By Lee Holt\n${sentence}`, 'none|'],
    [sentence, 'none|'],
  ])('reads %j', (text, mark) => {
    expect(found(text)).toEqual([`${mark}|${sentence}`]);
  });

  it('joins short lines to the block before them', () => {
    expect(found(`${sentence}\n“We ran,” she said.`)).toEqual([`none||${sentence}\n“We ran,” she said.`]);
  });

  it('reads 240 blocks and leaves the rest to the last', () => {
    const text = Array(300).fill(sentence).join('\n');
    const blocks = pageBlocks(text);
    expect(blocks).toHaveLength(240);
    expect(blocks.at(-1)!.end).toBe(text.length);
  });
});
