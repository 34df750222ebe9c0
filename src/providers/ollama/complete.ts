import { z } from 'zod';
import { alternatives, seed, type Complete, type TokenChance } from '../completion.ts';
import { EndpointFailure, unusable } from '../endpoint-failure.ts';
import type { ModelFetch } from '../model-fetch.ts';

const chance = z.object({ token: z.string(), logprob: z.number() });
const answer = z.object({
  message: z.object({ content: z.string() }),
  logprobs: z.array(chance.extend({ top_logprobs: z.array(chance).nullish() })).nullish(),
});

function chancesOf({ logprobs }: z.infer<typeof answer>): TokenChance[][] | null {
  if (!logprobs || logprobs.length === 0) return null;
  return logprobs.map(({ token, logprob, top_logprobs }) => {
    const others = (top_logprobs ?? []).filter((other) => other.token !== token);
    return [{ token, logprob }, ...others].sort((a, b) => b.logprob - a.logprob);
  });
}

/**
 * Ollama's own API (`POST /api/chat`, docs.ollama.com/api/chat): the schema goes into `format`, and versions from 0.12.11
 * give token probabilities; older ones ignore the wish.
 */
export function ollama(endpoint: {
  /** Up to and with `/api`. */
  readonly baseUrl: string;
  readonly model: string;
  readonly modelFetch: ModelFetch;
}): Complete {
  const { baseUrl, model, modelFetch } = endpoint;
  let knowsProbabilities = true;
  return async ({ system, user, maxOutputTokens, schema, wantsProbabilities }, signal) => {
    const ask = (probabilities: boolean) =>
      modelFetch.post(
        `${baseUrl}/chat`,
        {
          model,
          messages: [
            ...(system === null ? [] : [{ role: 'system', content: system }]),
            { role: 'user', content: user },
          ],
          stream: false,
          options: { temperature: 0, seed, num_predict: maxOutputTokens },
          ...(schema !== null && { format: z.toJSONSchema(schema) }),
          ...(probabilities && { logprobs: true, top_logprobs: alternatives }),
        },
        signal,
      );
    const wishes = wantsProbabilities && knowsProbabilities;
    const body = await ask(wishes).catch((error: unknown) => {
      if (!wishes || !(error instanceof EndpointFailure) || !error.isUnknownRequest) throw error;
      knowsProbabilities = false;
      return ask(false);
    });
    const read = answer.safeParse(body);
    if (!read.success) throw unusable('it has another form');
    return { text: read.data.message.content, chances: chancesOf(read.data) };
  };
}
