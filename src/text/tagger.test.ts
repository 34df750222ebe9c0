import { expect, it } from 'vitest';
import { tag } from './tagger.ts';

it('tag() tells nouns from verbs and names', () => {
  const found = tag('The mayor closed Arle quay.');
  expect(found.map((token) => token.pos)).toEqual(['DET', 'NOUN', 'VERB', 'PROPN', 'NOUN', 'PUNCT']);
  expect(found[2]).toMatchObject({ text: 'closed', start: 10, end: 16 });
});

it('tag() finds nothing in an empty text', () => {
  expect(tag('')).toEqual([]);
});
