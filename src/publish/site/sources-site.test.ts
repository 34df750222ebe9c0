import { describe, expect, it, vi } from 'vitest';
import { createTestArchive, testArticle, testCard, testNow, testPage } from '../test-archive.ts';
import { hostileSigns } from '../test-hostile.ts';
import { testDay } from '../test-day.ts';
import {
  coast,
  coastArticles,
  createTestIntake,
  failedState,
  hostileIntake,
  hostileReadArticles,
  testFailure,
  testFeed,
} from '../test-intake.ts';
import { createSite, type SiteOptions } from './create-site.ts';

const fromFiles: SiteOptions = {
  archive: createTestArchive(testDay),
  publicUrl: 'https://wire.example',
  title: 'Coast wire',
  now: () => testNow,
  engine: '0.1.0',
  demo: false,
};
const siteWith = (options: Partial<SiteOptions> = {}) =>
  createSite({
    ...fromFiles,
    archive: createTestArchive({ ...testDay, articles: [...testDay.articles, ...coastArticles] }),
    intake: createTestIntake(coast),
    ...options,
  });
const site = siteWith();
const text = async (path: string, from = site) => (await from.request(path)).text();
const flat = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

describe('/sources', () => {
  it('is whole, small, linked from every page and without inline script or style', async () => {
    const html = await text('/sources');
    expect(Buffer.byteLength(html)).toBeLessThan(40_000);
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    expect(html).not.toMatch(/\sstyle=|<style|\son\w+=|<script(?! src="\/assets\/)/);
    expect(html).toContain('<link rel="canonical" href="https://wire.example/sources" />');
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/aria-labelledby="([^"]*)"/g)) expect(ids).toContain(target);
    expect((await text('/')).match(/href="\/sources"/g)).toHaveLength(2);
  });

  it('says in words where each feed stands', async () => {
    const words = flat(await text('/sources'));
    expect(words).toContain('Read 12 minutes ago, 3 new items .');
    expect(words).toContain('Failed 4 times: fenmarchtimes.example could not be found. Never read well');
    expect(words).toContain('Read no longer: the server answered 410 (Gone)');
    expect(words).toContain('No request was made so far');
    expect(words).toContain('Next read in 18 minutes');
    expect(words).toContain('osterhavenmail.example , Ports and ships');
    expect(words).not.toContain('has ever given');
  });

  it('quotes the deciding line exactly, with its address, and says where nothing was said', async () => {
    const html = await text('/sources');
    expect(html).toContain(
      '<code class="mono said"><bdi>Content-Signal: search=yes, ai-input=no, ai-train=no</bdi></code>',
    );
    expect(html).toContain(
      '<bdi>&lt;meta name=&quot;robots&quot; content=&quot;nosnippet, max-image-preview:none&quot;&gt;</bdi>',
    );
    expect(html).toContain('<a href="https://gridpaper.example/robots.txt" rel="noopener">robots.txt at');
    expect(flat(html)).toContain('Tidewater Gazette Brief Nothing said. The default holds.');
    expect(flat(html)).toContain('Quiet Quarterly Not listed robots.txt says search=no');
  });

  it('shows no text of a page, no address of a feed and nothing of a page that is not to be listed', async () => {
    for (const path of ['/sources', '/sources.json']) {
      const body = await text(path);
      expect(body).not.toMatch(
        /stays inside|feed\.xml|key=secret|nobody may list|quietquarterly\.example\/70/,
      );
    }
  });

  it('warns on top, before everything else', async () => {
    const feed = testFeed('Gridpaper');
    const states = [failedState(feed, 2, testFailure('timeout', 'gridpaper.example did not answer'))];
    const html = await text(
      '/sources',
      siteWith({ intake: createTestIntake({ feeds: [feed], states, reports: [] }) }),
    );
    expect(html).toMatch(/<div class="alarm" role="alert">\s*<h2>No feed has ever given an item\.<\/h2>/);
    expect(html.indexOf('class="alarm"')).toBeLessThan(html.indexOf('class="figs"'));
  });

  it('says that an archive without an intake was filled from files, and that an empty one has no feed', async () => {
    expect(flat(await text('/sources', createSite(fromFiles)))).toContain(
      'This archive was filled from files. It subscribes to nothing',
    );
    const empty = siteWith({ intake: createTestIntake({ feeds: [], states: [], reports: [] }) });
    expect(await text('/sources', empty)).toContain('This archive subscribes to no feed yet.');
  });

  it('gives feeds a hundred at a time, the rest of the page with the first', async () => {
    const feeds = Array.from({ length: 120 }, (_, index) =>
      testFeed(`Outlet ${'a'.repeat((index % 20) + 1)}`),
    );
    const many = siteWith({ intake: createTestIntake({ feeds, states: [], reports: coast.reports }) });
    const first = await text('/sources', many);
    const second = await text('/sources?page=2', many);
    expect(first.match(/No request was made/g)).toHaveLength(100);
    expect(second.match(/No request was made/g)).toHaveLength(20);
    expect(first).toContain('<a class="btn" href="/sources?page=2" rel="next">');
    expect(second).toContain('<link rel="canonical" href="https://wire.example/sources?page=2" />');
    expect([first, second].map((html) => html.includes('id="rights"'))).toEqual([true, false]);
    expect(Buffer.byteLength(first)).toBeLessThan(60_000);
    for (const path of ['/sources?page=3', '/sources?page=x', '/sources.json?page=3'])
      expect((await many.request(path)).status).toBe(404);
  });

  it('asks the archive once a minute', async () => {
    const intake = createTestIntake(coast);
    const feeds = vi.spyOn(intake, 'feeds');
    const kept = siteWith({ intake });
    for (const path of ['/sources', '/sources', '/sources.json']) await kept.request(path);
    expect(feeds).toHaveBeenCalledOnce();
  });

  it('says that it failed when the archive fails', async () => {
    const onError = vi.fn();
    const intake = { ...createTestIntake(coast), feeds: () => Promise.reject(new Error('secret table')) };
    const response = await siteWith({ intake, onError }).request('/sources');
    expect([response.status, (await response.text()).includes('secret')]).toEqual([500, false]);
    expect(onError).toHaveBeenCalledOnce();
  });
});

describe('/sources.json', () => {
  it('carries the same as data that any site may read', async () => {
    const response = await site.request('/sources.json');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const document = (await response.json()) as Record<string, unknown>;
    expect(document).toMatchObject({
      format: 'nutgraf-sources/1',
      url: 'https://wire.example/sources',
      isSubscribed: true,
      asOf: testNow,
      alarms: [],
      feedCount: 11,
      next: null,
      moreOutlets: 0,
      unlistedPages: 1,
    });
    expect(document['feeds']).toHaveLength(11);
    expect(document['outlets']).toContainEqual(
      expect.objectContaining({
        outlet: 'Gridpaper',
        level: 2,
        allowed: 'reference',
        decidedBy: expect.objectContaining({
          raw: 'Content-Signal: search=yes, ai-input=no, ai-train=no',
        }) as unknown,
      }),
    );
  });

  it('says when the archive subscribes to nothing', async () => {
    const document: unknown = await (await createSite(fromFiles).request('/sources.json')).json();
    expect(document).toMatchObject({ isSubscribed: false, asOf: null, feeds: [], outlets: [] });
  });
});

describe('hostile feeds, pages and robots lines', () => {
  const hostile = siteWith({
    archive: createTestArchive({ articles: hostileReadArticles, stories: [], briefs: [], cards: [] }),
    intake: createTestIntake(hostileIntake),
  });

  it('stay text on /sources', async () => {
    const html = await text('/sources', hostile);
    for (const sign of hostileSigns) expect(html).not.toContain(sign);
    expect(html).not.toMatch(/(?:href|cite)="(?!https?:\/\/|\/|#)/);
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html).not.toContain('key=secret');
    expect(html).toContain('Hidden &lt;b&gt;');
  });

  it('give no address but http and no sign that hides in /sources.json', async () => {
    const body = await text('/sources.json', hostile);
    expect(body).not.toMatch(/"(?:javascript|data):|\u202e|key=secret/);
  });
});

describe('a page that is linked only', () => {
  const page = testPage(testArticle('k1', 'Gridpaper', '16:20', 'Board meets', 'Not to be shown.'), 'linked');
  const { card, story } = testCard(page, 'rights', 'Linked only: robots.txt says ai-input=no.');
  const linked = siteWith({
    archive: createTestArchive({ ...testDay, stories: [story, ...testDay.stories], cards: [card] }),
  });

  it('says so on its card, in the list and on the page of its story, once in each place', async () => {
    expect(flat(await text('/', linked))).toContain(
      'Gridpaper , 20 Nov, 16:20. Linked only: robots.txt says ai-input=no.',
    );
    expect(flat(await text('/stories', linked))).toContain('Linked only: robots.txt says ai-input=no.');
    const html = await text('/stories/st-k1', linked);
    expect(flat(html)).toContain(
      'We have written nothing. Linked only: robots.txt says ai-input=no. What publishers allow',
    );
    expect(flat(html)).toContain('linked only robots.txt says ai-input=no');
    expect(flat(html)).not.toContain('linked only Linked only');
    expect(html).not.toContain('no..');
    expect(html).not.toContain('Not to be shown');
  });
});
