import type { GroundedArticle, WriterTools } from '../../../news/mod.ts';
import { ledeOverlap, outletInText, runCounter, sentences, words } from '../../../text/mod.ts';

/** Words of a page in a row outside quotation marks, every word counted. G1 of the standards reference, and stricter. */
const longestCopy = 10;
/** Words of a sentence of ours, its credit included. */
const longestSentence = 42;
/** G4 of the standards reference: no more than half of a first sentence. */
const ledeShare = 0.5;
const fewestLedeWords = 6;

/** What stays the same for all sentences of a page. */
export interface Page {
  readonly article: GroundedArticle;
  /** Its outlet as it reads in a sentence. */
  readonly outlet: string;
  readonly tools: WriterTools;
  /** The longest run of the page's words in a sentence. */
  readonly run: (sentence: string) => number;
  /** Its first sentence, and its description. */
  readonly ledes: readonly string[];
}

/** Makes an article ready to be read. */
export function pageOf(article: GroundedArticle, tools: WriterTools): Page {
  const { title, description = '', text, outlet } = article.article;
  const first = sentences(text)
    .slice(0, 3)
    .map((span) => text.slice(span.start, span.end))
    .find((sentence) => words(sentence).length >= fewestLedeWords);
  return {
    article,
    outlet: outletInText(outlet),
    tools,
    run: runCounter(`${title}\n${description}\n${text}`),
    ledes: [first ?? '', description].filter(Boolean),
  };
}

/** True when a sentence of ours takes few enough of the page's words. Cheaper than the gate, and asked before it. */
export function isShortEnough(text: string, page: Page): boolean {
  if (words(text).length > longestSentence || page.run(text) > longestCopy) return false;
  return page.ledes.every((lede) => ledeOverlap(lede, [text]) <= ledeShare);
}
