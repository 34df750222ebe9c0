import { describe, expect, it } from 'vitest';
import type { BriefId, Instant, StoryId } from '../news/mod.ts';
import { createLinks } from './links.ts';
import { slug } from './slug.ts';

describe('slug()', () => {
  it.each([
    ['Larkline’s ferry “Ædda” stays', 'larklines-ferry-aedda-stays'],
    ['Żółć in Łódź', 'zo-c-in-odz'],
    ['船が止まる', ''],
    ['  --  ', ''],
    ['a'.repeat(90), 'a'.repeat(60)],
  ])('makes %j into %j', (headline, expected) => {
    expect(slug(headline)).toBe(expected);
  });

  it('cuts at a word', () => {
    const made = slug('Court orders a new count of two thousand postal votes in the Fenmarch election');
    expect(made.length).toBeLessThanOrEqual(60);
    expect(made).toBe('court-orders-a-new-count-of-two-thousand-postal-votes-in-the');
  });
});

describe('createLinks()', () => {
  const brief = { id: 'b/1' as BriefId, headline: 'Two ships' };

  it('keeps a path of the public address as prefix', () => {
    const links = createLinks('https://wire.example/coast/');
    expect(links.front).toBe('/coast/');
    expect(links.story('s?1' as StoryId)).toBe('/coast/stories/s%3F1');
    expect(links.absolute(links.atom)).toBe('https://wire.example/coast/atom.xml');
  });

  it('encodes ids', () => {
    const links = createLinks('https://wire.example');
    expect(links.brief(brief)).toBe('/briefs/b%2F1-two-ships');
    expect(links.briefJson(brief.id)).toBe('/briefs/b%2F1.json');
  });

  it('makes permanent feed ids from the first publication', () => {
    const links = createLinks('http://127.0.0.1:8080');
    expect(links.tag('brief', 'b1', '2026-11-20T17:20:00.000Z' as Instant)).toBe(
      'tag:127.0.0.1,2026-11-20:brief/b1',
    );
  });
});
