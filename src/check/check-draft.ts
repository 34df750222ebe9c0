import type {
  Draft,
  DraftSentence,
  Evidence,
  EvidenceId,
  GroundedArticle,
  GuardMeasures,
  Ledger,
  Reason,
  Verdict,
  WriterTools,
} from '../news/mod.ts';
import type { SourceSentence } from './comparison.ts';
import { checkNames, judge } from './gate.ts';
import { guard } from './guard.ts';
import type { GuardLimits } from './limits.ts';
import { standingReasons } from './standing.ts';

/** A draft sentence with its verdict. */
export interface CheckedSentence {
  readonly sentence: DraftSentence;
  readonly cited: readonly Evidence[];
  readonly verdict: Verdict;
}

const key = Symbol('passed by check/');

/**
 * A draft every sentence of which the gate let pass. Only check/ can make one, so only check/ makes a brief possible.
 *
 * @example
 * // const verdict = checkDraft(draft, ledger, limits); verdict.ok && verdict.passed.measures
 */
export class PassedDraft {
  readonly draft: Draft;
  readonly headline: CheckedSentence;
  readonly sentences: readonly CheckedSentence[];
  readonly measures: GuardMeasures;

  constructor(
    access: symbol,
    parts: {
      draft: Draft;
      headline: CheckedSentence;
      sentences: readonly CheckedSentence[];
      measures: GuardMeasures;
    },
  ) {
    if (access !== key) throw new TypeError('only check/ can pass a draft');
    this.draft = parts.draft;
    this.headline = parts.headline;
    this.sentences = parts.sentences;
    this.measures = parts.measures;
  }
}

/** What became of a draft. `dropped` are sentences left out of a draft that passed without them. */
export type DraftVerdict =
  | { readonly ok: true; readonly passed: PassedDraft; readonly dropped: readonly CheckedSentence[] }
  | { readonly ok: false; readonly reasons: readonly Reason[]; readonly dropped: readonly CheckedSentence[] };

/** A source sentence as the gate takes it. */
export function sourceSentence(evidence: Evidence, article: GroundedArticle): SourceSentence {
  return {
    text: evidence.span.exact,
    outlet: article.article.outlet,
    date: article.article.publishedAt?.slice(0, 10) ?? null,
  };
}

interface Indexed {
  readonly evidence: ReadonlyMap<EvidenceId, { readonly item: Evidence; readonly article: GroundedArticle }>;
}

function indexed(ledger: Ledger): Indexed {
  const evidence = new Map<EvidenceId, { item: Evidence; article: GroundedArticle }>();
  for (const article of ledger.articles)
    for (const item of article.evidence) evidence.set(item.id, { item, article });
  return { evidence };
}

function checkSentence(sentence: DraftSentence, isFirst: boolean, { evidence }: Indexed): CheckedSentence {
  const found = sentence.cites.flatMap((id) => evidence.get(id) ?? []);
  const cited = found.map(({ item }) => item);
  const outlets = found.flatMap(({ article }) => article.article.outlet ?? []);
  const standing = standingReasons(sentence, cited, outlets, isFirst);
  if (cited.length === 0 || cited.length > 2) {
    return {
      sentence,
      cited,
      verdict: { kind: 'unsupported', score: 0, reasons: standing, checks: checkNames },
    };
  }
  const verdict = judge(
    sentence.text,
    found.map(({ item, article }) => sourceSentence(item, article)),
  );
  if (standing.length === 0) return { sentence, cited, verdict };
  const kind = verdict.kind === 'supported' ? 'unsupported' : verdict.kind;
  return { sentence, cited, verdict: { ...verdict, kind, reasons: [...verdict.reasons, ...standing] } };
}

const passes = (checked: CheckedSentence) => checked.verdict.kind === 'supported';

/**
 * Judges a draft: every sentence and the headline against what they cite, then the whole against the republish
 * guard. A sentence that fails is dropped; a draft that has nothing left, or a headline that fails, is refused.
 *
 * @param draft What a writer made.
 * @param ledger The same ledger the writer had; its evidence decides, not the draft's word.
 * @returns `ok` with the only kind of draft that can become a brief, or the reasons.
 *
 * @example
 * // const verdict = checkDraft(draft, ledger, defaultLimits);
 * // if (verdict.ok) publish(verdict.passed)
 */
export function checkDraft(draft: Draft, ledger: Ledger, limits: GuardLimits): DraftVerdict {
  const index = indexed(ledger);
  const headline = checkSentence(draft.headline, true, index);
  const judged: CheckedSentence[] = [];
  for (const sentence of draft.sentences) judged.push(checkSentence(sentence, !judged.some(passes), index));
  const sentences = judged.filter(passes);
  const dropped = judged.filter((checked) => !passes(checked));
  if (!passes(headline)) return { ok: false, reasons: headline.verdict.reasons, dropped };
  if (sentences.length === 0)
    return { ok: false, reasons: dropped.flatMap((checked) => checked.verdict.reasons), dropped };
  const cited = new Set(sentences.flatMap((checked) => checked.cited.map((item) => item.span.articleId)));
  const { measures, reasons } = guard(
    {
      headline: draft.headline.text,
      sentences: sentences.map((checked) => checked.sentence.text),
      articles: ledger.articles.map((article) => article.article),
      cited,
    },
    limits,
  );
  if (reasons.length > 0) return { ok: false, reasons, dropped };
  return { ok: true, passed: new PassedDraft(key, { draft, headline, sentences, measures }), dropped };
}

/**
 * The gate as a writer may consult it while it writes, over the same ledger it will be judged by.
 *
 * @example
 * // writerTools(ledger, defaultLimits).judge(sentence, true).kind
 */
export function writerTools(ledger: Ledger, limits: GuardLimits): WriterTools {
  const index = indexed(ledger);
  const articles = ledger.articles.map((article) => article.article);
  return {
    judge: (sentence, isFirst) => checkSentence(sentence, isFirst, index).verdict,
    guard: (headline, sentences) => {
      const cited = new Set(
        sentences.flatMap((sentence) =>
          sentence.cites.map((id) => index.evidence.get(id)?.item.span.articleId ?? ''),
        ),
      );
      const texts = sentences.map((sentence) => sentence.text);
      return guard({ headline: headline?.text ?? '', sentences: texts, articles, cited }, limits).reasons;
    },
  };
}
