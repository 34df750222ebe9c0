import { describe, expect, it } from 'vitest';
import { derivedNumbers, type Arithmetic } from './arithmetic.ts';
import { judge } from './gate.ts';
import { from } from './testing/judged.ts';

const difference: Arithmetic = { name: 'difference', of: ['5 crowns', '7 crowns'], gives: '2 crowns' };
const fares = 'Fares rose from 5 crowns to 7 crowns.';

describe('derivedNumbers()', () => {
  const held = (sentence: string, source: string, step: Arithmetic) =>
    derivedNumbers(sentence, [source], [step]).length;

  it.each<[string, string, Arithmetic]>([
    ['Fares rose by 2 crowns.', fares, difference],
    [
      'Fares rose 40 percent.',
      fares,
      { name: 'percent change', of: ['5 crowns', '7 crowns'], gives: '40 percent' },
    ],
    [
      'It lost 12 crews.',
      'It lost 5 crews in May and 7 crews in June.',
      { name: 'sum', of: ['5 crews', '7 crews'], gives: '12 crews' },
    ],
    [
      'A share of 25%.',
      'Of 40 crews 10 crews left.',
      { name: 'share', of: ['10 crews', '40 crews'], gives: '25%' },
    ],
    [
      'It cost $2 million more.',
      'It cost $7 million, not $5 million.',
      { name: 'difference', of: ['$7 million', '$5 million'], gives: '$2 million' },
    ],
  ])('accounts for the number in %j', (sentence, source, step) => {
    expect(held(sentence, source, step)).toBe(1);
  });

  it.each<[string, string, Arithmetic]>([
    ['a wrong result', fares, { ...difference, gives: '3 crowns' }],
    ['a number the source lacks', fares, { ...difference, of: ['4 crowns', '6 crowns'] }],
    ['another unit of the result', fares, { ...difference, gives: '2 ships' }],
    [
      'operands of different units',
      '5 crowns and 7 ships left.',
      { ...difference, of: ['5 crowns', '7 ships'] },
    ],
    [
      'a share by zero',
      '0 crews of 0 crews.',
      { name: 'share', of: ['0 crews', '0 crews'], gives: '2 percent' },
    ],
    ['no numbers', fares, { name: 'difference', of: [], gives: 'crowns' }],
  ])('does not account for %s', (_, source, step) => {
    expect(held('Fares rose by 2 crowns, 3 crowns, 2 ships or 2 percent.', source, step)).toBe(0);
  });
});

describe('judge() with logged arithmetic', () => {
  const sentence = 'Fares rose 2 crowns from 5 crowns to 7 crowns.';

  it('lets a number pass that comes out right, and no other', () => {
    expect(judge(sentence, [from(fares)], { operations: [difference] }).kind).toBe('supported');
    expect(judge(sentence, [from(fares)]).kind).not.toBe('supported');
    expect(judge(sentence.replace('2', '3'), [from(fares)], { operations: [difference] }).kind).not.toBe(
      'supported',
    );
  });
});
