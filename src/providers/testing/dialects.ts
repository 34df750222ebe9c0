import type { TokenChance } from '../completion.ts';

/** What a model says, before it is put into the words of a wire format. */
export interface Said {
  readonly text: string;
  readonly chances?: readonly (readonly TokenChance[])[];
  readonly predictions?: readonly { readonly label: string; readonly score: number }[];
}

/** One wire format: how a prompt arrives in it and how an answer leaves. */
export interface Dialect {
  readonly name: 'openai' | 'ollama' | 'tei';
  readonly path: RegExp;
  /** Everything the model is told, in order. */
  readonly prompt: (body: Readonly<Record<string, unknown>>) => string;
  readonly answer: (said: Said, model: unknown) => unknown;
}

function messagesOf(body: Readonly<Record<string, unknown>>): string {
  const messages = body['messages'] as readonly { readonly content: string }[];
  return messages.map(({ content }) => content).join('\n');
}

function tokens(chances: NonNullable<Said['chances']>) {
  return chances.map((all) => ({ ...all[0]!, top_logprobs: all }));
}

/** POST /v1/chat/completions, as platform.openai.com/docs/api-reference/chat has it. */
const openai: Dialect = {
  name: 'openai',
  path: /\/v1\/chat\/completions$/,
  prompt: messagesOf,
  answer: ({ text, chances }, model) => ({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_795_000_000,
    model,
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: text },
        finish_reason: 'stop',
        ...(chances && { logprobs: { content: tokens(chances) } }),
      },
    ],
    usage: { prompt_tokens: 60, completion_tokens: 2, total_tokens: 62 },
  }),
};

/** POST /api/chat, as docs.ollama.com/api/chat has it. */
const ollama: Dialect = {
  name: 'ollama',
  path: /\/api\/chat$/,
  prompt: messagesOf,
  answer: ({ text, chances }, model) => ({
    model,
    created_at: '2026-11-20T08:00:00Z',
    message: { role: 'assistant', content: text },
    done: true,
    done_reason: 'stop',
    ...(chances && { logprobs: tokens(chances) }),
  }),
};

/** POST /predict of Hugging Face Text Embeddings Inference (router/src/http/types.rs): a batch of pairs, a row each. */
const tei: Dialect = {
  name: 'tei',
  path: /\/predict$/,
  prompt: (body) => (body['inputs'] as readonly (readonly string[])[]).flat().join('\n'),
  answer: ({ predictions = [] }) => [predictions],
};

/** Every wire format the fake server speaks, found by path. */
export const dialects: readonly Dialect[] = [openai, ollama, tei];
