import { afterAll, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseBeat, readBeat } from './mod.ts';

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
      'line 3, "guard.longestRun": is a key that does not exist here',
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
      'line 3, "feeds.0.name": is a key that does not exist here',
    ],
    [
      'a number for a feed',
      'id: a\ntitle: A\nfeeds: [7]',
      'line 3, "feeds.0": must be an address, or a mapping',
    ],
    ['a file address', 'id: a\ntitle: A\nfeeds: ["file:///etc/passwd"]', '"feeds.0"'],
    [
      'a preset it does not know',
      'id: a\ntitle: A\npreset: secret',
      '"preset": must be one of: public, private',
    ],
    ['an empty file', '', '"b.yaml" is no beat: it is empty'],
    ['a file of comments', '# nothing yet', 'is no beat: it is empty'],
    ['a list', '- a\n- b', 'is no beat: it must be a mapping of keys to values'],
    ['a file without an id', 'title: A', 'is no beat: "id": is missing'],
    [
      'a feed without an address',
      'id: a\ntitle: A\nfeeds:\n  - title: x',
      'line 4, "feeds.0.url": is missing',
    ],
    ['a number for the title', 'id: a\ntitle: 7', 'line 2, "title": must be text'],
    ['an empty title', 'id: a\ntitle: ""', 'line 2, "title": may not be empty'],
    ['no days', 'id: a\ntitle: A\nmaxAgeDays: 0', 'line 3, "maxAgeDays": must be more than 0'],
    ['too many days', 'id: a\ntitle: A\nmaxAgeDays: 9999', 'line 3, "maxAgeDays": must be at most 3650'],
    ['one key twice', 'id: a\ntitle: A\n\nid: b', 'is no beat: line 4, the key "id" stood there before'],
    [
      'two documents',
      'id: a\ntitle: A\n---\nid: b',
      'line 3, a second document begins; one file holds one beat',
    ],
    ['a tab', 'id: a\nfeeds:\n\t- x', 'line 3, a tab where spaces must stand'],
    ['colons in a title', 'id: a\ntitle: Ports: the news', 'line 2, two colons in one line'],
    ['a picture', 'id: a\ntitle: \u0000\u0007PNG', 'is no beat: line 2, it is not text in UTF-8'],
    ['a Latin-1 file', 'id: a\ntitle: Caf\ufffd', 'line 2, it is not text in UTF-8'],
    ['more than a beat can be', '# long\n'.repeat(200_000), 'is no beat: it is larger than 1 MB'],
    ['a deep nest', `id: ${'['.repeat(200_000)}`, 'is not YAML'],
    ['what is not YAML', 'id: [a', 'is not YAML'],
    ['an alias, of which bombs are made', 'id: &x a\ntitle: *x', 'is not YAML'],
  ])('refuses %s and says where', (_, text, words) => {
    const error = refusalOf(text);
    expect(error).toMatchObject({ code: 'NG_CONFIG_BEAT', exit: 2 });
    expect(error.message).toContain(words);
    expect(error.message).not.toMatch(/\n|zod|invalid input|received|YAML\.|parseAll|undefined/i);
    expect(error.message.length).toBeLessThan(300);
  });

  it('names every mistake with its line and key, in the order of the file', () => {
    const text = `id: Big Ports
feed: []
feeds:
  - https://ledger.example/feed
  - ledger.example
  - { url: ftp://coast.example, name: Coast }
maxAgeDays: long
guard:
  ledeShare: 50
  longestRun: 7`;
    expect(
      refusalOf(text)
        .message.replace(/^.*?is no beat: /, '')
        .split('; '),
    ).toEqual([
      '"title": is missing',
      'line 1, "id": must be lower-case letters, digits and hyphens',
      'line 2, "feed": is a key that does not exist here',
      'line 5, "feeds.1": is not an http or https address',
      'line 6, "feeds.2.url": is not an http or https address',
      'line 6, "feeds.2.name": is a key that does not exist here',
      'line 7, "maxAgeDays": must be a number',
      'line 9, "guard.ledeShare": is a share: 0 to 1',
      'line 10, "guard.longestRun": is a key that does not exist here',
    ]);
  });

  it('names twenty mistakes of many, and how many more there are', () => {
    const text = `id: a\ntitle: A\nfeeds: [${Array.from({ length: 5000 }, () => 'x').join(', ')}]`;
    const { message } = refusalOf(text);
    expect(message).toMatch(/"feeds\.19": is not an http or https address; and 4980 more$/);
  });

  it('is done soon with a hundred thousand keys', () => {
    const keys = Array.from({ length: 100_000 }, (_, at) => `k${at}: 1`);
    const begun = performance.now();
    expect(refusalOf(`id: a\ntitle: A\n${keys.join('\n')}`).message).toMatch(/line 22, .*; and 99980 more$/);
    expect(performance.now() - begun).toBeLessThan(30_000);
  });

  it('takes a key that objects inherit for one that does not exist', () => {
    const text = 'id: a\ntitle: A\n__proto__: { preset: private }\nconstructor: 1';
    expect(refusalOf(text).message).toContain('line 4, "constructor": is a key that does not exist here');
  });
});

describe('readBeat()', () => {
  const dir = mkdtempSync(join(tmpdir(), 'nutgraf-beat-'));
  afterAll(() => {
    rmSync(dir, { recursive: true });
  });
  const write = (name: string, content: string | Uint8Array): string => {
    writeFileSync(join(dir, name), content);
    return join(dir, name);
  };

  it('reads a file with a byte order mark', () => {
    expect(readBeat(write('mark.yaml', `\ufeff${whole}`)).id).toBe('ports');
  });

  it('says of a picture and of 40 MB in one short line what is wrong', () => {
    const noise = Uint8Array.from({ length: 20_000 }, (_, at) => (at * at * 7 + at * 31) % 256);
    expect(() => readBeat(write('p.yaml', noise))).toThrow(/is no beat: line \d+, it is not text in UTF-8$/);
    expect(() => readBeat(write('big.yaml', Buffer.alloc(40_000_000, 'a')))).toThrow(
      /is no beat: it is larger than 1 MB$/,
    );
  });
});

function refusalOf(text: string): Error {
  try {
    parseBeat(text, 'b.yaml');
  } catch (error) {
    return error as Error;
  }
  throw new Error('it was not refused');
}
