import { describe, expect, test } from 'vitest';
import { matchRobots } from './match-robots.ts';
import { longestRobotsBytes, parseRobots } from './parse-robots.ts';

type Case = readonly [
  what: string,
  robots: readonly string[],
  path: string,
  isAllowed: boolean,
  line?: string,
];

const groups: readonly Case[] = [
  ['an empty file', [''], '/a', true],
  ['a file of comments', ['# nothing', '#Disallow: /'], '/a', true],
  ['a web page in its place', ['<!doctype html>', '<p>Not: found</p>', 'Disallow: /'], '/a', true],
  ['rules before any group', ['Disallow: /', 'User-agent: *', 'Disallow: /b'], '/a', true],
  ['a group for us', ['User-agent: NutgrafBot', 'Disallow: /'], '/a', false, 'Disallow: /'],
  ['a group for another', ['User-agent: OtherBot', 'Disallow: /'], '/a', true],
  ['a group for all', ['User-agent: *', 'Disallow: /'], '/a', false],
  [
    'our group before that for all',
    ['User-agent: *', 'Disallow: /', 'User-agent: NutgrafBot', 'Disallow: /b'],
    '/a',
    true,
  ],
  [
    'our group after that for all',
    ['User-agent: NutgrafBot', 'Disallow: /b', 'User-agent: *', 'Disallow: /'],
    '/a',
    true,
  ],
  [
    'our empty group, which allows everything',
    ['User-agent: *', 'Disallow: /', '', 'User-agent: NutgrafBot'],
    '/a',
    true,
  ],
  [
    'our group with an empty Disallow',
    ['User-agent: *', 'Disallow: /', 'User-agent: NutgrafBot', 'Disallow:'],
    '/a',
    true,
  ],
  [
    'two groups of ours, which are one',
    [
      'User-agent: NutgrafBot',
      'Disallow: /a',
      'User-agent: x',
      'Disallow: /',
      'User-agent: NutgrafBot',
      'Disallow: /b',
    ],
    '/b',
    false,
    'Disallow: /b',
  ],
  [
    'two groups for all, which are one',
    ['User-agent: *', 'Disallow: /a', 'User-agent: x', 'Disallow: /', 'User-agent: *', 'Disallow: /b'],
    '/a',
    false,
  ],
  [
    'several agents of one group',
    ['User-agent: x', 'User-agent: NutgrafBot', 'User-agent: y', 'Disallow: /'],
    '/a',
    false,
  ],
  ['blank lines within a group', ['User-agent: NutgrafBot', '', '', 'Disallow: /'], '/a', false],
  [
    'a Sitemap between agents',
    ['User-agent: NutgrafBot', 'Sitemap: https://gridpaper.example/s.xml', 'User-agent: x', 'Disallow: /'],
    '/a',
    false,
  ],
  [
    'an unknown line between agents',
    ['User-agent: NutgrafBot', 'Noodles: yes', 'User-agent: x', 'Disallow: /'],
    '/a',
    false,
  ],
  [
    'a Sitemap between rules',
    ['User-agent: *', 'Disallow: /x', 'Sitemap: https://gridpaper.example/s.xml', 'Disallow: /a'],
    '/a',
    false,
  ],
  [
    'a Crawl-delay between agents',
    ['User-agent: NutgrafBot', 'Crawl-delay: 2', 'User-agent: x', 'Disallow: /'],
    '/a',
    false,
  ],
  [
    'an empty rule, which ends the list of agents',
    ['User-agent: NutgrafBot', 'Disallow:', 'User-agent: x', 'Disallow: /'],
    '/a',
    true,
  ],
  ['an agent written in small letters', ['user-agent: nutgrafbot', 'disallow: /'], '/a', false],
  ['an agent written in capitals', ['USER-AGENT: NUTGRAFBOT', 'DISALLOW: /'], '/a', false],
  ['an agent with a version', ['User-agent: NutgrafBot/2.1', 'Disallow: /'], '/a', false],
  ['an agent with more words', ['User-agent: NutgrafBot (news)', 'Disallow: /'], '/a', false],
  ['an agent whose name starts like ours', ['User-agent: NutgrafBotNews', 'Disallow: /'], '/a', true],
  ['an agent whose name ours starts with', ['User-agent: Nutgraf', 'Disallow: /'], '/a', true],
  ['an agent without a name', ['User-agent:', 'Disallow: /'], '/a', true],
  ['a star with more words', ['User-agent: * (everyone)', 'Disallow: /'], '/a', false],
  ['a star that is part of a name', ['User-agent: *bot', 'Disallow: /'], '/a', true],
];

const lines: readonly Case[] = [
  ['carriage returns and line feeds', ['User-agent: *\r\nDisallow: /a\r\n'], '/a', false, 'Disallow: /a'],
  ['carriage returns alone', ['User-agent: *\rDisallow: /a\r'], '/a', false],
  ['a byte order mark', ['\uFEFFUser-agent: *', 'Disallow: /'], '/a', false],
  ['half a byte order mark', ['\uFFFD\uFFFDUser-agent: *', 'Disallow: /'], '/a', false],
  [
    'spaces around everything',
    ['  User-agent :  *  ', '\tDisallow\t:\t/a\t'],
    '/a',
    false,
    'Disallow\t:\t/a',
  ],
  ['a comment after a rule', ['User-agent: * # all', 'Disallow: /a#b'], '/a', false, 'Disallow: /a#b'],
  ['a rule that is all comment', ['User-agent: *', 'Disallow: #/a'], '/a', true],
  ['no colon', ['User-agent *', 'Disallow /a'], '/a', false],
  ['no colon and too many words', ['User-agent: *', 'Disallow /a today'], '/a', true],
  ['a common misspelling', ['User-agent: *', 'Dissallow: /a'], '/a', false],
  ['a name of objects', ['User-agent: *', 'constructor: /a', '__proto__: /a'], '/a', true],
  ['no line end at the end', ['User-agent: *', 'Disallow: /a'], '/ab', false],
  ['null characters', ['User-agent: *', 'Dis\0allow: /a'], '/a', false],
];

const paths: readonly Case[] = [
  [
    'the longest rule, which allows',
    ['User-agent: *', 'Disallow: /a', 'Allow: /a/b'],
    '/a/b',
    true,
    'Allow: /a/b',
  ],
  [
    'the longest rule, which disallows',
    ['User-agent: *', 'Allow: /a', 'Disallow: /a/b'],
    '/a/b',
    false,
    'Disallow: /a/b',
  ],
  ['the longest rule, whatever the order', ['User-agent: *', 'Allow: /a/b', 'Disallow: /a'], '/a/b', true],
  ['a tie, which allows', ['User-agent: *', 'Disallow: /a', 'Allow: /a'], '/a', true, 'Allow: /a'],
  ['a tie in the other order', ['User-agent: *', 'Allow: /a', 'Disallow: /a'], '/a', true, 'Allow: /a'],
  ['an Allow with nothing', ['User-agent: *', 'Disallow: /', 'Allow:'], '/a', false],
  ['a prefix', ['User-agent: *', 'Disallow: /fish'], '/fishheads/1.html?x', false],
  ['a prefix in other letters', ['User-agent: *', 'Disallow: /fish'], '/Fish', true],
  ['a folder', ['User-agent: *', 'Disallow: /fish/'], '/fish', true],
  ['a query', ['User-agent: *', 'Disallow: /a?print'], '/a?print=1', false],
  ['a query by a star', ['User-agent: *', 'Disallow: /*?'], '/a/b?c', false],
  ['the root alone', ['User-agent: *', 'Disallow: /$'], '/', false],
  ['the root alone, elsewhere', ['User-agent: *', 'Disallow: /$'], '/a', true],
  ['a star', ['User-agent: *', 'Disallow: /a*c'], '/abbbc/d', false],
  ['a star for nothing', ['User-agent: *', 'Disallow: /a*c'], '/ac', false],
  ['a star at the end', ['User-agent: *', 'Disallow: /a*'], '/a', false],
  ['a star at the start', ['User-agent: *', 'Disallow: *.gif'], '/x/y.gif', false],
  ['several stars', ['User-agent: *', 'Disallow: /*/private/*.html'], '/x/private/y.html', false],
  ['stars in the wrong order', ['User-agent: *', 'Disallow: /*b*a'], '/a/b', true],
  ['an end', ['User-agent: *', 'Disallow: /*.php$'], '/a.php', false],
  ['an end that is not there', ['User-agent: *', 'Disallow: /*.php$'], '/a.php?x', true],
  ['an end that overlaps its start', ['User-agent: *', 'Disallow: /ab*bc$'], '/abc', true],
  ['a dollar in the middle', ['User-agent: *', 'Disallow: /a$b'], '/a$b', false],
  ['a dollar in the middle, not an end', ['User-agent: *', 'Disallow: /a$b'], '/a', true],
  ['an escaped star, which is a star', ['User-agent: *', 'Disallow: /a%2a'], '/a*', false],
  ['an escaped star, which is no wildcard', ['User-agent: *', 'Disallow: /a%2Ac'], '/abc', true],
  ['an escaped dollar', ['User-agent: *', 'Disallow: /a%24'], '/a$b', false],
  ['escaped letters in the rule', ['User-agent: *', 'Disallow: /%62%61'], '/ba', false],
  ['escaped letters in the path', ['User-agent: *', 'Disallow: /ba'], '/%62%61', false],
  ['an escaped slash, which is none', ['User-agent: *', 'Disallow: /a/b'], '/a%2Fb', true],
  ['escapes in small letters', ['User-agent: *', 'Disallow: /%c3%a4'], '/%C3%A4', false],
  ['letters outside ASCII in the rule', ['User-agent: *', 'Disallow: /ä/ツ'], '/%C3%A4/%E3%83%84', false],
  ['letters beyond the first plane', ['User-agent: *', 'Disallow: /😀'], '/%F0%9F%98%80', false],
  ['a space in the rule', ['User-agent: *', 'Disallow: /a b'], '/a%20b', false],
  ['a percent sign alone', ['User-agent: *', 'Disallow: /100%'], '/100%', false],
  [
    'octets, not characters, for length',
    ['User-agent: *', 'Disallow: /ä*', 'Allow: /*abcd'],
    '/äabcd',
    false,
    'Disallow: /ä*',
  ],
  ['a pattern without a slash', ['User-agent: *', 'Disallow: a'], '/a', true],
  ['robots.txt itself', ['User-agent: *', 'Disallow: /'], '/robots.txt', true],
  ['what only starts like robots.txt', ['User-agent: *', 'Disallow: /'], '/robots.txt.bak', false],
];

describe('matchRobots()', () => {
  const all = [...groups, ...lines, ...paths].map((one): [string, Case] => [one[0], one]);
  test.each(all)('reads %s', (_name, [, robots, path, isAllowed, line]) => {
    const match = matchRobots(parseRobots(robots.join('\n')), path);
    expect(match.isAllowed).toBe(isAllowed);
    if (line !== undefined) expect(match.line).toBe(line);
  });

  test('says whether groups named us', () => {
    const ours = parseRobots('User-agent: NutgrafBot\nAllow: /');
    expect(matchRobots(ours, '/').isForUs).toBe(true);
    expect(matchRobots(parseRobots('User-agent: *\nAllow: /'), '/').isForUs).toBe(false);
  });

  test.each([
    ['one', 'User-agent: *\nCrawl-delay: 5', 5],
    ['a fraction', 'User-agent: *\nCrawl-delay: 0.5', 0.5],
    ['the longest of two', 'User-agent: *\nCrawl-delay: 5\nDisallow: /x\nUser-agent: *\nCrawl-delay: 7', 7],
    [
      'ours, not that of all',
      'User-agent: *\nCrawl-delay: 9\nDisallow:\nUser-agent: NutgrafBot\nCrawl-delay: 2',
      2,
    ],
    ['none of another', 'User-agent: x\nCrawl-delay: 9', null],
    ['none in words', 'User-agent: *\nCrawl-delay: slow', null],
    ['none below nothing', 'User-agent: *\nCrawl-delay: -5', null],
    ['none in exponents', 'User-agent: *\nCrawl-delay: 1e9', null],
  ])('reads the Crawl-delay: %s', (_what, text, seconds) => {
    expect(matchRobots(parseRobots(text), '/a').crawlDelay?.seconds ?? null).toBe(seconds);
  });

  test.each([
    ['of all', 'User-agent: *\ncontent-signal :  Search=Yes\nAllow: /', ['content-signal :  Search=Yes']],
    [
      'of ours only',
      'User-agent: *\nContent-Signal: search=no\nAllow: /\nUser-agent: NutgrafBot\nContent-Signal: search=yes',
      ['Content-Signal: search=yes'],
    ],
    [
      'none, where our group has none',
      'User-agent: *\nContent-Signal: search=no\nAllow: /\nUser-agent: NutgrafBot\nAllow: /',
      [],
    ],
    ['none of another', 'User-agent: x\nContent-Signal: search=no\nAllow: /', []],
    [
      'before any group',
      'Content-Signal: ai-input=no\nUser-agent: *\nAllow: /',
      ['Content-Signal: ai-input=no'],
    ],
    ['only agents named before', 'User-agent: x\nContent-Signal: a=no\nUser-agent: *\nAllow: /', []],
    [
      'for this path',
      'User-agent: *\nContent-Signal: /a ai-input=no\nAllow: /',
      ['Content-Signal: /a ai-input=no'],
    ],
    ['not for this path', 'User-agent: *\nContent-Signal: /b ai-input=no\nAllow: /', []],
  ])('gives the Content-Signal lines %s', (_what, text, contentSignals) => {
    expect(matchRobots(parseRobots(text), '/a').contentSignals).toEqual(contentSignals);
  });
});

describe('parseRobots()', () => {
  test.each([
    ['Content-Signal', 'User-agent: x\nContent-Signal: ai-train=no', true],
    ['Content-Usage', 'User-agent: *\nContent-Usage: train-ai=n', true],
    ['a group for an AI agent', 'User-agent: GPTBot\nDisallow: /', true],
    ['a group for an AI agent with a version', 'User-agent: ClaudeBot/1.0\nAllow: /', true],
    ['an agent with a digit', 'User-agent: AI2Bot\nDisallow: /', true],
    ['groups for search alone', 'User-agent: Googlebot\nDisallow: /x\nUser-agent: *\nDisallow: /y', false],
    ['a comment', '# GPTBot, Content-Signal: ai-train=no', false],
  ])('tells whether a file speaks of AI use: %s', (_what, text, mentionsAiUse) => {
    expect(parseRobots(text).mentionsAiUse).toBe(mentionsAiUse);
  });

  test('reads 500 KiB and leaves out the line that is cut', () => {
    const head = 'User-agent: *\nDisallow: /first\n';
    const fill = `${'#'.repeat(longestRobotsBytes - head.length - 10)}\n`;
    const file = parseRobots(`${head}${fill}Disallow: /cut-in-two\nDisallow: /later`);
    expect(file.groups[0]!.rules.map(({ line }) => line)).toEqual(['Disallow: /first']);
  });

  test('reads no more than 1,000 rules with wildcards, and none of the others as less than it says', () => {
    const many = Array.from({ length: 1000 }, (_, at) => `Disallow: /${at}*x`).join('\n');
    const file = parseRobots(`User-agent: *\n${many}\nAllow: /open*\nDisallow: /shut*y\nDisallow: /plain`);
    const isAllowed = (path: string) => matchRobots(file, path).isAllowed;
    expect([isAllowed('/999'), isAllowed('/999x')]).toEqual([true, false]);
    expect([isAllowed('/open'), isAllowed('/shut'), isAllowed('/plain')]).toEqual([true, false, false]);
    expect(matchRobots(file, '/shut').line).toBe('Disallow: /shut*y');
  });

  test('is done with hostile files in time', () => {
    const stars = `Disallow: /${'*a'.repeat(2000)}b\n`;
    const hostile = [
      `User-agent: *\n${stars.repeat(120)}`,
      'User-agent: *\n'.repeat(30_000),
      `User-agent: *\n${'Crawl-delay: 1\n'.repeat(30_000)}`,
      `User-agent: ${'a'.repeat(500_000)}`,
      `${' '.repeat(500_000)}x`,
      `User-agent: *\nDisallow: /${'%'.repeat(400_000)}`,
      `User-agent: *\n${'Disallow: /*ab\n'.repeat(34_000)}`,
      `User-agent: *\n${'Content-Signal: /*ab ai-input=no\n'.repeat(15_000)}`,
    ];
    const startMs = performance.now();
    for (const text of hostile) matchRobots(parseRobots(text), `/${'a'.repeat(8000)}`);
    expect(performance.now() - startMs).toBeLessThan(3000);
  });
});
