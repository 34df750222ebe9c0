import { expect, it } from 'vitest';
import { attributionOf } from './attribution-chain.ts';
import { readSentence } from './reading.ts';

it.each([
  ['The quay fell.', null],
  ['The quay fell, WIRED reported.', { source: 'WIRED', verb: 'reported', via: [] }],
  ['WIRED, citing two people, said the quay fell.', { source: 'WIRED', verb: 'said', via: ['two people'] }],
  [
    'The quay fell, WIRED reported, citing Teal Radio.',
    { source: 'WIRED', verb: 'reported', via: ['Teal Radio'] },
  ],
  [
    'The quay fell, WIRED reported Tuesday, citing documents.',
    { source: 'WIRED', verb: 'reported', via: ['documents'] },
  ],
  [
    'The quay fell, according to WIRED, which cited Teal Radio.',
    { source: 'WIRED', verb: 'according to', via: ['Teal Radio'] },
  ],
  [
    'WIRED, citing Teal Radio, which quoted two officials, said the quay fell.',
    { source: 'WIRED', verb: 'said', via: ['Teal Radio', 'two officials'] },
  ],
  ['Ada Orme told Teal Radio that the quay fell.', { source: 'Teal Radio', verb: 'told', via: ['Ada Orme'] }],
  ['Ada Orme told reporters that the quay fell.', { source: 'Ada Orme', verb: 'told', via: [] }],
  ['Ada Orme told Lee Holt that the quay fell.', { source: 'Ada Orme', verb: 'told', via: [] }],
  [
    '“It fell,” Orme said in a statement to the Harbour Times.',
    { source: 'the Harbour Times', verb: 'said', via: ['Orme'] },
  ],
  [
    'The firm said, citing rising costs, that the port closed.',
    { source: 'The firm', verb: 'said', via: [] },
  ],
  ['The firm closed the port, citing costs.', null],
])('attributionOf() %j is %j', (sentence, expected) => {
  expect(attributionOf(readSentence(sentence))).toEqual(expected);
});
