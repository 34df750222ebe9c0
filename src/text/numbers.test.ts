import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numbers, numberValue, scaleValue } from './numbers.ts';

describe('numberValue()', () => {
  it.each([
    ['0', 0],
    ['7', 7],
    ['1,200', 1200],
    ['3.5', 3.5],
    ['1990s', 1990],
    ['21st', 21],
    ['2nd', 2],
    ['11th', 11],
    ['zero', 0],
    ['Twelve', 12],
    ['twenty-five', 25],
    ['Ninety-nine', 99],
    ['third', 3],
    ['twenty-first', 21],
    ['ferry', null],
    ['ten-storey', null],
    ['twenty-storey', null],
    ['5m', null],
    ['v2', null],
    ['', null],
  ])('of %j is %j', (word, value) => {
    expect(numberValue(word)).toBe(value);
  });

  it('reads back any whole number written with thousands', () => {
    fc.assert(
      fc.property(fc.nat(), (value) => {
        expect(numberValue(value.toLocaleString('en-GB'))).toBe(value);
        expect(numberValue(String(value))).toBe(value);
      }),
    );
  });
});

describe('scaleValue()', () => {
  it.each([
    ['hundred', 100],
    ['Thousand', 1000],
    ['million', 1e6],
    ['bn', 1e9],
    ['trillion', 1e12],
    ['dozen', null],
  ])('of %j is %j', (word, value) => {
    expect(scaleValue(word)).toBe(value);
  });
});

describe('numbers()', () => {
  it.each([
    ['about $1.5 million', { raw: '$1.5 million', value: 1.5e6, unit: '$' }],
    ['£40 fares', { raw: '£40', value: 40, unit: '£' }],
    ['€ 3 bn in aid', { raw: '€ 3 bn', value: 3e9, unit: '€' }],
    ['rose 12% in May', { raw: '12', value: 12, unit: '%' }],
    ['rose 12 percent', { raw: '12', value: 12, unit: '%' }],
    ['rose 12 per cent', { raw: '12', value: 12, unit: '%' }],
    ['two hundred thousand people', { raw: 'two hundred thousand', value: 2e5, unit: 'peopl' }],
    ['3,400 workers', { raw: '3,400', value: 3400, unit: 'worker' }],
    ['twenty-five boats', { raw: 'twenty-five', value: 25, unit: 'boat' }],
    ['killed 9.', { raw: '9', value: 9, unit: null }],
    ['killed 9 in Arle', { raw: '9', value: 9, unit: null }],
    ['5 per day', { raw: '5', value: 5, unit: null }],
    ['rose 5 percentage points', { raw: '5', value: 5, unit: 'percentage point' }],
    ['paid US$5m', { raw: 'US$5m', value: 5e6, unit: 'USD' }],
    ['USD 5 million', { raw: 'USD 5 million', value: 5e6, unit: 'USD' }],
    ['5 million dollars', { raw: '5 million', value: 5e6, unit: '$' }],
    ['40 euros', { raw: '40', value: 40, unit: '€' }],
    ['£40m', { raw: '£40m', value: 4e7, unit: '£' }],
    ['a third of its staff', { raw: 'a third', value: 1 / 3, unit: null }],
    ['two-thirds of voters', { raw: 'two-thirds', value: 2 / 3, unit: null }],
    ['half of the port', { raw: 'half', value: 0.5, unit: null }],
    ['three quarters of it', { raw: 'three quarters', value: 0.75 }],
    ['half a million people', { raw: 'half a million', value: 5e5, unit: 'peopl' }],
    ['a hundred and fifty boats', { raw: 'a hundred and fifty', value: 150, unit: 'boat' }],
    ['two thousand three hundred people', { raw: 'two thousand three hundred', value: 2300 }],
    ['two dozen boats', { raw: 'two dozen', value: 24, unit: 'boat' }],
    ['a 45-year-old man', { raw: '45', value: 45, unit: 'year' }],
    ['a ten-storey flat', { raw: 'ten', value: 10, unit: 'storey' }],
    ['50mph winds', { raw: '50', value: 50, unit: 'mph' }],
    ['one million people', { raw: 'one million', value: 1e6, unit: 'peopl' }],
    ['one percent', { raw: 'one', value: 1, unit: '%' }],
    ['it was -5 degrees', { raw: '-5', value: -5 }],
    ['minus 5 degrees', { raw: 'minus 5', value: -5 }],
    ['2000 workers', { raw: '2000', value: 2000, unit: 'worker' }],
    ['40 striking dock workers left', { raw: '40', value: 40, unit: 'worker' }],
    ['two of the ships', { raw: 'two', value: 2, unit: 'ship' }],
  ])('of %j is %j', (text, expected) => {
    expect(numbers(text)).toMatchObject([expected]);
  });

  it('leaves "one" out, and finds every other number in order', () => {
    expect(numbers('one of two boats and 30 of 400 cars').map((number) => number.value)).toEqual([
      2, 30, 400,
    ]);
  });

  it('does not join a scale that stands apart', () => {
    expect(numbers('It had 5, million-dollar boats').map((number) => number.value)).toEqual([5]);
  });

  it.each([
    ['between 3 and 5 euros', ['3 €', '5 €']],
    ['10-12 crews', ['10 crew', '12 crew']],
    ['3 to 5 million boats', ['3000000 boat', '5000000 boat']],
    ['$3 to 5 million', ['3000000 $', '5000000 $']],
    ['20 to 30 per cent', ['20 %', '30 %']],
    ['two boats and 30 cars', ['2 boat', '30 car']],
    ['it won 6-3 on points', ['6 null', '3 null']],
  ])('reads both numbers of %j', (text, expected) => {
    expect(numbers(text).map(({ value, unit }) => `${value} ${unit ?? 'null'}`)).toEqual(expected);
  });

  it.each([
    'dozens of boats',
    'hundreds of people',
    'the third boat',
    'the 21st boat',
    'in the 1990s',
    'since 2024',
    'on 3 March 2025',
    'at 9 a.m. and 10:30',
    'Flight 370 and COVID-19',
    'one of the boats',
    'a one-off fee',
    'the first half of the game',
    'half past the hour',
  ])('counts nothing in %j', (text) => {
    expect(numbers(text)).toEqual([]);
  });

  it('gives numbers as they stand, in order and apart, whatever the text', () => {
    const piece = fc.constantFrom(
      '3',
      '-',
      '10-12',
      'half',
      'a',
      'million',
      '$',
      'and',
      'third',
      'one',
      '%',
      '5m',
      'two-',
      ' ',
      ' ',
      '12-foot',
      'US$',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 20 }).map((list) => list.join('')),
          fc.string(),
        ),
        (text) => {
          let last = 0;
          for (const { raw, start, end, value } of numbers(text)) {
            expect(text.slice(start, end)).toBe(raw);
            expect(start).toBeGreaterThanOrEqual(last);
            expect(Number.isNaN(value)).toBe(false);
            last = end;
          }
        },
      ),
    );
  });

  it('finds none in a text without numbers', () => {
    expect(numbers('No boats at all.')).toEqual([]);
  });
});
