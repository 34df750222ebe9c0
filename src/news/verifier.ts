import type { VerifierOpinion } from './verdict.ts';

/** One sentence with the source sentences it is held against. */
export interface VerifierQuestion {
  readonly claim: string;
  readonly sources: readonly string[];
}

/** A verifier that cannot be reached, or answers nothing usable, has no opinion; the reason is for people. */
export type VerifierAnswer =
  { readonly ok: true; readonly opinion: VerifierOpinion } | { readonly ok: false; readonly why: string };

/**
 * An optional second opinion on a sentence that the gate let pass: an NLI model or a fact-checking model behind an
 * endpoint. It can only veto: what the gate refused stays refused, whatever it says.
 */
export interface Verifier {
  /** Name of the model, shown with its opinion. */
  readonly model: string;
  /** One question; never throws for what the endpoint does. */
  ask(question: VerifierQuestion, signal?: AbortSignal): Promise<VerifierAnswer>;
}
