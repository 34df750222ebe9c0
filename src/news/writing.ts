/** How a text came to be: by fixed rules, or by a language model. */
export type WriterKind = 'classical' | 'llm';

/** Who wrote a draft. */
export interface WriterStamp {
  readonly kind: WriterKind;
  /** Of a model: its name as its endpoint knows it, and whose endpoint it is; absent otherwise. */
  readonly model?: string;
  readonly provider?: string;
  /** Names and versions of the prompts, `plan@1 write@3`; absent when no model was asked. */
  readonly prompt?: string;
}

/** What the models asked for one draft have cost. Answers that were kept from before cost nothing. */
export interface WritingCost {
  readonly calls: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Of the input tokens, those the provider had kept. */
  readonly cachedTokens: number;
  /** In `currency`; null when no price is configured. */
  readonly money: number | null;
  readonly currency: string | null;
}

/** A person's review of one version of a brief. It is what takes the label of unreviewed text away. */
export interface Review {
  readonly by: string;
  readonly role: string;
  readonly at: string;
  readonly version: number;
}
