import { expect, test } from 'vitest';
import type { Article } from '../../../news/mod.ts';
import { mainClause } from './clause.ts';
import { mayOpen } from './opening.ts';

const article = {
  title: 'Aldmoor mill closes',
  text: 'The Aldmoor mill closed. Petra Holm of the union wept. The plan failed.',
} as Article;
const opens = (text: string, sentence = 0) => mayOpen(text, mainClause(text)!, sentence, article);

test.each([
  'The mill lost its last order in May.',
  'Petra Holm of the union left the room.',
  'On 19 November, the mill lost its last order.',
])('mayOpen() takes %j', (text) => {
  expect(opens(text)).toBe(true);
});

test.each([
  ['a thing that no headline names', 'The plan failed in the council of Arle.'],
  ['a surname that nobody has introduced', 'Holm left the room before the vote.'],
  ['an age alone', 'The 26-year-old worked in the mill of Aldmoor.'],
  ['a circumstance in front', 'After the vote, Petra Holm left the room.'],
])('mayOpen() refuses %s', (_, text) => {
  expect(opens(text)).toBe(false);
});

test('mayOpen() refuses what stands far down the page', () => {
  expect(opens('The mill lost its last order in May.', 14)).toBe(false);
});
