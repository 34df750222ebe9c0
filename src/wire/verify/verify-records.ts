import type { Article, Reason, VerdictKind } from '../../news/mod.ts';
import type { SignatureState } from '../../publish/proof/mod.ts';

/** The steps of a re-check, in order. */
export type VerifyStep =
  'form' | 'signature' | 'parts' | 'spans' | 'sentences' | 'guard' | 'coverage' | 'links' | 'record';

/** One thing that is not as the brief says. */
export interface Difference {
  readonly step: VerifyStep;
  /** The place in the document, `sentences[0].evidence[1].sha256`; empty for the whole. */
  readonly at: string;
  readonly why: string;
}

/** How a step went: everything right, something wrong, or not all of it could be looked at. */
export interface StepResult {
  readonly step: VerifyStep;
  readonly mark: 'right' | 'wrong' | 'open';
  /** One line for a person. */
  readonly line: string;
}

/** What became of the cited spans. */
export interface SpanCount {
  readonly checked: number;
  readonly true: number;
  /** The article was not to be had. */
  readonly missing: number;
  readonly different: number;
}

/** A sentence judged again. */
export interface SentenceAgain {
  /** `headline`, `s1`, `s2` ... */
  readonly id: string;
  readonly published: VerdictKind;
  /** Null when its sources were not to be had. */
  readonly now: VerdictKind | null;
  readonly reasons: readonly Reason[];
}

/** What a re-check of a brief found. */
export interface VerifyReport {
  readonly ok: boolean;
  /** Null when the document is not of the form. */
  readonly brief: {
    readonly id: string;
    readonly version: number;
    readonly headline: string;
    readonly url: string;
  } | null;
  readonly engine: { readonly published: string | null; readonly now: string };
  /** Null when the document is not of the form, so that there is nothing to check. */
  readonly signature: SignatureState | null;
  readonly key: { readonly id: string | null; readonly why: string };
  readonly spans: SpanCount;
  readonly sentences: readonly SentenceAgain[];
  readonly differences: readonly Difference[];
  readonly steps: readonly StepResult[];
}

/** A source text that was supplied: what is not known of it is absent. */
export interface SuppliedText {
  /** Where it comes from, for people: the file and line. */
  readonly name: string;
  readonly text: string;
  readonly title?: string;
  /** What its feed says of it; absent when that is not known. */
  readonly description?: string;
  readonly id?: string | null;
  readonly url?: string | null;
  readonly outlet?: string | null;
  readonly publishedAt?: Article['publishedAt'];
}
