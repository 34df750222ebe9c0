import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSite, startServer, type RunningServer } from './mod.ts';
import { testNow } from './test-archive.ts';
import { testDayArchive } from './test-day.ts';
import { digestsWith } from './test-digests.ts';
import { hostileArchive } from './test-hostile.ts';
import { coast, createTestIntake, hostileIntake } from './test-intake.ts';

const chromiumPath = '/usr/bin/chromium';
const hasChromium = existsSync(chromiumPath);
if (!hasChromium) console.warn(`site.browser.test.ts is skipped: there is no ${chromiumPath}`);

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const paths = [
  '/',
  '/stories',
  '/sources',
  '/how-we-write',
  '/digest',
  '/digest/2026-10-20',
  '/roundup/2026-11-20-larkline-ferries',
  '/briefs/01KAF3R7',
  '/briefs/01KAF5E8',
  '/stories/st-01KAF3R7',
  '/stories/st-c05',
  '/entities/velmora',
  '/entities/nobody',
];

describe.skipIf(!hasChromium)('the site in Chromium', () => {
  let browser: Browser;
  const servers: RunningServer[] = [];
  const urls = { day: '', hostile: '' };

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath, args: flags });
    for (const [name, archive, intake] of [
      ['day', testDayArchive(), createTestIntake(coast)],
      ['hostile', hostileArchive(), createTestIntake(hostileIntake)],
    ] as const) {
      const app = createSite({
        archive,
        intake,
        digests: digestsWith(),
        publicUrl: 'http://127.0.0.1',
        title: 'Nutgraf',
        now: () => testNow,
        engine: '0.1.0',
        demo: true,
      });
      const server = await startServer({ app, port: 0 });
      servers.push(server);
      urls[name] = server.url;
    }
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all(servers.map((server) => server.close()));
  });

  /** A page that collects what the console complains of. */
  async function openPage(options: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('requestfailed', (request) => {
      // A picture still loading when the page is left is no complaint.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(request.url());
    });
    return { page, complaints };
  }
  const size = (width: number) => ({ viewport: { width, height: 900 } });
  const sideways = (page: Page) => page.evaluate('document.documentElement.scrollWidth - innerWidth');

  it.each([320, 390, 800, 1280, 1800])(
    'shows every page at %i px without sideways scroll or complaint',
    async (width) => {
      const { page, complaints } = await openPage(size(width));
      for (const path of paths) {
        await page.goto(urls.day + path);
        expect([path, await sideways(page)]).toEqual([path, 0]);
        expect(await page.evaluate('document.fonts.check("16px Newsreader")')).toBe(true);
      }
      expect(complaints.filter((line) => !line.includes('404 (Not Found)'))).toEqual([]);
      await page.context().close();
    },
  );

  it('opens evidence in the drawer at 1280 px, walks, closes with Escape, and the sentence does not move', async () => {
    const { page, complaints } = await openPage(size(1280));
    await page.goto(`${urls.day}/briefs/01KAF3R7`);
    const before = await page.locator('#s1').boundingBox();
    await page.click('#s1 summary');
    const drawer = page.locator('#drawer');
    expect(await drawer.isVisible()).toBe(true);
    expect(await drawer.innerText()).toContain('Evidence for sentence 1 of 3');
    expect(await drawer.locator('blockquote').innerText()).toContain('Larkline Ferries has suspended');
    expect(await page.locator('#s1').boundingBox()).toEqual(before);
    const sentence = await page.locator('#s1 .q').boundingBox();
    const side = await drawer.boundingBox();
    expect(sentence!.x + sentence!.width).toBeLessThanOrEqual(side!.x);
    expect(page.url()).toContain('#s1-ev');
    await drawer.getByText('Next sentence').click();
    expect(await drawer.innerText()).toContain('sentence 2 of 3');
    await page.keyboard.press('Escape');
    expect(await drawer.isVisible()).toBe(false);
    expect(await page.evaluate('document.activeElement.closest(".s").id')).toBe('s2');
    await page.click('#headline summary');
    expect(await drawer.innerText()).toContain('Evidence for the headline');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('opens evidence from the address at 1280 px, and by keyboard', async () => {
    const { page } = await openPage(size(1280));
    await page.goto(`${urls.day}/briefs/01KAF3R7#s2-ev`);
    expect(await page.locator('#drawer').innerText()).toContain('sentence 2 of 3');
    await page.keyboard.press('Escape');
    await page.locator('#s3 summary').press('Enter');
    expect(await page.locator('#drawer').innerText()).toContain('sentence 3 of 3');
    await page.context().close();
  });

  it.each([
    [390, true],
    [390, false],
    [1280, false],
  ])('opens evidence in place at %i px (script: %s), one at a time', async (width, javaScriptEnabled) => {
    const { page, complaints } = await openPage({ ...size(width), javaScriptEnabled });
    await page.goto(`${urls.day}/briefs/01KAF3R7`);
    expect(await page.locator('#s1-ev').isVisible()).toBe(false);
    await page.click('#s1 summary');
    expect(await page.locator('#s1-ev').innerText()).toContain('Tidewater Gazette');
    expect(await page.locator('#s1-ev blockquote').isVisible()).toBe(true);
    await page.click('#s2 summary');
    expect(await page.locator('#s1-ev').isVisible()).toBe(false);
    expect(await page.locator('#s2-ev').isVisible()).toBe(true);
    if (javaScriptEnabled) expect(await sideways(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('opens evidence from the address without script', async () => {
    const { page } = await openPage({ ...size(390), javaScriptEnabled: false });
    await page.goto(`${urls.day}/briefs/01KAF3R7#s2-ev`);
    expect(await page.locator('#s2-ev').isVisible()).toBe(true);
    await page.context().close();
  });

  it('shows the tree as a list on a phone and as a picture on a desk', async () => {
    for (const [width, isPicture] of [
      [390, false],
      [1280, true],
    ] as const) {
      const { page } = await openPage(size(width));
      await page.goto(`${urls.day}/briefs/01KAF3R7`);
      expect(await page.locator('svg[aria-labelledby="et-t"]').isVisible()).toBe(isPicture);
      expect(await page.locator('.etree').isVisible()).toBe(!isPicture);
      await page.context().close();
    }
  });

  it('keeps the theme a reader chose', async () => {
    const { page } = await openPage({ ...size(1280), colorScheme: 'light' });
    await page.goto(urls.day);
    await page.getByRole('button', { name: 'Dark page' }).click();
    await page.goto(`${urls.day}/stories`);
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(18, 20, 22)');
    await page.context().close();
  });

  it('prints evidence open, without navigation', async () => {
    const { page } = await openPage(size(800));
    await page.goto(`${urls.day}/briefs/01KAF3R7`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#s1-ev blockquote').isVisible()).toBe(true);
    expect(await page.locator('.nav').isVisible()).toBe(false);
    await page.context().close();
  });

  it('runs nothing of hostile text and keeps to the width', async () => {
    for (const width of [390, 1280]) {
      const { page, complaints } = await openPage(size(width));
      page.on('dialog', (dialog) => {
        complaints.push('dialog');
        void dialog.dismiss();
      });
      for (const path of [
        '/',
        '/stories',
        '/briefs/hx-1',
        '/stories/st-hx-1',
        '/stories/st-h5',
        '/entities/x.json',
        '/entities/a%2Fb%3Fc%23d',
        '/sources',
      ]) {
        await page.goto(urls.hostile + path);
        expect([path, await sideways(page)]).toEqual([path, 0]);
        expect(await page.locator('main img, main script').count()).toBe(0);
      }
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });

  it('gives an Atom feed that parses as XML', async () => {
    const { page } = await openPage(size(390));
    await page.goto(`${urls.hostile}/robots.txt`);
    for (const url of [urls.day, urls.hostile]) {
      const xml = await (await fetch(`${url}/atom.xml`)).text();
      const error = await page.evaluate(
        `new DOMParser().parseFromString(${JSON.stringify(xml)}, 'application/xml').querySelector('parsererror')?.textContent ?? null`,
      );
      expect(error).toBeNull();
    }
    await page.context().close();
  });
});
