import { describe, expect, it } from 'vitest';
import { nameTokens } from './name-tokens.ts';
import { namesOfTags, recognise } from './recognise.ts';

function found(text: string): string[] {
  const tokens = nameTokens(text).map((token) => token.text);
  return recognise(tokens).map(({ start, end, kind }) => `${tokens.slice(start, end).join(' ')}/${kind}`);
}

describe('recognise()', () => {
  it.each([
    ['Tomas Vael, who leads the union, flew to Geneva on Friday.', ['Tomas Vael/person', 'Geneva/place']],
    ['The University of Brom hired Ada Lomax.', ['University of Brom/organisation', 'Ada Lomax/person']],
    ['He flew from London to New York.', ['London/place', 'New York/place']],
    ['2. Ines Dorr ( Spain ) 1:44.58', ['Ines Dorr/person', 'Spain/place']],
    ['Nothing is named here on a Monday in May.', []],
    ['', []],
  ])('finds the names of %j', (text, wanted) => {
    expect(found(text)).toEqual(wanted);
  });

  it('tells nationalities and events from people, organisations and places', () => {
    expect(found('The French team won the World Cup.').filter((name) => !name.endsWith('/other'))).toEqual(
      [],
    );
  });

  it('reads thousands of tokens, all capitalised, in bounded time', () => {
    const tokens = Array.from({ length: 20_000 }, (_, at) => (at % 3 === 0 ? 'Arle' : 'Xu'));
    const before = performance.now();
    const names = recognise(tokens);
    expect(performance.now() - before).toBeLessThan(5000);
    for (const { start, end } of names) expect(end).toBeGreaterThan(start);
  });
});

it('namesOfTags() begins a name at an inside tag that follows nothing of its kind', () => {
  expect(namesOfTags([2, 2, 0, 1, 1, 4])).toEqual([
    { start: 0, end: 2, kind: 'person' },
    { start: 3, end: 4, kind: 'person' },
    { start: 4, end: 5, kind: 'person' },
    { start: 5, end: 6, kind: 'organisation' },
  ]);
});
