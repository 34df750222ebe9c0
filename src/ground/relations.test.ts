import { expect, it } from 'vitest';
import { relations } from './relations.ts';

it.each([
  ['a Varga-backed film', { subject: 'Varga', verb: 'backed', object: 'film' }],
  ['the Harbour Bank-owned ferry line', { subject: 'Harbour Bank', verb: 'owned', object: 'ferry line' }],
  ['the Arle-based Quay Works', { subject: 'Arle', verb: 'based', object: 'Quay Works' }],
  ['a Teal‑led group', { subject: 'Teal', verb: 'led', object: 'group' }],
])('relations() reads %j', (sentence, expected) => {
  const [found, ...rest] = relations(sentence);
  expect(found).toMatchObject({ subject: expected.subject, verb: expected.verb });
  expect(found!.object).toContain(expected.object);
  expect(rest).toEqual([]);
});

it('relations() reads two of them in order', () => {
  const found = relations('one Varga-backed firm, and the Teal-owned port');
  expect(found.map((relation) => relation.subject)).toEqual(['Varga', 'Teal']);
});

it.each([
  '',
  'a state-owned ferry',
  'a film about Varga',
  'Varga backed the film',
  'the Arle-Teal road',
  'Varga-backed',
])('relations() finds none in %j', (sentence) => {
  expect(relations(sentence)).toEqual([]);
});
