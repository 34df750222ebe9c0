import { expect, it } from 'vitest';
import { echoTree } from './echo-tree.ts';
import { independent, report, testPage } from './test-pages.ts';

const damage = 'The port authority of Arle put the damage to the old quay at 9 million crowns on Tuesday.';
const filler = (word: string) =>
  `A ${word} was seen near the ${word} house by some ${word} keepers at night.`;

it('echoTree() finds what independent pages both say, with each as an origin', () => {
  const { claims } = echoTree([
    testPage({ id: 'a', text: `${filler('heron')} ${damage}` }),
    testPage({
      id: 'b',
      text: 'Damage to the old quay is put at 9 million crowns by the port authority of Arle. It rained.',
      hour: 9,
    }),
  ]);
  expect(claims).toEqual([{ evidence: ['a#1', 'b#0'], origins: ['a', 'b'] }]);
});

it('echoTree() counts a copy of a claim as no second origin', () => {
  const { claims } = echoTree([
    testPage({ id: 'a', text: report }),
    testPage({ id: 'b', text: report, hour: 9 }),
    testPage({ id: 'c', text: report, hour: 10 }),
  ]);
  expect(claims.length).toBeGreaterThan(3);
  for (const { origins, evidence } of claims) {
    expect(origins).toEqual(['a']);
    expect(evidence).toHaveLength(3);
  }
});

it.each([
  ['another figure', damage.replace('9 million', '14 million')],
  ['a negation', damage.replace('put the', 'did not put the')],
  ['a plan', damage.replace('put the', 'will put the')],
  ['another matter', 'The port authority of Arle moved to a new house on Tuesday.'],
])('echoTree() does not take for the same: %s', (_, other) => {
  const { claims } = echoTree([
    testPage({ id: 'a', text: damage }),
    testPage({ id: 'b', text: other, hour: 9 }),
  ]);
  expect(claims).toEqual([]);
});

it('echoTree() gives claims of two pages or more, at most 40', () => {
  const syllables = ['ba', 'ke', 'lo', 'mi', 'nu', 'ra', 'se', 'to'];
  const name = (n: number) =>
    [n % 8, (n >> 3) % 8, (n >> 1) % 8].map((at) => syllables[at]).join('') +
    String.fromCharCode(97 + (n % 26));
  const text = Array.from(
    { length: 55 },
    (_, n) => `The ${name(n)} ${name(n + 60)} sank beside ${name(n + 130)} ${name(n + 190)} harbour.`,
  ).join(' ');
  const { claims } = echoTree([testPage({ id: 'a', text }), testPage({ id: 'b', text, hour: 9 })]);
  expect(claims).toHaveLength(40);
  expect(echoTree([testPage({ id: 'a', text: independent })]).claims).toEqual([]);
});
