import { createHash } from 'node:crypto';
import type { LanguageModel, ModelRequest } from '../../news/mod.ts';

/** Counts up when the same question would be put in another way. */
const form = 1;

/**
 * The key of a question: SHA-256, hex, of everything its answer depends on. The prompts' versions and the evidence are in
 * its words; the key of the endpoint and its address are not part of it.
 *
 * @example
 * // requestKey(model, request) is 64 hex digits, the same for the same words to the same model
 */
export function requestKey(
  { provider, model }: Pick<LanguageModel, 'provider' | 'model'>,
  { system, user, schema, maxOutputTokens }: ModelRequest,
): string {
  const parts = [form, provider, model, schema, system, user, maxOutputTokens];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
