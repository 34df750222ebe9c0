import type { Adapter } from '../chat-model.ts';
import { seed } from '../completion.ts';

/** Tokens that models which think before they answer take from the same allowance. */
const roomToThink = 4_096;

/**
 * Chat Completions (`POST /chat/completions`), as OpenAI, Ollama, llama-server, vLLM and most hosts speak it. OpenAI's
 * reasoning models refuse `max_tokens` and a temperature; they are asked in their own names after a refusal.
 * Source: platform.openai.com/docs/api-reference/chat
 */
export const openAiCompatibleModel: Adapter = {
  usualUrl: null,
  usualPath: '/v1',
  keyHeader: 'authorization',
  rungs: [
    { format: 'schema' },
    { format: 'schema', isReasoning: true },
    { format: 'json' },
    { format: 'json', isReasoning: true },
    { format: 'text' },
    { format: 'text', isReasoning: true },
  ],
  async load({ baseUrl, model, fetch }) {
    const { createOpenAICompatible } = await import('@ai-sdk/openai-compatible');
    return ({ format, isReasoning = false }, { maxOutputTokens }) => {
      const provider = createOpenAICompatible({
        name: 'endpoint',
        baseURL: baseUrl,
        fetch,
        supportsStructuredOutputs: format === 'schema',
        ...(isReasoning && {
          transformRequestBody: ({ max_tokens: most, ...body }) => ({
            ...body,
            max_completion_tokens: most as number,
          }),
        }),
      });
      return isReasoning
        ? {
            model: provider.chatModel(model),
            maxOutputTokens: maxOutputTokens + roomToThink,
            reasoning: 'low',
          }
        : { model: provider.chatModel(model), temperature: 0, seed, maxOutputTokens };
    };
  },
};
