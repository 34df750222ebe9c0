import { describe, expect, test } from 'vitest';
import type { Instant } from '../news/mod.ts';
import { instantsOf, pageAt, pagesAt } from './day-at.ts';
import type { PageChange } from './outlet-records.ts';
import { inventedOutlet, inventedPage, noon } from './testing/invented-outlet.ts';

const one = '2026-11-19T13:00:00.000Z' as Instant;
const two = '2026-11-19T14:00:00.000Z' as Instant;
const change = (at: Instant, kind: PageChange['kind'], to: string): PageChange => ({
  url: 'https://mercury.example/one',
  at,
  kind,
  paragraphs: [{ from: 'Second paragraph.', to }],
  note: kind === 'correction' ? 'Correction: it was so.' : null,
});
const page = inventedPage('one', {
  changes: [change(one, 'silent-edit', 'Softer.'), change(two, 'correction', 'Right.')],
});

describe('pageAt()', () => {
  test('has no page before its time', () => {
    expect(pageAt(page, '2026-11-19T11:59:59.999Z' as Instant)).toBeNull();
    expect(pageAt(page, noon)?.paragraphs[1]).toBe('Second paragraph.');
  });

  test('a silent edit changes the text and neither note nor date', () => {
    expect(pageAt(page, one)).toMatchObject({ note: null, updatedAt: noon });
    expect(pageAt(page, one)?.paragraphs).toEqual(['First sentence of one.', 'Softer.']);
  });

  test('a correction changes text, note and date', () => {
    expect(pageAt(page, two)).toMatchObject({ note: 'Correction: it was so.', updatedAt: two });
    expect(pageAt(page, two)?.paragraphs[1]).toBe('Right.');
  });
});

describe('pagesAt() and instantsOf()', () => {
  const late = inventedPage('late', { publishedAt: two });
  const missing = [{ id: 'gone', at: one, path: '/gone', title: 'Gone', summary: 'Gone.' }];
  const outlet = inventedOutlet({ articles: [page, late], missing });

  test('pagesAt() gives what is published, newest first', () => {
    expect(pagesAt(outlet, one).map((now) => now.page.id)).toEqual(['one']);
    expect(pagesAt(outlet, two).map((now) => now.page.id)).toEqual(['late', 'one']);
  });

  test('instantsOf() names each instant once, in order', () => {
    expect(instantsOf({ outlets: [outlet], comments: [] })).toEqual([noon, one, two]);
  });
});
