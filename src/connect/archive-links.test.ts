import { expect, it } from 'vitest';
import type { ArchivedStory, ArticleId, GroundedArticle, Instant, StoryId } from '../news/mod.ts';
import { answerFromArchive } from './archive-links.ts';
import { storyVector } from './story-vector.ts';

const now = '2026-11-20T08:00:00.000Z' as Instant;
const size = { stories: 5, since: '2026-01-01T00:00:00.000Z' as Instant };

function story(id: string, terms: Record<string, number>, names: readonly string[]): ArchivedStory {
  const lastAt = '2026-10-01T08:00:00.000Z' as Instant;
  return {
    id: id as StoryId,
    headline: `About ${id}`,
    lastAt,
    terms: Object.keys(terms),
    weights: Object.values(terms),
    names,
  };
}

function ask(query: ArchivedStory, ...candidates: ArchivedStory[]): ReturnType<typeof answerFromArchive> {
  return answerFromArchive({ vector: query, at: now }, candidates, size);
}

const query = story('query', { quay: 0.8, rot: 0.6 }, ['Ines Dorr', 'Port of Arle']);

it.each([
  ['continues', { quay: 0.3, x: 0.9 }, ['Ines Dorr', 'Port of Arle']],
  ['same actors', { quay: 0.15, x: 0.9 }, ['Ines Dorr']],
  ['same actors', { quay: 0.9 }, ['Ines Dorr']],
  ['same mechanism', { quay: 0.4, x: 0.9 }, ['Olga Brandt']],
] as const)('answerFromArchive() calls it %s', (relation, terms, names) => {
  const answer = ask(query, story('old', { ...terms }, names));
  expect(answer.links).toMatchObject([{ storyId: 'old', relation, headline: 'About old' }]);
  expect(answer.closest).toBeNull();
});

it('answerFromArchive() names the closest miss, and nothing below .10', () => {
  const near = ask(query, story('near', { quay: 0.2 }, []), story('nearer', { quay: 0.22 }, []));
  expect(near.links).toEqual([]);
  expect(near.closest).toMatchObject({ storyId: 'nearer', relation: 'same mechanism', shared: ['quay'] });
  expect(ask(query, story('far', { quay: 0.1 }, ['Ines Dorr'])).closest).toBeNull();
});

it('answerFromArchive() takes no common name for a shared actor', () => {
  const president = story('query', { quay: 0.2, x: 0.9 }, ['President']);
  expect(ask(president, story('old', { quay: 0.6 }, ['President'])).links).toEqual([]);
});

it('answerFromArchive() gives the three best, best first, with what was searched', () => {
  const many = [0.3, 0.5, 0.9, 0.7].map((weight) => story(`s${weight}`, { quay: weight }, ['Ines Dorr']));
  const answer = ask(query, ...many);
  expect(answer.links.map(({ storyId }) => storyId)).toEqual(['s0.9', 's0.7', 's0.5']);
  expect(answer).toMatchObject({ searched: 5, since: size.since });
});

it('storyVector() is a unit vector with the rarest terms to ask for and the rare names', () => {
  const article = {
    id: 'a' as ArticleId,
    url: null,
    title: 'Quay falls in Arle',
    text: 'The president saw the quay. Ines Dorr said the quay of Arle had rotted. Officials came to Arle.',
    outlet: null,
    publishedAt: null,
    readAt: now,
    sha256: '',
  };
  const grounded: GroundedArticle = { article, genre: 'report', genreSigns: [], evidence: [] };
  const vector = storyVector([grounded]);
  expect(vector.weights.reduce((sum, weight) => sum + weight * weight, 0)).toBeCloseTo(1);
  expect(vector.terms.slice(0, 2)).toEqual(['arle', 'quay']);
  expect(vector.names).toEqual(['Arle', 'Ines Dorr']);
  expect(vector.queryTerms.indexOf('arle')).toBeLessThan(vector.queryTerms.indexOf('president'));
});
