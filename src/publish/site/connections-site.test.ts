import { describe, expect, it } from 'vitest';
import type { BeatId } from '../../news/mod.ts';
import { createTestArchive, testBeat } from '../test-archive.ts';
import { ferryBrief, ferryStory, mergedBrief, testDay } from '../test-day.ts';
import { hostileArchive, hostileKeys, hostileSigns } from '../test-hostile.ts';
import { testSite } from '../test-site.ts';

const day = testSite({ beat: testBeat });
const text = async (path: string, site = day) =>
  (await (await site.request(path)).text()).replace(/\s+/g, ' ').replace(/<\/?bdi *>/g, '');
const story = await text(`/stories/${ferryStory.id}`);

describe('story page', () => {
  it('counts pages, outlets, own reporting and independent sources', () => {
    expect(story).toContain('13 pages / 13 outlets / <b>3 with own reporting</b> / 4 independent sources');
  });

  it('says by which sign a page was judged and what it adds', () => {
    expect(story).toContain('Judged by shared wording (62 % of it).');
    expect(story).toContain('Judged by its credit line.');
    expect(story).toContain('Adds a figure and a named source.');
  });

  it('tells of a claim how many say it and where it comes from', () => {
    expect(story).toContain('Said by 4 pages of 4 outlets');
    expect(story).toContain('It goes back to one outlet: <b>Tidewater Gazette</b>.');
    expect(story).toContain('It goes back to 2 outlets: <b>Osterhaven Mail, Morning Stack</b>.');
  });

  it('shows both sides of a disagreement with the words that differ marked', () => {
    expect(story).toContain('Different figures');
    expect(story).toContain('<mark>two of its three ships</mark>');
    expect(story).toContain('<mark>fleet</mark>');
  });

  it('links mentions to their pages, but not a name that holds within its story only', () => {
    expect(story).toContain('<a href="/entities/larkline%20ferries">Larkline Ferries</a>');
    expect(story).toContain('organisation, 9 pages');
    expect(story).not.toContain('%7Evarga');
    expect(story).not.toContain('~varga');
  });

  it('links later stories, and they link back', async () => {
    expect(story).toContain(
      'href="/stories/st-01KAF7G0">Second wind park in the sound is delayed to 2029</a>',
    );
    expect(await text('/stories/st-01KAF7G0')).toContain(`href="/stories/${ferryStory.id}"`);
    const brief = await text('/briefs/01KAF3R7');
    expect(brief).toContain('Newer stories linked to this one');
  });

  it('says a contradiction in words, on both sides', async () => {
    const link = {
      ...ferryBrief.archive.links[0]!,
      relation: 'contradicts' as const,
      storyId: ferryStory.id,
    };
    const [first, ...rest] = testDay.briefs.filter((one) => one !== ferryBrief && one !== mergedBrief);
    const later = { ...first!, archive: { ...first!.archive, links: [link] } };
    const site = testSite({
      archive: createTestArchive({ ...testDay, briefs: [ferryBrief, later, ...rest] }),
    });
    expect(await text(`/stories/${ferryStory.id}`, site)).toContain(
      '<span class="chip bad differ">Contradicted by</span>',
    );
    expect(await text(`/stories/${later.storyId}`, site)).toContain(
      '<span class="chip bad differ">Contradicts</span>',
    );
    expect(await text(`/briefs/${later.id}.md`, site)).toContain('- Contradicts: ');
  });

  it('leaves out what was not found', async () => {
    const bare = await text('/stories/st-c04');
    for (const id of ['h-cla', 'h-dis', 'h-men', 'h-lat']) expect(bare).not.toContain(`id="${id}"`);
  });
});

describe('what became part of another story', () => {
  it.each([
    [`/stories/${mergedBrief.storyId}`, `/stories/${ferryStory.id}`],
    [`/briefs/${mergedBrief.id}`, '/briefs/01KAF3R7-larkline-stops-its-velmora-night-ferry-after-cracks-are'],
    [
      `/briefs/${mergedBrief.id}-any-old-slug`,
      '/briefs/01KAF3R7-larkline-stops-its-velmora-night-ferry-after-cracks-are',
    ],
    [`/briefs/${mergedBrief.id}.json`, '/briefs/01KAF3R7.json'],
    [`/briefs/${mergedBrief.id}.md`, '/briefs/01KAF3R7.md'],
  ])('%s leads to %s for good', async (path, target) => {
    const response = await day.request(path);
    expect([response.status, response.headers.get('Location')]).toEqual([301, target]);
    expect(response.headers.get('Cache-Control')).toBe('no-cache');
    expect((await day.request(target)).status).toBe(200);
  });

  it('leads to the story where that has no brief', async () => {
    const briefs = testDay.briefs.filter((brief) => brief !== ferryBrief);
    const site = testSite({ archive: createTestArchive({ ...testDay, briefs }) });
    const response = await site.request(`/briefs/${mergedBrief.id}.json`);
    expect([response.status, response.headers.get('Location')]).toEqual([301, `/stories/${ferryStory.id}`]);
  });

  it('is listed nowhere', async () => {
    for (const path of ['/', '/stories', '/atom.xml', '/feed.json'])
      expect(await text(path)).not.toContain(mergedBrief.id);
  });
});

describe('entities', () => {
  it('have a page with their stories, and the same as JSON', async () => {
    const page = await text('/entities/larkline%20ferries');
    expect(page).toContain('<h1>Larkline Ferries</h1>');
    expect(page).toContain('Named in 1 story,');
    expect(page).toContain(`href="/stories/${ferryStory.id}"`);
    const response = await day.request('/entities/larkline%20ferries.json');
    expect(await response.json()).toMatchObject({
      format: 'nutgraf-entity/1',
      key: 'larkline ferries',
      kind: 'organisation',
      beat: testBeat,
      stories: 1,
      url: 'https://wire.example/entities/larkline%20ferries',
      newest: [{ storyId: ferryStory.id, url: `https://wire.example/stories/${ferryStory.id}` }],
    });
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const tag = response.headers.get('ETag')!;
    const again = await day.request('/entities/larkline%20ferries.json', {
      headers: { 'If-None-Match': tag },
    });
    expect(again.status).toBe(304);
  });

  it('name the beat where a site has several', async () => {
    const all = testSite();
    expect(await text(`/stories/${ferryStory.id}`, all)).toContain('href="/entities/velmora?beat=coast"');
    expect((await all.request('/entities/velmora?beat=coast')).status).toBe(200);
    expect((await all.request('/entities/velmora')).status).toBe(200);
    expect((await all.request('/entities/velmora?beat=inland')).status).toBe(404);
    expect((await testSite({ beat: 'inland' as BeatId }).request('/entities/velmora')).status).toBe(404);
  });

  it('are not found in words, on the page and in JSON', async () => {
    const page = await day.request('/entities/nobody');
    expect([page.status, await page.text()]).toEqual([
      404,
      expect.stringContaining('Nothing known under this name'),
    ]);
    const data = await day.request('/entities/nobody.json');
    expect(data.status).toBe(404);
    expect(await data.json()).toEqual({ error: expect.stringContaining('Nothing known') as string });
    const empty = testSite({
      archive: createTestArchive({ articles: [], stories: [], briefs: [], cards: [] }),
    });
    expect((await empty.request('/entities/nobody.json')).status).toBe(404);
  });

  it('stay safe under any key', async () => {
    const site = testSite({ archive: hostileArchive(), beat: testBeat });
    const html = await (await site.request('/stories/st-hx-1')).text();
    const links = [...html.matchAll(/href="(\/entities\/[^"]*)"/g)].map(([, path]) =>
      path!.replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
    );
    expect(links).toHaveLength(hostileKeys.length - 4);
    for (const path of links) {
      expect(new URL(path, 'https://wire.example').pathname).toMatch(/^\/entities\/[^/]+$/);
      const page = await site.request(path);
      expect([path, page.status]).toEqual([path, 200]);
      const body = await page.text();
      for (const sign of hostileSigns) expect(body).not.toContain(sign);
      expect((await site.request(`${path}.json`)).status).toBe(200);
    }
  });

  it.each([
    '/entities/',
    '/entities/..%2f..%2fpackage',
    '/entities/%00',
    `/entities/${'x'.repeat(3_000)}`,
    '/entities/%E0%A4%A',
  ])('are not found at %s', async (path) => {
    expect((await day.request(path)).status).toBe(404);
  });
});
