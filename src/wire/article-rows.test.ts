import { describe, expect, test } from 'vitest';
import type { Instant } from '../news/mod.ts';
import { articleRow, articlesOf } from './article-rows.ts';
import { makeId } from './ids.ts';

const row = (given: Record<string, unknown>) => articleRow({ text: 'The mill closed.', ...given }, 'line 1');

describe('articleRow()', () => {
  test('takes the fields it knows and leaves the rest empty', () => {
    expect(row({ id: 7, source: 'Northline', date: '2026-11-20' })).toEqual({
      id: '7',
      url: null,
      title: '',
      text: 'The mill closed.',
      outlet: 'Northline',
      publishedAt: '2026-11-20T00:00:00.000Z',
    });
  });

  test('counts an unreadable date as none', () => {
    expect(row({ date: 'soon' }).publishedAt).toBeNull();
  });

  test('refuses a row without text and title, naming the line', () => {
    expect(() => articleRow({ id: 'a' }, 'line 3 of "x"')).toThrow(
      'line 3 of "x" has neither "text" nor "title"',
    );
  });
});

describe('articlesOf()', () => {
  test('orders by date; an undated article stays behind the one before it', () => {
    const list = articlesOf([
      row({ id: 'late', date: '2026-11-20' }),
      row({ id: 'undated' }),
      row({ id: 'early', date: '2026-11-19' }),
    ]);
    expect(list.map((article) => [article.id, article.readAt.slice(0, 10)])).toEqual([
      ['early', '2026-11-19'],
      ['late', '2026-11-20'],
      ['undated', '2026-11-20'],
    ]);
  });

  test('reads the same article once, and another text under a known id as a revision', () => {
    const list = articlesOf([row({ id: 'a' }), row({ id: 'a' }), row({ id: 'a', text: 'The mill opened.' })]);
    expect(list).toHaveLength(2);
    expect(list[1]!.id).toMatch(/^a~[0-9a-f]{8}$/);
  });

  test('makes an id of clock and content where none is given', () => {
    const [first] = articlesOf([row({ date: '2026-11-20' })]);
    const [again] = articlesOf([row({ date: '2026-11-20' })]);
    expect(first!.id).toBe(again!.id);
    expect(first!.id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
  });
});

describe('makeId()', () => {
  test('sorts by time', () => {
    const early = makeId('2026-11-19T00:00:00.000Z' as Instant, 'z');
    const late = makeId('2026-11-20T00:00:00.000Z' as Instant, 'a');
    expect(early < late).toBe(true);
  });
});
