import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reason } from '../news/mod.ts';
import { checkText, judge } from './mod.ts';

const megabyte = 2 ** 20;
/** One quadratic step over a megabyte takes minutes. */
const mostMs = 8000;
/** Four times the text: 4 when linear, 16 when quadratic. */
const mostGrowth = 8;
const kinds = ['supported', 'unsupported', 'contradicted', 'unclear'];

const news = [
  'The old quay at Arle fell into the water at dawn on Tuesday, officials said.',
  '“Nobody could have known,” Ada Orme, who led the council for nine years, told Teal Radio on Monday.',
  'Varga Works, citing the harbour office, said it would pay about $3.5 million to 312 crews unless the council objects.',
  'Orme-backed lawmakers voted 41-38 against the bill; Holt (of Lower Arle) did not vote.',
  'In May 2026 the U.S.-based firm’s profit rose 12%, its first gain since 2019, the Harbour Ledger reported.',
];
const marks = [
  '"',
  '“',
  '”',
  "'",
  '’',
  ',',
  ';',
  ':',
  '-',
  '—',
  '(',
  ')',
  '.',
  '…',
  '%',
  '$',
  '\n',
  '\u0000',
  '\u202e',
  '\u0301',
  '𝔄',
  '🗞',
];
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...news.flatMap((sentence) => sentence.split(' '))) },
  { weight: 2, arbitrary: fc.constantFrom(...marks) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const scrambled = fc.array(piece, { maxLength: 60 }).map((list) => list.join(' '));
const anyText = fc.oneof(scrambled, fc.constantFrom(...news), fc.string({ unit: 'binary', maxLength: 300 }));

function expectWellFormed(text: string, sources: readonly string[], reasons: readonly Reason[]): void {
  for (const reason of reasons) {
    expect(reason.check).not.toBe('');
    expect(reason.why).not.toBe('');
    for (const { start, end } of reason.at ?? []) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
    for (const { start, end, source } of reason.sourceAt ?? []) {
      expect(sources[source]).toBeDefined();
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(sources[source]!.length);
    }
  }
}

describe('judge()', () => {
  it('gives a well-formed verdict on any sentence and sources', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { minLength: 1, maxLength: 2 }), (text, sources) => {
        const cited = sources.map((source, at) => ({
          text: source,
          outlet: at === 0 ? 'Teal Radio' : null,
          date: at === 0 ? '2026-11-20' : null,
        }));
        const verdict = judge(text, cited);
        expect(kinds).toContain(verdict.kind);
        expect(verdict.score).toBeGreaterThanOrEqual(0);
        expect(verdict.score).toBeLessThanOrEqual(1);
        expect(verdict.reasons.length === 0).toBe(verdict.kind === 'supported');
        expectWellFormed(text, sources, verdict.reasons);
      }),
      { numRuns: 300 },
    );
  });

  it('says the same of the same twice', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, source) => {
        const cited = [{ text: source, outlet: null, date: null }];
        expect(judge(text, cited)).toEqual(judge(text, cited));
      }),
      { numRuns: 100 },
    );
  });

  it('never supports a sentence of words that the source has none of', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        fc.pre(!/zebra|juggl|cello/i.test(source));
        const verdict = judge('Zebras juggled cellos.', [{ text: source, outlet: null, date: null }]);
        expect(verdict.kind).not.toBe('supported');
      }),
      { numRuns: 100 },
    );
  });
});

describe('checkText()', () => {
  it('gives sentences with true offsets and evidence that is there, of any text and source', () => {
    fc.assert(
      fc.property(anyText, anyText, (text, source) => {
        for (const sentence of checkText(text, [{ file: 'a', text: source, outlet: null }])) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(kinds).toContain(sentence.verdict);
          for (const { start, end, exact } of sentence.evidence) expect(source.slice(start, end)).toBe(exact);
          const cited = sentence.evidence.map((evidence) => evidence.exact);
          for (const reason of sentence.reasons)
            expectWellFormed(sentence.text, cited, [{ ...reason, sourceAt: [] }]);
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** Each the kind of text on which a careless search goes back to its start for every character. */
const hostile: Readonly<Record<string, (length: number) => string>> = {
  'one sentence without end': (length) => 'the old quay at Arle fell and '.repeat(length / 30),
  'quotation marks': (length) => 'he said "no" and '.repeat(length / 17),
  'quotation marks alone': (length) => '"'.repeat(length),
  commas: (length) => 'Arle, Orme, '.repeat(length / 12),
  hyphens: (length) => 'Orme-backed-'.repeat(length / 12),
  'nested parentheses': (length) => '(a '.repeat(length / 6) + ') '.repeat(length / 4),
  'no spaces': (length) => 'x'.repeat(length),
  digits: (length) => '1,234.5'.repeat(length / 7),
  capitals: (length) => 'Ada Orme '.repeat(length / 9),
  'full stops': (length) => 'a. '.repeat(length / 3),
  'letters beyond the first plane': (length) => '𝔄𝔯 '.repeat(length / 5),
  'right to left': (length) => 'مرحبا بالعالم. '.repeat(length / 15),
  'combining marks': (length) => `e${'\u0301'.repeat(7)} `.repeat(length / 9),
  NUL: (length) => '\u0000 a'.repeat(length / 3),
  blanks: (length) => ' '.repeat(length - 1) + 'a',
  lines: (length) => 'Orme left\n'.repeat(length / 10),
  'sentences of news': (length) => `${news.join(' ')} `.repeat(length / 500),
};

/** Time of the processor, not of the clock: other work on the machine does not count. */
function msOf(text: string, source: string): number {
  const start = process.cpuUsage();
  checkText(text, [{ file: 'a', text: source, outlet: null }]);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

describe('checkText() on a megabyte', () => {
  for (const [name, make] of Object.entries(hostile)) {
    it(`ends in time, and takes little more than four times as long as on a quarter: ${name}`, () => {
      const text = make(megabyte);
      const quarter = make(megabyte / 4);
      const quarterMs = msOf(quarter, quarter);
      const wholeMs = msOf(text, text);
      expect(wholeMs).toBeLessThan(mostMs);
      expect(wholeMs / Math.max(20, quarterMs)).toBeLessThan(mostGrowth);
    }, 120_000);
  }

  it('a judged sentence of a megabyte is unclear at once', () => {
    const text = 'quay '.repeat(megabyte / 5);
    const start = performance.now();
    expect(judge(text, [{ text, outlet: null, date: null }]).kind).toBe('unclear');
    expect(performance.now() - start).toBeLessThan(200);
  });
});
