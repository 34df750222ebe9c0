import type { Context } from 'hono';

/**
 * Answers with data that scripts of any site may read.
 *
 * @param isDuplicate The same is also a page; search engines are asked to keep that one alone.
 *
 * @example
 * openData(c, '{}', 'application/json', true);
 */
export function openData(c: Context, body: string, type: string, isDuplicate: boolean) {
  c.header('Access-Control-Allow-Origin', '*');
  if (isDuplicate) c.header('X-Robots-Tag', 'noindex');
  return c.body(body, 200, { 'Content-Type': `${type}; charset=utf-8` });
}
