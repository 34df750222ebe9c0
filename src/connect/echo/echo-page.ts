import type { ArticleId, GroundedArticle, Instant } from '../../news/mod.ts';
import { textOfPart } from '../part-text.ts';
import { addressesIn, addressKey } from './addresses.ts';
import { sourceKey } from './agencies.ts';
import { creditsOf, type Credits } from './credits.ts';
import { pageText, type PageText } from './kinship.ts';
import { sayingsOf, type Sayings } from './novelty.ts';
import { pageGenre, type PageGenre } from './page-genre.ts';
import { pageSigns, type PageSigns } from './page-signs.ts';
import { pageWords } from './page-words.ts';

/** A page of a story with all that can be read off it alone. About 30 KB for a page of 1,000 words. */
export interface EchoPage {
  readonly source: GroundedArticle;
  readonly id: ArticleId;
  /** When it was published, else when the wire read it. */
  readonly at: Instant;
  /** Key of its outlet, else of its host; empty when neither is known. */
  readonly outlet: string;
  readonly address: string | null;
  readonly links: ReadonlySet<string>;
  readonly genre: PageGenre | null;
  readonly signs: PageSigns;
  readonly credits: Credits;
  readonly text: PageText;
  readonly sayings: Sayings;
}

function hostOf(url: string | null): string {
  if (url === null || !URL.canParse(url)) return '';
  return new URL(url).hostname.replace(/^www\./, '');
}

/** Text under which an agency's name is looked for: a byline stands apart from the text or in it. */
function signed(text: string, byline: string | undefined): string {
  return byline === undefined ? text : `By ${byline}\n${text}`;
}

/**
 * Reads a page once for `echoTree`; keep what it gives as long as the page's story is open. No input makes it throw:
 * an empty text gives a page that shows nothing, of a page of a megabyte the first 200,000 characters are read.
 *
 * @example
 * readPage(groundedArticle).signs.quotes.length; // 2
 */
export function readPage(source: GroundedArticle): EchoPage {
  const { article } = source;
  const text = textOfPart(source);
  const words = pageWords(text);
  const signs = pageSigns(text);
  return {
    source,
    id: article.id,
    at: article.publishedAt ?? article.readAt,
    outlet: article.outlet === null ? hostOf(article.url) : sourceKey(article.outlet),
    address: article.url === null ? null : addressKey(article.url),
    links: addressesIn(text),
    genre: pageGenre(source, text, signs),
    signs,
    credits: creditsOf(signed(text, article.byline), article.outlet),
    text: pageText(words),
    sayings: sayingsOf(words, signs),
  };
}
