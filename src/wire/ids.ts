import { createHash } from 'node:crypto';
import type { Instant, MakeId } from '../news/mod.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function timePart(at: Instant): string {
  // What was before 1970 has no place in this form; those ids come first.
  let rest = Math.max(0, Date.parse(at));
  let text = '';
  for (let place = 0; place < 10; place++) {
    text = alphabet[rest % 32]! + text;
    rest = Math.floor(rest / 32);
  }
  return text;
}

/**
 * An id in the shape of a ULID (48 bits of time, then 80 bits): the time is the virtual clock's and the rest is a
 * SHA-256 of the content, so that two runs over the same input give the same ids. Source: github.com/ulid/spec.
 *
 * @example
 * makeId('2026-11-20T00:00:00.000Z' as Instant, 'a') === makeId('2026-11-20T00:00:00.000Z' as Instant, 'a'); // true
 */
export const makeId: MakeId = (at, content) => {
  const digest = createHash('sha256').update(content).digest();
  let text = '';
  for (let place = 0; place < 16; place++) text += alphabet[digest[place]! % 32]!;
  return timePart(at) + text;
};

/** SHA-256 of an article's title, a line feed and its text, in hex. */
export function articleHash(title: string, text: string): string {
  return createHash('sha256').update(`${title}\n${text}`).digest('hex');
}
