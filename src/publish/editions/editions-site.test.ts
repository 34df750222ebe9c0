import { describe, expect, it, vi } from 'vitest';
import type { Digests, Instant } from '../../news/mod.ts';
import { disclosureOf, sourceTypeScheme } from '../disclosure.ts';
import type { SiteOptions } from '../site/create-site.ts';
import { createTestArchive, testBeat } from '../test-archive.ts';
import { ferryBrief, testDay } from '../test-day.ts';
import { digestDay, digestsWith, digestWith } from '../test-digests.ts';
import { hostile, hostileSigns } from '../test-hostile.ts';
import { testSite } from '../test-site.ts';
import { writtenBriefs } from '../test-writers.ts';

const tomorrow = '2026-11-21T08:00:00.000Z' as Instant;

const siteWith = (options: Partial<SiteOptions> = {}) =>
  testSite({ digests: digestsWith(), beat: testBeat, now: () => tomorrow, ...options });
const site = siteWith();
const text = async (path: string, on = site) => (await on.request(path)).text();
const page = `/digest/${digestDay}`;
const roundup = `/roundup/${digestDay}-larkline-ferries`;
const feeds = ['/digest/atom.xml', '/digest/rss.xml', '/digest/feed.json'];

describe('the digest of a day', () => {
  it('tells what moved, what is new, what resolved and what is linked, each counted and linked', async () => {
    const html = await text(page);
    const order = [
      'What moved',
      ferryBrief.headline,
      '>New <',
      'Resolved',
      'it did.',
      'Linked stories',
      roundup,
    ];
    const places = order.map((words) => html.indexOf(words));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.every((at) => at > 0)).toBe(true);
    expect(html).toContain('8 stories: 1 moved, 7 new. 1 thing resolved.');
    expect(html).toContain('Also carried by North Sound Radio and Feedhorn. Text changed. Version 2.');
    expect(html).toContain(
      `href="/briefs/01KAF3R7-larkline-stops-its-velmora-night-ferry-after-cracks-are#s1-ev"`,
    );
  });

  it('is the page at /digest, under its own address', async () => {
    const html = await text('/digest');
    expect(html).toContain(`<link rel="canonical" href="https://wire.example${page}" />`);
    expect(html).toContain('aria-current="page">Digest<');
  });

  it('leads to the days before and after on which something happened', async () => {
    expect(await text(page)).toContain('href="/digest/2026-10-21"');
    expect(await text('/digest/2026-10-21')).toContain(`href="${page}"`);
    expect(await text('/digest/2026-10-21')).not.toContain('href="/digest/2026-10-20"');
  });

  it('says that nothing happened, and nothing more, on a day with nothing', async () => {
    const html = await text('/digest/2026-10-20');
    expect(html).toContain('Nothing was published or changed on this day.');
    expect(html).not.toContain('The day is not over.');
    expect(html).not.toMatch(/What moved|Resolved|Linked stories|Written by/);
    expect(await text('/digest/2026-12-01')).toContain('The day is not over.');
  });

  it.each([
    '/digest/2026-13-01',
    '/digest/today',
    '/digest/2026-02-30',
    '/roundup/x',
    `${roundup}x`,
    '/digest/.json',
  ])('is not found at %s', async (path) => {
    expect((await site.request(path)).status).toBe(404);
  });

  it('shows no words of a source', async () => {
    const outputs = await Promise.all(
      [page, `${page}.json`, `${page}.md`, roundup, ...feeds].map((one) => text(one)),
    );
    for (const output of outputs) {
      expect(output).not.toContain('according to a letter');
      expect(output).not.toContain('<mark');
    }
  });

  it('has twins in JSON and Markdown with the place of every sentence’s evidence', async () => {
    const document = JSON.parse(await text(`${page}.json`)) as {
      format: string;
      counts: object;
      moved: { sentence: { id: string; evidence: object[] }; json: string }[];
      roundups: { url: string; stories: { links: { to: number }[] }[] }[];
    };
    expect(document).toMatchObject({
      format: 'nutgraf-digest/1',
      counts: { moved: 1, fresh: 7, resolved: 1, stories: 8 },
    });
    expect(document.moved[0]).toMatchObject({
      json: 'https://wire.example/briefs/01KAF3R7.json',
      sentence: {
        id: 's1',
        evidence: [{ articleId: 'a01', outlet: 'Tidewater Gazette', field: 'text', start: 50 }],
      },
    });
    expect(document.roundups[0]!.stories[1]!.links[0]!.to).toBe(0);
    const markdown = await text(`${page}.md`);
    expect(markdown).toMatch(/^---\nbeat: "coast"\nday: "2026-11-20"\n/);
    expect(markdown).toContain('### Larkline Ferries: two linked stories');
    expect((await site.request(`${page}.md`)).headers.get('X-Robots-Tag')).toBe('noindex');
  });

  it('names the beat in its addresses where a site has several', async () => {
    const several = testSite({ digests: digestsWith(), now: () => tomorrow });
    expect(await text(`${page}?beat=coast`, several)).toContain(`${roundup}?beat=coast`);
    expect(await text('/digest?beat=elsewhere', several)).toContain('Nothing published yet');
  });

  it('is made once for readers who come within a minute', async () => {
    const digests = digestsWith();
    const of = vi.spyOn(digests, 'of');
    const on = siteWith({ digests });
    await Promise.all([text(page, on), text(`${page}.json`, on), text(roundup, on)]);
    expect(of).toHaveBeenCalledTimes(1);
  });

  it('fails as a page, and is made anew for the next reader', async () => {
    let calls = 0;
    const digests: Digests = {
      ...digestsWith(),
      of: (beat, day) => (++calls === 1 ? Promise.reject(new Error('gone')) : digestsWith().of(beat, day)),
    };
    const on = siteWith({ digests });
    expect((await on.request(page)).status).toBe(500);
    expect((await on.request(page)).status).toBe(200);
  });
});

describe('a roundup', () => {
  it('tells its stories in order, each with what links it to one before', async () => {
    const html = await text(roundup);
    expect(html).toContain('Larkline Ferries: two linked stories</h1>');
    expect(html.indexOf('id="r1"')).toBeLessThan(html.indexOf('It tells of the same kind of event'));
    expect(html).toMatch(/It tells of the same kind of event[^<]*\s*<a href="#r1">/);
    expect(html).toContain(`href="${page}"`);
  });
});

describe('the feeds of digests', () => {
  it.each(feeds)('%s has one entry a day that is over, with its disclosure first', async (path) => {
    const output = await text(path);
    expect(output.match(/digest\/coast%2F2026-\d\d-\d\d/g)?.length).toBe(2);
    const line = 'Written by software from the outlets named. No brief is reviewed by a person.';
    expect(output.indexOf(line)).toBeGreaterThan(-1);
    expect(output.indexOf(line)).toBeLessThan(output.indexOf(ferryBrief.sentences[0]!.text.slice(0, 40)));
    expect((await site.request(path)).headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  it('leave out the day that is not over', async () => {
    const today = siteWith({ now: () => '2026-11-20T18:40:00.000Z' as Instant });
    for (const path of feeds) expect(await text(path, today)).not.toContain('coast%2F2026-11-20');
  });

  it('are named on the digest’s page', async () => {
    for (const path of feeds) expect(await text(page)).toContain(`href="${path}"`);
  });
});

describe.each(writtenBriefs)('disclosure, where the day has a brief $name', ({ brief, sourceType }) => {
  const on = siteWith({ digests: digestsWith(brief) });
  const isModel = brief.writer !== undefined;
  // All other briefs of the day are by rules.
  const whole = isModel ? 'compositeSynthetic' : sourceType;
  const line = `Written by software${isModel ? ' and by a language model (nacre-9b)' : ''} from the outlets named.`;

  it.each([page, roundup, `${page}.md`])('stands before the first story on %s', async (path) => {
    const output = (await text(path, on)).replaceAll('\\', '');
    const body = output.slice(Math.max(0, output.indexOf('<main')));
    const first =
      body.indexOf('Show evidence') < 0 ? body.indexOf('[Evidence]') : body.indexOf('Show evidence');
    expect(body.indexOf(line)).toBeGreaterThan(-1);
    expect(body.indexOf(line)).toBeLessThan(first);
    expect(output).toContain(`source=${whole}`);
  });

  it('is in every other form, and on the story a model had a hand in', async () => {
    const document = JSON.parse(await text(`${page}.json`, on)) as {
      disclosure: string;
      writtenBy: { digitalSourceType: string };
      moved: { disclosure: string }[];
    };
    expect(document.disclosure).toContain(line);
    expect(document.writtenBy.digitalSourceType).toBe(`${sourceTypeScheme}${whole}`);
    expect(document.moved[0]!.disclosure).toBe(disclosureOf(digestWith(brief).moved[0]!.brief).line);
    for (const path of feeds) {
      const output = await text(path, on);
      expect(output).toContain(line);
      expect(output).toContain(whole);
      expect(output.includes('by a language model')).toBe(isModel);
    }
    expect((await text(page, on)).includes('class="chip">Written')).toBe(isModel);
  });
});

describe('a site', () => {
  it('links to the digest from its front page, and has none where there are none', async () => {
    expect(await text('/')).toContain('<a href="/digest">Digest</a>');
    const none = testSite({ now: () => tomorrow });
    expect(await text('/', none)).not.toContain('Digest');
    expect((await none.request('/digest')).status).toBe(404);
  });

  it('says so when nothing was published yet', async () => {
    const empty = siteWith({
      archive: createTestArchive({ articles: [], stories: [], briefs: [], cards: [] }),
      digests: { ...digestsWith(), days: () => Promise.resolve([]) },
    });
    expect(await text('/digest', empty)).toContain('Nothing published yet');
    for (const path of feeds) expect((await empty.request(path)).status).toBe(200);
  });

  it('keeps hostile text text', async () => {
    const digests: Digests = {
      ...digestsWith(),
      of: () => {
        const digest = digestWith(hostile.brief);
        const [first] = digest.roundups;
        const moved = [{ ...digest.moved[0]!, newOutlets: ['<img src=x onerror=alert(1)>\u202e'] }];
        return Promise.resolve({
          ...digest,
          moved,
          roundups: [{ ...first!, name: '<script>', title: ']]><script>' }],
        });
      },
    };
    const on = siteWith({ digests, title: 'Wire <b>"\u202e' });
    for (const path of [page, `/roundup/${digestDay}-script`, `${page}.md`, ...feeds]) {
      const output = await text(path, on);
      expect([path, output.includes('\u202e')]).toEqual([path, false]);
      if (!path.endsWith('.json')) expect(output).not.toMatch(/(?<!\\)<(?:script>|img)/);
      if (!path.includes('.')) for (const sign of hostileSigns) expect(output).not.toContain(sign);
    }
  });
});

describe('briefs as RSS', () => {
  it('carries disclosure, source type and evidence of every brief', async () => {
    const xml = await text('/rss.xml');
    const items = xml.split('<item>').slice(1);
    expect(items).toHaveLength(testDay.briefs.length - 1);
    expect(new Set(xml.match(/<guid isPermaLink="false">.*?<\/guid>/g)).size).toBe(items.length);
    for (const item of items) {
      expect(item).toMatch(/<pubDate>\w{3}, \d\d Nov 2026 \d\d:\d\d:\d\d GMT<\/pubDate>/);
      expect(item).toMatch(/<description>Written by software from [^<]* Not reviewed by a person\./);
      expect(item).toContain(`<category domain="${sourceTypeScheme}">algorithmicMedia</category>`);
      expect(item.indexOf('<description>')).toBeLessThan(item.indexOf('<content:encoded><![CDATA['));
    }
    expect(xml).toContain(
      '<atom:link rel="self" type="application/rss+xml" href="https://wire.example/rss.xml" />',
    );
  });
});
