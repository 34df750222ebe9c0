import type { ModelUsage } from '../news/mod.ts';

/** Where nothing was counted, or nothing said. */
export const noUsage: ModelUsage = { inputTokens: 0, outputTokens: 0, cachedTokens: 0 };

/** More than any model reads or writes at once. */
const mostTokens = 1_000_000_000;

/** A count as a server said it: a whole number that can be added up; 0 for anything else. */
function countOf(said: unknown): number {
  return typeof said === 'number' && said > 0 && said <= mostTokens ? Math.round(said) : 0;
}

/** The SDK's figures as ours, whatever the server said. Cached tokens are part of the input tokens. */
export function usageOf(said: {
  readonly inputTokens: unknown;
  readonly outputTokens: unknown;
  readonly inputTokenDetails: { readonly cacheReadTokens: unknown };
}): ModelUsage {
  const inputTokens = countOf(said.inputTokens);
  const cachedTokens = Math.min(inputTokens, countOf(said.inputTokenDetails.cacheReadTokens));
  return { inputTokens, outputTokens: countOf(said.outputTokens), cachedTokens };
}

/** Whether anything was counted. */
export function isCounted({ inputTokens, outputTokens }: ModelUsage): boolean {
  return inputTokens > 0 || outputTokens > 0;
}
