import { feedCaps } from './caps.ts';
import { cutAtWord, lineOf, lineOfText, paragraphsOf } from './plain-text.ts';

/** A text of an entry: HTML as most feeds have it, or words that are no markup. */
export interface FeedText {
  readonly value: string;
  readonly isMarkup: boolean;
}

/** An excerpt of at most 1,000 characters. */
export function summaryOf(text: FeedText | null): string {
  if (text === null) return '';
  const line = text.isMarkup ? lineOf(text.value) : lineOfText(text.value);
  return cutAtWord(line, feedCaps.summary);
}

/** A full text; null when it is empty. */
export function contentOf(text: FeedText | null): string | null {
  if (text === null) return null;
  const paragraphs = text.isMarkup
    ? paragraphsOf(text.value)
    : paragraphsOf(text.value.replace(/</g, '&lt;').replace(/\n+/g, '<br>'));
  return paragraphs === '' ? null : cutAtWord(paragraphs, feedCaps.content);
}

/** Summary and content of an entry: a long summary is the content when there is no other, and the other way round. */
export function textsOf(
  summary: FeedText | null,
  content: FeedText | null,
): { summary: string; content: string | null } {
  const excerpt = summaryOf(summary);
  const full = contentOf(content);
  if (full !== null) return { summary: excerpt === '' ? summaryOf(content) : excerpt, content: full };
  return { summary: excerpt, content: excerpt.endsWith('…') ? contentOf(summary) : null };
}
