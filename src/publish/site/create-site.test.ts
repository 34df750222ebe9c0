import { describe, expect, it, vi } from 'vitest';
import type { Archive, BeatId, Brief, Instant } from '../../news/mod.ts';
import { createTestArchive, testBeat, testSpan } from '../test-archive.ts';
import { ferryBrief, mergedBrief, testDay, testDayArchive } from '../test-day.ts';
import { hostileArchive, hostileSigns } from '../test-hostile.ts';
import { testSite } from '../test-site.ts';

const day = testSite();
const text = async (path: string, site = day) => (await site.request(path)).text();
const ferryPath = '/briefs/01KAF3R7-larkline-stops-its-velmora-night-ferry-after-cracks-are';
const pages = [
  '/',
  '/stories',
  '/sources',
  '/how-we-write',
  ferryPath,
  '/briefs/01KAF5E8',
  '/stories/st-01KAF3R7',
  '/stories/st-c05',
  '/entities/velmora',
  '/stories/st-c04',
];

describe('every page', () => {
  it.each(pages)('%s bears the day of the edition, also when it is read later', async (path) => {
    const later = testSite({ now: () => '2027-01-05T09:00:00.000Z' as Instant });
    const html = await text(path, later);
    expect(html.split('</nav>')[0]).toContain('Friday 20 November 2026');
    expect(html.split('</nav>')[0]).not.toContain('2027');
  });

  it.each(pages)('%s is whole, small and without inline script or style', async (path) => {
    const response = await day.request(path);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(Buffer.byteLength(html)).toBeLessThan(40_000);
    expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
    expect(html).not.toMatch(
      /\sstyle=|<style|\son\w+=|<script(?! src="\/assets\/| type="application\/ld\+json">)/,
    );
    expect(html).toContain('<html lang="en">');
    expect(html).toContain('<link rel="canonical" href="https://wire.example/');
    expect(html).toMatch(/type="application\/atom\+xml" title="Coast wire" href="\/atom\.xml"/);
    expect(html).toMatch(/type="application\/feed\+json" title="Coast wire" href="\/feed\.json"/);
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/aria-labelledby="([^"]*)"/g)) expect(ids).toContain(target);
  });

  it.each(pages)('%s has only links that lead somewhere', async (path) => {
    const html = await text(path);
    const own = new Set([...html.matchAll(/href="(\/[^"#]*)/g)].map(([, target]) => target!));
    for (const target of own) {
      if (target.startsWith('/stories/st-past')) continue;
      expect([target, (await day.request(target)).status]).toEqual([target, 200]);
    }
  });

  it('sends security headers, also with errors', async () => {
    for (const path of ['/', '/nowhere', '/atom.xml']) {
      const { headers } = await day.request(path);
      expect(headers.get('Content-Security-Policy')).toMatch(
        /^default-src 'none'.*script-src 'self'.*frame-ancestors 'none'$/,
      );
      expect(headers.get('Content-Security-Policy')).not.toContain('unsafe');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(headers.get('Strict-Transport-Security')).toBe('max-age=31536000');
    }
    const { headers } = await testSite({ publicUrl: 'http://127.0.0.1' }).request('/');
    expect(headers.get('Strict-Transport-Security')).toBeNull();
  });

  it('answers HEAD without a body and a known ETag with 304', async () => {
    const head = await day.request(ferryPath, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const tag = (await day.request(ferryPath)).headers.get('ETag')!;
    const again = await day.request(ferryPath, { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
    expect(again.headers.get('Cache-Control')).toBe('no-cache');
  });

  it('asks search engines to stay away from a demonstration', async () => {
    const demo = testSite({ demo: true });
    expect(await text('/', demo)).toContain('<meta name="robots" content="noindex" />');
    expect(await text('/', demo)).toContain('on this demonstration site is invented');
    expect(await text('/robots.txt', demo)).toContain('Disallow: /');
    expect(await text('/robots.txt')).toContain('Allow: /');
    expect(await text('/')).not.toContain('demonstration');
  });
});

describe('front page', () => {
  it('leads with the biggest story and shows every brief and card once', async () => {
    const html = await text('/');
    expect(html).toMatch(/class="leadstory">\s*<h2><a href="\/briefs\/01KAF3R7-/);
    for (const brief of testDay.briefs.filter((one) => one !== mergedBrief))
      expect(html.split(`<a href="/briefs/${brief.id}`).length - 1).toBeGreaterThan(0);
    expect(html).toContain('“<bdi>Tessaly Bank app is down again</bdi>”');
    expect(html).toContain('One short page; we link and wait.');
    expect(html).toContain('No brief is reviewed by a person.');
  });

  it('has no link to what is not built', async () => {
    expect(await text('/')).not.toMatch(/watch|correction|desk|health/i);
  });

  it('counts what the archive holds', async () => {
    expect((await text('/')).replace(/\s+/g, '')).toContain('<dt>stories</dt><dd>13</dd>');
  });

  it('says that nothing has passed when there is no brief, and nothing more', async () => {
    const empty = testSite({
      archive: createTestArchive({ articles: [], stories: [], briefs: [], cards: [] }),
    });
    const html = await text('/', empty);
    expect(html).toContain('Nothing has passed the check yet');
    expect(html).not.toContain('Developing</h2>');
    expect((await empty.request('/stories')).status).toBe(200);
    expect((await empty.request('/atom.xml')).status).toBe(200);
  });

  it('keeps to its beat', async () => {
    const other = testSite({ beat: 'inland' as BeatId });
    expect(await text('/', other)).toContain('Nothing has passed the check yet');
    expect(await text('/', testSite({ beat: testBeat }))).toContain('Larkline stops');
  });
});

describe('brief page', () => {
  it('says first that software wrote it and nobody reviewed it', async () => {
    const html = await text(ferryPath);
    expect(html).toMatch(
      /<\/h1>\s*<p class="disc">Written by software from 3 outlets with own reporting\. Not reviewed by a person\.<\/p>/,
    );
    expect(html).toContain(
      '<meta name="ai-disclosure" content="generated; review=none; writers=classical; source=algorithmicMedia" />',
    );
  });

  it('opens every sentence to outlet, words, offsets, hash, checks and steps', async () => {
    const html = await text(ferryPath);
    expect(html.match(/<details class="s"/g)).toHaveLength(4);
    expect(html).toContain('id="s1-ev"');
    expect(html).toMatch(/Characters 50 to 324,\s*<span class="mono" title="[0-9a-f]{64}">sha256/);
    expect(html).toContain('9 checks, all passed');
    expect(html).toContain('Left out the last clause (21 words)');
    expect(html).toContain('#:~:text=Larkline%20Ferries');
    expect(html).not.toContain('according to a letter to the harbour board');
  });

  it('shows archive links, the closest miss, coverage and proof', async () => {
    const html = await text(ferryPath);
    expect(html).toContain('<a href="/stories/st-past1">Larkline moves its hull surveys');
    expect(html).toContain('Closest but not connected');
    expect(html).toContain('Who reported and who copied, 20 November 2026, 08:12 UTC');
    expect(html).toContain('href="/briefs/01KAF3R7.json"');
  });

  it('says that one source is one source, and leaves the tree out for one page', async () => {
    const html = await text('/briefs/01KAF5E8');
    expect(html).toContain('One source only');
    expect(html).toContain(
      'No direct connection in our archive, which holds 418 stories since 2 March 2026.',
    );
    expect(html).not.toContain('Who reported, who copied');
  });

  it('is found by id alone, and sends a wrong slug to the right one', async () => {
    expect((await day.request('/briefs/01KAF3R7')).status).toBe(200);
    const wrong = await day.request('/briefs/01KAF3R7-some-older-headline');
    expect([wrong.status, wrong.headers.get('Location')]).toEqual([302, ferryPath]);
    expect((await day.request('/briefs/nothing-here')).status).toBe(404);
  });

  it('comes as JSON and Markdown by ending and by Accept', async () => {
    for (const [path, accept] of [
      ['/briefs/01KAF3R7.json', '*/*'],
      [`${ferryPath}.json`, '*/*'],
      ['/briefs/01KAF3R7', 'application/json'],
    ] as const) {
      const response = await day.request(path, { headers: { Accept: accept } });
      expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
      expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(await response.json()).toMatchObject({ id: '01KAF3R7', format: 'nutgraf-brief/1' });
    }
    const markdown = await day.request('/briefs/01KAF3R7.md');
    expect(markdown.headers.get('Content-Type')).toBe('text/markdown; charset=utf-8');
    expect(markdown.headers.get('X-Robots-Tag')).toBe('noindex');
    const browser = await day.request('/briefs/01KAF3R7', {
      headers: { Accept: 'text/html,application/xhtml+xml,*/*;q=0.8' },
    });
    expect(browser.headers.get('Content-Type')).toMatch(/^text\/html/);
    expect(browser.headers.get('Vary')).toBe('Accept');
  });
});

describe('story pages', () => {
  it('tells the coverage newest first, copies together', async () => {
    const html = await text('/stories/st-01KAF3R7');
    expect(html).toContain('4 pages that copy others');
    expect(html.indexOf('Why one route')).toBeLessThan(html.indexOf('Night boat stops'));
    expect(html).toContain('<a href="/briefs/01KAF3R7-');
  });

  it('shows a link card with the reason, also without headline, outlet and address', async () => {
    expect(await text('/stories/st-c05')).toContain('We have written nothing.');
    const bare = await text('/stories/st-c04');
    expect(bare).toContain('No headline given');
    expect(bare).toContain('Outlet not named');
    expect(bare).toContain('No address is known for this page.');
  });
});

describe('feeds', () => {
  it('have their media types and may be read from anywhere', async () => {
    for (const [path, type] of [
      ['/atom.xml', 'application/atom+xml; charset=utf-8'],
      ['/feed.json', 'application/feed+json; charset=utf-8'],
    ] as const) {
      const { status, headers } = await day.request(path);
      expect([status, headers.get('Content-Type'), headers.get('Access-Control-Allow-Origin')]).toEqual([
        200,
        type,
        '*',
      ]);
    }
  });

  it('leave out a brief that cannot be shown, tell the operator, and keep the others', async () => {
    const span = testSpan(testDay.articles[0]!, 'About 1,400 lorries use the route each week');
    const broken: Brief = { ...ferryBrief, headlineEvidence: [{ ...span, start: 0 }] };
    const archive = createTestArchive({ ...testDay, briefs: [broken, ...testDay.briefs.slice(1)] });
    const onError = vi.fn();
    const site = testSite({ archive, onError });
    const xml = await text('/atom.xml', site);
    expect(xml).not.toContain('Larkline stops');
    expect(xml).toContain('Pellworth hospital');
    expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: 'NG_BUG' }));
    expect((await site.request('/briefs/01KAF3R7')).status).toBe(500);
  });
});

describe('files', () => {
  it('can be kept for ever under the current hash, and are asked for again under an old one', async () => {
    const path = /href="(\/assets\/[^"]*\/site\.css)"/.exec(await text('/'))![1]!;
    const current = await day.request(path);
    expect(current.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    expect((await current.arrayBuffer()).byteLength).toBeLessThan(25_000);
    const old = await day.request('/assets/0000/site.css');
    expect([old.status, old.headers.get('Cache-Control')]).toEqual([200, 'no-cache']);
    const tag = current.headers.get('ETag')!;
    expect((await day.request(path, { headers: { 'If-None-Match': tag } })).status).toBe(304);
  });

  it.each([
    '/assets/x/../../package.json',
    '/assets/x/..%2f..%2fpackage.json',
    '/assets/x/nothing.css',
    '/assets/',
  ])('gives nothing else: %s', async (path) => {
    expect((await day.request(path)).status).toBe(404);
  });
});

describe('errors', () => {
  it('look like the site and say nothing about the inside', async () => {
    const failing: Archive = { ...testDayArchive(), size: () => Promise.reject(new Error('secret table')) };
    const onError = vi.fn();
    const response = await testSite({ archive: failing, onError }).request('/');
    const html = await response.text();
    expect(response.status).toBe(500);
    expect(html).toContain('This page could not be made');
    expect(html).not.toContain('secret');
    expect(onError).toHaveBeenCalledOnce();
    expect(response.headers.get('Cache-Control')).toBe('no-store');
  });

  it.each(['/nowhere', '/stories/none', '/briefs/none', '/briefs/.json', '/briefs/%E0%A4%A'])(
    '404 for %s',
    async (path) => {
      const response = await day.request(path);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('No page at this address');
    },
  );
});

describe('hostile text', () => {
  const site = testSite({ archive: hostileArchive(), title: 'Wire <b>"\u202e', beat: testBeat });

  it.each(['/', '/stories', '/briefs/hx-1', '/stories/st-hx-1', '/stories/st-h5'])(
    'stays text on %s',
    async (path) => {
      const response = await site.request(path);
      const html = await response.text();
      expect(response.status).toBe(200);
      for (const sign of hostileSigns) expect(html).not.toContain(sign);
      expect(html).not.toMatch(/(?:href|cite)="(?!https?:\/\/|\/|#)/);
      const scripts = html.match(/<script(?! type="application\/ld\+json">)/g);
      expect(scripts).toHaveLength(2);
    },
  );

  it('finds a brief whose id has a hyphen', async () => {
    const response = await site.request('/briefs/hx-1-anything');
    expect(response.status).toBe(302);
    expect((await site.request(response.headers.get('Location')!)).status).toBe(200);
  });
});
