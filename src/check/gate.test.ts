import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from './gate.ts';
import { from, ledger } from './testing/judged.ts';

const quay = from('The old quay at Arle fell into the water at dawn.');
const crews = from('Nine crews left the port because of the storm.', 'Teal Radio');

describe('judge() with two sources', () => {
  it.each([
    'The old quay at Arle fell into the water at dawn, and nine crews left the port because of the storm.',
    'Nine crews left the port because of the storm; the old quay at Arle fell into the water at dawn.',
    'The old quay at Arle fell into the water at dawn while nine crews left the port because of the storm.',
    'The old quay at Arle fell into the water at dawn, the Harbour Ledger reported, and nine crews left the port because of the storm, according to Teal Radio.',
    'Nine crews left the port because of the storm, Teal Radio reported.',
  ])('lets %j pass: each clause stands on one of them', (sentence) => {
    expect(judge(sentence, [quay, crews])).toMatchObject({ kind: 'supported', reasons: [] });
    expect(judge(sentence, [crews, quay])).toMatchObject({ kind: 'supported', reasons: [] });
  });

  it.each([
    [
      'a subject of one with the verb of the other',
      'The old quay at Arle left the port because of the storm.',
    ],
    ['a cause across both', 'The old quay at Arle fell into the water at dawn because of the storm.'],
    ['two subjects on one verb', 'The old quay at Arle and nine crews left the port because of the storm.'],
    [
      'a number carried over',
      'Nine old quays at Arle fell into the water at dawn, and crews left the port because of the storm.',
    ],
    [
      'one clause on neither',
      'The old quay at Arle fell into the water at dawn, and the mayor of Hollin resigned over it.',
    ],
    [
      'the credits exchanged',
      'The old quay at Arle fell into the water at dawn, Teal Radio reported, and nine crews left the port because of the storm, according to the Harbour Ledger.',
    ],
    [
      'a credit to both for the word of one',
      'Nine crews left the port because of the storm, according to the Harbour Ledger and Teal Radio.',
    ],
  ])('refuses %s', (_, sentence) => {
    for (const sources of [
      [quay, crews],
      [crews, quay],
    ]) {
      const verdict = judge(sentence, sources);
      expect(verdict.kind).not.toBe('supported');
      expect(verdict.reasons).not.toEqual([]);
    }
  });

  it('takes the better of two sources for one clause', () => {
    const wrong = from('The old quay at Arle did not fall into the water at dawn.');
    expect(judge('The old quay at Arle fell into the water at dawn.', [wrong, quay]).kind).toBe('supported');
  });
});

describe('judge()', () => {
  it.each(['', ' — ', '…', '“”'])('finds %j unclear: there is nothing to check', (text) => {
    const verdict = judge(text, [quay]);
    expect(verdict).toMatchObject({ kind: 'unclear', score: 0 });
    expect(verdict.reasons.map((reason) => reason.check)).toEqual(['form']);
  });

  it('does not take a date for a weekday when the article has none', () => {
    const source = from('The ferry hit the quay on Thursday.', ledger, null);
    expect(judge('The ferry hit the quay on 19 November.', [source]).kind).toBe('unsupported');
  });

  it('does not take a past date for a weekday that may lie ahead', () => {
    const source = from('The port will close on Thursday.');
    expect(judge('The port will close on 19 November.', [source]).kind).toBe('unsupported');
  });

  it('does not take a name for the outlet when the source has none', () => {
    const verdict = judge('The ferry hit the quay, the Harbour Ledger reported.', [
      from('The ferry hit the quay.', null),
    ]);
    expect(verdict.kind).toBe('unsupported');
    expect(verdict.reasons.map((reason) => reason.check)).toContain('attribution');
  });

  it('ranks what is nearly there above what is not', () => {
    const scores = [
      'The old quay at Arle fell into the water at dawn.',
      'The old quay at Arle fell into the harbour at dawn.',
      'The new quay at Hollin fell into the harbour at dawn.',
      'A choir sang.',
    ].map((sentence) => judge(sentence, [quay]).score);
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
    expect(new Set(scores).size).toBe(4);
  });

  it('gives each reason once', () => {
    const { reasons } = judge('The Lumen quay at Lumen fell.', [quay]);
    expect(reasons.filter((reason) => reason.words.includes('Lumen'))).toHaveLength(1);
  });

  const word = fc.constantFrom(
    ...'the a quay Arle Orme said not may 40 % $3 Monday that and which if “lost” ( ) , . — closed Varga-backed'.split(
      ' ',
    ),
  );
  const prose = fc.array(word, { maxLength: 24 }).map((list) => list.join(' '));
  const anything = fc.oneof(prose, fc.string({ unit: 'binary', maxLength: 60 }));

  it('answers on any two texts, with reasons just when it does not let pass', () => {
    fc.assert(
      fc.property(anything, anything, (text, source) => {
        const verdict = judge(text, [from(source)]);
        expect(verdict.reasons.length === 0).toBe(verdict.kind === 'supported');
        expect(verdict.score).toBeGreaterThanOrEqual(0);
        expect(verdict.score).toBeLessThanOrEqual(1);
        expect(judge(text, [from(source)])).toEqual(verdict);
      }),
    );
  });

  const subject = fc.constantFrom('The quay', 'Ada Orme', 'Varga', 'Nine crews', 'The Teal-owned port');
  const verb = fc.constantFrom('closed', 'sued', 'did not leave', 'may sell', 'allegedly hid', 'beat');
  const object = fc.constantFrom('the port', 'Lee Holt', '40 ships', '$3 million', 'a film about Lumen');
  const tail = fc.constantFrom(
    '',
    ' in Arle',
    ' on Monday',
    ' if it rains',
    ', officials said',
    ', which is old',
  );
  const statement = fc
    .tuple(subject, verb, object, tail)
    .map(([who, what, whom, more]) => `${who} ${what} ${whom}${more}.`);

  it('lets every sentence stand on itself, with or without the outlet', () => {
    fc.assert(
      fc.property(statement, (text) => {
        expect(judge(text, [from(text)])).toMatchObject({ kind: 'supported', score: 1 });
        expect(judge(`${text.slice(0, -1)}, ${ledger} reported.`, [from(text)]).kind).toBe('supported');
      }),
    );
  });

  it('lets no sentence stand on one with another subject, verb or object', () => {
    fc.assert(
      fc.property(fc.tuple(subject, verb, object), fc.tuple(subject, verb, object), (one, other) => {
        fc.pre(one.join() !== other.join());
        expect(judge(`${one.join(' ')}.`, [from(`${other.join(' ')}.`)]).kind).not.toBe('supported');
      }),
    );
  });

  it.each(['quay ', 'said, ', '. ', '“a, ” ', '1,', "Arle's ", 'not '])(
    'judges 20,000 characters of %j in two seconds',
    (piece) => {
      const text = piece.repeat(20_000 / piece.length);
      const start = performance.now();
      judge(text, [from(text)]);
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );
});
