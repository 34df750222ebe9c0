import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Instant } from '../news/mod.ts';
import { etagOf, isNotModified } from './conditional.ts';
import { pageAt } from './day-at.ts';
import { encodeMarkup } from './encode-text.ts';
import { feedAt } from './feeds/feed-at.ts';
import { renderFeed } from './feeds/render-feed.ts';
import type { Outlet, OutletDay, OutletFeed, OutletPage } from './outlet-records.ts';
import { frontPage, notFoundPage } from './pages/front-page.ts';
import { pageView } from './pages/page-view.ts';
import { renderPage } from './pages/render-page.ts';

/** A request as far as it decides the answer. */
export interface Ask {
  readonly method: string;
  /** The Host header. */
  readonly host: string;
  /** Path and query. */
  readonly path: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** How long the server takes over it. */
  readonly delayMs: number;
}

const coders = { gzip: gzipSync, br: brotliCompressSync } as const;
const plain = 'text/plain; charset=utf-8';
const empty = Buffer.alloc(0);

function answered(status: number, type: string, body: string, headers: Answer['headers'] = {}): Answer {
  return {
    status,
    headers: { 'content-type': type, ...headers },
    body: Buffer.from(body, 'utf8'),
    delayMs: 0,
  };
}

function notFound(outlet: Outlet | null): Answer {
  return answered(404, 'text/html; charset=utf-8', notFoundPage(outlet));
}

/** 200, or 304 when the asker has this very text. */
function conditional(ask: Ask, body: Buffer, headers: Answer['headers'], delayMs = 0): Answer {
  const etag = etagOf(body);
  if (!isNotModified(ask.headers, etag, headers['last-modified'] ?? null)) {
    return { status: 200, headers: { ...headers, etag }, body, delayMs };
  }
  const kept = Object.entries(headers).filter(([name]) => !name.startsWith('content-'));
  return { status: 304, headers: { ...Object.fromEntries(kept), etag }, body: empty, delayMs };
}

function feedAnswer(ask: Ask, outlet: Outlet, feed: OutletFeed, now: Instant): Answer {
  const { outage, maxAgeS = 300 } = feed;
  if (outage !== undefined && outage.from <= now && now < outage.until) {
    const seconds = Math.ceil((Date.parse(outage.until) - Date.parse(now)) / 1000);
    return answered(503, plain, 'Down for maintenance\n', { 'retry-after': String(seconds) });
  }
  const view = feedAt(outlet, feed, now);
  const { type, bytes } = renderFeed(view);
  return conditional(ask, bytes, {
    'content-type': type,
    'cache-control': `max-age=${maxAgeS}`,
    'last-modified': new Date(view.updatedAt).toUTCString(),
  });
}

function accepts(ask: Ask, coding: string): boolean {
  const found = (ask.headers['accept-encoding'] ?? '')
    .split(',')
    .map((part) => part.trim().split(/\s*;\s*q=/))
    .find(([name]) => name?.toLowerCase() === coding);
  return found !== undefined && Number(found[1] ?? 1) > 0;
}

function pageAnswer(ask: Ask, page: OutletPage, outlet: Outlet, day: OutletDay, now: Instant): Answer | null {
  const found = pageAt(page, now);
  if (found === null) return null;
  const { wall, headers = {}, delayMs = 0, encoding } = page.settings;
  if (wall === '402') {
    return answered(402, plain, 'Payment required\n', { 'crawler-price': 'USD 0.02' });
  }
  const charset = outlet.charset ?? 'utf-8';
  const bytes = encodeMarkup(renderPage(pageView(found, outlet, day, now)), charset);
  const stated = { 'content-type': `text/html; charset=${charset}`, ...headers };
  if (encoding === undefined) return conditional(ask, bytes, stated, delayMs);
  const varying = { ...stated, vary: 'Accept-Encoding' };
  if (!accepts(ask, encoding)) return conditional(ask, bytes, varying, delayMs);
  return conditional(ask, coders[encoding](bytes), { ...varying, 'content-encoding': encoding }, delayMs);
}

function pathAnswer(ask: Ask, path: string, outlet: Outlet, day: OutletDay, now: Instant): Answer {
  if (path === '/robots.txt') {
    return outlet.robots === null ? notFound(outlet) : answered(200, plain, outlet.robots);
  }
  if (path === '/') {
    const charset = outlet.charset ?? 'utf-8';
    return conditional(ask, encodeMarkup(frontPage(outlet, now), charset), {
      'content-type': `text/html; charset=${charset}`,
    });
  }
  const feed = outlet.feeds.find((one) => one.path === path);
  if (feed !== undefined) return feedAnswer(ask, outlet, feed, now);
  const target = outlet.redirects?.[path];
  const page = outlet.articles.find((one) => one.path === (target ?? path));
  const found = page === undefined ? null : pageAnswer(ask, page, outlet, day, now);
  if (found === null) return notFound(outlet);
  return target === undefined ? found : answered(301, plain, '', { location: outlet.origin + target });
}

/**
 * What the invented outlets answer at an instant: a pure function of request and clock. The Host header names the
 * outlet; a page or an entry is not there before its time.
 *
 * Answers: 200, 301, 304, 402, 404, 405, 503; never an error.
 *
 * @example
 * answerAt(day, { method: 'GET', host: 'gridpaper.example', path: '/feed.atom', headers: {} }, now).status; // 200
 */
export function answerAt(day: OutletDay, ask: Ask, now: Instant): Answer {
  if (ask.method !== 'GET' && ask.method !== 'HEAD') {
    return answered(405, plain, 'Only GET and HEAD\n', { allow: 'GET, HEAD' });
  }
  const host = ask.host.toLowerCase().replace(/:\d*$/, '');
  const outlet = day.outlets.find((one) => one.host === host);
  if (outlet === undefined) return notFound(null);
  return pathAnswer(ask, ask.path.replace(/[?#].*$/s, ''), outlet, day, now);
}
