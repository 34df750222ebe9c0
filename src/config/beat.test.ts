import { describe, expect, it } from 'vitest';
import { parseBeat } from './mod.ts';

const whole = `
id: ports
title: Ports and shipping
preset: private
maxAgeDays: 3
feeds:
  - https://ledger.example/feed.xml
  - url: https://coast.example/atom
    title: Coast Evening News
    category: regional
`;

describe('parseBeat()', () => {
  it('reads a beat with feeds in both forms', () => {
    expect(parseBeat(whole, 'ports.yaml')).toEqual({
      id: 'ports',
      title: 'Ports and shipping',
      preset: 'private',
      maxAgeDays: 3,
      feeds: [
        { url: 'https://ledger.example/feed.xml', title: null, site: null, category: null },
        { url: 'https://coast.example/atom', title: 'Coast Evening News', site: null, category: 'regional' },
      ],
    });
  });

  it('is public and a week long where the file does not say', () => {
    expect(parseBeat('id: a\ntitle: A', 'a.yaml')).toMatchObject({
      preset: 'public',
      maxAgeDays: 7,
      feeds: [],
    });
  });

  it('takes numbers of the republish guard, each alone', () => {
    const strict = 'id: a\ntitle: A\nguard: { longestRunWords: 7, warnRunWords: 5, oneSourceShare: 0.5 }';
    expect(parseBeat(strict, 'a.yaml').guard).toEqual({
      longestRunWords: 7,
      warnRunWords: 5,
      oneSourceShare: 0.5,
    });
    expect(parseBeat('id: a\ntitle: A', 'a.yaml')).not.toHaveProperty('guard');
  });

  it.each([
    [
      'a number of the guard it does not know',
      'guard: { longestRun: 7 }',
      '"guard": Unrecognized key: "longestRun"',
    ],
    ['half a word', 'guard: { quoteWords: 2.5 }', '"guard.quoteWords": must be a whole number of words'],
    ['a share in percent', 'guard: { ledeShare: 50 }', '"guard.ledeShare": is a share: 0 to 1'],
    ['a number in words', 'guard: { quoteWords: ten }', '"guard.quoteWords"'],
    [
      'a warning above what blocks',
      'guard: { warnRunWords: 9, longestRunWords: 8 }',
      '"guard.warnRunWords": may not be more than longestRunWords',
    ],
    ['a list', 'guard: [7]', '"guard"'],
  ])('refuses %s and says where', (_, line, words) => {
    expect(() => parseBeat(`id: a\ntitle: A\n${line}`, 'b.yaml')).toThrow(words);
  });

  it.each([
    ['a key it does not know', 'id: a\ntitle: A\nfeed: []', '"feed"'],
    ['an id that is no name', 'id: Big Ports\ntitle: A', '"id": must be lower-case letters'],
    [
      'an address that is none',
      'id: a\ntitle: A\nfeeds: [ledger.example]',
      '"feeds.0": is not an http or https address',
    ],
    [
      'an address with a password',
      'id: a\ntitle: A\nfeeds: [{ url: "https://wire:s3cret@ledger.example/feed" }]',
      '"feeds.0.url": has a user or password in its address, which the reader never sends',
    ],
    [
      'a key of a feed',
      'id: a\ntitle: A\nfeeds: [{ url: "https://a.example", name: x }]',
      '"feeds.0": Unrecognized',
    ],
    ['a number for a feed', 'id: a\ntitle: A\nfeeds: [7]', '"feeds.0": Invalid input'],
    ['a file address', 'id: a\ntitle: A\nfeeds: ["file:///etc/passwd"]', '"feeds.0"'],
    ['a preset it does not know', 'id: a\ntitle: A\npreset: secret', '"preset"'],
    ['an empty file', '', 'is no beat'],
    ['what is not YAML', 'id: [a', 'is not YAML'],
    ['an alias, of which bombs are made', 'id: &x a\ntitle: *x', 'is not YAML'],
  ])('refuses %s and says where', (_, text, words) => {
    expect(() => parseBeat(text, 'b.yaml')).toThrow(words);
    expect(() => parseBeat(text, 'b.yaml')).toThrow(
      expect.objectContaining({ code: 'NG_CONFIG_BEAT', exit: 2 }),
    );
  });
});
