import type { generateText } from 'ai';
import type { ModelRequest } from '../news/mod.ts';
import type { KeyHeader } from './model-fetch.ts';

/** The form that is asked for beside the words of the prompt. */
export type Format = 'schema' | 'json' | 'text';

/** One way to put a question. */
export interface Rung {
  readonly format: Format;
  /** In the names that OpenAI's reasoning models want: `max_completion_tokens`, and no temperature. */
  readonly isReasoning?: true;
}

/** Where a model is. */
export interface Endpoint {
  readonly baseUrl: string;
  readonly model: string;
  /** Knows the key; the SDK does not. */
  readonly fetch: typeof globalThis.fetch;
}

type SdkOptions = Parameters<typeof generateText>[0];

/** What the SDK is told of one question beside its words. */
export type CallSettings = Pick<
  SdkOptions,
  'model' | 'temperature' | 'seed' | 'maxOutputTokens' | 'reasoning' | 'providerOptions'
>;

/** Settings of a question, at one rung. */
export type CallSettingsOf = (rung: Rung, request: ModelRequest) => CallSettings;

/** One provider: what is the same for all its models. */
export interface Adapter {
  /** Null where the operator must name it. */
  readonly usualUrl: string | null;
  /** What an address without a path is completed with. */
  readonly usualPath: string;
  readonly keyHeader: KeyHeader;
  readonly rungs: readonly Rung[];
  /** Loads the provider's part of the SDK; called at the first question. */
  readonly load: (endpoint: Endpoint) => Promise<CallSettingsOf>;
}

/** Given to the SDK, which insists on a key and would look for one in the environment. It is never sent. */
export const noKey = 'sent by model-fetch';

/**
 * The address of an endpoint without a slash at its end; one without a path gets the usual one.
 *
 * @example
 * completeUrl('http://127.0.0.1:11434/', '/v1'); // 'http://127.0.0.1:11434/v1'
 */
export function completeUrl(url: string, usualPath: string): string {
  const bare = url.replace(/\/+$/, '');
  return new URL(bare).pathname === '/' ? `${bare}${usualPath}` : bare;
}
