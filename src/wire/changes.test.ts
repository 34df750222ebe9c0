import { expect, test } from 'vitest';
import type { Article, ArticleId, GroundedArticle, Instant, StoryId } from '../news/mod.ts';
import { Changes } from './changes.ts';
import { Rooms } from './rooms.ts';

const [first, second, third] = ['S1', 'S2', 'S3'] as StoryId[] as [StoryId, StoryId, StoryId];

function part(id: string, number = 0): GroundedArticle {
  const at = '2026-11-20T08:00:00.000Z' as Instant;
  const article: Article = {
    id: id as ArticleId,
    url: null,
    title: id,
    text: 'one two',
    outlet: null,
    publishedAt: at,
    readAt: at,
    sha256: '',
  };
  const whole = { article, genre: 'report', genreSigns: [], heads: [], evidence: [] } as const;
  return number === 0 ? whole : { ...whole, passage: { number, heading: '', start: 0, end: 3 } };
}

function filled(): Rooms {
  const rooms = new Rooms();
  rooms.enter(first, part('a'));
  rooms.enter(second, part('b'));
  rooms.enter(first, part('c'));
  return rooms;
}

function ids(rooms: Rooms, story: StoryId): string[] {
  return rooms.members(story).map((member) => member.articleId);
}

test('Changes: a plain arrival changes one story and redirects none', () => {
  const changes = new Changes(filled());
  changes.enter(part('d'), second);
  expect(changes.members()).toEqual([{ articleId: 'd', part: 0, storyId: second }]);
  expect([changes.stories(), changes.redirects()]).toEqual([[second], []]);
});

test('Changes: members of an absorbed story come in the order of arrival, and its id leads on', () => {
  const rooms = filled();
  const changes = new Changes(rooms);
  changes.enter(part('d'), first);
  changes.absorb(second, first);
  expect(ids(rooms, first)).toEqual(['a', 'b', 'c', 'd']);
  expect(changes.members().map(({ articleId }) => articleId)).toEqual(['d', 'b']);
  expect([changes.stories(), changes.redirects()]).toEqual([[first], [{ from: second, to: first }]]);
});

test('Changes: a chain of mergers leads to the story that stands', () => {
  const changes = new Changes(filled());
  changes.enter(part('d'), third);
  changes.move('d', second);
  changes.absorb(second, first);
  expect(changes.redirects()).toEqual([{ from: second, to: first }]);
  expect(changes.members()).toEqual([
    { articleId: 'd', part: 0, storyId: first },
    { articleId: 'b', part: 0, storyId: first },
  ]);
});

test('Changes: a moved member changes both stories; the new article comes first', () => {
  const changes = new Changes(filled());
  changes.enter(part('d'), second);
  changes.move('c', second);
  expect(changes.stories()).toEqual([second, first]);
  expect(changes.redirects()).toEqual([]);
});

test('Changes: a story founded and given up in one arrival leaves no trace', () => {
  const changes = new Changes(filled());
  changes.enter(part('d'), third);
  changes.absorb(third, first);
  expect([changes.stories(), changes.redirects()]).toEqual([[first], []]);
});

test('Changes: a move of a part nobody knows, or into its own story, changes nothing', () => {
  const rooms = filled();
  const changes = new Changes(rooms);
  changes.move('nobody', first);
  changes.move('a', first);
  expect([changes.stories(), changes.members(), ids(rooms, first)]).toEqual([[], [], ['a', 'c']]);
});

test('Rooms: a roundup is known by the stories of its passages, also after one moved', () => {
  const rooms = filled();
  rooms.enter(first, part('r', 1));
  rooms.enter(second, part('r', 2));
  expect(rooms.bundles().get('r' as ArticleId)).toEqual([first, second]);
  rooms.move('r\0' + '2', third);
  expect(rooms.bundles().get('r' as ArticleId)).toEqual([first, third]);
  expect(rooms.bundles().has('a' as ArticleId)).toBe(false);
});

test('Rooms: a roundup is known by all its stories until the last of them is closed', () => {
  const rooms = filled();
  rooms.enter(first, part('r', 1));
  rooms.enter(third, part('r', 2));
  rooms.close((key) => key === 'a');
  expect(rooms.bundles().get('r' as ArticleId)).toEqual([first, third]);
  expect(rooms.holds('r' as ArticleId)).toBe(true);
  rooms.close(() => false);
  expect([rooms.bundles().size, rooms.holds('r' as ArticleId)]).toEqual([0, false]);
});

test('Rooms: an article is told from a passage of another whose number its id ends in', () => {
  const rooms = filled();
  rooms.enter(first, part('r', 1));
  expect(rooms.enter(second, part('r#1'))).toMatchObject({ articleId: 'r#1', part: 0 });
  expect(rooms.holds('r#2' as ArticleId)).toBe(false);
});

test('Rooms: a story leaves memory when none of its members can be matched', () => {
  const rooms = filled();
  rooms.close((key) => key === 'c');
  expect([ids(rooms, first), ids(rooms, second), rooms.storyOf('b')]).toEqual([['a', 'c'], [], null]);
});
