import type { GuardMeasures, Verdict } from '../news/mod.ts';
import { countCoverage } from './coverage-count.ts';
import type { Disclosure } from './disclosure-records.ts';
import { sourceTypeScheme } from './disclosure.ts';
import type { Links } from './links.ts';
import { sourceWordLimit, spanWordLimit } from './display-budget.ts';
import type { PublicBrief } from './public-brief.ts';
import type { PublicEvidence } from './public-evidence.ts';
import type { PublicLine } from './public-lines.ts';

/** Name and version of the form of brief.json. A change that breaks a reader raises the number. */
export const briefFormat = 'nutgraf-brief/1';

/**
 * Where a span is, for programs that know the W3C Web Annotation model: by position in code points, and by the hash of
 * its words with what stands around them (a TextQuoteSelector would have to carry the words themselves).
 */
function selectorsOf({ codePoints, sha256, prefix, suffix }: PublicEvidence) {
  const words = { type: 'nutgraf:TextHashSelector' as const, sha256, prefix, suffix };
  if (codePoints === null) return [words];
  const { start, end } = codePoints;
  return [{ type: 'TextPositionSelector' as const, start, end }, words];
}

/**
 * One citation in brief.json. `start` and `end` are UTF-16 code units of the article's text, or of its headline or
 * description where `field` says so, half-open; `sha256` is of the whole span in UTF-8. `head` and `tail` are what may
 * be shown of it, never the whole of a long sentence.
 */
export function evidenceDocument(evidence: PublicEvidence) {
  const { articleId, outlet, title, url, role, at, isDated, articleSha256, utf16, codePoints } = evidence;
  const { field, sha256, spanWords, shown, shownAt, prefix, suffix, link } = evidence;
  return {
    ...{ articleId, outlet, title, url, role, at, isDated, articleSha256 },
    ...(field === 'text' ? {} : { field }),
    ...{ start: utf16.start, end: utf16.end, codePoints, selectors: selectorsOf(evidence) },
    ...{ sha256, words: spanWords },
    ...{ head: shown.head, tail: shown.tail, whole: shown.whole, shownAt, prefix, suffix, link },
  };
}

function verdictDocument(verdict: Verdict) {
  const { kind, score, profile = 'strict', weights = null, checks, reasons, verifier = null } = verdict;
  return { kind, score, profile, weights, checks, reasons, verifier };
}

/** Who wrote it, for programs; `classical` is the writer that follows fixed rules and asks no model. */
function writtenByDocument(disclosure: Disclosure) {
  const { writers, headline, sentences, models, provider, prompt, sourceType } = disclosure;
  const digitalSourceType = `${sourceTypeScheme}${sourceType}`;
  return { writers, headline, sentences, model: models[0] ?? null, provider, prompt, digitalSourceType };
}

/** Without the outlets, which the coverage gives. */
function lineDocument({ section, text, rule, cites, stories }: PublicLine) {
  return { section, text, ...(rule && { rule }), ...(cites && { cites }), ...(stories && { stories }) };
}

/** Warnings by their check, words and reason. */
function guardDocument({ warnings, ...measures }: GuardMeasures) {
  if (warnings === undefined) return measures;
  return { ...measures, warnings: warnings.map(({ check, words, why }) => ({ check, words, why })) };
}

/**
 * The whole brief as one JSON document: everything needed to check it again, nothing that republishes a source.
 * The form is documented field by field in docs/verify.md; `seal` closes it with hashes and a signature.
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
  const { coverage, archive, mentions, guard, guardLimits = null } = brief;
  const { pages, outlets, ownOutlets, copies } = countCoverage(coverage);
  return {
    format: briefFormat,
    ...{ id, storyId, beat, version, publishedAt, updatedAt },
    url: links.absolute(links.brief(brief)),
    language: 'en',
    ...{ label, disclosure: disclosure.line, reviewedBy: disclosure.reviewed },
    writtenBy: writtenByDocument(disclosure),
    headline,
    headlineEvidence: brief.headlineSentence.evidence.map(evidenceDocument),
    sentences: brief.sentences.map(({ id: name, text, by, section, evidence, operations, verdict }) => ({
      id: name,
      text,
      ...(by === 'llm' && { by }),
      section,
      evidence: evidence.map(evidenceDocument),
      operations,
      verdict: verdictDocument(verdict),
    })),
    lines: brief.lines.map(lineDocument),
    ...{ coverage, counts: { pages, outlets, ownOutlets, copies }, archive, mentions },
    guard: guardDocument(guard),
    ...{ guardLimits, engine },
    displayBudget: { wordsPerSpan: spanWordLimit, wordsPerSource: sourceWordLimit },
  };
}
