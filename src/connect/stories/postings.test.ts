import { expect, it } from 'vitest';
import { Postings, type Tally } from './postings.ts';

interface Range {
  readonly oldest?: number;
  readonly most?: number;
  readonly newest: number;
}

function emptyTally(capacity: number, budget = 1000): Tally {
  return { scores: new Float32Array(capacity), touched: new Int32Array(capacity), count: 0, budget };
}

/** Numbers of the articles found, newest first. */
function found(postings: Postings, term: number, { oldest = 0, most = 100, newest }: Range): number[] {
  const { capacity } = postings;
  const tally = emptyTally(capacity);
  postings.collect(term, oldest, most, 1, tally);
  const { touched, count } = tally;
  const places = [...touched.subarray(0, count)];
  return places.map((place) => newest - ((newest - place + capacity) % capacity));
}

it('Postings.collect() meets the newest first, up to a number, from the oldest asked for', () => {
  const postings = new Postings(8, 2);
  for (let article = 0; article < 6; article += 1) postings.add(article, [7, 100 + article], 0);
  expect(found(postings, 7, { newest: 5 })).toEqual([5, 4, 3, 2, 1, 0]);
  expect(found(postings, 7, { newest: 5, oldest: 3 })).toEqual([5, 4, 3]);
  expect(found(postings, 7, { newest: 5, most: 2 })).toEqual([5, 4]);
  expect(found(postings, 103, { newest: 5 })).toEqual([3]);
  expect(postings.has(103, 0)).toBe(true);
  expect(postings.has(103, 4)).toBe(false);
  expect(postings.has(99, 0)).toBe(false);
});

it('Postings.collect() adds to scores and counts an article as touched once', () => {
  const postings = new Postings(4, 2);
  postings.add(0, [1, 2], 0);
  postings.add(1, [2], 0);
  const tally = emptyTally(4);
  postings.collect(1, 0, 9, 3, tally);
  postings.collect(2, 0, 9, 5, tally);
  const { scores, touched, count, budget } = tally;
  expect([...touched.subarray(0, count)]).toEqual([0, 1]);
  expect(budget).toBe(997);
  expect([...scores.subarray(0, 2)]).toEqual([8, 5]);
});

it('Postings.collect() stops when the budget is spent', () => {
  const postings = new Postings(8, 1);
  for (let article = 0; article < 6; article += 1) postings.add(article, [1], 0);
  const tally = emptyTally(8, 4);
  postings.collect(1, 0, 9, 1, tally);
  expect([tally.count, tally.budget]).toEqual([4, 0]);
});

it('Postings.collect() never meets an article whose place was taken', () => {
  const postings = new Postings(4, 1);
  for (let article = 0; article < 11; article += 1) postings.add(article, [article % 2], article - 3);
  expect(found(postings, 0, { newest: 10, oldest: 7 })).toEqual([10, 8]);
  expect(found(postings, 1, { newest: 10, oldest: 7 })).toEqual([9, 7]);
});

it('Postings.grow() keeps the lists of the live articles', () => {
  const postings = new Postings(4, 2);
  for (let article = 0; article < 6; article += 1) postings.add(article, [1, 2 + (article % 2)], article - 3);
  postings.grow(2, 6);
  for (let article = 6; article < 10; article += 1) postings.add(article, [1, 2 + (article % 2)], 2);
  expect(postings.capacity).toBe(8);
  expect(found(postings, 1, { newest: 9, oldest: 2 })).toEqual([9, 8, 7, 6, 5, 4, 3, 2]);
  expect(found(postings, 3, { newest: 9, oldest: 2 })).toEqual([9, 7, 5, 3]);
});

it('Postings.add() goes on when its 32-bit numbers run out', () => {
  const per = 48;
  const postings = new Postings(8, per);
  const last = Math.floor(2 ** 31 / per);
  const from = last - 20;
  for (let article = from; article < last + 20; article += 1)
    postings.add(article, [article % 2], article - 7);
  const newest = last + 19;
  expect(found(postings, newest % 2, { newest, oldest: newest - 7 })).toEqual(
    [0, 2, 4, 6].map((back) => newest - back),
  );
  postings.grow(newest - 7, newest + 1);
  postings.add(newest + 1, [newest % 2], newest - 7);
  expect(found(postings, newest % 2, { newest: newest + 1, oldest: newest - 7 })).toEqual(
    [-1, 0, 2, 4, 6].map((back) => newest - back),
  );
});

it('Postings.add() takes no more terms than it has room for', () => {
  const postings = new Postings(2, 1);
  postings.add(0, [5, 6], 0);
  expect(postings.has(5, 0)).toBe(true);
  expect(postings.has(6, 0)).toBe(false);
});
