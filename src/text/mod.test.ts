import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dates,
  frames,
  names,
  numbers,
  plainMarks,
  quotes,
  sentences,
  tag,
  terms,
  words,
  type SentenceSpan,
} from './mod.ts';

const pieces = [
  ...['Mr.', 'U.S.', 'a.m.', 'e.g.', 'J.', 'Arle', 'said', 'that', 'according to', 'the', 'O’Dell’s'],
  ...['“', '”', '"', "'", '(', ')', ',', '.', '...', '…', '?', '!', ';', ':', ' - ', '—', '-'],
  ...[
    '\n',
    '\r\n',
    '\u2028',
    '\t',
    '\u00a0',
    ' ',
    '  ',
    '\u200b',
    '\u202e',
    '\0',
    '\ud83d',
    '\udc00',
    '👩‍🚀',
    'é',
  ],
  ...['$1.5', 'million', '%', '3,400', 'twenty-five', 'Tuesday', 'Nov. 3, 2026', '新聞社。', 'الخبر'],
];

/** Any string at all: prose-like rubbish, every code point, and halves of surrogate pairs. */
const anyText = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', ' ')), { maxLength: 40 })
    .map((list) => list.flat().join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((codes) => String.fromCharCode(...codes)),
);

interface Extent {
  readonly start: number;
  readonly end: number;
}

function expectInOrder(spans: readonly Extent[], length: number): void {
  let last = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(length);
}

function covered(text: string, spans: readonly Extent[]): string {
  const marks = Array.from({ length: text.length }, () => false);
  for (const { start, end } of spans) marks.fill(true, start, end);
  return [...Array(text.length).keys()].map((at) => (marks[at] ? '' : text[at]!)).join('');
}

describe('offsets of any text', () => {
  it('words() are slices of the text, apart and in order, and leave no letter or digit out', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = words(text);
        expectInOrder(found, text.length);
        for (const word of found) expect(text.slice(word.start, word.end)).toBe(word.text);
        expect(covered(text, found)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  it('sentences() are trimmed, apart and in order, and leave out nothing but white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = sentences(text);
        expectInOrder(found, text.length);
        for (const { start, end } of found) {
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(text.slice(start, end)).not.toMatch(/[\r\n\u2028\u2029]/);
        }
        expect(covered(text, found).trim()).toBe('');
      }),
    );
  });

  it('sentences() count paragraphs up from 0, a line break to each', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = sentences(text);
        let last: SentenceSpan | undefined;
        for (const span of found) {
          const between = text.slice(last?.end ?? span.start, span.start);
          const step = span.paragraph - (last?.paragraph ?? 0);
          expect(step).toBe(/[\r\n\u2028\u2029]/.test(between) ? 1 : 0);
          last = span;
        }
      }),
    );
  });

  it('names(), numbers() and quotes() are slices of the text, apart and in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const list of [names(text), numbers(text), quotes(text)]) expectInOrder(list, text.length);
        for (const name of names(text)) expect(text.slice(name.start, name.end)).toBe(name.text);
        for (const quote of quotes(text)) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
        for (const number of numbers(text)) {
          expect(text.slice(number.start, number.end)).toBe(number.raw);
          expect(number.value).not.toBeNaN();
        }
      }),
    );
  });

  it('dates(), terms() and frames() point into the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const date of dates(text, '2026-11-20')) {
          expect(text.slice(date.start, date.start + date.raw.length)).toBe(date.raw);
        }
        for (const term of terms(text)) expect(text.slice(term.start, term.start + 1)).not.toMatch(/^\s?$/);
        for (const frame of frames(text)) {
          expect(plainMarks(text).slice(frame.start, frame.end)).toContain(frame.source);
        }
      }),
    );
  });

  it('tag() gives slices of the text, apart and in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = tag(text);
        expectInOrder(found, text.length);
        for (const token of found) expect(text.slice(token.start, token.end)).toBe(token.text);
      }),
      { numRuns: 40 },
    );
  });

  it('plainMarks() keeps every offset and does nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = plainMarks(text);
        expect(plain).toHaveLength(text.length);
        expect(plainMarks(plain)).toBe(plain);
      }),
    );
  });
});

/** Made of one piece over and over, and long: nothing here may cost more than linear time. */
const hostile: readonly [string, string][] = [
  ['one letter', 'a'],
  ['one word', 'word '],
  ['commas', 'said, '],
  ['dots', '. '],
  ['full stops', '.'],
  ['closing brackets', '.)'],
  ['white space', ' '],
  ['open quotations', '“'],
  ['thousands', '1,'],
  ['scales', 'million '],
  ['hyphens', 'ab-'],
  ['apostrophes', "'s "],
  ['initials', 'Ab. '],
  ['pictures', '😀'],
];

function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
}

function seconds(run: () => unknown): number {
  const start = performance.now();
  run();
  return (performance.now() - start) / 1000;
}

describe('time', () => {
  it.each(hostile)('sentences(), words() and numbers() read 400 kB of %s in one line', (_, piece) => {
    const text = repeated(piece, 400_000);
    expect(seconds(() => [sentences(text), words(text), numbers(text), quotes(text)])).toBeLessThan(5);
  });

  it.each<[string, string]>([
    ...hostile,
    ['attributions', 'Ana said, “so,” '],
    ['marks', '", '],
    ['that', 'X said that '],
  ])('frames() and names() read a sentence of 20,000 characters of %s in less than a second', (_, piece) => {
    const text = repeated(piece, 20_000);
    expect(seconds(() => [frames(text), names(text), dates(text, null)])).toBeLessThan(1);
  });
});
