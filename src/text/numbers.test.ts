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
    ['the third boat', { raw: 'third', value: 3, unit: 'boat' }],
    ['killed 9.', { raw: '9', value: 9, unit: null }],
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

  it('finds none in a text without numbers', () => {
    expect(numbers('No boats at all.')).toEqual([]);
  });
});
