import { describe, expect, it } from 'vitest';
import { judge } from '../check/mod.ts';
import type { Subject } from './mutate.ts';
import { positive, type Positive } from './positives.ts';

function subject(text: string, other = 'Nine crews left the port because of the storm.'): Subject {
  return {
    text,
    outlet: 'The Harbour Ledger',
    articleNames: [],
    articleNumbers: [],
    other: { text: other, outlet: 'Teal Radio' },
  };
}

function made(kind: Positive['kind'], text: string, turn = 0, other?: string): string | null {
  return positive(subject(text, other), kind, turn)?.text ?? null;
}

describe('positive()', () => {
  it('identical: is the sentence with its source', () => {
    const text = 'The old quay fell at dawn.';
    expect(positive(subject(text), 'identical', 0)).toEqual({
      kind: 'identical',
      text,
      sources: [{ text, outlet: 'The Harbour Ledger' }],
    });
  });

  it.each([
    ['On Monday, the old quay fell.', 'The old quay fell.'],
    ['But the old quay fell.', 'The old quay fell.'],
    ['The quay (built in 1904) fell.', 'The quay fell.'],
    ['Ada Orme, who led the council, was fined.', 'Ada Orme was fined.'],
    ['The ferry hit the quay, which fell.', 'The ferry hit the quay.'],
    ['In May, the quay (built in 1904) fell, which closed the port.', 'The quay fell.'],
    ['The old quay fell.', null],
    ['Without a vote, the council met.', null],
    ['At no time, crews were hurt.', null],
  ])('trimmed: makes %j into %j', (text, expected) => {
    expect(made('trimmed', text)).toBe(expected);
  });

  it.each([
    ['The old quay fell.', 0, 'The old quay fell, The Harbour Ledger reported.'],
    ['The old quay fell.', 1, 'According to The Harbour Ledger, the old quay fell.'],
    ['Orme left.', 1, 'According to The Harbour Ledger, Orme left.'],
    ['“We lost,” Orme said.', 0, null],
    ['Who left?', 0, null],
  ])('reframed: makes %j at turn %i into %j', (text, turn, expected) => {
    expect(made('reframed', text, turn)).toBe(expected);
  });

  it('fused: joins the sentence of one source with that of another, each with its credit', () => {
    const text = 'The old quay fell at dawn.';
    const fused = positive(subject(text), 'fused', 0);
    expect(fused?.text).toBe(
      'The old quay fell at dawn, The Harbour Ledger reported, and Nine crews left the port because of the storm, according to Teal Radio.',
    );
    expect(fused?.sources.map((source) => source.outlet)).toEqual(['The Harbour Ledger', 'Teal Radio']);
  });

  it.each([
    ['“We lost,” Orme said.', undefined],
    ['The old quay fell.', 'Who left?'],
    ['Orme and Holt and Vale left.', undefined],
    ['The quay fell: it was old.', undefined],
  ])('fused: makes nothing of %j with %j', (text, other) => {
    expect(made('fused', text, 0, other)).toBeNull();
  });

  it('makes sentences that the gate lets pass', () => {
    const text = 'On Monday, Ada Orme, who led the council for nine years, was fined in Arle.';
    for (const kind of ['identical', 'trimmed', 'reframed', 'fused'] as const) {
      const found = positive(subject(text), kind, 1)!;
      const sources = found.sources.map((source) => ({ ...source, date: null }));
      expect(judge(found.text, sources)).toMatchObject({ kind: 'supported', reasons: [] });
    }
  });
});
