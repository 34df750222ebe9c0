import { describe, expect, test } from 'vitest';
import { encodeMarkup } from './encode-text.ts';
import { escapeCarelessly, escapeText, jsonForScript } from './escape.ts';
import { carelessMarkup, markup } from './markup.ts';
import { hostile } from './testing/invented-outlet.ts';
import { whyNotWellFormed } from './testing/well-formed.ts';

describe('escapeText()', () => {
  test('makes any text safe between tags and in quoted attributes', () => {
    const text = escapeText(hostile);
    expect(whyNotWellFormed(`<a b="${text}" c='${text}'>${text}</a>`)).toBeNull();
    expect(text).toContain('Łódź é 𝄞');
  });

  test('leaves out what XML cannot hold', () => {
    expect(escapeText('a\u0000b\u000cc\ufffe\nd')).toBe('abc\nd');
    expect(escapeText('\ud83d!')).toBe('\ufffd!');
  });

  test('escapeCarelessly() leaves & bare and nothing else', () => {
    expect(escapeCarelessly('a & b <c> &amp; "d"')).toBe('a & b &lt;c&gt; &amp; "d"');
  });
});

describe('jsonForScript()', () => {
  test('cannot end its element and reads back as it was', () => {
    const made = jsonForScript({ name: hostile });
    expect(made).not.toMatch(/[<>&\u0080-\uffff]/);
    expect(JSON.parse(made)).toEqual({ name: hostile });
  });
});

describe('markup', () => {
  test('escapes strings, keeps markup, joins arrays, leaves null out', () => {
    expect(markup`<p>${'<b>'}${[markup`<i>${'&'}</i>`, 'x']}${null}</p>`.text).toBe(
      '<p>&lt;b&gt;<i>&amp;</i>x</p>',
    );
    expect(carelessMarkup`<p>${'a & b < c'}</p>`.text).toBe('<p>a & b &lt; c</p>');
  });
});

describe('encodeMarkup()', () => {
  test('writes what the charset lacks as character references', () => {
    expect(encodeMarkup('Strøm Ł 🎻', 'iso-8859-1').toString('latin1')).toBe('Strøm &#321; &#127931;');
    expect(encodeMarkup('Strøm 🎻', 'utf-8').toString('utf8')).toBe('Strøm 🎻');
  });
});
