import type { TextPlacer } from './placed-text.ts';

const fewestWords = 5;

/**
 * Ends an item of a list that says a whole sentence without a full stop, as lists do; the stop has no place in the
 * file. Shorter items are labels.
 *
 * @param from Where the item starts in the text.
 */
export function endItem(placer: TextPlacer, from: number): void {
  const item = placer.tail(from);
  if (item.split(/\s+/).length >= fewestWords && /[\p{L}\p{N}%)\]”"’]$/u.test(item)) placer.insert('.');
}
