import { expect, it } from 'vitest';
import { numbers } from '../text/mod.ts';
import { measureOf } from './measures.ts';
import { readSentence } from './reading.ts';

function measured(sentence: string): (string | null)[][] {
  const { words } = readSentence(sentence);
  return numbers(sentence).map((number) => {
    const { unit, measures } = measureOf(sentence, words, number);
    return [unit, measures];
  });
}

it.each([
  ['The firm cut 3,400 jobs in the port.', [['job', 'jobs in the port']]],
  ['It lost a third of its staff.', [[null, 'of its staff']]],
  ['It lost 12 percent of its staff.', [['%', 'of its staff']]],
  ['Unemployment rose 5%.', [['%', 'Unemployment']]],
  ['The work cost $5 million.', [['$', 'The work']]],
  ['It paid $5 million in damages.', [['$', 'in damages']]],
  ['Ada Orme, 45, left the port.', [['year', 'Ada Orme']]],
  ['A 45-year-old man left.', [['year', 'man']]],
  ['It built a 12-foot wall.', [['foot', 'wall']]],
  ['The storm killed 9.', [[null, null]]],
  ['The storm killed 30 people on Monday.', [['peopl', 'people']]],
  [
    'Crews found 10-12 boats.',
    [
      ['boat', 'boats'],
      ['boat', 'boats'],
    ],
  ],
  [
    'Teal won 6-3.',
    [
      [null, null],
      [null, null],
    ],
  ],
])('measureOf() of %j is %j', (sentence, expected) => {
  expect(measured(sentence)).toEqual(expected);
});
