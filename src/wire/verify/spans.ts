import { createHash } from 'node:crypto';
import type { Article } from '../../news/mod.ts';
import {
  countWords,
  fieldText,
  plainText,
  type BriefFile,
  type EvidenceFile,
} from '../../publish/proof/mod.ts';
import type { FoundArticle, Library } from './library.ts';

/** One citation of a brief, held against its article. */
export interface CheckedSpan {
  /** Id of the sentence it belongs to; `headline` for the headline. */
  readonly owner: string;
  /** Its place in the document. */
  readonly at: string;
  readonly evidence: EvidenceFile;
  /** Null when the article, or the one of its texts that is cited, was not to be had. */
  readonly article: Article | null;
  /** True when the words at its offsets have the published hash, so that the sentence can be judged again. */
  readonly isExact: boolean;
  /** What is not as published: the field, and why. */
  readonly problems: readonly { readonly field: string; readonly why: string }[];
}

/** Characters around a span that its context is looked for in. */
const nearby = 200;

type Problem = CheckedSpan['problems'][number];

function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

const codePointLength = (text: string) => Array.from(text).length;

function offsetProblems(evidence: EvidenceFile, text: string): Problem[] {
  const { start, end, sha256: published } = evidence;
  if (start < end && end <= text.length && sha256(text.slice(start, end)) === published) return [];
  const of = evidence.field === undefined ? 'article' : `article’s ${evidence.field}`;
  const why = `characters ${start} to ${end} of the ${of} do not have the published hash`;
  return [{ field: 'sha256', why }];
}

function codePointProblems(evidence: EvidenceFile, text: string): Problem[] {
  const { codePoints, start, end } = evidence;
  if (codePoints === null) return [];
  const first = codePointLength(text.slice(0, start));
  const last = first + codePointLength(text.slice(start, end));
  if (codePoints.start === first && codePoints.end === last) return [];
  const why = `are ${codePoints.start} to ${codePoints.end}; counted again they are ${first} to ${last}`;
  return [{ field: 'codePoints', why }];
}

/** What is shown of a span must be its beginning and end, and what stands around it must stand there. */
function shownProblems(evidence: EvidenceFile, text: string): Problem[] {
  const { start, end, head, tail, whole, words, prefix, suffix } = evidence;
  const exact = plainText(text.slice(start, end));
  const before = plainText(text.slice(Math.max(0, start - nearby), start));
  const after = plainText(text.slice(end, end + nearby));
  const claims: [string, boolean, string][] = [
    ['head', exact.startsWith(head), 'are not the first words of the span'],
    ['tail', exact.endsWith(tail), 'are not the last words of the span'],
    ['whole', whole === (head === exact), `says ${String(whole)}, and the words shown say otherwise`],
    ['words', words === countWords(exact), `says ${words}; counted again there are ${countWords(exact)}`],
    ['prefix', before.endsWith(prefix), 'does not stand before the span'],
    ['suffix', after.startsWith(suffix), 'does not stand after the span'],
  ];
  return claims.filter(([, holds]) => !holds).map(([field, , why]) => ({ field, why }));
}

function dateProblems(evidence: EvidenceFile, { publishedAt }: Article): Problem[] {
  if (publishedAt === null || (evidence.isDated && evidence.at === publishedAt)) return [];
  return [{ field: 'at', why: `is not ${publishedAt}, the date of the article` }];
}

function problemsWith(evidence: EvidenceFile, found: FoundArticle, text: string): Problem[] {
  const { article, isSame, from } = found;
  const other = `the text of this article in ${from} has another hash (${article.sha256.slice(0, 12)}…)`;
  const moved = offsetProblems(evidence, text);
  return [
    ...(isSame ? [] : [{ field: 'articleSha256', why: other }]),
    ...moved,
    ...codePointProblems(evidence, text),
    ...(moved.length > 0 ? [] : shownProblems(evidence, text)),
    ...dateProblems(evidence, article),
  ];
}

async function checkSpan(
  owner: string,
  at: string,
  evidence: EvidenceFile,
  library: Library,
): Promise<CheckedSpan> {
  const found = await library.find(evidence);
  const text = found === null ? null : fieldText(found.article, evidence);
  if (found === null || text === null)
    return { owner, at, evidence, article: null, isExact: false, problems: [] };
  const problems = problemsWith(evidence, found, text);
  const isExact = !problems.some(({ field }) => field === 'sha256');
  return { owner, at, evidence, article: found.article, isExact, problems };
}

/** Every citation of a brief with its owner and place: the headline's, then sentence by sentence. */
export function citationsOf(brief: BriefFile): { owner: string; at: string; evidence: EvidenceFile }[] {
  const headline = brief.headlineEvidence.map((evidence, item) => ({
    ...{ owner: 'headline', at: `headlineEvidence[${item}]`, evidence },
  }));
  const sentences = brief.sentences.flatMap(({ id, evidence: all }, place) =>
    all.map((evidence, item) => ({ owner: id, at: `sentences[${place}].evidence[${item}]`, evidence })),
  );
  return [...headline, ...sentences];
}

/**
 * Holds every cited span against its article: the hash of the article and of the span, offsets in both units, the
 * words shown and the words around them.
 *
 * @example
 * // (await checkSpans(brief, library)).every(({ problems }) => problems.length === 0)
 */
export async function checkSpans(brief: BriefFile, library: Library): Promise<CheckedSpan[]> {
  const checked: CheckedSpan[] = [];
  for (const { owner, at, evidence } of citationsOf(brief))
    checked.push(await checkSpan(owner, at, evidence, library));
  return checked;
}
