import { describe, expect, test } from 'vitest';
import { hostCheck } from './host-names.ts';

describe('hostCheck()', () => {
  test.each([
    ['127.0.0.1', 'http://127.0.0.1:4680', '127.0.0.1:4680'],
    ['127.0.0.1', '', 'LOCALHOST:8080'],
    ['127.0.0.1', '', 'localhost.'],
    ['::1', '', '[::1]:4680'],
    ['localhost', '', '127.0.0.1'],
    ['127.0.0.1', 'https://Wire.example/news/', 'wire.example'],
    ['127.0.0.1', 'https://wire.example:8443', 'wire.example:8443'],
    ['0.0.0.0', '', 'anything.example'],
    ['192.168.1.7', 'https://wire.example', 'other.example'],
  ])('on %s with publicUrl "%s" answers %s', (bind, publicUrl, host) => {
    expect(hostCheck(bind, publicUrl)(host)).toBe(true);
  });

  test.each([
    null,
    '',
    'evil.example:4680',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    'evil.example@127.0.0.1',
    '127.0.0.1:4680, evil.example',
    'wire.example.evil.example',
    '[::1].evil.example',
    '0.0.0.0',
  ])('on this machine alone does not answer %s', (host) => {
    expect(hostCheck('127.0.0.1', 'https://wire.example')(host)).toBe(false);
  });
});
