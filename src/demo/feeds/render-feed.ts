import { encodeMarkup } from '../encode-text.ts';
import type { FeedFormat } from '../outlet-records.ts';
import { atomFeed } from './atom.ts';
import type { FeedView } from './feed-records.ts';
import { jsonFeed } from './json-feed.ts';
import { rdfFeed } from './rdf.ts';
import { rssFeed } from './rss.ts';

const writers: Readonly<Record<FeedFormat, (view: FeedView) => string>> = {
  rss: rssFeed,
  rdf: rdfFeed,
  atom: atomFeed,
  json: jsonFeed,
};
const types: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml',
  rdf: 'application/rdf+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** Media type of a format, as `<link rel="alternate">` names it. */
export function feedType(format: FeedFormat): string {
  return types[format];
}

/** A feed as it goes over the wire. */
export function renderFeed(view: FeedView): { readonly type: string; readonly bytes: Buffer } {
  const { format, charset = 'utf-8' } = view.feed;
  const text = writers[format](view);
  if (format === 'json') return { type: types[format], bytes: Buffer.from(text, 'utf8') };
  return { type: `${types[format]}; charset=${charset}`, bytes: encodeMarkup(text, charset) };
}
