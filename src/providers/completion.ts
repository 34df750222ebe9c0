import type { ZodType } from 'zod';

/** One question to a language model. */
export interface CompletionRequest {
  readonly system: string | null;
  readonly user: string;
  readonly maxOutputTokens: number;
  /** The form the answer should have; models that ignore it are common, so the caller checks all the same. */
  readonly schema: ZodType | null;
  /** Ask for the probabilities of the first tokens; endpoints that know none are asked without. */
  readonly wantsProbabilities: boolean;
}

/** A token the model might have said, with its natural logarithm of probability. */
export interface TokenChance {
  readonly token: string;
  readonly logprob: number;
}

/** What it said. */
export interface Completion {
  readonly text: string;
  /** For each token of the answer: the ones it might have said, best first; null when the endpoint gives none. */
  readonly chances: readonly (readonly TokenChance[])[] | null;
}

/** One way to a language model. Throws `EndpointFailure`. */
export type Complete = (request: CompletionRequest, signal?: AbortSignal) => Promise<Completion>;

/** Temperature 0 and this seed: the same question gets the same answer wherever the endpoint keeps its word. */
export const seed = 0;
/** How many alternatives to a token are asked for; Yes and No are among the first. */
export const alternatives = 5;
