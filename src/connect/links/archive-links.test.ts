import { describe, expect, it } from 'vitest';
import type { ArchiveAnswer, ArchivedStory, Instant, StoryId } from '../../news/mod.ts';
import { answerFromArchive } from './archive-links.ts';
import type { Relatable } from './relate.ts';

const now = '2026-11-20T08:00:00.000Z' as Instant;
const size = { stories: 5, since: '2026-01-01T00:00:00.000Z' as Instant };

/** A story of unit length: what the terms lack goes to a term of its own. */
function story(id: string, terms: Record<string, number>, names: readonly string[] = []): ArchivedStory {
  const rest = Math.sqrt(Math.max(0, 1 - Object.values(terms).reduce((sum, weight) => sum + weight ** 2, 0)));
  return {
    id: id as StoryId,
    headline: `About ${id}`,
    lastAt: '2026-10-01T08:00:00.000Z' as Instant,
    terms: [...Object.keys(terms), `only-${id}`],
    weights: [...Object.values(terms), rest],
    names,
  };
}

function ask(query: Relatable, ...candidates: ArchivedStory[]): ArchiveAnswer {
  return answerFromArchive({ vector: query, at: now }, candidates, size);
}

const query = story('query', { quay: 0.8, rot: 0.6 }, ['Ines Dorr', 'Port of Arle']);

describe('answerFromArchive()', () => {
  it.each([
    ['continues', { quay: 0.4 }, ['Ines Dorr', 'Port of Arle']],
    ['continues', { quay: 0.5 }, []],
    ['same actors', { quay: 0.2 }, ['Ines Dorr']],
    ['same actors', { quay: 0.14 }, ['Ines Dorr', 'Port of Arle']],
    ['same mechanism', { quay: 0.3 }, ['Olga Brandt']],
  ] as const)('calls it %s for terms %j and names %j', (relation, terms, names) => {
    const { links, closest } = ask(query, story('old', terms, names));
    expect(links).toMatchObject([{ storyId: 'old', relation, headline: 'About old' }]);
    expect(closest).toBeNull();
  });

  it('names the closest that is not connected, beside links too, and nothing below .10', () => {
    const near = story('near', { quay: 0.2 });
    const nearer = story('nearer', { quay: 0.22 });
    const alone = ask(query, near, nearer);
    expect(alone.links).toEqual([]);
    expect(alone.closest).toMatchObject({
      storyId: 'nearer',
      relation: 'same mechanism',
      shared: ['quay'],
      at: near.lastAt,
    });
    const linked = ask(query, near, nearer, story('old', { quay: 0.5 }, ['Ines Dorr']));
    expect(linked.links.map(({ storyId }) => storyId)).toEqual(['old']);
    expect(linked.closest?.storyId).toBe('nearer');
    expect(ask(query, story('far', { quay: 0.12 }, ['Ines Dorr', 'Port of Arle'])).closest).toBeNull();
  });

  it('gives the three best, best first, whatever the order of candidates, with what was searched', () => {
    const many = [0.3, 0.5, 0.9, 0.7].map((weight) => story(`s${weight}`, { quay: weight }, ['Ines Dorr']));
    const answer = ask(query, ...many);
    expect(answer.links.map(({ storyId }) => storyId)).toEqual(['s0.9', 's0.7', 's0.5']);
    expect(answer).toMatchObject({ searched: 5, since: size.since });
    expect(ask(query, ...many.reverse())).toEqual(answer);
  });

  it('prefers the newer of two equals', () => {
    const old = { ...story('a', { quay: 0.5 }), lastAt: '2024-10-01T08:00:00.000Z' as Instant };
    expect(ask(query, old, story('b', { quay: 0.5 })).links[0]?.storyId).toBe('b');
  });

  it('links a story neither to itself nor to one that became part of it, and counts one given twice once', () => {
    const itself = story('query', { quay: 0.8, rot: 0.6 }, query.names);
    const part = story('part', { quay: 0.7 }, query.names);
    const old = story('old', { quay: 0.5 }, query.names);
    const { links } = answerFromArchive(
      { vector: itself, at: now, without: [itself.id, part.id] },
      [itself, part, old, old],
      size,
    );
    expect(links.map(({ storyId }) => storyId)).toEqual(['old']);
  });

  it('takes no name for a shared actor that much of the archive has', () => {
    const many = Array.from({ length: 30 }, (_, at) => story(`m${at}`, { tide: 0.9 }, ['Ines Dorr']));
    const weak = story('old', { quay: 0.2 }, ['Ines Dorr']);
    const inLarge = answerFromArchive({ vector: query, at: now }, [weak, ...many], { ...size, stories: 200 });
    expect(inLarge.links).toEqual([]);
    expect(ask(query, weak).links).toMatchObject([{ relation: 'same actors' }]);
  });

  it('has no answer from an empty archive, for an empty story, or from stories that share no word', () => {
    const nothing = { links: [], closest: null, searched: 5, since: size.since };
    expect(ask(query)).toEqual(nothing);
    expect(ask({ terms: [], weights: [], names: [] }, story('old', { quay: 1 }))).toEqual(nothing);
    expect(ask(query, story('other', { choir: 1 }))).toEqual(nothing);
  });

  it('answers from an archive of one story', () => {
    const answer = answerFromArchive({ vector: query, at: now }, [story('old', { quay: 0.5 })], {
      ...size,
      stories: 1,
    });
    expect(answer.links).toMatchObject([{ storyId: 'old', relation: 'continues' }]);
  });

  it('stays bounded with thousands of candidates that are all near', () => {
    const many = Array.from({ length: 3000 }, (_, at) => story(`m${at}`, { quay: 0.5 }, ['Ines Dorr']));
    expect(ask(query, ...many).links).toHaveLength(3);
  });
});
