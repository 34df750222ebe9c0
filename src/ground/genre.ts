import type { Article, Genre } from '../news/mod.ts';
import { sentences } from '../text/mod.ts';
import { itemsOf, type Item } from './roundup-items.ts';

/** What sort of page it is, with the words that decided. */
export interface GenreFinding {
  readonly genre: Genre;
  readonly signs: readonly string[];
}

const sponsored =
  /(?:^|\n)\W*(?:sponsored(?: content| post| feature| by [^\n]{2,40}\n)|paid (?:content|post|partnership)|advertorial|advertisement feature|partner content|promoted content|brand(?:ed)? content)\b/i;
const release =
  /\b(?:FOR IMMEDIATE RELEASE|PRNewswire|GlobeNewswire|NOTES? TO EDITORS)\b|(?:^|\n)\W*(?:press release|media contact|press contact|media enquiries|notes? to editors)\b/i;
const opinion =
  /^(?:opinion|column|editorial|commentary|op-ed|perspectives?|analysis|viewpoint|leader)\b\s*[:|–—-]|\b(?:opinion|op-ed|editorial)\s*[|]/i;
const opinionUrl = /\/(?:opinions?|op-?eds?|editorials?|columns?|columnists|commentary|blogs?\/opinion)\//i;
const roundupTitle =
  /\b(?:roundup|round-up|week in review|morning briefing|evening briefing|newsletter|live updates|top stories|things to know(?! (?:about|before|after|if)\b))\b/i;
const edgeChars = 700;

function firstSign(pattern: RegExp, ...texts: readonly string[]): string | null {
  for (const text of texts) {
    const match = pattern.exec(text);
    if (match) return match[0];
  }
  return null;
}

/** What an item goes by: its heading, or the words it opens with. */
function nameOf({ heading, start, end }: Item, text: string): string {
  return (
    heading ||
    text
      .slice(start, Math.min(end, start + 80))
      .split(/\s+/)
      .slice(0, 8)
      .join(' ')
  );
}

/**
 * Tells a report from a release, an advert, a column or a roundup by what the page says of itself, and a roundup also by
 * unrelated stories on one page.
 *
 * @example
 * // a page that opens with "Sponsored content" gives { genre: 'sponsored', signs: ['Sponsored content'] }
 */
export function genreOf(article: Pick<Article, 'title' | 'text' | 'url'>): GenreFinding {
  const { title, text, url } = article;
  const head = text.slice(0, edgeChars);
  const foot = text.slice(-edgeChars);
  const paid = firstSign(sponsored, title, head, foot);
  if (paid !== null) return { genre: 'sponsored', signs: [paid] };
  const issued = firstSign(release, title, head, foot);
  if (issued !== null) return { genre: 'release', signs: [issued] };
  const view = firstSign(opinion, title, head.slice(0, 80)) ?? firstSign(opinionUrl, url ?? '');
  if (view !== null) return { genre: 'opinion', signs: [view] };
  const items = itemsOf(article);
  if (items.length > 0) return { genre: 'roundup', signs: items.map((item) => nameOf(item, text)) };
  const named = firstSign(roundupTitle, title);
  if (named !== null && sentences(text).length > 6) return { genre: 'roundup', signs: [named] };
  return { genre: 'report', signs: [] };
}
