import { describe, expect, it } from 'vitest';
import { excerpt } from './display-budget.ts';
import { textFragmentUrl } from './text-fragment.ts';

const page = 'https://a.example/x';
const long = Array.from({ length: 45 }, (_, index) => `w${String(index + 1)}`).join(' ');

describe('textFragmentUrl()', () => {
  it('names a short sentence whole', () => {
    expect(textFragmentUrl(page, excerpt('Two ships, one pier', 25))).toBe(
      `${page}#:~:text=Two%20ships%2C%20one%20pier`,
    );
  });

  it('names the first and last words shown of a long one', () => {
    expect(textFragmentUrl(page, excerpt(long, 25))).toBe(
      `${page}#:~:text=w1%20w2%20w3%20w4%20w5,w41%20w42%20w43%20w44%20w45`,
    );
  });

  it('encodes the signs that have a meaning in a text directive', () => {
    expect(textFragmentUrl(page, excerpt('a-b, c & d', 25))).toBe(`${page}#:~:text=a%2Db%2C%20c%20%26%20d`);
  });

  it('keeps a fragment the page address has', () => {
    expect(textFragmentUrl(`${page}#part`, excerpt('a', 25))).toBe(`${page}#part:~:text=a`);
  });

  it('gives the plain address when nothing is shown, and null without a web address', () => {
    expect(textFragmentUrl(page, excerpt(long, 0))).toBe(page);
    expect(textFragmentUrl('javascript:alert(1)', excerpt('a', 25))).toBeNull();
    expect(textFragmentUrl(null, excerpt('a', 25))).toBeNull();
  });
});
