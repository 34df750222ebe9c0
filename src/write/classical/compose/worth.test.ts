import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../news/mod.ts';
import { storyLedger } from '../../testing/story-ledger.ts';
import { millPages } from '../../testing/invented-story.ts';
import { centralityOf } from './centrality.ts';
import { piece } from './testing/pieces.ts';
import { valued } from './worth.ts';

const centrality = centralityOf(storyLedger(millPages).articles);
const evidenceOf = (text: string, own: Partial<Evidence>) => [{ ...piece(text, 'a').evidence[0]!, ...own }];
const value = (text: string, own: Parameters<typeof piece>[2] = {}) =>
  valued(piece(text, 'a', own), centrality);
const news = 'Ostrel Paper will close its Aldmoor mill in March after 61 years of newsprint.';

describe('valued()', () => {
  it('puts the news over what else a page says', () => {
    const aside = value('A choir from the neighbouring town sang three songs on the square.');
    expect(value(news).worth).toBeGreaterThan(aside.worth);
    expect(value(news).lead).toBeGreaterThan(aside.lead);
  });

  it.each([
    [
      'told in the past perfect',
      'Ostrel Paper had closed its Aldmoor mill in March after 61 years of newsprint.',
    ],
    ['a standing fact', 'The Aldmoor mill of Ostrel Paper is a newsprint mill in the valley of the region.'],
    ['a comment', 'Ostrel Paper clearly should close its Aldmoor mill in March after 61 years of newsprint.'],
    [
      'a credit inside a credit',
      'Teal Radio reported that the Aldmoor mill will close in March, Northline reported.',
    ],
    ['coarse', 'Ostrel Paper will close its Aldmoor mill in March after 61 years of “bullshit.”'],
  ])('takes off for a sentence that is %s', (_, text) => {
    expect(value(text).worth).toBeLessThan(value(news).worth);
  });

  it('does not take "said that it had" for background', () => {
    const said = value('Ostrel Paper said that it had closed its Aldmoor mill in March.');
    const had = value('Ostrel Paper had closed its Aldmoor mill in March, it said.');
    expect(said.worth).toBeGreaterThan(had.worth);
  });

  it('takes off for days long past, and adds for the day of the news', () => {
    const on = (iso: string) =>
      value(news, { evidence: evidenceOf(news, { dates: [{ raw: '', start: 0, end: 0, iso }] }) }).worth;
    expect(on('2026-02-11')).toBeGreaterThan(on('2026-02-05'));
    expect(on('2026-02-05')).toBeGreaterThan(on('2025-06-01'));
    expect(on('2025')).toBe(on('2025-06-01'));
    expect(on('2027-01-01')).toBe(on('2026-02-05'));
  });

  it('puts facts over claims and opinions, and early sentences over late ones', () => {
    const of = (own: Partial<Evidence>) => value(news, { evidence: evidenceOf(news, own) });
    expect(of({ kind: 'fact' }).worth).toBeGreaterThan(of({ kind: 'alleged' }).worth);
    expect(of({ kind: 'alleged' }).worth).toBeGreaterThan(of({ kind: 'opinion' }).worth);
    expect(of({ sentence: 0 }).lead).toBeGreaterThan(of({ sentence: 5 }).lead);
  });

  it('gives a number for odd words too', () => {
    for (const text of ['', '…', 'a', '!'.repeat(500)]) {
      const { worth, lead } = value(text, { at: '' });
      expect(Number.isFinite(worth) && Number.isFinite(lead)).toBe(true);
    }
  });
});
