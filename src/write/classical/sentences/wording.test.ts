import { describe, expect, test } from 'vitest';
import { dropCourtesy, furtherWords, houseWords } from './wording.ts';

const plain = (text: string) => ({ text, operations: [] });

describe('houseWords()', () => {
  test.each([
    ['Prices rose 4.2 percent due to the strike.', 'Prices rose 4.2% because of the strike.'],
    ['The riot of Jan. 6, 2025, closed the port.', 'The riot of 6 January 2025, closed the port.'],
    ['The mayor said the port had closed.', 'The mayor said that the port had closed.'],
    ['The port is shut, said the mayor of Arle.', 'The port is shut, said the mayor of Arle.'],
    ['U.S. crews left prior to the storm.', 'US crews left before the storm.'],
    [
      'Orme said “prices rose 4 percent” on the U.S. coast.',
      'Orme said “prices rose 4 percent” on the US coast.',
    ],
    ['The fleet on April 1, 2020, was lost.', 'The fleet on 1 April 2020 was lost.'],
    ['They pointed to an Aug. 2 memo.', 'They pointed to an Aug. 2 memo.'],
    ['The summit of June 11-13 ended.', 'The summit of June 11-13 ended.'],
    ['The office announced the death of Orme.', 'The office announced the death of Orme.'],
  ])('makes %j into %j', (sentence, expected) => {
    expect(houseWords(plain(sentence)).text).toBe(expected);
  });

  test('logs a step for each kind of change', () => {
    const { operations } = houseWords(plain('Prices rose 4 percent prior to the strike.'));
    expect(operations.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['substitute', 'percent', '%'],
      ['substitute', 'prior to', 'before'],
    ]);
  });
});

test('dropCourtesy() takes the title of courtesy and no other', () => {
  expect(dropCourtesy(plain('Mr. Holt and Ms. Orme met Dr. Varga.')).text).toBe(
    'Holt and Orme met Dr. Varga.',
  );
});

describe('furtherWords()', () => {
  test.each([
    ['President Ada Orme has signed the bill.', 'Ada Orme signed the bill.'],
    ['President Orme spoke.', 'President Orme spoke.'],
    ['The owner wouldn’t have approved the sale.', 'The owner wouldn’t have approved the sale.'],
    ['Growth has slowed for years.', 'Growth has slowed for years.'],
    ['Critics said that President Ada Orme left.', 'Critics said that Ada Orme left.'],
    ['The US President Ada Orme left.', 'The US President Ada Orme left.'],
    ['It takes more than 20 boats.', 'It takes over 20 boats.'],
    ['It takes no more than 20 boats.', 'It takes no more than 20 boats.'],
    ['The port has now closed.', 'The port has closed.'],
  ])('makes %j into %j', (sentence, expected) => {
    expect(furtherWords(plain(sentence)).text).toBe(expected);
  });
});
