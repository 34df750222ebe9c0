import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { canonicalUrl } from './canonical-url.ts';

const site = 'https://gridpaper.example';

describe('canonicalUrl()', () => {
  it.each([
    ['HTTPS://GridPaper.Example:443/A', `${site}/A`],
    ['http://gridpaper.example:80', 'http://gridpaper.example/'],
    [`${site}:8443/a`, `${site}:8443/a`],
    ['https://gridpaper.example./a', `${site}/a`],
    [`${site}/a#comments`, `${site}/a`],
    [`${site}/#!/stories/7`, `${site}/#!/stories/7`],
    [`${site}/a?`, `${site}/a`],
    [`${site}/a/`, `${site}/a/`],
    [`${site}/a//b`, `${site}/a//b`],
    [`${site}/%7earle/%c3%a9`, `${site}/~arle/%C3%A9`],
    [`${site}/é`, `${site}/%C3%A9`],
    [`${site}/100%%341`, `${site}/100%2541`],
    [`${site}/a;jsessionid=12ab?id=3`, `${site}/a?id=3`],
    ['https://bücher.example/a', 'https://xn--bcher-kva.example/a'],
    [`  ${site}/a\n`, `${site}/a`],
  ])('brings %s into one form', (given, wanted) => {
    expect(canonicalUrl(given)).toBe(wanted);
  });

  it.each([
    ['?utm_source=rss&utm_medium=feed', ''],
    ['?id=7&UTM_Source=x&page=2', '?id=7&page=2'],
    ['?utm%5Fsource=x&id=7', '?id=7'],
    ['?fbclid=1&gclid=2&mc_cid=3&_hsenc=4&igshid=5&xtor=6&at_medium=RSS', ''],
    ['?b=2&a=1', '?b=2&a=1'],
    ['?a=1&a=2', '?a=1&a=2'],
    ['?ref=rss', ''],
    ['?ref=chapter-7&source=ministry&from=2026', '?ref=chapter-7&source=ministry&from=2026'],
    ['?q=port%20of+arle', '?q=port%20of+arle'],
    ['?page', '?page'],
    ['?&&id=7&', '?id=7'],
  ])('keeps of %s what may select the page', (given, wanted) => {
    expect(canonicalUrl(`${site}/a${given}`)).toBe(`${site}/a${wanted}`);
  });

  it.each([
    [`https://www.google.com/url?rct=j&sa=t&url=${encodeURIComponent(`${site}/a?id=7&utm_source=x`)}&ct=ga`],
    [`https://www.google.com/amp/s/gridpaper.example/a?id=7`],
    [`https://gridpaper-example.cdn.ampproject.org/c/s/gridpaper.example/a?id=7`],
    [`https://l.facebook.com/l.php?u=${encodeURIComponent(`${site}/a?id=7`)}&h=x`],
    [
      `https://www.google.com/url?q=${encodeURIComponent(`https://duckduckgo.com/l/?uddg=${encodeURIComponent(`${site}/a?id=7`)}`)}`,
    ],
  ])('takes the wrapper off %s', (given) => {
    expect(canonicalUrl(given)).toBe(`${site}/a?id=7`);
  });

  it('leaves a wrapper whose target is not in the address', () => {
    const kept = 'https://news.google.com/rss/articles/CBMiQWh0?oc=5';
    expect(canonicalUrl(kept)).toBe(kept);
    expect(canonicalUrl('https://www.google.com/url?q=javascript:alert(1)')).toBe(
      'https://www.google.com/url?q=javascript:alert(1)',
    );
  });

  it("keeps a site's own AMP and mobile addresses", () => {
    for (const kept of [`${site}/a/amp`, `${site}/a?amp=1`, 'https://m.gridpaper.example/a'])
      expect(canonicalUrl(kept)).toBe(kept);
  });

  it('resolves against a base', () => {
    expect(canonicalUrl('../b?utm_source=x', `${site}/news/a/`)).toBe(`${site}/news/b`);
    expect(canonicalUrl('//cdn.gridpaper.example/b', `${site}/a`)).toBe('https://cdn.gridpaper.example/b');
  });

  it('is null for what is no address of a page', () => {
    for (const wrong of [
      '',
      'port of arle',
      '/a',
      'javascript:alert(1)',
      'mailto:desk@gridpaper.example',
      'file:///etc/hosts',
      'data:text/html,x',
      'https://user:word@gridpaper.example/',
      'http://',
      `${site}/${'a'.repeat(3000)}`,
    ])
      expect(canonicalUrl(wrong)).toBeNull();
    expect(canonicalUrl('/a', 'urn:uuid:7')).toBeNull();
  });

  it('changes nothing the second time, and never throws', () => {
    const parts = fc.array(
      fc.constantFrom('a', '%41', '%zz', '/', '?', '&', '=', 'utm_x', '#', '!', '%', ';', 'é', '.', '+'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl({ withQueryParameters: true, withFragments: true }),
          parts.map((all) => `${site}/${all.join('')}`),
          fc.string(),
        ),
        (url) => {
          const once = canonicalUrl(url);
          expect(once === null ? null : canonicalUrl(once)).toBe(once);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
