import {
  countCoverage,
  disclosureOf,
  evidenceLink,
  httpUrl,
  sourceTypeScheme,
  sourceWordLimit,
  spanWordLimit,
  type BriefFile,
} from '../../publish/proof/mod.ts';
import { isDeepStrictEqual } from 'node:util';
import type { Coverage, WriterStamp } from '../../news/mod.ts';
import { citationsOf } from './spans.ts';
import type { Difference } from './verify-records.ts';

type Citation = ReturnType<typeof citationsOf>[number];

/** What can be told from the document alone: whether its parts agree with each other. */
export type Inside = readonly Difference[];

function coverageOf(brief: BriefFile): readonly Coverage[] {
  return brief.coverage as unknown as readonly Coverage[];
}

function countProblems(brief: BriefFile): Inside {
  const counted = countCoverage(coverageOf(brief));
  return (['pages', 'outlets', 'ownOutlets', 'copies'] as const)
    .filter((name) => counted[name] !== brief.counts[name])
    .map((name) => ({
      step: 'coverage',
      at: `counts.${name}`,
      why: `says ${brief.counts[name]}; the coverage has ${counted[name]}`,
    }));
}

/** The writer's stamp as far as a document has it; a model in it means that a model took part. */
function stampOf({ writtenBy }: BriefFile): WriterStamp | undefined {
  if (writtenBy?.writers.includes('llm') !== true) return undefined;
  const { model, provider, prompt } = writtenBy;
  return {
    kind: 'llm',
    ...(model !== null && { model }),
    ...(provider !== null && { provider }),
    ...(prompt !== null && { prompt }),
  };
}

/** How the brief came to be must be what its sentences and its coverage say. */
function disclosureProblems(brief: BriefFile): Inside {
  const { version, engine, headlineEvidence, sentences, reviewedBy, writtenBy } = brief;
  const {
    line,
    writers,
    headline,
    sentences: counts,
    sourceType,
  } = disclosureOf({
    ...{ version, engine, headlineEvidence, sentences, coverage: coverageOf(brief) },
    ...{ writer: stampOf(brief), headlineBy: writtenBy?.headline },
    review: reviewedBy === null ? undefined : { ...reviewedBy, version },
  });
  const wrongLine =
    line === brief.disclosure
      ? []
      : [{ step: 'coverage' as const, at: 'disclosure', why: `is not what the coverage gives: “${line}”` }];
  if (writtenBy === undefined) return wrongLine;
  const told = {
    writers,
    headline,
    sentences: counts,
    digitalSourceType: `${sourceTypeScheme}${sourceType}`,
  };
  const wrongParts = Object.entries(told)
    .filter(([name, value]) => !isDeepStrictEqual(writtenBy[name as keyof typeof told], value))
    .map(([name, value]) => ({
      step: 'coverage' as const,
      at: `writtenBy.${name}`,
      why: `is not what the sentences say: ${JSON.stringify(value)}`,
    }));
  return [...wrongLine, ...wrongParts];
}

/** A citation says of its page what the coverage says of it. */
function pageProblems(brief: BriefFile, { at, evidence }: Citation): Inside {
  const page = brief.coverage.find(({ id }) => id === evidence.articleId);
  if (page === undefined) return [];
  return (['outlet', 'title', 'url', 'role'] as const)
    .filter((name) => page[name] !== evidence[name])
    .map((name) => ({
      step: 'coverage',
      at: `${at}.${name}`,
      why: 'is not what the coverage says of this page',
    }));
}

function linkProblems({ at, evidence }: Citation): Inside {
  const { url, link, field = 'text', head, tail, whole } = evidence;
  const fragment = evidenceLink(url, { head, tail, whole, words: 0 }, field);
  return [
    ...(httpUrl(url) === url ? [] : [`${at}.url`]).map((place) => ({
      at: place,
      why: 'is no plain web address',
    })),
    ...(link === fragment
      ? []
      : [{ at: `${at}.link`, why: 'does not lead to the words shown on that page' }]),
  ].map((one) => ({ step: 'links', ...one }));
}

/** Position and hash stand twice, for readers of the record and of W3C selectors; the two must say the same. */
function selectorProblems({ at, evidence }: Citation): Inside {
  const { codePoints, sha256, prefix, suffix, selectors } = evidence;
  const expected = [
    ...(codePoints === null ? [] : [`${codePoints.start} ${codePoints.end}`]),
    `${sha256} ${prefix}|${suffix}`,
  ];
  const given = selectors.map((one) =>
    one.type === 'TextPositionSelector'
      ? `${one.start} ${one.end}`
      : `${one.sha256} ${one.prefix}|${one.suffix}`,
  );
  const isSame = given.length === expected.length && given.every((one, index) => one === expected[index]);
  return isSame
    ? []
    : [{ step: 'spans', at: `${at}.selectors`, why: 'do not agree with the fields beside them' }];
}

function shownAtProblems(all: readonly Citation[], { owner, at, evidence }: Citation): Inside {
  const { shownAt, articleId, field, start, end } = evidence;
  const isThere =
    shownAt === null ||
    all.some(
      (other) =>
        other.owner === shownAt &&
        other.owner !== owner &&
        other.evidence.articleId === articleId &&
        other.evidence.field === field &&
        other.evidence.start === start &&
        other.evidence.end === end,
    );
  return isThere ? [] : [{ step: 'spans', at: `${at}.shownAt`, why: `“${shownAt}” does not cite this span` }];
}

function spacedWords(...texts: readonly string[]): number {
  return texts.join(' ').split(/\s+/).filter(Boolean).length;
}

/** Words between spaces: the budget itself counts more strictly, so a brief within it is never over by this count. */
function budgetProblems(brief: BriefFile, all: readonly Citation[]): Inside {
  const { wordsPerSpan, wordsPerSource } = brief.displayBudget;
  const found: Difference[] = [];
  if (wordsPerSpan !== spanWordLimit || wordsPerSource !== sourceWordLimit)
    found.push({
      step: 'spans',
      at: 'displayBudget',
      why: `is not ${spanWordLimit} and ${sourceWordLimit} words`,
    });
  const bySource = new Map<string, number>();
  for (const { at, evidence } of all) {
    const { head, tail, prefix, suffix, outlet, articleId } = evidence;
    const words = spacedWords(head, tail, prefix, suffix);
    const source = outlet?.toLowerCase() ?? articleId;
    bySource.set(source, (bySource.get(source) ?? 0) + words);
    if (words > spanWordLimit)
      found.push({ step: 'spans', at, why: `shows ${words} words of a span; ${spanWordLimit} are allowed` });
  }
  for (const [source, words] of bySource)
    if (words > sourceWordLimit)
      found.push({
        step: 'spans',
        at: '',
        why: `shows ${words} words of ${source}; ${sourceWordLimit} are allowed`,
      });
  return found;
}

function addressProblems(brief: BriefFile): Inside {
  const pages = brief.coverage
    .map(({ url }, index) => ({ url, at: `coverage[${index}].url` }))
    .filter(({ url }) => httpUrl(url) !== url);
  const own = httpUrl(brief.url) === null ? [{ at: 'url' }] : [];
  return [...own, ...pages].map(({ at }) => ({ step: 'links', at, why: 'is no plain web address' }));
}

function idProblems(brief: BriefFile): Inside {
  return brief.sentences
    .map(({ id }, index) => ({ id, index }))
    .filter(({ id, index }) => id !== `s${index + 1}`)
    .map(({ id, index }) => ({
      step: 'form',
      at: `sentences[${index}].id`,
      why: `is "${id}", not "s${index + 1}"`,
    }));
}

/**
 * Checks that a brief agrees with itself: the counts with the coverage, the disclosure line with what is cited, links
 * with the words shown, selectors with offsets, and the words shown with the display budget.
 *
 * @example
 * // insideDifferences(brief) is empty for every brief a site serves
 */
export function insideDifferences(brief: BriefFile): Inside {
  const all = citationsOf(brief);
  return [
    ...idProblems(brief),
    ...countProblems(brief),
    ...disclosureProblems(brief),
    ...all.flatMap((one) => pageProblems(brief, one)),
    ...addressProblems(brief),
    ...all.flatMap(linkProblems),
    ...all.flatMap(selectorProblems),
    ...all.flatMap((one) => shownAtProblems(all, one)),
    ...budgetProblems(brief, all),
  ];
}
