import { describe, expect, it } from 'vitest';
import type { ArticleId, EntityKey, GroundedArticle, Instant, StoryEntity } from '../../news/mod.ts';
import { isSameName } from './story-names.ts';
import { storyVector, type StoryVector } from './story-vector.ts';

function page(title: string, text: string): GroundedArticle {
  const article = {
    id: 'a' as ArticleId,
    url: null,
    title,
    text,
    outlet: null,
    publishedAt: null,
    readAt: '2026-11-20T08:00:00.000Z' as Instant,
    sha256: '',
  };
  return { article, genre: 'report', genreSigns: [], heads: [], evidence: [] };
}

function weightIn({ terms, weights }: StoryVector, term: string): number {
  return weights[terms.indexOf(term)] ?? 0;
}

const quay = page(
  'Quay falls in Arle',
  'The president saw the quay. Ines Dorr said the quay of Arle had rotted. Officials came to Arle. Dorr left.',
);

describe('storyVector()', () => {
  it('is a unit vector, heaviest term first', () => {
    const { terms, weights } = storyVector([quay]);
    expect(weights.reduce((sum, weight) => sum + weight * weight, 0)).toBeCloseTo(1);
    expect(terms.slice(0, 2)).toEqual(['arle', 'quay']);
    expect([...weights].sort((a, b) => b - a)).toEqual(weights);
  });

  it('counts a term of the title as five of the text', () => {
    const text = 'Arle waits. Quayside, quayside, quayside, quayside, quayside.';
    const vector = storyVector([page('Ropewalk', text)]);
    expect(weightIn(vector, 'ropewalk')).toBeCloseTo(weightIn(vector, 'quaysid'), 1);
    expect(weightIn(vector, 'ropewalk')).toBeGreaterThan(2 * weightIn(vector, 'arle'));
  });

  it('hears each article once, however long', () => {
    const long = page('Tide', 'The ropewalk burned. '.repeat(400));
    const vector = storyVector([long, page('Quay', 'The quay fell.'), page('Quay', 'The quay fell.')]);
    expect(weightIn(vector, 'quay')).toBeGreaterThan(0.5 * weightIn(vector, 'ropewalk'));
  });

  it('asks for few and telling terms', () => {
    const { queryTerms } = storyVector([quay]);
    expect(queryTerms).toContain('arle');
    expect(queryTerms).not.toContain('president');
    const words = Array.from({ length: 90 }, (_, at) => `ropewalk${at}`).join(' ');
    expect(storyVector([page('', words)]).queryTerms).toHaveLength(24);
    expect(storyVector([page('', 'The president spoke.')]).queryTerms).toContain('president');
  });

  it('reads names in full from the text, without titles and ordinary words', () => {
    expect(storyVector([quay]).names).toEqual(['Ines Dorr']);
    const titled = page('', 'President Olga Brandt met Sen. Ines Dorr.\nOlga Brandt and Ines Dorr spoke.');
    expect(storyVector([titled]).names).toEqual(['Ines Dorr', 'Olga Brandt']);
  });

  it('takes names and actors from the entities where they are given', () => {
    const entity = (name: string, kind: StoryEntity['kind']): StoryEntity => ({
      key: name as EntityKey,
      name,
      kind,
      forms: [name],
      count: 1,
      pages: 1,
      salience: 1,
      parts: [],
    });
    const vector = storyVector(
      [quay],
      [entity('Port of Arlesund', 'place'), entity('Corvell', 'organisation')],
    );
    expect(vector).toMatchObject({ names: ['Port of Arlesund', 'Corvell'], actors: ['Corvell'] });
  });

  it('reads of an article with a passage only that part, under its heading', () => {
    const text = 'The choir of Hollin won.\nThe quay of Arle fell.';
    const passage = { number: 2, heading: 'Ropewalk', start: text.indexOf('The quay'), end: text.length };
    const { terms } = storyVector([{ ...page('Morning roundup', text), passage }]);
    expect(terms).toEqual(expect.arrayContaining(['ropewalk', 'quay']));
    expect(terms).not.toContain('choir');
    expect(terms).not.toContain('roundup');
  });

  it('takes a story without words, without names, in another language, and of a megabyte', () => {
    const nothing = { terms: [], weights: [], names: [], actors: [], queryTerms: [], claims: [] };
    expect(storyVector([])).toEqual(nothing);
    expect(storyVector([page('', '')])).toEqual(nothing);
    expect(storyVector([page('', 'the quay fell down')]).names).toEqual([]);
    const swedish = storyVector([page('Kajen rasade', 'Kajen i hamnen rasade på natten.')]);
    expect(swedish.queryTerms.length).toBeGreaterThan(2);
    const huge = storyVector([page('Quay', 'Ines Dorr saw the Quay Of Many Names fall. '.repeat(25_000))]);
    expect(huge.terms.length).toBeLessThanOrEqual(64);
  });
});

describe('isSameName()', () => {
  it.each([
    ['Ines Dorr', 'Ines Dorr', true],
    ['Ines Dorr', 'Dorr', true],
    ['Ines Dorr', 'Ada Dorr', false],
    ['Ines Dorr', 'Ines', false],
    ['Ines Vandorr', 'dorr', false],
    ['Bank of Arle', 'of Arle', false],
  ])('of %j and %j is %j', (a, b, same) => {
    expect([isSameName(a, b), isSameName(b, a)]).toEqual([same, same]);
  });
});
