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

it.each(['', 'a state-owned ferry', 'a film about Varga', 'the Arle-Teal road', 'Varga-backed'])(
  'relations() finds none in %j',
  (sentence) => {
    expect(relations(sentence)).toEqual([]);
  },
);

function short(sentence: string): string[] {
  return relations(sentence).map(
    ({ subject, verb, object, isNegated }) => `${isNegated ? 'not ' : ''}${subject} | ${verb} | ${object}`,
  );
}

it.each([
  ['Corvell bought the port of Arle.', ['Corvell | bought | port of Arle']],
  ['On Monday, Corvell bought Teal for $5 million.', ['Corvell | bought | Teal']],
  ['The port was bought by Corvell in May.', ['Corvell | bought | port']],
  ['The port was not bought by Corvell.', ['not Corvell | bought | port']],
  ['Corvell did not buy the port.', ['not Corvell | buy | port']],
  ['Corvell never sold Teal.', ['not Corvell | sold | Teal']],
  ["Corvell hasn't signed the deal.", ['not Corvell | signed | deal']],
  ['Corvell, the owner of Teal, sold Arle.', ['Corvell | sold | Arle']],
  ['Ada Orme, 45, opened the bridge.', ['Ada Orme | opened | bridge']],
  ['Corvell bought Teal and Arle.', ['Corvell | bought | Teal', 'Corvell | bought | Arle']],
  ['The mayor and the union opposed the sale.', ['mayor | opposed | sale', 'union | opposed | sale']],
  ['Holt and Orme have bought Teal.', ['Holt | bought | Teal', 'Orme | bought | Teal']],
  ['Holt and Orme bought Teal.', ['Holt and Orme | bought | Teal']],
  ['Officials said Corvell bought Teal.', ['Corvell | bought | Teal']],
  ['A ferry owned by Corvell sank.', ['Corvell | owned | ferry']],
  ['The city sued the firm over the wall.', ['city | sued | firm']],
])('relations() of %j are %j', (sentence, expected) => {
  expect(short(sentence)).toEqual(expected);
});

it.each([
  'Corvell will buy Teal.',
  'Corvell may have bought Teal.',
  'Corvell plans to buy Teal.',
  'If Corvell bought Teal, prices rose.',
  'The man who bought Teal left.',
  'He bought the port.',
  'Corvell bought it.',
  'The port was bought by Friday.',
  'The port was bought by using a loan.',
  'The port was bought.',
  'Corvell allegedly bought Teal.',
  'Corvell ordered the port to close.',
  '“Corvell bought Teal,” he said.',
  'Trump lost by less than 3 points.',
  'Did Corvell buy Teal?',
])('relations() leaves %j alone', (sentence) => {
  expect(short(sentence)).toEqual([]);
});

it('relations() takes none from the clauses of a denial, and points at its words', () => {
  expect(relations('Holt denied that Corvell bought Teal.', 'denied')).toEqual([]);
  const sentence = 'On Monday the port was bought by Corvell in May.';
  const passive = 'In May, the port was bought by Corvell for little.';
  expect(relations(sentence)).toEqual([]);
  const [found] = relations(passive);
  expect(passive.slice(found!.start, found!.end)).toBe('the port was bought by Corvell');
});
