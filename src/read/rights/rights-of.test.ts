import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rightsFromFeedOnly, rightsOf } from './rights-of.ts';
import {
  header,
  meta,
  readAt,
  robotsOf,
  robotsUrl,
  signalling,
  signals,
  speaksToOthers,
  url,
} from './testing/signals.ts';

describe('rightsOf()', () => {
  test('keeps every statement as served, with where it was served', () => {
    const robots = robotsOf('User-agent: *', 'Content-Signal:  Search=yes, ai-input=NO', 'Allow: /');
    const { statements } = rightsOf(
      signals({
        robots,
        ...header('noarchive\nbot: noindex'),
        ...meta('max-snippet:50,noai'),
        paywall: 'a form',
      }),
    );
    expect(statements.map(({ signal, raw, level, url: from }) => [signal, raw, level, from])).toEqual([
      ['robots.txt', 'Allow: /', 4, robotsUrl],
      ['Content-Signal', 'Content-Signal:  Search=yes, ai-input=NO', 4, robotsUrl],
      ['Content-Signal', 'Content-Signal:  Search=yes, ai-input=NO', 2, robotsUrl],
      ['X-Robots-Tag', 'X-Robots-Tag: noarchive', 4, url],
      ['meta robots', '<meta name="robots" content="max-snippet:50,noai">', 4, url],
      ['meta robots', '<meta name="robots" content="max-snippet:50,noai">', 2, url],
      ['paywall', 'a form', 1, url],
    ]);
  });

  test.each([
    ['nothing', {}, null],
    ['one', meta('max-snippet:80'), 80],
    [
      'the smallest of all',
      { ...header('max-snippet:120\nmax-snippet:60'), ...meta('max-snippet:80, max-snippet:-1') },
      60,
    ],
    ['none of another bot', header('otherbot: max-snippet:20'), null],
    ['nosnippet', { ...header('max-snippet:120'), ...meta('nosnippet') }, 0],
    ['no limit', meta('max-snippet:-1'), null],
    ['what is no number', meta('max-snippet:some'), null],
  ])('gives the length of an excerpt: %s', (_what, said, maxSnippet) => {
    expect(rightsOf(signals(said)).maxSnippet).toBe(maxSnippet);
  });

  test('bounds what a hostile page makes it keep, and still obeys its last word', () => {
    const metaRobots = Array.from({ length: 5000 }, () => ({
      name: 'robots',
      content: 'noarchive,'.repeat(500),
    }));
    metaRobots.splice(50, 0, { name: 'robots', content: `${'noarchive,'.repeat(900)}noindex` });
    const huge = [{ name: 'robots', content: 'x'.repeat(5_000_000) }, ...metaRobots];
    const startMs = performance.now();
    const rights = rightsOf(signals({ metaRobots: huge }));
    expect(performance.now() - startMs).toBeLessThan(1500);
    expect(rights).toMatchObject({ level: 0, decidedBy: { why: 'the page says noindex' } });
    expect(rights.statements).toHaveLength(100);
    expect(rights.statements).toContain(rights.decidedBy);
    expect(Math.max(...rights.statements.map(({ raw }) => raw.length))).toBe(300);
  });
});

describe('rightsOf() of a page that others redirect to', () => {
  const from = 'https://courier.example/old';
  const sender = (robots = robotsOf(), headers: Record<string, string> = {}) => ({
    url: from,
    robots,
    headers,
  });

  test.each([
    ['nothing', sender(), 3, null, null],
    [
      'a robots.txt that says ai-input=no',
      sender(signalling('ai-input=no').robots),
      2,
      'Content-Signal',
      robotsUrl,
    ],
    ['a header', sender(robotsOf(), { 'x-robots-tag': 'nosnippet' }), 1, 'X-Robots-Tag', from],
    [
      'a Content-Signal header',
      sender(robotsOf(), { 'content-signal': 'search=no' }),
      0,
      'Content-Signal',
      from,
    ],
    ['AI rules for others', sender(speaksToOthers.robots), 2, 'policy', robotsUrl],
  ] as const)('is bound by what they say: %s', (_what, one, level, signal, at) => {
    const rights = rightsOf(signals({ sentBy: [one] }));
    expect(rights.level).toBe(level);
    expect(rights.decidedBy?.signal ?? null).toBe(signal);
    expect(rights.decidedBy?.url ?? null).toBe(at);
  });

  test('goes by the most restrictive of all of them', () => {
    const sentBy = [
      sender(signalling('use=full').robots),
      sender(robotsOf(), { 'x-robots-tag': 'max-snippet:40' }),
    ];
    expect(rightsOf(signals({ sentBy, ...meta('noai, max-snippet:90') }))).toMatchObject({
      level: 2,
      decidedBy: { why: 'the page says noai' },
      maxSnippet: 40,
    });
  });
});

describe('rightsOf() over all that can be said', () => {
  const rule = fc.constantFrom(
    'noindex',
    'none',
    'nosnippet',
    'max-snippet:0',
    'max-snippet:9',
    'noai',
    'noml',
    'noimageai',
    'noarchive',
    'index',
    'nofollow',
    'ai-input=no',
    'unavailable_after: 2020-01-01',
    'unavailable_after: Fri, 20 Nov 2099 12:00:00 GMT',
  );
  const tag = fc.record({
    name: fc.constantFrom('robots', 'nutgrafbot', 'otherbot'),
    content: fc.array(rule, { maxLength: 3 }).map((rules) => rules.join(', ')),
  });
  const headerLine = fc
    .tuple(fc.constantFrom('', 'otherbot: ', 'NutgrafBot: '), fc.array(rule, { minLength: 1, maxLength: 3 }))
    .map(([bot, rules]) => bot + rules.join(', '));
  const line = fc
    .array(
      fc.constantFrom(
        'search=yes',
        'search=no',
        'ai-input=no',
        'ai-input=yes',
        'ai-train=no',
        'use=immediate',
        'use=reference',
        'use=full',
        'x=y',
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((pairs) => `Content-Signal: ${pairs.join(', ')}`);
  interface Heard {
    readonly tags: readonly { name: string; content: string }[];
    readonly headers: readonly string[];
    readonly lines: readonly string[];
    readonly isAllowed: boolean;
    readonly code: number;
    readonly paywall: string | null;
    readonly preset: 'public' | 'private';
    readonly mentionsAiUse: boolean;
    /** What a sender's X-Robots-Tag says; null without a redirect. */
    readonly sender?: string;
  }
  const heard: fc.Arbitrary<Heard> = fc.record({
    tags: fc.array(tag, { maxLength: 3 }),
    headers: fc.array(headerLine, { maxLength: 3 }),
    lines: fc.array(line, { maxLength: 3 }),
    isAllowed: fc.boolean(),
    code: fc.constantFrom(200, 200, 403),
    paywall: fc.constantFrom(null, null, 'a form'),
    preset: fc.constantFrom('public', 'private'),
    mentionsAiUse: fc.boolean(),
  });
  const rightsIn = ({
    tags,
    headers,
    lines,
    isAllowed,
    code,
    paywall,
    preset,
    mentionsAiUse,
    sender,
  }: Heard) => {
    const robots = { ...robotsOf(), isAllowed, contentSignals: lines, mentionsAiUse };
    const response = { status: code, headers: { 'x-robots-tag': headers.join('\n') } };
    const sentBy =
      sender === undefined ? [] : [{ url, robots: robotsOf(), headers: { 'x-robots-tag': sender } }];
    return rightsOf(signals({ robots, response, metaRobots: tags, paywall, preset, sentBy }));
  };

  test('no page, header, status or paywall raises the level by what it adds', () => {
    fc.assert(
      fc.property(heard, tag, headerLine, (before, newTag, newHeader) => {
        const { level } = rightsIn(before);
        const after: readonly Heard[] = [
          { ...before, tags: [...before.tags, newTag] },
          { ...before, headers: [newHeader, ...before.headers] },
          { ...before, code: 403 },
          { ...before, paywall: 'a form' },
          { ...before, isAllowed: false },
          { ...before, mentionsAiUse: true },
          { ...before, sender: newHeader },
        ];
        return after.every((one) => rightsIn(one).level <= level);
      }),
    );
  });

  test('no Content-Signal raises the level where the site is not silent to us already', () => {
    fc.assert(
      fc.property(heard, line, (before, added) => {
        const lines = ['Content-Signal: ai-train=no', ...before.lines];
        const { level } = rightsIn({ ...before, lines });
        return rightsIn({ ...before, lines: [...lines, added] }).level <= level;
      }),
    );
  });

  test('the order of statements does not change level or excerpt', () => {
    fc.assert(
      fc.property(heard, (before) => {
        const turned = {
          ...before,
          tags: before.tags.toReversed(),
          headers: before.headers.toReversed(),
          lines: before.lines.toReversed(),
        };
        const [one, other] = [rightsIn(before), rightsIn(turned)];
        return one.level === other.level && one.maxSnippet === other.maxSnippet;
      }),
    );
  });

  test('the level is the least of all statements and the default', () => {
    fc.assert(
      fc.property(heard, (before) => {
        const { level, decidedBy, statements } = rightsIn(before);
        expect(level).toBe(Math.min(3, ...statements.map((one) => one.level)));
        expect(decidedBy).toBe(statements.find((one) => one.level === level) ?? null);
      }),
    );
  });
});

describe('rightsFromFeedOnly()', () => {
  test.each([
    ['nothing', robotsOf(), 1, 'feed'],
    ['a robots.txt that disallows', robotsOf('User-agent: *', 'Disallow: /'), 1, 'robots.txt'],
    ['search=no', signalling('search=no').robots, 0, 'Content-Signal'],
    ['use=full', signalling('use=full').robots, 1, 'feed'],
    ['AI rules for others', speaksToOthers.robots, 1, 'feed'],
  ] as const)('gives at most a link: %s', (_what, robots, level, signal) => {
    const rights = rightsFromFeedOnly({ url, readAt, preset: 'public', robots });
    expect(rights).toMatchObject({ level, decidedBy: { signal }, maxSnippet: null });
  });

  test('says why the page was not read', () => {
    const notRead = 'gridpaper.example did not answer within 15 s';
    const { decidedBy } = rightsFromFeedOnly({ url, readAt, preset: 'private', robots: robotsOf(), notRead });
    expect(decidedBy).toEqual({ signal: 'feed', raw: '', url, readAt, level: 1, why: notRead });
  });
});
