import type { GroundedArticle } from '../../news/mod.ts';
import { deedsOf } from './deeds.ts';
import { figuresOf } from './figures.ts';
import type { SlotReading } from './slots.ts';

/** Sentences of a page that are read, first ones first. */
const mostSentences = 80;

/**
 * Reads once what an article, or the part of it, says that another page may say differently: figures, and who did what
 * to whom. Keep the result as long as the article's story is open; some 20 KB. A page without evidence gives nothing.
 *
 * @example
 * readSlots(ground(article)).figures[0]?.exact; // '2,400'
 */
export function readSlots({ article, evidence, genre }: GroundedArticle): SlotReading {
  const read = genre === 'linked' || genre === 'opinion' || genre === 'sponsored' ? [] : evidence;
  const first = read.slice(0, mostSentences);
  const at = article.publishedAt ?? article.readAt;
  return {
    article: article.id,
    outlet: article.outlet,
    at,
    isTimed: article.publishedAt !== null && !/T00:00(?::00(?:\.000)?)?Z$/.test(at),
    figures: figuresOf(article, first),
    deeds: deedsOf(article, first),
  };
}
