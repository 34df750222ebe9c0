import { describe, expect, it } from 'vitest';
import { overlapTokens } from './overlap-tokens.ts';

const counted = (text: string) =>
  overlapTokens(text)
    .filter((token) => token.counts)
    .map((token) => token.lower);

describe('overlapTokens()', () => {
  it.each([
    ['Arle 市長は', ['arle', '市', '長', 'は']],
    ['ฝนตก', ['ฝ', 'น', 'ต', 'ก']],
    ['빠른 갈색 여우', ['빠른', '갈색', '여우']],
    ['OpenAI社', ['openai', '社']],
    ['コーヒー', ['コ', 'ー', 'ヒ', 'ー']],
    ['', []],
  ])('of %j are %j', (text, tokens) => {
    expect(overlapTokens(text).map((token) => token.lower)).toEqual(tokens);
  });

  it.each([
    ['names and what joins them', 'He left the Bank of England today', ['he', 'left', 'the', 'today']],
    ['a law with its year', 'see the Clean Harbours and Waterways Act 2024 here', ['see', 'the', 'here']],
    ['a treaty', 'see the Convention on the Law of the Sea here', ['see', 'the', 'here']],
    ['numbers with units', 'about 130 kilometres and 3.1 million crowns', ['about', 'and']],
    ['percent', 'it fell 51 per cent', ['it', 'fell']],
  ])('do not count %s', (_, text, words) => {
    expect(counted(text)).toEqual(words);
  });

  it.each([
    ['the first word of a sentence', 'It rained. Engineers came.', ['it', 'rained', 'engineers', 'came']],
    [
      'a line set in capitals',
      'Old Paper Mill Falls Into Cold River',
      ['old', 'paper', 'mill', 'falls', 'into', 'cold', 'river'],
    ],
    [
      'German nouns',
      'Die Taucher haben in der Woche tiefe Risse entdeckt',
      ['die', 'taucher', 'haben', 'in', 'der', 'woche', 'tiefe', 'risse', 'entdeckt'],
    ],
  ])('count %s', (_, text, words) => {
    expect(counted(text)).toEqual(words);
  });

  it('keep the first word for a name where the text writes it so elsewhere', () => {
    expect(counted('Torvane left. We saw Torvane again.')).toEqual(['left', 'we', 'saw', 'again']);
  });

  it('have offsets of their text', () => {
    const text = 'Die „Elve“-Brücke, 市長’s 3,400 Boote';
    for (const { lower, start, end } of overlapTokens(text))
      expect(text.slice(start, end).toLowerCase()).toContain(lower);
  });
});
