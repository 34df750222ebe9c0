import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../check/mod.ts';
import { mutations, type Subject } from './mutate.ts';
import { seeded } from './random.ts';

function subject(text: string, parts: Partial<Subject> = {}): Subject {
  return {
    text,
    outlet: 'The Harbour Ledger',
    articleNames: [],
    articleNumbers: [],
    other: { text: 'Nine crews left the port.', outlet: 'Teal Radio' },
    ...parts,
  };
}

function mutated(type: string, text: string, parts: Partial<Subject> = {}): string | null {
  return mutations[type]!(subject(text, parts), seeded(1));
}

/** Each with a sentence that offers a place for it. */
const suitable: readonly [string, string, string, Partial<Subject>?][] = [
  ['number changed', 'The port lost 312 crews.', 'The port lost 313 crews.'],
  ['number changed', 'Varga paid 1,200 crowns.', 'Varga paid 1201 crowns.'],
  [
    'number from elsewhere',
    'The port lost 312 crews.',
    'The port lost 40 crews.',
    { articleNumbers: ['312', '40'] },
  ],
  ['unit changed', 'Varga paid 3 million crowns.', 'Varga paid 3 billion crowns.'],
  ['unit changed', 'Fares rose 12 percent.', 'Fares rose 12 people.'],
  ['unit changed', 'Fares rose 12%.', 'Fares rose 12 people.'],
  ['name from elsewhere', 'Orme won in Arle.', 'Hollin won in Arle.', { articleNames: ['Orme', 'Hollin'] }],
  ['names swapped', 'Ada Orme beat Lee Holt.', 'Lee Holt beat Ada Orme.'],
  ['negation added', 'The port has closed.', 'The port has not closed.'],
  ['negation dropped', 'The port has not closed.', 'The port has closed.'],
  ['negation dropped', 'The port hasn’t closed.', 'The port has closed.'],
  ['opposite word', 'Fares rose in May.', 'Fares fell in May.'],
  ['made certain', 'The port may close.', 'The port will close.'],
  ['hedge dropped', 'The firm allegedly hid the cracks.', 'The firm hid the cracks.'],
  ['hedge dropped', 'The port is expected to close.', 'The port is going to close.'],
  ['clause appended', 'The port closed.', 'The port closed, a move that analysts called unprecedented.'],
  ['relation invented', 'Varga dropped a film about Lumen.', 'Varga dropped a Lumen-backed film.'],
  ['attribution cut', 'The firm hid all of the cracks, officials said.', 'The firm hid all of the cracks.'],
  [
    'attribution cut',
    'The firm hid all of the cracks, according to police.',
    'The firm hid all of the cracks.',
  ],
  [
    'condition cut',
    'The port of Arle will close again if the council agrees.',
    'The port of Arle will close again.',
  ],
  [
    'tail cut',
    'The office approved the new drug for adults over sixty.',
    'The office approved the new drug.',
  ],
  [
    'subject stolen',
    'The ferry, often called the Lady, hit the quay.',
    'Often called the Lady hit the quay.',
  ],
  ['credit shared', 'The port closed.', 'The port closed, according to The Harbour Ledger and Teal Radio.'],
  ['credit moved', 'The port closed.', 'The port closed, Teal Radio reported.'],
  ['name halved', 'The New Arle council met.', 'The Arle council met.'],
];

/** Each with a sentence that offers none. */
const unsuitable: readonly [string, string, Partial<Subject>?][] = [
  ['number changed', 'The port lost nine crews.'],
  ['number from elsewhere', 'The port lost 312 crews.', { articleNumbers: ['312'] }],
  ['number from elsewhere', 'The port lost crews.', { articleNumbers: ['40'] }],
  ['unit changed', 'The port lost 312 crews.'],
  ['name from elsewhere', 'The port closed.', { articleNames: ['Hollin'] }],
  ['name from elsewhere', 'Orme won.', { articleNames: ['Orme', 'Al'] }],
  ['names swapped', 'Ada Orme won.'],
  ['negation added', 'The port is not closed.'],
  ['negation added', 'The port closed.'],
  ['negation dropped', 'The port closed.'],
  ['negation dropped', 'The port can’t close.'],
  ['opposite word', 'The port met.'],
  ['made certain', 'The port will close.'],
  ['hedge dropped', 'The firm hid the cracks.'],
  ['relation invented', 'Varga dropped a film.'],
  ['quote altered', 'Orme said “we lost.”'],
  ['quote altered', 'Orme left.'],
  ['attribution cut', 'The firm hid the cracks.'],
  ['condition cut', 'The port closed.'],
  ['tail cut', 'The port closed in May.'],
  ['span cut', 'The port closed.'],
  ['subject stolen', 'The ferry hit the quay.'],
  ['subject stolen', 'On Monday, the ferry, an old one, sank.'],
  ['credit shared', 'The port closed.', { other: { text: '', outlet: 'The Harbour Ledger' } }],
  ['credit moved', 'The port closed.', { other: { text: '', outlet: 'The Harbour Ledger' } }],
  ['name halved', 'Ada Orme won.'],
];

describe('mutations', () => {
  it.each(suitable)('%s makes %j into %j', (type, text, expected, parts) => {
    expect(mutated(type, text, parts)).toBe(expected);
  });

  it.each(unsuitable)('%s makes nothing of %j', (type, text, parts) => {
    expect(mutated(type, text, parts)).toBeNull();
  });

  it('quote altered changes one word inside the quotation and nothing else', () => {
    const text = 'Orme said “nobody could have known about these cracks” in May.';
    const made = mutated('quote altered', text)!;
    expect(made).toContain('totally');
    expect(made).toMatch(/^Orme said “.*” in May\.$/);
    expect(made.split(' ')).toHaveLength(text.split(' ').length);
    expect(made.split(' ').filter((word, at) => word !== text.split(' ')[at])).toHaveLength(1);
  });

  it('span cut takes three words out of the middle of a clause', () => {
    const text = 'The head of the old union that sued the port resigned.';
    const made = mutated('span cut', text)!;
    expect(made.split(' ')).toHaveLength(text.split(' ').length - 3);
    expect(made).toMatch(/^The head .*resigned\.$/);
  });

  it('each has a case here where it can and, unless it always can, one where it cannot', () => {
    const covered = new Set([...suitable.map(([type]) => type), 'quote altered', 'span cut']);
    expect(Object.keys(mutations).filter((type) => !covered.has(type))).toEqual([]);
    const nulls = new Set(unsuitable.map(([type]) => type));
    expect(Object.keys(mutations).filter((type) => !nulls.has(type))).toEqual(['clause appended']);
  });

  it('makes false sentences that the gate refuses', () => {
    for (const [type, text, expected, parts] of suitable) {
      const { outlet } = subject(text, parts);
      const verdict = judge(expected, [{ text, outlet, date: null }]);
      expect({ type, kind: verdict.kind }).not.toEqual({ type, kind: 'supported' });
    }
  });

  it('take any sentence, and do the same to it each time', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...suitable.map(([, text]) => text))),
        fc.integer(),
        (text, seed) => {
          const given = subject(text, { articleNames: ['Hollin'], articleNumbers: ['77'] });
          for (const mutate of Object.values(mutations)) {
            const made = mutate(given, seeded(seed));
            expect(mutate(given, seeded(seed))).toBe(made);
            if (made !== null) expect(typeof made).toBe('string');
          }
        },
      ),
    );
  });
});
