import { describe, expect, test } from 'vitest';
import type { Instant } from '../../news/mod.ts';
import { pageAt } from '../day-at.ts';
import { escapeText } from '../escape.ts';
import type { Outlet, OutletPage, PageLayout } from '../outlet-records.ts';
import { hostile, inventedOutlet, inventedPage, noon } from '../testing/invented-outlet.ts';
import { whyNotWellFormed } from '../testing/well-formed.ts';
import { frontPage, notFoundPage } from './front-page.ts';
import { pageView } from './page-view.ts';
import { renderPage } from './render-page.ts';

const layouts: readonly PageLayout[] = ['classic', 'plain', 'magazine', 'microdata', 'agency'];
const evening = '2026-11-19T20:00:00.000Z' as Instant;

function pageOf(page: OutletPage, outlet: Partial<Outlet> = {}, at = evening): string {
  const all = inventedOutlet({ articles: [page, inventedPage('other', { title: hostile })], ...outlet });
  const comments = [{ by: hostile, text: hostile }];
  return renderPage(pageView(pageAt(page, at)!, all, { outlets: [all], comments }, at));
}

/** As XML would have it, so that tags can be checked: void elements closed, script and comments taken out. */
function asXml(html: string): string {
  return html
    .replace('<!DOCTYPE html>\n', '')
    .replace(/<script[^>]*>.*?<\/script>/gs, '')
    .replace(/<!--.*?-->/gs, '')
    .replaceAll(' itemscope ', ' itemscope="" ')
    .replace(/<(meta|link|img|br|input)\b([^>]*)>/g, '<$1$2/>');
}

describe.each(layouts)('the %s layout', (layout) => {
  const texts = ['First.', 'A & B <c> "d".', 'Third.', 'Subheading here', '- one\n- two', 'Last.'];

  test('prints every paragraph exactly', () => {
    const html = pageOf(inventedPage('one', { paragraphs: texts }), { layout });
    for (const text of ['First.', 'A & B <c> "d".', 'Third.', 'Last.']) {
      expect(html).toContain(`<p>${escapeText(text)}</p>`);
    }
    expect(html).toContain('<h2>Subheading here</h2>');
    expect(html).toContain('<ul><li>one</li><li>two</li></ul>');
    expect(html).toContain('2026-11-19T12:00:00.000Z');
    expect(html).toMatch(/<h1[^>]*>Title of one<\/h1>/);
  });

  test('is balanced and escapes everything', () => {
    const instructions = {
      comment: hostile,
      hidden: hostile,
      white: hostile,
      markup: hostile,
      zeroWidth: 'x',
    };
    const page = inventedPage('one', {
      title: hostile,
      byline: hostile,
      paragraphs: [hostile, hostile],
      settings: { instructions, metaRobots: hostile },
    });
    const html = pageOf(page, { layout, name: hostile, about: hostile });
    expect(whyNotWellFormed(asXml(html))).toBeNull();
    expect(html).not.toContain('<script>alert');
    expect(html.match(/<!--/g)).toHaveLength(1);
  });

  test('a page without a title or byline has no empty ones', () => {
    const html = pageOf(inventedPage('one', { title: '', byline: null }), { layout });
    expect(html).not.toMatch(/<h1|headline|content=""|rel="author"|class="(?:meta-)?author|"Person"/);
    expect(whyNotWellFormed(asXml(html))).toBeNull();
  });

  test('a login wall shows the first paragraph and no other', () => {
    const html = pageOf(inventedPage('one', { settings: { wall: 'login' } }), { layout });
    expect(html).toContain('<p>First sentence of one.</p>');
    expect(html).not.toContain('Second paragraph.');
    expect(html).toContain('Subscribe to continue reading');
  });

  test('a correction is printed, with the changed text', () => {
    const change = {
      url: '',
      at: '2026-11-19T14:00:00.000Z' as Instant,
      kind: 'correction',
      paragraphs: [{ from: 'Second paragraph.', to: 'Corrected paragraph.' }],
      note: 'Correction: two, not three.',
    } as const;
    const page = inventedPage('one', { changes: [change] });
    expect(pageOf(page, { layout })).toContain('Correction: two, not three.');
    expect(pageOf(page, { layout })).not.toContain('Second paragraph.');
    expect(pageOf(page, { layout }, noon)).toContain('Second paragraph.');
    expect(pageOf(page, { layout }, noon)).not.toContain('Correction');
  });
});

describe('renderPage()', () => {
  test('hides instructions in five ways', () => {
    const instructions = {
      comment: 'c-words',
      hidden: 'h-words',
      white: 'w-words',
      markup: 'm-words',
      zeroWidth: 'zw',
    };
    const html = pageOf(inventedPage('one', { settings: { instructions } }));
    expect(html).toMatch(/<div class="comment-text"><p>c-words<\/p>/);
    expect(html).toMatch(/<div style="display:none"><p>h-words<\/p>/);
    expect(html).toMatch(/<p style="color:#ffffff;background-color:#ffffff[^"]*">w-words<\/p>/);
    expect(html).toContain('<!-- m-words -->');
    expect(html).toContain('z\u200bw\u{e007a}\u{e0077}');
  });

  test('each layout is another page', () => {
    const shapes = layouts.map((layout) => pageOf(inventedPage('one'), { layout }).replace(/>[^<]*</g, '><'));
    expect(new Set(shapes).size).toBe(layouts.length);
  });
});

describe('frontPage() and notFoundPage()', () => {
  test('are balanced whatever the names hold, and name the feeds', () => {
    const html = frontPage(inventedOutlet({ name: hostile, about: hostile }), evening);
    expect(whyNotWellFormed(asXml(html))).toBeNull();
    expect(html).toContain('<link rel="alternate" type="application/rss+xml"');
    expect(whyNotWellFormed(asXml(notFoundPage(inventedOutlet({ name: hostile }))))).toBeNull();
  });
});
