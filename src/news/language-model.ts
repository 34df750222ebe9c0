/** One question to a language model. It has no tools and remembers nothing. */
export interface ModelRequest {
  readonly system: string;
  /** What it is asked, with the evidence as numbered data. */
  readonly user: string;
  /** JSON Schema (2020-12) of the answer; models that ignore it are common, so the caller checks all the same. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** Name of the schema, for providers that want one: lower-case letters and underscores. */
  readonly schemaName: string;
  readonly maxOutputTokens: number;
}

/** Tokens as the provider counted them; zeros where it says nothing. */
export interface ModelUsage {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly cachedTokens: number;
}

/** Why there is no answer. `spent`: the day's budget is; `unusable`: something came that is no JSON object. */
export type ModelFailureClass = 'unreachable' | 'timeout' | 'busy' | 'refused' | 'spent' | 'unusable';

/** What came of a question. */
export type ModelAnswer =
  | {
      readonly ok: true;
      /** Parsed JSON, in whatever form the model gave it. */
      readonly value: unknown;
      readonly usage: ModelUsage;
      /** In the budget's currency; null without a price. */
      readonly money: number | null;
      /** True when the answer was kept from before: it cost nothing. */
      readonly isKept: boolean;
    }
  | {
      readonly ok: false;
      readonly class: ModelFailureClass;
      /** For people; never holds the key, nor anything the endpoint said. */
      readonly why: string;
      readonly usage: ModelUsage;
      readonly money: number | null;
    };

/** A language model behind an endpoint. */
export interface LanguageModel {
  /** `openai-compatible`, `anthropic`, `google` or `ollama`. */
  readonly provider: string;
  readonly model: string;
  readonly currency: string | null;
  /** Never throws for what the endpoint does; a stopped question rejects. */
  ask(request: ModelRequest, signal?: AbortSignal): Promise<ModelAnswer>;
}

/** What was spent on a day (UTC, `YYYY-MM-DD`). */
export interface ModelSpending extends ModelUsage {
  readonly calls: number;
  readonly money: number;
}

/** Where spending and answers are kept, so that a restart forgets neither. */
export interface ModelStore {
  spent(day: string): Promise<ModelSpending>;
  /** Adds to what was spent; two processes at once lose nothing. */
  spend(day: string, spending: ModelSpending): Promise<void>;
  /** The answer kept under a key (hex), as JSON text; null when there is none. */
  answer(key: string): Promise<string | null>;
  keep(key: string, answer: string): Promise<void>;
}
