import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotations } from './quotations.ts';

function texts(paragraph: string): string[] {
  return quotations(paragraph).map(({ start, end }) => paragraph.slice(start, end));
}

describe('quotations()', () => {
  it.each([
    ['He left.', []],
    ['He said, “We lost.”', ['We lost.']],
    ['He said, "We lost."', ['We lost.']],
    ['“One,” he said, “two.”', ['One,', 'two.']],
    ['«Nous» and „wir“', ['Nous', 'wir']],
    ['“It’s ‘done’,” she said', ['It’s ‘done’,']],
    ["The mayor said: 'It's gone.'", ["It's gone."]],
    ['The mayor said: ‘It’s gone.’ He left.', ['It’s gone.']],
    ["'It is the crews' fault,' she said.", ["It is the crews' fault,"]],
    ["It's the crews' own, from the '90s, rock 'n' roll.", []],
    ["the crews' boats and the firms' boats", []],
    ["He called it 'a “grand” plan'.", ['a “grand” plan']],
    ['He is 6\'2" tall.', []],
    ['an empty “” and a blank “ ” pair', []],
    ['“', []],
    ['', []],
  ])('of %j are %j', (paragraph, expected) => {
    expect(texts(paragraph)).toEqual(expected);
  });

  it('runs to the end of the paragraph where one is left open, and says so', () => {
    expect(quotations('He said, “We lost. We')).toEqual([{ start: 10, end: 21, isClosed: false }]);
  });

  it('gives quotations in order and apart, whatever the marks', () => {
    const piece = fc.constantFrom('"', "'", '“', '”', '‘', '’', ' ', 's', 'a b', '.', ',', '«', '»');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (list) => {
        const paragraph = list.join('');
        let last = 0;
        for (const { start, end } of quotations(paragraph)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(paragraph.length);
          last = end;
        }
      }),
    );
  });
});
