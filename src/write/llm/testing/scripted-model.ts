import type { LanguageModel, ModelAnswer, ModelFailureClass, ModelRequest } from '../../../news/mod.ts';

/** A model that answers by a function, and keeps what it was asked. */
export interface ScriptedModel extends LanguageModel {
  readonly asked: readonly ModelRequest[];
}

/** What a script may give: JSON to answer with, or a whole answer. */
export type Script = (request: ModelRequest, number: number, signal?: AbortSignal) => unknown;

const usage = { inputTokens: 100, outputTokens: 20, cachedTokens: 0 };

/** The answer of an endpoint that failed. */
export function failed(failureClass: ModelFailureClass): ModelAnswer {
  return { ok: false, class: failureClass, why: `the script is ${failureClass}`, usage, money: null };
}

function isAnswer(value: unknown): value is ModelAnswer {
  return typeof value === 'object' && value !== null && 'ok' in value && 'usage' in value;
}

/**
 * A language model that answers by script: 100 tokens in, 20 out, a cent a question.
 *
 * @example
 * // scriptedModel((request) => honestAnswer(request)).asked.length
 */
export function scriptedModel(script: Script): ScriptedModel {
  const asked: ModelRequest[] = [];
  return {
    provider: 'scripted',
    model: 'script-1',
    currency: 'EUR',
    asked,
    ask(request, signal) {
      asked.push(request);
      signal?.throwIfAborted();
      const value = script(request, asked.length, signal);
      if (isAnswer(value)) return Promise.resolve(value);
      return Promise.resolve({ ok: true, value, usage, money: 0.01, isKept: false });
    },
  };
}
