import type {
  LanguageModel,
  ModelAnswer,
  ModelRequest,
  ModelUsage,
  WriterStamp,
  WritingCost,
} from '../../news/mod.ts';
import { promptVersions } from './prompts.ts';

/** What came of a question: JSON, something that is none (asked otherwise the model may do better), or silence. */
export type Asked =
  { readonly kind: 'answer'; readonly value: unknown } | { readonly kind: 'unusable' | 'silent' };

/** Asks a model for one draft, and keeps what it cost. */
export interface Asker {
  /** Rejects when the signal stops it, and when what the model is kept in fails. */
  ask(request: ModelRequest): Promise<Asked>;
  /** What was spent so far; undefined when the endpoint was never asked. */
  cost(): WritingCost | undefined;
  readonly stamp: WriterStamp;
}

/** `spent` means that nobody was asked; a kept answer cost nothing. */
function costOf(answers: readonly ModelAnswer[], currency: string | null): WritingCost | undefined {
  const asked = answers.filter((answer) => answer.ok || answer.class !== 'spent');
  if (asked.length === 0) return undefined;
  const paid = asked.filter((answer) => !(answer.ok && answer.isKept));
  const sum = (of: keyof ModelUsage) => paid.reduce((total, { usage }) => total + usage[of], 0);
  const priced = asked.flatMap(({ money }) => (money === null ? [] : [money]));
  return {
    calls: paid.length,
    inputTokens: sum('inputTokens'),
    outputTokens: sum('outputTokens'),
    cachedTokens: sum('cachedTokens'),
    money: priced.length === 0 ? null : paid.reduce((total, { money }) => total + (money ?? 0), 0),
    currency,
  };
}

/** An asker for one draft. Once the model is silent it is asked no more: what failed a moment ago fails again. */
export function askerOf(model: LanguageModel, signal?: AbortSignal): Asker {
  const answers: ModelAnswer[] = [];
  let isSilent = false;
  return {
    async ask(request) {
      if (isSilent) return { kind: 'silent' };
      signal?.throwIfAborted();
      const answer = await model.ask(request, signal);
      signal?.throwIfAborted();
      answers.push(answer);
      if (answer.ok) return { kind: 'answer', value: answer.value };
      isSilent = answer.class !== 'unusable';
      return { kind: isSilent ? 'silent' : 'unusable' };
    },
    cost: () => costOf(answers, model.currency),
    stamp: { kind: 'llm', model: model.model, provider: model.provider, prompt: promptVersions() },
  };
}
