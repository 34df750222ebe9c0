import { setTimeout as pause } from 'node:timers/promises';
import type { Verifier, VerifierAnswer, VerifierQuestion } from '../../news/mod.ts';
import { withRetries, type AgainTools } from '../again.ts';
import { Breaker } from '../breaker.ts';
import { failureIn, type EndpointFailure } from '../endpoint-failure.ts';
import { createModelFetch, type ModelFetch } from '../model-fetch.ts';
import { ollama } from '../ollama/complete.ts';
import { openAiCompatible } from '../openai-compatible/complete.ts';
import { Turns } from '../turns.ts';
import { AnswerCache } from './answer-cache.ts';
import { chat } from './chat.ts';
import { fitQuestion } from './evidence.ts';
import type { Judge } from './judge.ts';
import { minicheck } from './minicheck.ts';
import { nli } from './nli.ts';

/** Most servers of models answer a few questions at a time. */
const atOnce = 4;

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
export interface VerifierChange {
  readonly isAvailable: boolean;
  readonly model: string;
  /** Host and port; never the whole address. */
  readonly host: string;
  /** What is wrong, for people; null when nothing is. */
  readonly why: string | null;
}

/** What a verifier needs from outside. */
export interface VerifierTools extends Partial<AgainTools> {
  /** Milliseconds of the epoch. */
  readonly nowMs: () => number;
  readonly onChange?: (change: VerifierChange) => void;
}

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

async function machineWait(ms: number, signal?: AbortSignal): Promise<void> {
  await pause(ms, undefined, { ...(signal && { signal }) });
}

class AskedVerifier implements EndpointVerifier {
  readonly model: string;
  readonly host: string;
  readonly #judge: Judge;
  readonly #modelFetch: ModelFetch;
  readonly #again: AgainTools;
  readonly #onChange: (change: VerifierChange) => void;
  readonly #turns = new Turns(atOnce);
  readonly #breaker: Breaker;
  readonly #cache = new AnswerCache();
  readonly #closed = new AbortController();
  /** Why it does not answer; null while it does. */
  #trouble: string | null = null;

  constructor(settings: VerifierSettings, tools: VerifierTools) {
    const { key, timeoutMs, model } = settings;
    const { nowMs, random = Math.random, wait = machineWait, onChange = () => undefined } = tools;
    this.model = model;
    this.host = new URL(settings.url).host;
    this.#modelFetch = createModelFetch({ key, timeoutMs, nowMs });
    this.#judge = judgeOf(settings, this.#modelFetch);
    this.#again = { random, wait };
    this.#onChange = onChange;
    this.#breaker = new Breaker(nowMs);
  }

  ask(question: VerifierQuestion, signal?: AbortSignal): Promise<VerifierAnswer> {
    const fitting = fitQuestion(question, this.#judge.mostCharacters);
    if (fitting === null) return Promise.resolve(this.#noOpinion('cannot be asked: the text is too long'));
    const key = AnswerCache.key([this.model, this.#judge.version, fitting.claim, fitting.sources]);
    const known = this.#cache.get(key);
    if (known !== null) return Promise.resolve({ ok: true, opinion: { model: this.model, ...known } });
    const stop = signal ? AbortSignal.any([signal, this.#closed.signal]) : this.#closed.signal;
    return this.#turns.run(() => this.#askNow(fitting, key, stop));
  }

  async close(): Promise<void> {
    this.#closed.abort();
    await this.#modelFetch.close();
  }

  async #askNow(question: VerifierQuestion, key: string, signal: AbortSignal): Promise<VerifierAnswer> {
    signal.throwIfAborted();
    if (!this.#breaker.enter())
      return this.#noOpinion(`is not asked for a while: it ${this.#trouble ?? 'failed'}`);
    try {
      const judgement = await withRetries(() => this.#judge.judge(question, signal), this.#again, signal);
      this.#breaker.succeeded();
      this.#cache.set(key, judgement);
      this.#tell(null);
      return { ok: true, opinion: { model: this.model, ...judgement } };
    } catch (error) {
      return this.#failed(error, signal);
    }
  }

  #failed(error: unknown, signal: AbortSignal): VerifierAnswer {
    // A stop says nothing of the sentence: whoever asked has to ask again another time.
    const failure = signal.aborted ? null : failureIn(error);
    if (failure === null) {
      this.#breaker.leave();
      // A socket that is closed under a question says so in words of its own.
      signal.throwIfAborted();
      throw error;
    }
    this.#breaker.failed(failure.retryAfterMs);
    this.#tell(failure);
    return this.#noOpinion(failure.message);
  }

  /** Says it once when the verifier stops answering, and once when it answers again. */
  #tell(failure: EndpointFailure | null): void {
    const before = this.#trouble;
    this.#trouble = failure?.message ?? null;
    if ((before === null) === (failure === null)) return;
    const { model, host } = this;
    this.#onChange({ isAvailable: failure === null, model, host, why: this.#trouble });
  }

  #noOpinion(what: string): VerifierAnswer {
    return { ok: false, why: `${this.model} at ${this.host} ${what}` };
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
