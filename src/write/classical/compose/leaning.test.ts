import { describe, expect, it } from 'vitest';
import { leaningHeads } from './leaning.ts';

describe('leaningHeads()', () => {
  it.each([
    ['The council rejected the challenge.', ['council', 'challeng']],
    ['Ada Orme said that the bill would pass the Senate.', ['bill']],
    ['A different seller closed a deal with them.', ['them']],
    ['The documents were released in response to a request.', ['document']],
  ])('of %j are %j', (sentence, heads) => {
    expect(leaningHeads(sentence)).toEqual(heads);
  });

  it.each([
    ['what a complement explains', 'The mayor of Arle closed the port that feeds the city.'],
    ['things there is one of', 'The government spoke to the public about the economy.'],
    ['superlatives and ordinals', 'It was the worst storm and the second flood.'],
    ['what the sentence named before', 'A ban on ships took effect, and the ban will last.'],
    ['names', 'The Harbour Board met the Arle council.'],
    ['what is quoted', 'Orme said “the measure is dead.”'],
    ['nothing', ''],
  ])('are not %s', (_, sentence) => {
    expect(leaningHeads(sentence)).toEqual([]);
  });
});
