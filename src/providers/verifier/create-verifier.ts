import type { Verifier, VerifierAnswer, VerifierQuestion } from '../../news/mod.ts';
import { CarefulEndpoint, type EndpointChange, type EndpointTools } from '../careful-endpoint.ts';
import { createModelFetch, type ModelFetch } from '../model-fetch.ts';
import { ollama } from '../ollama/complete.ts';
import { openAiCompatible } from '../openai-compatible/complete.ts';
import { AnswerCache } from './answer-cache.ts';
import { chat } from './chat.ts';
import { fitQuestion } from './evidence.ts';
import type { Judge } from './judge.ts';
import { minicheck } from './minicheck.ts';
import { nli } from './nli.ts';

/** Which model is asked, and how. */
export interface VerifierSettings {
  /**
   * The endpoint. For `minicheck` and `chat`: up to `/v1` for anything that speaks Chat Completions, up to `/api` for
   * Ollama's own API; a bare host means `/v1`. For `nli`: the server that has `/predict`.
   */
  readonly url: string;
  readonly kind: 'minicheck' | 'chat' | 'nli';
  readonly model: string;
  readonly key: string | null;
  /** 0 to 1. */
  readonly threshold: number;
  /** For one request. */
  readonly timeoutMs: number;
}

/** Told when the verifier stops answering, and when it answers again. */
export type VerifierChange = EndpointChange;

/** What a verifier needs from outside. */
export type VerifierTools = EndpointTools;

/** A verifier behind an endpoint. */
export interface EndpointVerifier extends Verifier {
  readonly host: string;
  /** Ends open connections; questions in hand are rejected with an AbortError. */
  close(): Promise<void>;
}

function judgeOf(settings: VerifierSettings, modelFetch: ModelFetch): Judge {
  const { kind, model, threshold } = settings;
  const baseUrl = settings.url.replace(/\/+$/, '');
  if (kind === 'nli') return nli(baseUrl, modelFetch, threshold);
  const { pathname } = new URL(baseUrl);
  const complete = pathname.endsWith('/api')
    ? ollama({ baseUrl, model, modelFetch })
    : openAiCompatible({ baseUrl: pathname === '/' ? `${baseUrl}/v1` : baseUrl, model, modelFetch });
  return kind === 'chat' ? chat(complete) : minicheck(complete, threshold);
}

class AskedVerifier implements EndpointVerifier {
  readonly model: string;
  readonly host: string;
  readonly #judge: Judge;
  readonly #modelFetch: ModelFetch;
  readonly #endpoint: CarefulEndpoint;
  readonly #cache = new AnswerCache();

  constructor(settings: VerifierSettings, tools: VerifierTools) {
    const { key, timeoutMs, model } = settings;
    this.model = model;
    this.host = new URL(settings.url).host;
    this.#modelFetch = createModelFetch({ key, timeoutMs, nowMs: tools.nowMs });
    this.#judge = judgeOf(settings, this.#modelFetch);
    this.#endpoint = new CarefulEndpoint({ model, host: this.host, tellsUnusable: true }, tools);
  }

  async ask(question: VerifierQuestion, signal?: AbortSignal): Promise<VerifierAnswer> {
    const fitting = fitQuestion(question, this.#judge.mostCharacters);
    if (fitting === null)
      return { ok: false, why: this.#endpoint.why('cannot be asked: the text is too long') };
    const { model } = this;
    const key = AnswerCache.key([model, this.#judge.version, fitting.claim, fitting.sources]);
    const known = this.#cache.get(key);
    if (known !== null) return { ok: true, opinion: { model, ...known } };
    const outcome = await this.#endpoint.ask((stop) => this.#judge.judge(fitting, stop), signal);
    if (!outcome.ok) return { ok: false, why: outcome.why };
    this.#cache.set(key, outcome.result);
    return { ok: true, opinion: { model, ...outcome.result } };
  }

  async close(): Promise<void> {
    this.#endpoint.close();
    await this.#modelFetch.close();
  }
}

/**
 * Makes a verifier of a model behind an endpoint of the operator's own: a fact-checking model (`minicheck`), any
 * general model (`chat`), or a classifier of pairs (`nli`). Four questions at a time; a busy endpoint is asked up to three
 * times, one that keeps failing is left alone for a minute and longer; answers are kept in memory (4,096 of them).
 *
 * @returns A verifier that never throws for what the endpoint does: no answer that can be used is no opinion. A question
 * that is stopped, by its signal or by `close()`, rejects.
 *
 * @example
 * // const verifier = createVerifier({ url: 'http://127.0.0.1:11434', kind: 'minicheck', model: 'bespoke-minicheck',
 * //   key: null, threshold: 0.5, timeoutMs: 20_000 }, { nowMs: Date.now });
 * // await verifier.ask({ claim: 'The quay fell.', sources: ['The old quay fell on Monday.'] });
 * // { ok: true, opinion: { model: 'bespoke-minicheck', supports: true, score: 0.98 } }
 */
export function createVerifier(settings: VerifierSettings, tools: VerifierTools): EndpointVerifier {
  return new AskedVerifier(settings, tools);
}
