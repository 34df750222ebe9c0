import { describe, expect, test } from 'vitest';
import { mainClause } from './clause.ts';
import { quoteStarts } from './split-quote.ts';

const tails = (sentence: string) =>
  quoteStarts(sentence, mainClause(sentence)!).map(({ at }) => sentence.slice(at));

describe('quoteStarts()', () => {
  test.each([
    [
      'The council plans to close the last ferry port of the island.',
      'close the last ferry port of the island.',
    ],
    [
      'The council blocked a plan that would close the last ferry port.',
      'that would close the last ferry port.',
    ],
    ['The owners closed the mill, citing the price of power and ice.', 'citing the price of power and ice.'],
    ['The council agreed on a fund for workers of the closed mill.', 'for workers of the closed mill.'],
  ])('opens in %j at %j', (sentence, tail) => {
    expect(tails(sentence)).toContain(tail);
  });

  test('puts a predicate before a phrase', () => {
    expect(tails('The council plans to close the port for the whole of the winter.')[0]).toMatch(/^close /);
  });
});

describe('quoteStarts() never', () => {
  test.each([
    ['parts a verb from its particle', 'The crews carried out repairs on the quay of the old port.', /^out/],
    ['quotes under somebody’s “said”', 'The mayor said the council would close the port of the island.', /./],
    [
      'quotes under “announced that”',
      'The mayor announced that the council would close the port.',
      /would|close|the port/,
    ],
    [
      'quotes only when it was',
      'The council rejected the plan of the owners on the morning of the vote on Friday morning.',
      /^on Friday/,
    ],
    [
      'drags a second predicate along',
      'The raid ended a search of the firm’s dealings in Arle and led to two arrests.',
      /^in Arle/,
    ],
    [
      'drags a second object along',
      'The minister cited the war in Arle and its cost to the coast in a note.',
      /^in Arle/,
    ],
    [
      'opens inside the subject of another clause',
      'The council passed the act in March after attacks on shops rose in the old town.',
      /^on shops/,
    ],
    ['quotes “this week”', 'The council plans to close the last port of the island this week.', /./],
    [
      'parts a light verb from its noun',
      'The pause between the crews took effect early in the day.',
      /^effect/,
    ],
    [
      'parts “known” from “as”',
      'The council ended the program known as the coast fund with a delay of six months.',
      /^as/,
    ],
    ['opens after “because”', 'The port closed because of the ice on the whole of the coast.', /^of/],
  ])('%s', (_, sentence, wrong) => {
    expect(tails(sentence).filter((tail) => wrong.test(tail))).toEqual([]);
  });
});
