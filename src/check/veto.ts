import type {
  DraftSentence,
  Evidence,
  GuardLimits,
  Reason,
  StorySources,
  Verifier,
  VerifierAnswer,
  VerifierOpinion,
} from '../news/mod.ts';
import { checkDraft, withOpinions, type CheckedSentence, type DraftVerdict } from './check-draft.ts';
import type { CheckedTextSentence } from './check-text.ts';

/** A verifier, and what its silence means. */
export interface Veto {
  readonly verifier: Verifier;
  /** True: a sentence on which it gives no opinion is held back. Else silence changes nothing. */
  readonly isRequired: boolean;
}

/** What a draft was judged by, and who may veto. */
export interface VetoContext {
  /** The ledger and the limits the draft was judged by. */
  readonly ledger: StorySources;
  readonly limits: GuardLimits;
  /** Null when none is configured. */
  readonly veto: Veto | null;
  readonly signal?: AbortSignal;
}

/** Why a sentence that the gate let pass does not stand; null when it does. */
function vetoOf(text: string, answer: VerifierAnswer, { verifier, isRequired }: Veto): Reason | null {
  const about = { check: 'verifier', words: [text], at: [{ start: 0, end: text.length }] };
  if (answer.ok)
    return answer.opinion.supports
      ? null
      : { ...about, why: `is not borne out by its source, in the opinion of ${verifier.model}` };
  return isRequired
    ? { ...about, why: `was not confirmed by ${verifier.model}, which gave no opinion` }
    : null;
}

/** A source sentence with what the gate knows beside it: whose it is, and on which day it was published. */
function credited({ span }: Evidence, { articles }: StorySources): string {
  const article = articles.find((each) => each.article.id === span.articleId)?.article;
  // "Fri, 20 Nov 2026": with the weekday, because that is how articles name days.
  const day = article?.publishedAt && new Date(article.publishedAt).toUTCString().slice(0, 16);
  const credit = [article?.outlet, day].filter(Boolean).join(', ');
  return credit === '' ? span.exact : `${credit}: ${span.exact}`;
}

interface Asked {
  readonly checked: CheckedSentence;
  readonly opinion: VerifierOpinion | null;
  readonly against: Reason | null;
}

async function askAbout(
  checked: CheckedSentence,
  veto: Veto,
  { ledger, signal }: VetoContext,
): Promise<Asked> {
  const claim = checked.sentence.text;
  const sources = checked.cited.map((evidence) => credited(evidence, ledger));
  const answer = await veto.verifier.ask({ claim, sources }, signal);
  return { checked, opinion: answer.ok ? answer.opinion : null, against: vetoOf(claim, answer, veto) };
}

function unclear({ checked, opinion, against }: Asked): CheckedSentence {
  const { verdict } = checked;
  const reasons = [...verdict.reasons, ...(against ? [against] : [])];
  return {
    ...checked,
    verdict: { ...verdict, kind: 'unclear', reasons, ...(opinion && { verifier: opinion }) },
  };
}

/**
 * Lets a verifier veto what the gate let pass: the headline and each sentence of a passed draft are put to it beside
 * the sentences they cite. What it vetoes is taken out, and the rest is judged again as a whole by `checkDraft`. A draft
 * whose headline it vetoes is refused. What the gate refused or dropped is not asked about and never comes back.
 *
 * @param verdict What `checkDraft` said of the draft.
 * @returns A verdict that publishes the same sentences or fewer, with the opinions beside their verdicts.
 *
 * @example
 * // const verdict = await vetoed(checkDraft(draft, ledger, limits), { ledger, limits, veto: { verifier, isRequired: false } });
 */
export async function vetoed(verdict: DraftVerdict, context: VetoContext): Promise<DraftVerdict> {
  const { ledger, limits, veto } = context;
  if (veto === null || !verdict.ok) return verdict;
  const { passed } = verdict;
  const [headline, ...sentences] = await Promise.all(
    [passed.headline, ...passed.sentences].map((checked) => askAbout(checked, veto, context)),
  );
  const kept = sentences.filter(({ against }) => against === null);
  const dropped = [...verdict.dropped, ...sentences.filter(({ against }) => against !== null).map(unclear)];
  if (headline!.against !== null) return { ok: false, reasons: [headline!.against], dropped };
  if (kept.length === 0)
    return { ok: false, reasons: sentences.flatMap(({ against }) => against ?? []), dropped };
  const opinions = opinionsOf([headline!, ...kept]);
  if (kept.length === sentences.length)
    return { ok: true, passed: withOpinions(passed, opinions), dropped: verdict.dropped };
  const rest = { ...passed.draft, sentences: kept.map(({ checked }) => checked.sentence) };
  const again = checkDraft(rest, ledger, limits);
  const all = [...dropped, ...again.dropped];
  return again.ok
    ? { ok: true, passed: withOpinions(again.passed, opinions), dropped: all }
    : { ...again, dropped: all };
}

function opinionsOf(asked: readonly Asked[]): ReadonlyMap<DraftSentence, VerifierOpinion> {
  return new Map(
    asked.flatMap(({ checked, opinion }) => (opinion === null ? [] : [[checked.sentence, opinion] as const])),
  );
}

/** A sentence of anyone's text with what a verifier said of it. */
export interface VetoedTextSentence extends CheckedTextSentence {
  readonly verifier?: VerifierOpinion;
}

/**
 * Lets a verifier veto what `checkText` found supported: supported may become unclear, and nothing else changes.
 *
 * @param checked What `checkText` found.
 * @returns The same sentences in the same order.
 *
 * @example
 * // const sentences = await vetoText(checkText(text, sources), { verifier, isRequired: false });
 */
export async function vetoText(
  checked: readonly CheckedTextSentence[],
  veto: Veto | null,
  signal?: AbortSignal,
): Promise<VetoedTextSentence[]> {
  if (veto === null) return [...checked];
  return Promise.all(
    checked.map(async (sentence) => {
      if (sentence.verdict !== 'supported') return sentence;
      const sources = sentence.evidence.map(({ exact }) => exact);
      const answer = await veto.verifier.ask({ claim: sentence.text, sources }, signal);
      const against = vetoOf(sentence.text, answer, veto);
      const opinion = answer.ok && { verifier: answer.opinion };
      if (against === null) return { ...sentence, ...opinion };
      return {
        ...sentence,
        verdict: 'unclear' as const,
        reasons: [...sentence.reasons, against],
        ...opinion,
      };
    }),
  );
}
