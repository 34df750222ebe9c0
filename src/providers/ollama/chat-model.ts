import type { Adapter } from '../chat-model.ts';
import { seed } from '../completion.ts';
import { estimatedTokens } from '../estimate.ts';

/** Ollama cuts a prompt that is longer than its window without a word; its own window is 4,096 tokens. */
const leastWindow = 8_192;

/** Doubled until all fits, so that the model is loaded anew for few sizes only. */
function windowFor(tokens: number): number {
  return leastWindow * 2 ** Math.max(0, Math.ceil(Math.log2(tokens / leastWindow)));
}

/**
 * Ollama's own API (`POST /api/chat`): the schema goes into `format`, the limits into `options`, and models that can
 * think are told not to. Source: docs.ollama.com/api/chat
 */
export const ollamaModel: Adapter = {
  usualUrl: 'http://127.0.0.1:11434/api',
  usualPath: '/api',
  keyHeader: 'authorization',
  rungs: [{ format: 'schema' }, { format: 'json' }, { format: 'text' }],
  async load({ baseUrl, model, fetch }) {
    const { createOllama } = await import('ollama-ai-provider-v2');
    const provider = createOllama({ baseURL: baseUrl, fetch });
    return (_, request) => {
      const { maxOutputTokens } = request;
      const options = {
        temperature: 0,
        seed,
        num_predict: maxOutputTokens,
        num_ctx: windowFor(estimatedTokens(request) + maxOutputTokens),
      };
      // The SDK puts what it knows itself where Ollama does not look.
      return { model: provider(model), providerOptions: { ollama: { think: false, options } } };
    };
  },
};
