import { describe, expect, test } from 'vitest';
import { mainClause } from './clause.ts';
import { breaksOf } from './outlet-at-break.ts';

const broken = (text: string) =>
  breaksOf(text, mainClause(text)!).map(({ before, after }) => `${before} / ${after}`);

describe('breaksOf()', () => {
  test.each([
    [
      'The council of Arle closed the old port, even though the owners opposed it.',
      'The council of Arle closed the old port / even though the owners opposed it.',
    ],
    [
      'The council of Arle closed the old port after a boiler had failed.',
      'The council of Arle closed the old port / after a boiler had failed.',
    ],
    [
      'The council of Arle closed the old port, and the owners have left the town.',
      'The council of Arle closed the old port / and the owners have left the town.',
    ],
    [
      'Sales in Arle fell to 20 boats in May, the lowest since the war.',
      'Sales in Arle fell to 20 boats in May / the lowest since the war.',
    ],
  ])('finds the pause of %j', (sentence, expected) => {
    expect(broken(sentence)).toEqual([expected]);
  });

  test.each([
    ['a list', 'The council of Arle closed the old port, housing offices and energy plants.'],
    ['what is joined without a pause', 'The mayor of Arle admitted he and Orme have had a row.'],
    ['a role', 'The mayor of Arle has won trust there as head of the port.'],
    ['a reason after a denial', 'The council of Arle did not close the port because owners had left.'],
    [
      'a noun with a participle',
      'The firm in Arle has many hotels, and a golf course wrapped up in the plan.',
    ],
  ])('finds none in %s', (_, sentence) => {
    expect(broken(sentence)).toEqual([]);
  });
});
