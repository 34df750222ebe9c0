import { z } from 'zod';
import {
  alternatives,
  seed,
  type Complete,
  type Completion,
  type CompletionRequest,
  type TokenChance,
} from '../completion.ts';
import { EndpointFailure, failureIn } from '../endpoint-failure.ts';
import type { ModelFetch } from '../model-fetch.ts';

/** What we ask of an endpoint beside the text; poorer ones refuse the first. */
interface Wishes {
  readonly format: 'schema' | 'json' | 'text';
  readonly probabilities: boolean;
}
const ladder: readonly Wishes[] = [
  { format: 'schema', probabilities: true },
  { format: 'schema', probabilities: false },
  { format: 'json', probabilities: false },
  { format: 'text', probabilities: false },
];

const provider = 'endpoint';
const chance = z.object({ token: z.string(), logprob: z.number() });
const withChances = z.object({
  choices: z.array(
    z.object({
      logprobs: z.object({
        content: z.array(chance.extend({ top_logprobs: z.array(chance).nullish() })),
      }),
    }),
  ),
});

/** Token probabilities as Chat Completions gives them: `choices[0].logprobs.content[].top_logprobs[]`. */
function chancesIn(body: unknown): TokenChance[][] | null {
  const read = withChances.safeParse(body);
  if (!read.success) return null;
  const tokens = read.data.choices[0]?.logprobs.content ?? [];
  return tokens.map(({ token, logprob, top_logprobs }) => {
    const others = (top_logprobs ?? []).filter((other) => other.token !== token);
    return [{ token, logprob }, ...others].sort((a, b) => b.logprob - a.logprob);
  });
}

async function loadSdk() {
  // The SDK would print warnings of its own; what matters is said by us.
  globalThis.AI_SDK_LOG_WARNINGS = false;
  const [{ generateText, NoObjectGeneratedError, Output }, { createOpenAICompatible }] = await Promise.all([
    import('ai'),
    import('@ai-sdk/openai-compatible'),
  ]);
  return { generateText, NoObjectGeneratedError, Output, createOpenAICompatible };
}

type Sdk = Awaited<ReturnType<typeof loadSdk>>;

interface Endpoint {
  /** Up to and with `/v1`. */
  readonly baseUrl: string;
  readonly model: string;
  readonly modelFetch: ModelFetch;
}

async function generate(
  sdk: Sdk,
  { baseUrl, model, modelFetch }: Endpoint,
  { wishes, signal, ...asked }: CompletionRequest & { wishes: Wishes; signal: AbortSignal | undefined },
): Promise<Completion> {
  let chances: TokenChance[][] | null = null;
  const chat = sdk.createOpenAICompatible({
    name: provider,
    baseURL: baseUrl,
    fetch: modelFetch.fetch,
    supportsStructuredOutputs: wishes.format === 'schema',
    metadataExtractor: {
      extractMetadata({ parsedBody }) {
        chances = chancesIn(parsedBody);
        return Promise.resolve(undefined);
      },
      createStreamExtractor: () => ({ processChunk: () => undefined, buildMetadata: () => undefined }),
    },
  });
  const hasForm = asked.schema !== null && wishes.format !== 'text';
  try {
    const { text } = await sdk.generateText({
      model: chat.chatModel(model),
      prompt: asked.user,
      temperature: 0,
      seed,
      maxOutputTokens: asked.maxOutputTokens,
      maxRetries: 0,
      ...(asked.system !== null && { instructions: asked.system }),
      ...(hasForm && { output: sdk.Output.object({ schema: asked.schema! }) }),
      ...(signal && { abortSignal: signal }),
      ...(wishes.probabilities &&
        asked.wantsProbabilities && {
          providerOptions: { [provider]: { logprobs: true, top_logprobs: alternatives } },
        }),
    });
    return { text, chances };
  } catch (error) {
    // The caller reads the text more patiently than the SDK does.
    if (sdk.NoObjectGeneratedError.isInstance(error) && error.text !== undefined)
      return { text: error.text, chances };
    throw failureIn(error) ?? error;
  }
}

/** Steps of the ladder that ask for something this request wants, in order. */
function stepsFor({ schema, wantsProbabilities }: CompletionRequest): readonly number[] {
  const seen = new Set<string>();
  return [...ladder.keys()].filter((step) => {
    const { format, probabilities } = ladder[step]!;
    const key = `${schema === null ? 'text' : format} ${probabilities && wantsProbabilities}`;
    return seen.size < seen.add(key).size;
  });
}

/**
 * Chat Completions as OpenAI, Ollama (`/v1`), llama-server, vLLM and most hosts speak it, over the AI SDK, which is
 * loaded at the first question. What an endpoint refuses to know (HTTP 400, 422, 501) is not asked of it again: token
 * probabilities first, then the schema, then JSON.
 */
export function openAiCompatible(endpoint: Endpoint): Complete {
  let sdk: Promise<Sdk> | null = null;
  const refused = new Set<number>();
  return async (request, signal) => {
    sdk ??= loadSdk();
    const loaded = await sdk;
    const steps = stepsFor(request);
    for (const step of steps) {
      if (refused.has(step) && step !== steps.at(-1)) continue;
      try {
        return await generate(loaded, endpoint, { ...request, wishes: ladder[step]!, signal });
      } catch (error) {
        const isPoorer = error instanceof EndpointFailure && error.isUnknownRequest && step !== steps.at(-1);
        if (!isPoorer) throw error;
        refused.add(step);
      }
    }
    throw new Error('the ladder has no step');
  };
}
