import { noKey, type Adapter } from '../chat-model.ts';
import { seed } from '../completion.ts';

/** Gemini models that cannot stop thinking take what they think from the same allowance. */
const roomToThink = 1_024;

/**
 * Gemini's generateContent (`POST /models/MODEL:generateContent`), thinking as little as the model lets us.
 * Source: ai.google.dev/api/generate-content
 */
export const googleModel: Adapter = {
  usualUrl: 'https://generativelanguage.googleapis.com/v1beta',
  usualPath: '/v1beta',
  keyHeader: 'x-goog-api-key',
  rungs: [{ format: 'schema' }, { format: 'json' }, { format: 'text' }],
  async load({ baseUrl, model, fetch }) {
    const { createGoogle } = await import('@ai-sdk/google');
    const provider = createGoogle({ baseURL: baseUrl, apiKey: noKey, fetch });
    const isThinking = /^(?:models\/)?gemini-(?:2\.5|[3-9])/.test(model);
    return (_, { maxOutputTokens }) => ({
      model: provider(model),
      temperature: 0,
      seed,
      maxOutputTokens: maxOutputTokens + (isThinking ? roomToThink : 0),
      ...(isThinking && { reasoning: 'none' }),
    });
  },
};
