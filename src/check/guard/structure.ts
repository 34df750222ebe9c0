import type { GuardLimits, GuardReason } from '../../news/mod.ts';
import { wordCount } from '../../text/mod.ts';
import { remember } from '../remember.ts';
import { keptShare } from './alignment.ts';
import type { PreparedSource } from './prepared-source.ts';
import {
  allSentences,
  rounded,
  sentenceReason,
  wholeReason,
  type GuardedDraft,
  type GuardFinding,
  type GuardRule,
  type GuardSentence,
} from './record.ts';

/** Share of content words from which on a sentence keeps the wording it cites. */
const keptLeast = 0.85;

/**
 * Kendall's tau-a of a list against its ascending order, -1 to 1; pairs that are equal count for neither side.
 *
 * @example
 * kendallTau([3, 2, 1]); // -1
 */
export function kendallTau(list: readonly number[]): number {
  let sum = 0;
  for (let first = 0; first < list.length; first++)
    for (let second = first + 1; second < list.length; second++)
      sum += Math.sign(list[second]! - list[first]!);
  return sum / ((list.length * (list.length - 1)) / 2 || 1);
}

/** Places of the spans of each article, in the order in which our sentences use them; a span used twice counts once. */
function spanOrder(draft: GuardedDraft): Map<PreparedSource, number[]> {
  const order = new Map<PreparedSource, number[]>();
  for (const source of draft.sources) {
    const starts = draft.sentences.flatMap(({ cites }) =>
      cites
        .filter((evidence) => evidence.span.articleId === source.article.article.id)
        .map((evidence) => evidence.span.start),
    );
    order.set(source, [...new Set(starts)]);
  }
  return order;
}

function orderFinding(draft: GuardedDraft, limits: GuardLimits): GuardFinding {
  const taus = [...spanOrder(draft)]
    .filter(([, starts]) => starts.length >= limits.orderLeastSpans)
    .map(([source, starts]) => ({ source, count: starts.length, tau: kendallTau(starts) }));
  return {
    measures: { spanOrder: taus.length === 0 ? null : rounded(Math.max(...taus.map(({ tau }) => tau))) },
    reasons: taus
      .filter(({ tau }) => tau >= limits.orderTau)
      .map(({ source, count }) =>
        wholeReason(
          'G5',
          source.name,
          `tells ${count} things in the order in which ${source.name} tells them`,
        ),
      ),
  };
}

/** How many sentences rest on each source; one that cites two rests half on each. */
function weights(draft: GuardedDraft): Map<string, number> {
  const keyOf = new Map(draft.sources.map((source) => [source.article.article.id as string, source.key]));
  const found = new Map<string, number>();
  for (const { cites } of draft.sentences) {
    const keys = new Set(cites.flatMap((evidence) => keyOf.get(evidence.span.articleId) ?? []));
    for (const key of keys) found.set(key, (found.get(key) ?? 0) + 1 / keys.size);
  }
  return found;
}

function shareFinding(draft: GuardedDraft, limits: GuardLimits): GuardFinding {
  const independent = new Set(draft.sources.filter((source) => source.isIndependent).map(({ key }) => key));
  const count = draft.sentences.length;
  const [most] = [...weights(draft)].sort(([, a], [, b]) => b - a);
  const share = most && count > 0 ? most[1] / count : 0;
  const measures = { oneSourceShare: rounded(share), independentSources: independent.size };
  // A lone sentence has no share to balance.
  const isOver = independent.size >= 2 && count >= 2 && share > limits.oneSourceShare + 1e-9;
  if (!isOver) return { measures, reasons: [] };
  const source = draft.sources.find(({ key }) => key === most![0])!;
  const percent = (part: number) => `${Math.round(part * 100)} %`;
  const why = `rests for ${percent(share)} on ${source.name}; ${percent(limits.oneSourceShare)} are allowed where ${independent.size} outlets report of their own`;
  return { measures, reasons: [wholeReason('G5', source.name, why)] };
}

function allowedFromOne(cited: readonly PreparedSource[], limits: GuardLimits): number {
  const known = cited.every((source) => !source.isCut);
  const length = cited.reduce((sum, source) => sum + source.words, 0);
  const share = known ? Math.round(length * limits.singleSourceShare) : 0;
  return Math.min(limits.singleSourceWords, Math.max(limits.singleSourceLeastWords, share));
}

function lengthFinding(draft: GuardedDraft, limits: GuardLimits): GuardFinding {
  const ids = new Set(draft.sentences.flatMap(({ cites }) => cites.map(({ span }) => span.articleId)));
  const cited = draft.sources.filter((source) => ids.has(source.article.article.id));
  if (new Set(cited.map((source) => source.key)).size !== 1)
    return { measures: { singleSourceShare: null }, reasons: [] };
  const ours = draft.sentences.reduce((sum, { text }) => sum + countOf(text), 0);
  const length = cited.reduce((sum, source) => sum + source.words, 0);
  const isKnown = length > 0 && cited.every((source) => !source.isCut);
  const allowed = allowedFromOne(cited, limits);
  const why = `has ${ours} words and rests on one source; ${allowed} are allowed then`;
  return {
    measures: { singleSourceShare: isKnown ? rounded(ours / length) : null },
    reasons: ours > allowed ? [wholeReason('G5', `${ours} words`, why)] : [],
  };
}

const countOf = remember(wordCount, 2000);
const shareOf = remember((key) => {
  const [text = '', cited = ''] = key.split('\u0000');
  return keptShare(text, cited);
}, 2000);

/** A sentence that keeps its cited sentence's words is bounded by G1 to G4; it is not told in other words. */
function keepsCited({ text, cites }: GuardSentence): boolean {
  const cited = cites.map((evidence) => evidence.span.exact).join(' ');
  return cites.length > 0 && shareOf(`${text}\u0000${cited}`) >= keptLeast;
}

function mirrorFinding(draft: GuardedDraft, limits: GuardLimits): GuardFinding {
  const reasons: GuardReason[] = [];
  let highest = 0;
  for (const sentence of allSentences(draft)) {
    if (keepsCited(sentence)) continue;
    for (const source of draft.sources) {
      const { share, words } = source.mirror(sentence.text);
      if (words < limits.mirrorLeastWords) continue;
      highest = Math.max(highest, share);
      if (share >= limits.mirrorShare)
        reasons.push(
          sentenceReason('G5', sentence, `follows a sentence of ${source.name} word for word in other words`),
        );
    }
  }
  return { measures: { mirror: rounded(highest) }, reasons };
}

function check(draft: GuardedDraft, limits: GuardLimits): GuardFinding {
  const parts = [orderFinding, shareFinding, lengthFinding, mirrorFinding].map((find) => find(draft, limits));
  return {
    measures: Object.assign({}, ...parts.map((part) => part.measures)) as GuardFinding['measures'],
    reasons: parts.flatMap((part) => part.reasons),
  };
}

/** G5: neither the order, nor the bulk, nor the sentences of one source. */
export const structure: GuardRule = { number: 'G5', check };
