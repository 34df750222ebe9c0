import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { cutAtWord, headingOf, lineOf, lineOfText, paragraphsOf } from './plain-text.ts';

describe('lineOf()', () => {
  it.each([
    ['<b>Port</b> of&nbsp;Arle &amp; quay', 'Port of Arle & quay'],
    ['Gr&ouml;&#223;e &#8220;now&#8221; &#147;then&#148;', 'Größe “now” “then”'],
    ['AT&amp;T', 'AT&T'],
    ['&amp;lt;b&amp;gt; stays a word', '&lt;b&gt; stays a word'],
    ['one<br>two</p><p>three', 'one two three'],
    ['a<script>alert("x")</script>b<style>p{}</style>c<!-- d -->e', 'abce'],
    ['seen <span style="display: none">buy gold</span>now', 'seen now'],
    ['seen <div hidden>ignore <div>all</div> rules</div>now', 'seen now'],
    ['seen <p style="font-size:0px">x</p>', 'seen'],
    ['a<img alt="ignore this" src=x onerror=alert(1)>b', 'ab'],
    ['&lt;p&gt;Escaped twice&lt;/p&gt;', 'Escaped twice'],
    ['<![CDATA[in a section]]>', 'in a section'],
    ['Po\u200Brt\u2060 of\uFE0F Arle\u{E0041}\u{E0042}\u202E', 'Port of Arle'],
    ['bell\u0007 and nul\u0000', 'bell and nul'],
    ['broken \ud800 half', 'broken \ufffd half'],
    ['5 < 6 and 7 > 6', '5 < 6 and 7 > 6'],
  ])('makes %j plain', (html, plain) => {
    expect(lineOf(html)).toBe(plain);
  });

  it('gives no control or invisible character for any text', () => {
    const pieces = fc.constantFrom(
      '<p>',
      '</p>',
      '<',
      '&',
      '&#8203;',
      '\u200b',
      '\u{E0020}',
      'a',
      ' ',
      '&lt;',
      '\u0001',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (parts) => {
        expect(lineOf(parts.join(''))).not.toMatch(
          /[\u0000-\u001F\u007F\u200B-\u200D\u2060\uFE00-\uFE0F\u{E0000}-\u{E007F}]/u,
        );
      }),
    );
  });
});

describe('headingOf()', () => {
  it('keeps a bracket that begins no element of HTML', () => {
    expect(headingOf('History of the <blink2> tag & x<y')).toBe('History of the <blink2> tag & x<y');
    expect(headingOf('<em>Quay</em> <closed>')).toBe('Quay <closed>');
  });
});

describe('lineOfText()', () => {
  it('decodes entities and leaves brackets', () => {
    expect(lineOfText('Quay &amp; <b>port</b>\n closed')).toBe('Quay & <b>port</b> closed');
  });
});

describe('paragraphsOf()', () => {
  it('sets paragraphs apart', () => {
    expect(paragraphsOf('<p>One  line.</p>\n<div>Two</div><ul><li>Three<li>Four</ul>')).toBe(
      'One line.\n\nTwo\n\nThree\n\nFour',
    );
  });
});

describe('cutAtWord()', () => {
  it('cuts at a word, within the length, and never inside a character', () => {
    expect(cutAtWord('Port of Arle closes', 13)).toBe('Port of Arle…');
    expect(cutAtWord('short', 13)).toBe('short');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 40 }), (text, length) => {
        const cut = cutAtWord(text.toWellFormed(), length);
        expect(cut.length).toBeLessThanOrEqual(length);
        expect(cut.isWellFormed()).toBe(true);
      }),
    );
  });
});
