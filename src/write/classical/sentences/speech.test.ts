import { describe, expect, test } from 'vitest';
import { speeches } from './speech.ts';

const spoken = (sentence: string) => speeches(sentence, 'Teal Radio').map(({ text }) => text);

describe('speeches()', () => {
  test.each([
    [
      '“We lost the boats and all the nets,” harbour master Ada Orme said on Tuesday.',
      '“We lost the boats and all the nets,” harbour master Ada Orme said, according to Teal Radio.',
    ],
    [
      '“We lost the boats and all the nets,” Mayor Ada Orme told reporters, adding that the ice was thin.',
      '“We lost the boats and all the nets,” Mayor Ada Orme told reporters, according to Teal Radio.',
    ],
    [
      '“We lost the boats and all the nets,” said Ada Orme.',
      '“We lost the boats and all the nets,” said Ada Orme, according to Teal Radio.',
    ],
    [
      '“We lost the boats and all the nets,” Ada Orme told Teal Radio.',
      '“We lost the boats and all the nets,” Ada Orme told Teal Radio.',
    ],
    [
      '“We lost the boats and all the nets,” Ada Orme, a former docker, said during a briefing on Thursday.',
      '“We lost the boats and all the nets,” Ada Orme said, according to Teal Radio.',
    ],
    [
      '“We lost the boats and all the nets,” Ada Orme tweeted Friday.',
      '“We lost the boats and all the nets,” Ada Orme tweeted, according to Teal Radio.',
    ],
    [
      'Harbour master Ada Orme said, “We lost the boats and all the nets.”',
      'According to Teal Radio, harbour master Ada Orme said, “We lost the boats and all the nets.”',
    ],
  ])('makes of %j %j', (source, expected) => {
    expect(spoken(source)).toEqual([expected]);
  });

  test.each([
    ['somebody called by an office', '“We lost the boats and all the nets,” the Arle mayor said.'],
    ['nobody with a name', '“We lost the boats and all the nets,” she said.'],
    ['more than 25 words', `“${'We lost the boats and the nets and '.repeat(4)}the mill,” Ada Orme said.`],
    ['what points elsewhere', '“This is something that needs an answer,” Ada Orme said.'],
    ['its own day', '“We lost the boats and all the nets today,” Ada Orme said.'],
    ['words that were put in', '“We lost [the boats] and all the nets,” Ada Orme said.'],
    ['too few words', '“We lost,” Ada Orme said.'],
  ])('gives nothing for %s', (_, source) => {
    expect(spoken(source)).toEqual([]);
  });
});
