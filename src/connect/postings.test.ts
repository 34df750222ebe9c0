import { expect, it } from 'vitest';
import { Postings } from './postings.ts';

function walked(postings: Postings, term: number, oldest = 0, most = 100): number[] {
  const found: number[] = [];
  postings.walk(term, oldest, most, (article) => found.push(article) > 0);
  return found;
}

it('Postings.walk() visits newest first, up to a number, from the oldest allowed', () => {
  const postings = new Postings(8, 2);
  for (let article = 0; article < 6; article += 1) postings.add(article, [7, 100 + article]);
  expect(walked(postings, 7)).toEqual([5, 4, 3, 2, 1, 0]);
  expect(walked(postings, 7, 3)).toEqual([5, 4, 3]);
  expect(walked(postings, 7, 0, 2)).toEqual([5, 4]);
  expect(walked(postings, 103)).toEqual([3]);
  expect(postings.has(103)).toBe(true);
  expect(postings.has(99)).toBe(false);
});

it('Postings.walk() never meets an article whose place was taken', () => {
  const postings = new Postings(4, 1);
  for (let article = 0; article < 11; article += 1) postings.add(article, [article % 2]);
  expect(walked(postings, 0, 7)).toEqual([10, 8]);
  expect(walked(postings, 1, 7)).toEqual([9, 7]);
});

it('Postings.grow() keeps the lists of the live articles', () => {
  const postings = new Postings(4, 2);
  for (let article = 0; article < 6; article += 1) postings.add(article, [1, 2 + (article % 2)]);
  postings.grow(2, 6);
  for (let article = 6; article < 10; article += 1) postings.add(article, [1, 2 + (article % 2)]);
  expect(postings.capacity).toBe(8);
  expect(walked(postings, 1, 2)).toEqual([9, 8, 7, 6, 5, 4, 3, 2]);
  expect(walked(postings, 3, 2)).toEqual([9, 7, 5, 3]);
});

it('Postings.add() takes no more terms than it has room for', () => {
  const postings = new Postings(2, 1);
  postings.add(0, [5, 6]);
  expect(postings.has(5)).toBe(true);
  expect(postings.has(6)).toBe(false);
});
