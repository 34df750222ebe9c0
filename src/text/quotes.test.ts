import { describe, expect, it } from 'vitest';
import { quotes } from './quotes.ts';

describe('quotes()', () => {
  it.each([
    ['He left.', []],
    ['He said, “We lost.”', ['We lost.']],
    ['He said, "We lost."', ['We lost.']],
    ['«Nous» and „wir“', ['Nous', 'wir']],
    ['“One,” he said, “two.”', ['One,', 'two.']],
    ['He said, “We lost. We', ['We lost. We']],
    ['It’s the crews’ own', []],
    ['an empty “” and a blank “ ” pair', []],
    ['“', []],
    ['“It’s ‘done’,” she said', ['It’s ‘done’,']],
  ])('of %j are %j', (text, expected) => {
    expect(quotes(text).map((quote) => quote.text)).toEqual(expected);
  });

  it('points at the inside of the marks', () => {
    expect(quotes('A “b c” d')).toEqual([{ text: 'b c', start: 3, end: 6 }]);
  });
});
