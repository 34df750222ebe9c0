import type {
  Draft,
  DraftSentence,
  GuardLimits,
  GuardMeasures,
  GuardReason,
  Reason,
  StorySources,
  VerifierOpinion,
  WriterTools,
} from '../news/mod.ts';
import { checkSentence, indexed, type CheckedSentence, type Indexed } from './check-sentence.ts';
import { guard, type GuardAnswer } from './guard/mod.ts';
import { repaired } from './repair.ts';

export type { CheckedSentence };

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
  /** What the measures were held against. */
  readonly limits: GuardLimits;

  constructor(
    access: symbol,
    parts: Pick<PassedDraft, 'draft' | 'headline' | 'sentences' | 'measures' | 'limits'>,
  ) {
    if (access !== key) throw new TypeError('only check/ can pass a draft');
    this.draft = parts.draft;
    this.headline = parts.headline;
    this.sentences = parts.sentences;
    this.measures = parts.measures;
    this.limits = parts.limits;
  }
}

/** What became of a draft. `dropped` are sentences left out of a draft that passed without them. */
export type DraftVerdict =
  | { readonly ok: true; readonly passed: PassedDraft; readonly dropped: readonly CheckedSentence[] }
  | { readonly ok: false; readonly reasons: readonly Reason[]; readonly dropped: readonly CheckedSentence[] };

const passes = (checked: CheckedSentence) => checked.verdict.kind === 'supported';

function guarded(
  headline: DraftSentence | null,
  sentences: readonly DraftSentence[],
  { evidence, sources }: Indexed,
  limits: GuardLimits,
): GuardAnswer {
  const cited = ({ text, cites }: DraftSentence) => ({
    text,
    cites: cites.flatMap((id) => evidence.get(id)?.item ?? []),
  });
  return guard({ headline: headline && cited(headline), sentences: sentences.map(cited), sources }, limits);
}

/** A sentence may lean on the one before it: what is left after a repair is judged again from the first on. */
function judgeAll(sentences: readonly DraftSentence[], index: Indexed): CheckedSentence[] {
  const judged: CheckedSentence[] = [];
  for (const sentence of sentences) judged.push(checkSentence(sentence, !judged.some(passes), index));
  return judged;
}

/** What stands against a list of sentences as a brief; one that no longer stands by itself counts as a reason. */
function reasonsAgainst(draft: Draft, index: Indexed, limits: GuardLimits) {
  return (list: readonly CheckedSentence[]): readonly GuardReason[] => {
    const sentences = list.map((checked) => checked.sentence);
    const fallen = judgeAll(sentences, index).flatMap((checked, at) =>
      passes(checked) ? [] : checked.verdict.reasons.map((reason) => ({ ...reason, sentence: at })),
    );
    return [...guarded(draft.headline, sentences, index, limits).reasons, ...fallen];
  };
}

/**
 * Judges a draft: every sentence and the headline against what they cite, then the whole against the republish
 * guard. A sentence that fails is dropped, and so is one without which the guard lets the rest pass; a draft that has
 * nothing left, or a headline that fails, is refused.
 *
 * @param draft What a writer made.
 * @param ledger The same ledger the writer had; its evidence decides, not the draft's word.
 * @returns `ok` with the only kind of draft that can become a brief, or the reasons.
 *
 * @example
 * // const verdict = checkDraft(draft, ledger, defaultLimits);
 * // if (verdict.ok) publish(verdict.passed)
 */
export function checkDraft(draft: Draft, ledger: StorySources, limits: GuardLimits): DraftVerdict {
  const index = indexed(ledger);
  const headline = checkSentence(draft.headline, true, index);
  const judged = judgeAll(draft.sentences, index);
  const standing = judged.filter(passes);
  const fallen = judged.filter((checked) => !passes(checked));
  if (!passes(headline)) return { ok: false, reasons: headline.verdict.reasons, dropped: fallen };
  if (standing.length === 0)
    return { ok: false, reasons: fallen.flatMap((checked) => checked.verdict.reasons), dropped: fallen };
  const against = reasonsAgainst(draft, index, limits);
  const repair = repaired(standing, against);
  if (repair === null) return { ok: false, reasons: against(standing), dropped: fallen };
  const sentences = repair.kept;
  const left = repair.dropped.map(({ item, reasons }) => ({ ...item, guard: reasons }));
  const texts = sentences.map((checked) => checked.sentence);
  const { measures } = guarded(draft.headline, texts, index, limits);
  const passed = new PassedDraft(key, { draft, headline, sentences, measures, limits });
  return { ok: true, passed, dropped: [...fallen, ...left] };
}

/** The same passed draft, with what a verifier said of its sentences beside their verdicts. Nothing else can change. */
export function withOpinions(
  passed: PassedDraft,
  opinions: ReadonlyMap<DraftSentence, VerifierOpinion>,
): PassedDraft {
  const beside = (checked: CheckedSentence): CheckedSentence => {
    const verifier = opinions.get(checked.sentence);
    return verifier === undefined ? checked : { ...checked, verdict: { ...checked.verdict, verifier } };
  };
  const { draft, headline, sentences, measures, limits } = passed;
  const told = { headline: beside(headline), sentences: sentences.map(beside) };
  return new PassedDraft(key, { draft, measures, limits, ...told });
}

/**
 * The gate as a writer may consult it while it writes, over the same ledger it will be judged by.
 *
 * @example
 * // writerTools(ledger, defaultLimits).judge(sentence, true).kind
 */
export function writerTools(ledger: StorySources, limits: GuardLimits): WriterTools {
  const index = indexed(ledger);
  return {
    judge: (sentence, isFirst) => checkSentence(sentence, isFirst, index).verdict,
    guard: (headline, sentences) => guarded(headline, sentences, index, limits).reasons,
  };
}
