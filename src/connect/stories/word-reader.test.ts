import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isStopWord, words } from '../../text/mod.ts';
import { termsOfWord } from './term-ids.ts';
import { WordReader, type ReadWord } from './word-reader.ts';

function read(reader: WordReader, text: string): ReadWord[] {
  const found: ReadWord[] = [];
  reader.read(text, (word) => found.push(word));
  return found;
}

function expected(text: string): ReadWord[] {
  return words(text).map(({ text: word }) => {
    const terms = termsOfWord(word);
    return { terms, breaks: terms.length === 0 && !isStopWord(word.toLowerCase()) };
  });
}

const pieces = fc.oneof(
  fc.constantFrom(
    'the',
    'Quay',
    'AT&T',
    "O'Neil’s",
    '1,200',
    '1,2000',
    '12,34',
    '3.5',
    '-',
    ',',
    '.',
    "'",
    '’',
    '&',
  ),
  fc.constantFrom(
    ' ',
    '\n',
    'é',
    'e\u0301',
    '港口',
    'ميناء',
    '𝒜b',
    '😀',
    '\ud800',
    '\u200d',
    'ß',
    'x-y',
    '٣',
    'Ⅷ',
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);

it('WordReader.read() finds the words that words() finds', () => {
  const reader = new WordReader();
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (list) => {
      const text = list.join('');
      expect(read(reader, text)).toEqual(expected(text));
    }),
    { numRuns: 3000, seed: 11 },
  );
});

it('WordReader.read() stays right when more words come than it remembers', () => {
  const reader = new WordReader();
  const text = Array.from({ length: 90_000 }, (_, at) => `word${at}`).join(' ');
  read(reader, text);
  for (const sample of ['word0 word1', 'word50000', 'word89999'])
    expect(read(reader, sample)).toEqual(expected(sample));
});
