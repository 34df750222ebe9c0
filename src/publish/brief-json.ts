import type { Links } from './links.ts';
import { sourceWordLimit, spanWordLimit } from './display-budget.ts';
import type { PublicBrief } from './public-brief.ts';
import type { PublicEvidence } from './public-evidence.ts';

/** Name and version of the form of brief.json. A change that breaks a reader raises the number. */
export const briefFormat = 'nutgraf-brief/1';

/**
 * One citation in brief.json. `start` and `end` are UTF-16 code units of the article's text, half-open; `sha256` is of
 * the whole span in UTF-8. `head` and `tail` are what may be shown of it, never the whole of a long sentence.
 */
export function evidenceDocument(evidence: PublicEvidence) {
  const { articleId, outlet, title, url, role, at, isDated, articleSha256, utf16, codePoints } = evidence;
  const { sha256, spanWords, shown, shownAt, prefix, suffix, link } = evidence;
  return {
    ...{ articleId, outlet, title, url, role, at, isDated, articleSha256 },
    ...{ start: utf16.start, end: utf16.end, codePoints, sha256, words: spanWords },
    ...{ head: shown.head, tail: shown.tail, whole: shown.whole, shownAt, prefix, suffix, link },
  };
}

/**
 * The whole brief as one JSON document: everything needed to check it again, nothing that republishes a source.
 *
 * @param brief The shortened brief.
 * @param links Addresses of the site.
 * @returns A plain object; `JSON.stringify` gives the same bytes for the same brief.
 *
 * @example
 * briefDocument(brief, links).sentences[0]?.evidence[0]?.sha256.length; // 64
 */
export function briefDocument(brief: PublicBrief, links: Links) {
  const { id, storyId, beat, version, publishedAt, updatedAt, headline, label, disclosure, engine } = brief;
  const { lines, coverage, archive, mentions, guard } = brief;
  return {
    format: briefFormat,
    ...{ id, storyId, beat, version, publishedAt, updatedAt },
    url: links.absolute(links.brief(brief)),
    language: 'en',
    ...{ label, disclosure, reviewedBy: null, headline },
    headlineEvidence: brief.headlineSentence.evidence.map(evidenceDocument),
    sentences: brief.sentences.map(({ id: name, text, section, evidence, operations, verdict }) => ({
      id: name,
      text,
      section,
      evidence: evidence.map(evidenceDocument),
      operations,
      verdict,
    })),
    ...{ lines, coverage, archive, mentions, guard, engine },
    displayBudget: { wordsPerSpan: spanWordLimit, wordsPerSource: sourceWordLimit },
  };
}

/** What brief.json holds. */
export type BriefDocument = ReturnType<typeof briefDocument>;
