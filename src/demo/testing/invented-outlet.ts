import type { Instant } from '../../news/mod.ts';
import type { Outlet, OutletFeed, OutletPage } from '../outlet-records.ts';

/** Markup, quotes, ampersands, a closing script, control and lone characters, letters beyond Latin-1 and the BMP. */
export const hostile = `</script><script>alert(1)</script> & "double" 'single' ]]> <!-- \u0000\u0007\ud800 Łódź é 𝄞`;

export const noon = '2026-11-19T12:00:00.000Z' as Instant;

export function inventedPage(id: string, changes: Partial<OutletPage> = {}): OutletPage {
  return {
    id,
    path: `/${id}`,
    title: `Title of ${id}`,
    paragraphs: [`First sentence of ${id}.`, 'Second paragraph.'],
    publishedAt: noon,
    byline: 'Ada Quill',
    settings: {},
    changes: [],
    ...changes,
  };
}

export function inventedOutlet(changes: Partial<Outlet> = {}): Outlet {
  return {
    name: 'The Test Mercury',
    origin: 'https://mercury.example',
    host: 'mercury.example',
    category: 'test',
    about: 'Quick & exact',
    feeds: [{ path: '/feed', format: 'rss' }],
    layout: 'classic',
    robots: null,
    articles: [inventedPage('one')],
    ...changes,
  };
}

export function inventedFeed(changes: Partial<OutletFeed> = {}): OutletFeed {
  return { path: '/feed', format: 'rss', ...changes };
}
