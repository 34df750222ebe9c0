import { describe, expect, it } from 'vitest';
import { judge } from '../check/mod.ts';
import { articleOffer } from './subjects.ts';
import type { Subject } from './mutations/mod.ts';
import { positives, shapesOf, type Positive } from './positives.ts';

function subject(text: string, other = 'Nine crews left the port because of the storm.'): Subject {
  const article = articleOffer(text, 'The Harbour Ledger');
  return { text, outlet: 'The Harbour Ledger', article, other: { text: other, outlet: 'Teal Radio' } };
}

function made(kind: Positive['kind'], shape: string, text: string, other?: string): string | null {
  return positives(subject(text, other), kind).find((item) => item.shape === shape)?.text ?? null;
}

const trimmed: readonly (readonly [string, string, string | null])[] = [
  ['lead cut', 'On Monday, the old quay of Arle fell.', 'The old quay of Arle fell.'],
  ['lead cut', 'Without a vote, the council met in Arle.', null],
  ['lead cut', 'In Arle, Teal, the council met in May.', null],
  ['lead cut', 'Instead, she said, the council met in Arle.', null],
  ['conjunction cut', 'But the old quay of Arle fell.', 'The old quay of Arle fell.'],
  ['conjunction cut', 'And if it falls, the council pays.', null],
  ['parenthesis cut', 'The old quay (built in 1904) of Arle fell.', 'The old quay of Arle fell.'],
  ['parenthesis cut', 'The old quay (not the new one) fell.', null],
  ['parenthesis cut', 'Orme said “the quay (built in 1904) fell.”', null],
  ['relative cut', 'Ada Orme, who led the council, was fined in May.', 'Ada Orme was fined in May.'],
  ['relative tail cut', 'The ferry hit the old quay, which fell.', 'The ferry hit the old quay.'],
  ['relative tail cut', 'The ferry was steered by Orme, who denied it.', null],
  ['weekday cut', 'The council met in Arle on Monday.', 'The council met in Arle.'],
  ['weekday cut', 'The council met in Arle only on Monday.', null],
  ['dateline cut', 'ARLE (TNN) -- The old quay fell at dawn.', 'The old quay fell at dawn.'],
  ['lead cut', 'The old quay fell.', null],
];

const reframed: readonly (readonly [string, string, string | null])[] = [
  ['reported behind', 'The old quay fell.', 'The old quay fell, The Harbour Ledger reported.'],
  ['according to behind', 'The old quay fell.', 'The old quay fell, according to The Harbour Ledger.'],
  ['according to in front', 'The old quay fell.', 'According to The Harbour Ledger, the old quay fell.'],
  ['according to in front', 'Ada Orme left.', 'According to The Harbour Ledger, Ada Orme left.'],
  ['according to in front', 'Asked twice, Orme left.', null],
  ['reported that', 'The old quay fell.', 'The Harbour Ledger reported that the old quay fell.'],
  ['reports that', 'The old quay fell.', 'The Harbour Ledger reports that the old quay fell.'],
  [
    'attribution moved back',
    'Officials said the old quay fell in May.',
    'The old quay fell in May, officials said.',
  ],
  [
    'attribution moved back',
    'Ada Orme said the old quay fell in May.',
    'The old quay fell in May, Ada Orme said.',
  ],
  [
    'attribution moved front',
    'The old quay fell in May, officials said.',
    'Officials said that the old quay fell in May.',
  ],
  [
    'according to moved front',
    'The old quay fell in May, according to police.',
    'According to police, the old quay fell in May.',
  ],
  [
    'according to moved back',
    'According to police, the old quay fell in May.',
    'The old quay fell in May, according to police.',
  ],
  ['that added', 'Ada Orme said the old quay fell.', 'Ada Orme said that the old quay fell.'],
  ['reported behind', '“We lost,” Orme said.', null],
  ['reported behind', 'Who left?', null],
];

const quay = 'The old quay fell at dawn.';
const crews = 'nine crews left the port because of the storm';
const fused: readonly (readonly [string, string])[] = [
  ['and', `The old quay fell at dawn, The Harbour Ledger reported, and ${crews}, according to Teal Radio.`],
  [
    'while',
    `The old quay fell at dawn, according to The Harbour Ledger, while ${crews}, Teal Radio reported.`,
  ],
  ['semicolon', `The old quay fell at dawn, The Harbour Ledger reported; ${crews}, Teal Radio reported.`],
  [
    'reported that twice',
    `The Harbour Ledger reported that the old quay fell at dawn, and Teal Radio reported that ${crews}.`,
  ],
];

describe('positives()', () => {
  it('identical: is the sentence with its source', () => {
    const sources = [{ text: quay, outlet: 'The Harbour Ledger' }];
    expect(positives(subject(quay), 'identical')).toEqual([
      { kind: 'identical', shape: 'identical', text: quay, sources },
    ]);
  });

  it.each(trimmed)('trimmed, %s: makes of %j %j', (shape, text, expected) => {
    expect(made('trimmed', shape, text)).toBe(expected);
  });

  it.each(reframed)('reframed, %s: makes of %j %j', (shape, text, expected) => {
    expect(made('reframed', shape, text)).toBe(expected);
  });

  it.each(fused)('fused, %s: joins two sentences, each with its credit: %j', (shape, expected) => {
    const other = 'Some nine crews left the port because of the storm.';
    expect(made('fused', shape, quay, other)).toBe(expected.replaceAll('nine', 'some nine'));
  });

  it.each([
    ['“We lost,” Orme said.', undefined],
    [quay, 'Who left?'],
    ['Orme and Holt and Vale left.', undefined],
    ['The quay fell: it was old.', undefined],
  ])('fused: makes nothing of %j with %j', (text, other) => {
    expect(positives(subject(text, other), 'fused')).toEqual([]);
  });

  it('makes sentences that the gate lets pass', () => {
    const list = [...trimmed, ...reframed].filter(([, , expected]) => expected !== null);
    for (const [, text] of list) {
      for (const kind of ['identical', 'trimmed', 'reframed'] as const) {
        for (const found of positives(subject(text), kind)) {
          const sources = found.sources.map((source) => ({ ...source, date: null }));
          expect({ ...found, verdict: judge(found.text, sources).kind }).toEqual({
            ...found,
            verdict: 'supported',
          });
        }
      }
    }
  });
});

describe('shapesOf()', () => {
  it('counts the rules of a kind', () => {
    expect(shapesOf('identical')).toBe(1);
    expect(shapesOf('trimmed')).toBeGreaterThanOrEqual(6);
    expect(shapesOf('reframed')).toBeGreaterThanOrEqual(8);
    expect(shapesOf('fused')).toBeGreaterThanOrEqual(4);
  });
});
