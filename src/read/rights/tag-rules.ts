import type { Instant, RightsLevel } from '../../news/mod.ts';
import { noLimit } from './statement.ts';

/** One rule of a robots tag that means something to us. */
export interface TagRule {
  readonly level: RightsLevel;
  /** As people would quote it: `max-snippet:50`. */
  readonly words: string;
  /** Characters of an excerpt; null when the rule does not say. */
  readonly maxSnippet: number | null;
}

/**
 * Rules without a value (Google's and Bing's robots meta specifications; `noai` and its kin are a convention).
 * `noarchive` and `nocache` forbid copies that we do not show, `noimageai` concerns images: kept, without effect.
 */
const plainRules: Readonly<Record<string, RightsLevel>> = {
  noindex: 0,
  none: 0,
  'search=no': 0,
  nosnippet: 1,
  'use=immediate': 1,
  noai: 2,
  noml: 2,
  'ai-input=no': 2,
  'use=reference': 2,
  noimageai: noLimit,
  noarchive: noLimit,
  nocache: noLimit,
};

/**
 * Reads one rule of a robots tag; null for what limits nothing that we do (`index`, `nofollow`, `max-image-preview`).
 *
 * @example
 * readTagRule('max-snippet: 50', now); // { level: 4, words: 'max-snippet:50', maxSnippet: 50 }
 */
export function readTagRule(rule: string, readAt: Instant): TagRule | null {
  const text = rule
    .trim()
    .toLowerCase()
    .replace(/\s*([:=])\s*/, '$1');
  if (Object.hasOwn(plainRules, text)) {
    return { level: plainRules[text]!, words: text, maxSnippet: text === 'nosnippet' ? 0 : null };
  }
  const snippet = /^max-snippet[:=](-?\d+)$/.exec(text);
  if (snippet !== null) return snippetRule(Number(snippet[1]));
  const after = /^unavailable_after[:=](.+)$/.exec(text);
  return after === null ? null : expiryRule(after[1]!, readAt);
}

/** `-1` means no limit; 0 means the same as `nosnippet`. */
function snippetRule(characters: number): TagRule | null {
  if (characters < 0) return null;
  return {
    level: characters === 0 ? 1 : noLimit,
    words: `max-snippet:${characters}`,
    maxSnippet: characters,
  };
}

function expiryRule(date: string, readAt: Instant): TagRule | null {
  const at = instantOf(date);
  if (at === null) return null;
  const isPast = at <= Date.parse(readAt);
  return { level: isPast ? 0 : noLimit, words: `unavailable_after:${date}`, maxSnippet: null };
}

/** Whether a text is a whole date, so that a comma inside one is no end of a rule. */
export function isDate(text: string): boolean {
  return instantOf(text) !== null;
}

/** A date without a zone, or with one that nobody knows, is read as UTC: the result must not depend on the machine. */
function instantOf(date: string): number | null {
  const text = date.trim().toUpperCase();
  if (/(?:[A-Z]|:\d\d\s*[+-]\d\d:?\d\d)$/.test(text)) {
    const at = Date.parse(text);
    if (!Number.isNaN(at)) return at;
  }
  const bare = text.replace(/\s+[A-Z]{2,5}$/, '');
  const at = Date.parse(/^\d{4}-\d\d-\d\dT/.test(bare) ? `${bare}Z` : `${bare} UTC`);
  return Number.isNaN(at) ? null : at;
}
