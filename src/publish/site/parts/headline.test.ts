import { describe, expect, test } from 'vitest';
import { headlineText } from './headline.ts';

const textOf = (headline: string) => String(headlineText(headline)).replaceAll(/<\/?span[^>]*>/g, '');

describe('headlineText()', () => {
  test.each([
    ['Dockers began 48-hour strike', 'Dockers began <span class="nb">48-hour</span> strike'],
    ['70-metre gap', '<span class="nb">70-metre</span> gap'],
    [
      'A 5-year-old and a 1.5-litre jug',
      'A <span class="nb">5-year-old</span> and a <span class="nb">1.5-litre</span> jug',
    ],
    ['Wanderers lost 3-2 to A-4-class boats', 'Wanderers lost 3-2 to A-4-class boats'],
    ['A 12-unpronounceablylongwordofonepiece', 'A 12-unpronounceablylongwordofonepiece'],
    ['<b>9-bar</b>', '&lt;b&gt;<span class="nb">9-bar</span>&lt;/b&gt;'],
  ])('of %s', (headline, markup) => {
    expect(String(headlineText(headline))).toBe(markup);
  });

  test('keeps the text as it is', () => {
    const headline = 'A 48-hour strike of 2,400 dockers, 3-2, 10-';
    expect(textOf(headline)).toBe(headline);
  });
});
