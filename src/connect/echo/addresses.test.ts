import { expect, it } from 'vitest';
import { addressesIn, addressKey } from './addresses.ts';

it.each([
  ['https://www.ledger.example/quay/#top', 'ledger.example/quay'],
  ['http://ledger.example/quay?id=7', 'ledger.example/quay?id=7'],
  ['https://ledger.example/', null],
  ['mailto:desk@ledger.example', null],
  ['no address', null],
])('addressKey() of %s is %s', (url, key) => {
  expect(addressKey(url)).toBe(key);
});

it('addressesIn() finds addresses in a text, without the marks after them', () => {
  expect([...addressesIn('See https://ledger.example/quay, (https://brom.example/a).')]).toEqual([
    'ledger.example/quay',
    'brom.example/a',
  ]);
});
