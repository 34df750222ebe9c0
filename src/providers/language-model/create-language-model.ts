import { NutgrafError } from '../../errors.ts';
import type { LanguageModel, ModelAnswer, ModelFailureClass, ModelRequest } from '../../news/mod.ts';
import { anthropicModel } from '../anthropic/chat-model.ts';
import { CarefulEndpoint, type EndpointTools, type Outcome } from '../careful-endpoint.ts';
import { completeUrl, type Adapter, type CallSettingsOf, type Rung } from '../chat-model.ts';
import type { EndpointFailureClass } from '../endpoint-failure.ts';
import { googleModel } from '../google/chat-model.ts';
import { Ladder } from '../ladder.ts';
import { createModelFetch, type ModelFetch } from '../model-fetch.ts';
import { ollamaModel } from '../ollama/chat-model.ts';
import { openAiCompatibleModel } from '../openai-compatible/chat-model.ts';
import { noUsage } from '../usage.ts';
import { generate, loadCore, type Core, type Generated } from './generate.ts';

const adapters = {
  'openai-compatible': openAiCompatibleModel,
  anthropic: anthropicModel,
  google: googleModel,
  ollama: ollamaModel,
} as const satisfies Readonly<Record<string, Adapter>>;

/** Whose wire format an endpoint speaks. */
export type ModelProvider = keyof typeof adapters;

/** Which model is asked, and where. */
export interface LanguageModelSettings {
  readonly provider: ModelProvider;
  /** Up to where the provider's paths begin (`/v1`, `/api`, `/v1beta`); null for the provider's own. */
  readonly url: string | null;
  readonly model: string;
  readonly key: string | null;
  /** For one request. */
  readonly timeoutMs: number;
}

/** A language model behind an endpoint of the operator's own. */
export interface EndpointModel extends LanguageModel {
  /** Host and port. */
  readonly host: string;
  /** Ends open connections; questions in hand are rejected with an AbortError. */
  close(): Promise<void>;
}

const classes: Readonly<Record<EndpointFailureClass, ModelFailureClass>> = {
  unreachable: 'unreachable',
  timeout: 'timeout',
  busy: 'busy',
  refused: 'refused',
  redirect: 'refused',
  'too-large': 'unusable',
  unusable: 'unusable',
};

interface Loaded {
  readonly core: Core;
  readonly settingsOf: CallSettingsOf;
}

function addressOf({ provider, url }: LanguageModelSettings): string {
  const { usualUrl, usualPath } = adapters[provider];
  const address = url ?? usualUrl;
  if (address !== null) return completeUrl(address, usualPath);
  throw new NutgrafError('NG_CONFIG_USAGE', `the provider "${provider}" needs an address`, {
    hint: 'Name its endpoint in NUTGRAF_WRITER_URL',
  });
}

class AskedModel implements EndpointModel {
  readonly provider: string;
  readonly model: string;
  readonly currency = null;
  readonly host: string;
  readonly #modelFetch: ModelFetch;
  readonly #endpoint: CarefulEndpoint;
  readonly #ladder: Ladder<Rung>;
  readonly #load: () => Promise<Loaded>;
  #loaded: Promise<Loaded> | null = null;
  #closed: Promise<void> | null = null;

  constructor(settings: LanguageModelSettings, tools: EndpointTools) {
    const { provider, model, key, timeoutMs } = settings;
    const adapter = adapters[provider];
    const baseUrl = addressOf(settings);
    this.provider = provider;
    this.model = model;
    this.host = new URL(baseUrl).host;
    const { keyHeader } = adapter;
    this.#modelFetch = createModelFetch({ key, keyHeader, timeoutMs, nowMs: tools.nowMs });
    this.#endpoint = new CarefulEndpoint({ model, host: this.host, tellsUnusable: false }, tools);
    this.#ladder = new Ladder(adapter.rungs);
    const { fetch } = this.#modelFetch;
    this.#load = async () => {
      const [core, settingsOf] = await Promise.all([loadCore(), adapter.load({ baseUrl, model, fetch })]);
      return { core, settingsOf };
    };
  }

  async ask(request: ModelRequest, signal?: AbortSignal): Promise<ModelAnswer> {
    const outcome = await this.#endpoint.ask((stop) => this.#put(request, stop), signal);
    return answerOf(outcome);
  }

  close(): Promise<void> {
    this.#endpoint.close();
    this.#closed ??= this.#modelFetch.close();
    return this.#closed;
  }

  async #put(request: ModelRequest, signal: AbortSignal): Promise<Generated> {
    this.#loaded ??= this.#load();
    const { core, settingsOf } = await this.#loaded;
    return this.#ladder.climb((rung) =>
      generate(core, { request, format: rung.format, settings: settingsOf(rung, request), signal }),
    );
  }
}

function answerOf(outcome: Outcome<Generated>): ModelAnswer {
  if (outcome.ok) return { ok: true, ...outcome.result, money: null, isKept: false };
  const { failure, why } = outcome;
  return { ok: false, class: classes[failure.class], why, usage: failure.usage ?? noUsage, money: null };
}

/**
 * Makes a language model of an endpoint: anything that speaks Chat Completions, Anthropic's Messages, Gemini's
 * generateContent or Ollama's own API. Temperature 0 and a fixed seed where the provider knows them, no tools, the answer a
 * JSON object: asked for by schema, else as JSON, else by the words of the prompt alone. Four questions at a time; a busy
 * endpoint is asked up to three times, one that keeps failing is left alone for a minute and longer. The SDK is loaded at
 * the first question.
 *
 * @returns A model whose `ask()` gives `unreachable`, `timeout`, `busy`, `refused` or `unusable` for what the endpoint
 * does, and rejects only when it is stopped, by its signal or by `close()`. It knows no prices: `money` is null.
 * @throws NutgrafError NG_CONFIG_USAGE for an `openai-compatible` endpoint without an address.
 *
 * @example
 * // const model = createLanguageModel({ provider: 'ollama', url: null, model: 'gemma3', key: null, timeoutMs: 60_000 },
 * //   { nowMs: Date.now });
 * // await model.ask({ system, user, schema, schemaName: 'plan', maxOutputTokens: 800 });
 * // { ok: true, value: { … }, usage: { inputTokens: 912, outputTokens: 88, cachedTokens: 0 }, money: null, isKept: false }
 */
export function createLanguageModel(settings: LanguageModelSettings, tools: EndpointTools): EndpointModel {
  return new AskedModel(settings, tools);
}
