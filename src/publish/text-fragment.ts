import type { ArticleField } from '../news/mod.ts';
import type { Excerpt } from './display-budget.ts';
import { httpUrl } from './safe-text.ts';

const edgeWords = 5;

/** Percent-encodes a part of a text directive; `-`, `,` and `&` have a meaning in it and are encoded too. */
function part(text: string): string {
  return encodeURIComponent(text).replace(
    /[-!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

/**
 * The address that opens a page at the quoted sentence (WICG text fragments, `#:~:text=start,end`).
 * Made only of words the reader is shown, so the link carries no more of the source than the page does.
 *
 * @param url The page; null or not http(s) gives null.
 * @param shown What is shown of the sentence; when nothing is, the plain address is given.
 *
 * @example
 * textFragmentUrl('https://a.example/x', { head: 'Short, plain', tail: '', whole: true, words: 2 });
 * // 'https://a.example/x#:~:text=Short%2C%20plain'
 */
export function textFragmentUrl(url: string | null, shown: Excerpt): string | null {
  const page = httpUrl(url);
  if (page === null) return null;
  const head = shown.head.split(' ').filter((word) => word !== '');
  const tail = shown.tail.split(' ').filter((word) => word !== '');
  if (head.length === 0) return page;
  const isShort = shown.whole && head.length <= edgeWords * 2;
  const start = part((isShort ? head : head.slice(0, edgeWords)).join(' '));
  const last = shown.whole && !isShort ? head.slice(-edgeWords) : tail.slice(-edgeWords);
  const end = last.length === 0 ? '' : `,${part(last.join(' '))}`;
  return `${page}${page.includes('#') ? '' : '#'}:~:text=${start}${end}`;
}

/**
 * The address that opens a page at its evidence. What a feed says of a page need not stand on it, so words of a
 * description have the plain address.
 *
 * @example
 * evidenceLink('https://a.example/x', { head: 'Short', tail: '', whole: true, words: 1 }, 'description');
 * // 'https://a.example/x'
 */
export function evidenceLink(url: string | null, shown: Excerpt, field: ArticleField): string | null {
  return field === 'description' ? httpUrl(url) : textFragmentUrl(url, shown);
}
