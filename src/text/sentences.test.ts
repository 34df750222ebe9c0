import { describe, expect, it } from 'vitest';
import { sentences } from './sentences.ts';

function split(text: string): string[] {
  return sentences(text).map(({ start, end }) => text.slice(start, end));
}

describe('sentences()', () => {
  it.each([
    ['an abbreviated title', ['Sen. Ada Orme left.', 'Dr. Rao stayed.']],
    ['two titles', ['Lt. Gov. Ines Vale spoke to Prof. Kern.', 'She won.']],
    ['initials', ['J. R. Orme and Mary K. Vale met.', 'They talked.']],
    ['a month', ['It opened on Nov. 3 in Arle.', 'It closed on Dec. 4.']],
    ['a state', ['She lives in Tilsit, Conn., with two dogs.', 'He does not.']],
    ['a company form', ['Varga Inc. Chairman Lee Holt left.', 'Varga Inc. said so.']],
    ['a company form at the end', ['He runs Varga Corp.', 'The firm is new.']],
    ['a country before a name', ['The U.S. Senate met.', 'It voted.']],
    ['a country at the end', ['He moved to the U.S.', 'After that he wrote.']],
    ['a time of day', ['Doors open at 9 a.m. on Tuesday.', 'Bring food.']],
    ['a time of day at the end', ['Doors open at 9 p.m.', 'Bring food.']],
    ['a time zone', ['It starts at 8 p.m. GMT.', 'Bring food.']],
    ['a number sign', ['He lives at No. 7 Quay Street.', 'No. 8 is empty.']],
    ['"no" as an answer', ['She said no.', 'Then she left.']],
    ['versus', ['Orme v. Vale is old.', 'Arle vs. Teal is new.']],
    ['a decimal', ['Rates rose 3.5 percent.', 'Costs rose 2.1 percent.']],
    ['lower-case words that look like abbreviations', ['They dug for ore.', 'Nobody came.']],
    ['the pronoun I', ['It was I.', 'Nobody else came.']],
    ['a closing quotation', ['“We lost.”', 'He left.']],
    ['straight quotation marks', ['"We lost."', 'He left.']],
    ['a quotation that goes on in lower case', ['“We lost!” he said.', 'He left.']],
    [
      'a bracketed sentence',
      ['It closed. (It had been late.)'.slice(0, 10), '(It had been late.)', 'It opened.'],
    ],
    ['question and exclamation marks', ['Who won?', 'Nobody!', 'Still.']],
    ['an ellipsis before lower case', ['He waited ... and waited.', 'Then he went.']],
    ['an ellipsis character', ['He waited… and waited.', 'Then he went.']],
    ['for example', ['Some ports, e.g. Arle, closed.', 'Others, i.e. Teal, did not.']],
  ])('keeps %s together and parts the rest', (_, expected) => {
    expect(split(expected.join(' '))).toEqual(expected);
  });

  it('ends a sentence at every line break, and numbers the lines that hold text', () => {
    const text = '  Arle quay falls \r\n\r\nIt fell at dawn. Nobody was hurt.\n \n\tBy Ada Orme';
    expect(split(text)).toEqual(['Arle quay falls', 'It fell at dawn.', 'Nobody was hurt.', 'By Ada Orme']);
    expect(sentences(text).map((span) => span.paragraph)).toEqual([0, 1, 1, 2]);
  });

  it.each(['', ' \n \r\n ', '\u2028'])('finds none in %j', (text) => {
    expect(sentences(text)).toEqual([]);
  });

  it('parts sentences of scripts without capitals', () => {
    expect(split('船が沈んだ。誰も怪我をしなかった。')).toEqual(['船が沈んだ。', '誰も怪我をしなかった。']);
  });
});
