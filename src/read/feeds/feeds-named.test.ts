import { describe, expect, it } from 'vitest';
import { feedsNamedIn } from './feeds-named.ts';

const url = 'https://gridpaper.example/news/';

describe('feedsNamedIn()', () => {
  it('gives the feeds of a page, absolute, in order, each once, comments last', () => {
    const html = `<!doctype html><html><head>
      <link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
      <LINK REL='Alternate Home' TYPE='application/atom+xml' HREF='atom?a=1&amp;b=2'>
      <link rel=alternate type=application/feed+json href=//gridpaper.example/feed.json />
      <link rel="alternate" type="application/rss+xml" href="/comments/feed">
      <link rel="feed" href="/hfeed">
      <link rel="alternate" hreflang="de" href="/de"><link rel="alternate" type="application/json" href="/oembed">
      <link rel="stylesheet" type="application/rss+xml" href="/no"><link rel="alternate" type="application/rss+xml" href="javascript:1">
      <!-- <link rel="alternate" type="application/rss+xml" href="/commented"> -->
      <script>'<link rel="alternate" type="application/rss+xml" href="/scripted">'</script>`;
    expect(feedsNamedIn(html, url)).toEqual([
      'https://gridpaper.example/news/atom?a=1&b=2',
      'https://gridpaper.example/feed.json',
      'https://gridpaper.example/hfeed',
      'https://gridpaper.example/comments/feed',
    ]);
  });

  it('goes by the base element', () => {
    const html = '<base href="/en/"><link rel="alternate" type="application/rss+xml" href="feed">';
    expect(feedsNamedIn(html, url)).toEqual(['https://gridpaper.example/en/feed']);
  });

  it('gives at most 20, and none for text', () => {
    const many = Array.from(
      { length: 3000 },
      (_, at) => `<link rel=alternate type=application/rss+xml href=/${at}>`,
    );
    expect(feedsNamedIn(many.join(''), url)).toHaveLength(20);
    expect(feedsNamedIn('no markup', url)).toEqual([]);
    expect(feedsNamedIn('<link rel="alternate" type="application/rss+xml" href="', url)).toEqual([]);
  });
});
