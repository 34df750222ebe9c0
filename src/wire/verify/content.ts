import type { Archive, Article } from '../../news/mod.ts';
import type { BriefFile } from '../../publish/proof/mod.ts';
import { measureGuard } from './guard-again.ts';
import { insideDifferences } from './inside.ts';
import { createLibrary, type Library } from './library.ts';
import { compareWithRecord } from './record-again.ts';
import { benchOf, judgeBrief } from './sentences.ts';
import { checkSpans, citationsOf, type CheckedSpan } from './spans.ts';
import type {
  Difference,
  SpanCount,
  StepResult,
  SuppliedText,
  VerifyReport,
  VerifyStep,
} from './verify-records.ts';

/** More pages of a coverage are not measured by the guard again. */
const mostOthers = 200;

/** Before any span was looked at. */
export const noSpans: SpanCount = { checked: 0, true: 0, missing: 0, different: 0 };

/** A step that is right unless a difference names it. */
export function stepOf(
  step: VerifyStep,
  differences: readonly Difference[],
  right: string,
  wrong: string,
): StepResult {
  const isRight = differences.every((one) => one.step !== step);
  return { step, mark: isRight ? 'right' : 'wrong', line: isRight ? right : wrong };
}

function countSpans(spans: readonly CheckedSpan[]): SpanCount {
  const missing = spans.filter(({ article }) => article === null).length;
  const different = spans.filter(({ problems }) => problems.length > 0).length;
  return { checked: spans.length, true: spans.length - missing - different, missing, different };
}

function spanStep(count: SpanCount, differences: readonly Difference[]): StepResult {
  const { checked, missing, different } = count;
  if (different > 0 || differences.some(({ step }) => step === 'spans'))
    return { step: 'spans', mark: 'wrong', line: `${count.true} of ${checked} are as published` };
  if (missing > 0)
    return {
      step: 'spans',
      mark: 'open',
      line: `${count.true} of ${checked} are as published; could not be re-checked (${missing} spans): their texts were not to be had`,
    };
  return {
    step: 'spans',
    mark: 'right',
    line: `${checked} of ${checked} found, hashes and offsets as published`,
  };
}

function spanDifferences(spans: readonly CheckedSpan[]): Difference[] {
  return spans.flatMap(({ at, problems }) =>
    problems.map(({ field, why }): Difference => ({ step: 'spans', at: `${at}.${field}`, why })),
  );
}

function distinct(spans: readonly CheckedSpan[]): Article[] {
  const found = spans.flatMap(({ article, isExact }) => (article !== null && isExact ? [article] : []));
  return [...new Map(found.map((article) => [article.id, article])).values()];
}

/** The articles of the coverage that no span cites; null when one of them is not at hand. */
async function othersOf(brief: BriefFile, library: Library): Promise<Article[] | null> {
  const cited = new Set(citationsOf(brief).map(({ evidence }) => evidence.articleId));
  const ids = brief.coverage.map(({ id }) => id).filter((id) => !cited.has(id));
  if (ids.length > mostOthers) return null;
  const found: Article[] = [];
  for (const id of ids) {
    const article = await library.byId(id);
    if (article === null) return null;
    found.push(article);
  }
  return found;
}

/** What a brief's content is checked against. */
export interface ContentOptions {
  readonly archive: Pick<Archive, 'article' | 'brief'> | null;
  readonly sources: readonly SuppliedText[];
  /** Version of this program. */
  readonly engine: string;
}

/** What the check of a brief's content found. */
export interface Content {
  readonly spans: SpanCount;
  readonly sentences: VerifyReport['sentences'];
  readonly differences: readonly Difference[];
  readonly steps: readonly StepResult[];
}

function sentenceStep(sentences: VerifyReport['sentences'], differences: readonly Difference[]): StepResult {
  const open = sentences.filter(({ now }) => now === null).length;
  const supported = sentences.filter(({ now }) => now === 'supported').length;
  const line = `${supported} of ${sentences.length} supported again, the headline among them`;
  if (differences.length > 0)
    return { step: 'sentences', mark: 'wrong', line: `${supported} of ${sentences.length} supported again` };
  if (open > 0)
    return {
      step: 'sentences',
      mark: 'open',
      line: `${open} of ${sentences.length} could not be judged again`,
    };
  return { step: 'sentences', mark: 'right', line };
}

/** Spans, sentences, guard, and the parts of the document against each other. */
export async function checkContent(brief: BriefFile, options: ContentOptions): Promise<Content> {
  const library = createLibrary(options.archive, options.sources);
  const spans = await checkSpans(brief, library);
  const inside = insideDifferences(brief);
  const cited = distinct(spans);
  const judged = judgeBrief(brief, spans, benchOf(brief, cited), options.engine);
  const isWhole = spans.length > 0 && spans.every(({ isExact }) => isExact);
  const guard = isWhole
    ? measureGuard(brief, spans, cited, await othersOf(brief, library))
    : {
        step: { step: 'guard', mark: 'open', line: 'could not be measured again' } as const,
        differences: [],
      };
  const record = options.archive === null ? null : await compareWithRecord(brief, options.archive);
  const count = countSpans(spans);
  return {
    spans: count,
    sentences: judged.sentences,
    differences: [
      ...spanDifferences(spans),
      ...judged.differences,
      ...guard.differences,
      ...inside,
      ...(record?.differences ?? []),
    ],
    steps: [
      spanStep(count, inside),
      sentenceStep(judged.sentences, judged.differences),
      guard.step,
      stepOf(
        'coverage',
        inside,
        'counts and disclosure are what the coverage gives',
        'does not agree with itself',
      ),
      stepOf(
        'links',
        inside,
        'all lead to plain web addresses and the words shown',
        'not all of them may be followed',
      ),
      ...(record === null ? [] : [record.step]),
    ],
  };
}
