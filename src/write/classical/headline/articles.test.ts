import { describe, expect, it } from 'vitest';
import { withArticles } from './articles.ts';
import { caseBook } from './case-book.ts';

const book = caseBook([
  'On Monday a bill on ferries passed by a vote of ten. It was a defeat. He signed the toll plan that the Senate passed, with aid.',
]);
const filled = (text: string, mayLack = false) => withArticles({ text, operations: [] }, true, book, mayLack);

describe('withArticles()', () => {
  it.each([
    ['Senate passed bill by vote', 'The Senate passed a bill by a vote'],
    ['Senate passed ferry bill', 'The Senate passed a ferry bill'],
    ['Orme opposed toll plan', 'Orme opposed the toll plan'],
  ])('of %j makes %j', (line, sentence) => {
    expect(filled(line)?.text).toBe(sentence);
  });

  it('logs every article', () => {
    expect(filled('Senate passed bill')?.operations).toEqual([
      { name: 'add article', from: '', to: 'the' },
      { name: 'add article', from: '', to: 'a' },
    ]);
  });

  it.each([
    ['a noun the texts do not have', 'Senate passed motion'],
    ['two objects', 'Senate handed Orme first defeat'],
  ])('is null for %s, unless the line may lack one', (_, line) => {
    expect(filled(line)).toBeNull();
    expect(filled(line, true)?.text).toMatch(/^The Senate/);
  });
});
