import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../news/mod.ts';
import { nameForPronoun } from './name-for-pronoun.ts';

const item = (exact: string, sentence: number, paragraph = 0) =>
  ({ span: { exact }, sentence, paragraph }) as unknown as Evidence;
const named = (before: string, text: string) =>
  nameForPronoun(item(text, 1), item(before, 0))?.cut.text ?? null;

describe('nameForPronoun()', () => {
  test('names the subject of the sentence before', () => {
    const before = item('Lee Holt bought the mill in May.', 0);
    expect(nameForPronoun(item('He closed it in June.', 1), before)).toEqual({
      cut: {
        text: 'Lee Holt closed it in June.',
        operations: [{ name: 'name for pronoun', from: 'He', to: 'Lee Holt' }],
      },
      naming: before,
    });
  });

  test('takes an aside behind the name for no other person', () => {
    expect(named('Lee Holt, the mayor of Arle, bought the mill.', 'He closed it in June.')).toBe(
      'Lee Holt closed it in June.',
    );
  });

  test.each([
    ['another person is named', 'Lee Holt met Ada Orme at the mill.', 'He closed it in June.'],
    ['another person is named beside the pronoun', 'Lee Holt bought the mill.', 'He and Ada Orme closed it.'],
    ['the subject is no person', 'The mill closed in May.', 'He had bought it in June.'],
    ['the subject is two', 'Lee Holt and his wife bought the mill.', 'He closed it in June.'],
    ['the sentence before quotes someone', 'Lee Holt said “she left the mill.”', 'She closed it in June.'],
    ['it is no person', 'Lee Holt bought the mill.', 'It closed in June.'],
  ])('gives none where %s', (_, before, text) => {
    expect(named(before, text)).toBeNull();
  });

  test('gives none where a sentence stands between', () => {
    expect(nameForPronoun(item('He left.', 2), item('Lee Holt came.', 0))).toBeNull();
  });
});
