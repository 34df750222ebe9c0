import type { VerifierQuestion } from '../../news/mod.ts';

/** What a model makes of a question. */
export interface Judgement {
  readonly supports: boolean;
  /** 0 to 1; null when it gives no figure. */
  readonly score: number | null;
}

/** One way to ask. */
export interface Judge {
  /** Changes with every change of the words we ask with: answers to other words are other answers. */
  readonly version: string;
  /** Characters of evidence that fit. */
  readonly mostCharacters: number;
  /** Throws `EndpointFailure`. */
  readonly judge: (question: VerifierQuestion, signal?: AbortSignal) => Promise<Judgement>;
}
