import { describe, expect, it } from 'vitest';
import { html, joined, trusted } from './markup.ts';

describe('html', () => {
  it('escapes strings in text and in attributes', () => {
    const hostile = `"><img src=x onerror='a'>&`;
    expect(String(html`<p title="${hostile}">${hostile}</p>`)).toBe(
      '<p title="&quot;&gt;&lt;img src=x onerror=&#39;a&#39;&gt;&amp;">&quot;&gt;&lt;img src=x onerror=&#39;a&#39;&gt;&amp;</p>',
    );
  });

  it('neutralises direction marks in every string, also inside lists', () => {
    expect(String(html`<p>${['a\u202eb', ['c\u0000d']]}</p>`)).toBe('<p>abcd</p>');
  });

  it('does not escape markup twice and leaves nothing for null, undefined and booleans', () => {
    expect(String(html`<p>${html`<b>${'&'}</b>`}${null}${undefined}${false}${true}${0}</p>`)).toBe(
      '<p><b>&amp;</b>0</p>',
    );
  });

  it('keeps spaces between words and drops the indentation of the source file', () => {
    const made = html`<div>
      <p>a ${'b '}${'c'}</p>
      <p>d</p>
    </div>`;
    expect(String(made)).toBe('<div>\n<p>a b c</p>\n<p>d</p>\n</div>');
  });
});

describe('joined()', () => {
  it('puts the separator between the parts only', () => {
    expect(String(html`${joined(['a', 'b'], ', ')}`)).toBe('a, b');
    expect(String(html`${joined([], ', ')}${trusted('&nbsp;')}`)).toBe('&nbsp;');
  });
});
