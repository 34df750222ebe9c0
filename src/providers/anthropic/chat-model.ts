import { noKey, type Adapter } from '../chat-model.ts';

/**
 * Anthropic's Messages (`POST /messages`). The SDK asks for the schema as an output format where the model knows one, else
 * as a tool it must call. There is no seed. Source: docs.claude.com/en/api/messages
 */
export const anthropicModel: Adapter = {
  usualUrl: 'https://api.anthropic.com/v1',
  usualPath: '/v1',
  keyHeader: 'x-api-key',
  rungs: [{ format: 'schema' }, { format: 'text' }],
  async load({ baseUrl, model, fetch }) {
    const { createAnthropic } = await import('@ai-sdk/anthropic');
    const provider = createAnthropic({ baseURL: baseUrl, apiKey: noKey, fetch });
    return (_, { maxOutputTokens }) => ({ model: provider(model), temperature: 0, maxOutputTokens });
  },
};
