import type { LanguageModel, ModelAnswer, ModelRequest, ModelStore } from '../../news/mod.ts';
import { noUsage } from '../usage.ts';
import { requestKey } from './request-key.ts';

function parsed(json: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(json) };
  } catch {
    return null;
  }
}

/**
 * A model that is asked the same question once: its answers are kept in the store, and over restarts. Failures are not.
 *
 * @returns A model whose kept answers have `isKept`, no usage and cost nothing. Rejects when the store does.
 *
 * @example
 * // const model = kept(withinBudget(asked, store.models, budget, tools), store.models);
 */
export function kept(model: LanguageModel, store: Pick<ModelStore, 'answer' | 'keep'>): LanguageModel {
  const { currency } = model;
  const money = currency === null ? null : 0;
  return {
    provider: model.provider,
    model: model.model,
    currency,
    async ask(request: ModelRequest, signal?: AbortSignal): Promise<ModelAnswer> {
      signal?.throwIfAborted();
      const key = requestKey(model, request);
      const found = await store.answer(key);
      const known = found === null ? null : parsed(found);
      if (known !== null) return { ok: true, ...known, usage: noUsage, money, isKept: true };
      const answer = await model.ask(request, signal);
      if (answer.ok) await store.keep(key, JSON.stringify(answer.value));
      return answer;
    },
  };
}
