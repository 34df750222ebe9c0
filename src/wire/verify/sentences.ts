import { defaultLimits, judge, writerTools, type GuardLimits } from '../../check/mod.ts';
import { ground } from '../../ground/mod.ts';
import type {
  Article,
  DraftSentence,
  EvidenceId,
  GroundedArticle,
  Section,
  Span,
  Story,
  StorySources,
  Verdict,
} from '../../news/mod.ts';
import { fieldText, type BriefFile } from '../../publish/proof/mod.ts';
import type { CheckedSpan } from './spans.ts';
import type { Difference, SentenceAgain } from './verify-records.ts';

/** What a brief is judged again by: the same ledger the wire would have, made of the articles at hand. */
export interface Bench {
  readonly ledger: StorySources;
  readonly limits: GuardLimits;
  /** Evidence of a cited span; null when this engine does not read it as a sentence of its own. */
  idOf(span: CheckedSpan): EvidenceId | null;
}

function placeOf({
  articleId,
  field,
  start,
  end,
}: Pick<Span, 'start' | 'end'> & {
  readonly articleId: string;
  readonly field?: Span['field'] | undefined;
}): string {
  return `${articleId} ${field ?? 'text'} ${String(start)} ${String(end)}`;
}

/** Makes the ledger of a brief from articles, each read anew. */
export function benchOf(brief: BriefFile, articles: readonly Article[]): Bench {
  const grounded: readonly GroundedArticle[] = articles.map((article) => ground(article));
  const story = { id: brief.storyId, beat: brief.beat, coverage: brief.coverage } as unknown as Story;
  const ids = new Map<string, EvidenceId>();
  for (const { evidence, heads } of grounded)
    for (const { id, span } of [...heads, ...evidence]) ids.set(placeOf(span), id);
  return {
    ledger: { story, articles: grounded },
    limits: { ...defaultLimits, ...brief.guardLimits },
    idOf: ({ evidence }) => ids.get(placeOf(evidence)) ?? null,
  };
}

/** UTF-16 units. The gate reads nothing longer, and no writer proposes it; the text of a brief is anyone's. */
const longestSentence = 2000;

/** A sentence of a brief as a writer would have proposed it; null when a span of it is no evidence here. */
export function proposed(
  text: string,
  section: Section,
  spans: readonly CheckedSpan[],
  bench: Bench,
): DraftSentence | null {
  if (text.length > longestSentence) return null;
  const cites = spans.map((span) => bench.idOf(span));
  if (cites.includes(null)) return null;
  return { text, section, cites: cites as EvidenceId[], operations: [] };
}

function judgeDirectly(text: string, spans: readonly CheckedSpan[]): Verdict {
  const sources = spans.map(({ article, evidence }) => ({
    text: fieldText(article!, evidence)!.slice(evidence.start, evidence.end),
    outlet: article!.outlet,
    date: article!.publishedAt?.slice(0, 10) ?? null,
  }));
  return judge(text, sources);
}

interface Published {
  readonly id: string;
  readonly at: string;
  readonly text: string;
  readonly section: Section;
  /** Null for the headline, of which only a supported one is ever published. */
  readonly verdict: BriefFile['sentences'][number]['verdict'] | null;
}

function publishedOf(brief: BriefFile): Published[] {
  const headline = {
    id: 'headline',
    at: 'headline',
    text: brief.headline,
    section: 'summary',
    verdict: null,
  } as const;
  const sentences = brief.sentences.map(({ id, text, section, verdict }, index) => ({
    ...{ id, at: `sentences[${index}]`, text, section, verdict },
  }));
  return [headline, ...sentences];
}

function judgeAgain(one: Published, spans: readonly CheckedSpan[], bench: Bench): Verdict | null {
  if (spans.length === 0 || spans.some(({ isExact }) => !isExact)) return null;
  const sentence = proposed(one.text, one.section, spans, bench);
  if (sentence === null) return judgeDirectly(one.text, spans);
  const isFirst = one.id === 'headline' || one.id === 's1';
  return writerTools(bench.ledger, bench.limits).judge(sentence, isFirst);
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What the same engine must give again to the last figure; another engine only the same kind. */
function detailDifferences({ at, verdict }: Published, now: Verdict): Difference[] {
  if (verdict === null) return [];
  const { kind, score, profile = 'strict', weights = null, checks, reasons } = now;
  const again: Readonly<Record<string, unknown>> = {
    ...(verdict.verifier === null ? { kind, score } : {}),
    ...{ profile, weights, checks, reasons: reasons.map(({ check }) => check) },
  };
  const published = { ...verdict, reasons: verdict.reasons.map(({ check }) => check) };
  return Object.entries(again)
    .filter(([name, value]) => !same(value, published[name as keyof typeof published]))
    .map(([name, value]) => ({
      step: 'sentences',
      at: `${at}.verdict.${name}`,
      why: `this engine gives ${JSON.stringify(value)}`,
    }));
}

function kindDifferences(one: Published, now: Verdict, engineNote: string): Difference[] {
  const published = one.verdict?.kind ?? 'supported';
  const [reason] = now.reasons;
  const why = reason === undefined ? '' : `: ${reason.check}, ${reason.why}`;
  if (now.kind !== published)
    return [
      {
        step: 'sentences',
        at: one.at,
        why: `published as ${published}, judged again ${now.kind}${why}${engineNote}`,
      },
    ];
  if (published === 'supported') return [];
  return [
    { step: 'sentences', at: one.at, why: `is ${published}${why}; such a sentence is never published` },
  ];
}

/** Sentences judged again, and where that differs from what was published. */
export interface JudgedAgain {
  readonly sentences: readonly SentenceAgain[];
  readonly differences: readonly Difference[];
}

/**
 * Judges the headline and every sentence again, by the same gate that lets drafts through.
 *
 * @param engine This program's version; where the brief was checked by another, only the kind of verdict must agree.
 *
 * @example
 * // judgeBrief(brief, spans, benchOf(brief, articles), '0.1.0').differences.length === 0
 */
export function judgeBrief(
  brief: BriefFile,
  spans: readonly CheckedSpan[],
  bench: Bench,
  engine: string,
): JudgedAgain {
  const isSameEngine = brief.engine === engine;
  const note = isSameEngine ? '' : ` (published by Nutgraf ${brief.engine}, this is ${engine})`;
  const sentences: SentenceAgain[] = [];
  const differences: Difference[] = [];
  for (const one of publishedOf(brief)) {
    const own = spans.filter(({ owner }) => owner === one.id);
    const now = judgeAgain(one, own, bench);
    const published = one.verdict?.kind ?? 'supported';
    sentences.push({ id: one.id, published, now: now?.kind ?? null, reasons: now?.reasons ?? [] });
    if (now === null) continue;
    const kinds = kindDifferences(one, now, note);
    differences.push(...kinds, ...(kinds.length === 0 && isSameEngine ? detailDifferences(one, now) : []));
  }
  return { sentences, differences };
}
