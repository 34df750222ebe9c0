import type { TokenChance } from '../completion.ts';

type Body = Readonly<Record<string, unknown>>;

/** What a model says, before it is put into the words of a wire format. */
export interface Said {
  readonly text: string;
  readonly chances?: readonly (readonly TokenChance[])[];
  readonly predictions?: readonly { readonly label: string; readonly score: number }[];
  /** Why it stopped; of its own accord unless given. */
  readonly stops?: 'length' | 'refusal';
  /** What it counts; 60, 2 and 0 unless given, nothing where null. */
  readonly tokens?: { readonly input: number; readonly output: number; readonly cached?: number } | null;
}

/** The two parts of a prompt. */
export interface Told {
  readonly system: string;
  readonly user: string;
}

/** One wire format: how a prompt arrives in it and how an answer leaves. */
export interface Dialect {
  readonly name: 'openai' | 'anthropic' | 'google' | 'ollama' | 'tei';
  readonly path: RegExp;
  readonly told: (body: Body) => Told;
  readonly answer: (said: Said, body: Body) => unknown;
}

interface Message {
  readonly role: string;
  readonly content: string | readonly { readonly text: string }[];
}

function textOf(content: Message['content']): string {
  return typeof content === 'string' ? content : content.map(({ text }) => text).join('');
}

function messagesOf(body: Body): Told {
  const messages = body['messages'] as readonly Message[];
  const by = (isSystem: boolean) =>
    messages
      .filter(({ role }) => (role === 'system') === isSystem)
      .map(({ content }) => textOf(content))
      .join('\n');
  return { system: by(true), user: by(false) };
}

function tokens(chances: NonNullable<Said['chances']>) {
  return chances.map((all) => ({ ...all[0]!, top_logprobs: all }));
}

function countsOf({ tokens: given }: Said) {
  if (given === null) return null;
  return { cached: 0, ...(given ?? { input: 60, output: 2 }) };
}

/** POST /v1/chat/completions, as platform.openai.com/docs/api-reference/chat has it. */
const openai: Dialect = {
  name: 'openai',
  path: /\/v1\/chat\/completions$/,
  told: messagesOf,
  answer: (said, { model }) => {
    const { text, chances, stops } = said;
    const counts = countsOf(said);
    return {
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1_795_000_000,
      model,
      choices: [
        {
          index: 0,
          message: {
            role: 'assistant',
            ...(stops === 'refusal' ? { content: null, refusal: text } : { content: text }),
          },
          finish_reason: stops === undefined ? 'stop' : stops === 'length' ? 'length' : 'content_filter',
          ...(chances && { logprobs: { content: tokens(chances) } }),
        },
      ],
      ...(counts && {
        usage: {
          prompt_tokens: counts.input,
          completion_tokens: counts.output,
          total_tokens: counts.input + counts.output,
          prompt_tokens_details: { cached_tokens: counts.cached },
        },
      }),
    };
  },
};

function toolInput(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}

/** POST /v1/messages, as docs.claude.com/en/api/messages has it; a tool that must be called gets what is said as its input. */
const anthropic: Dialect = {
  name: 'anthropic',
  path: /\/v1\/messages$/,
  told: (body) => {
    const system = (body['system'] ?? []) as Message['content'];
    return { ...messagesOf(body), system: textOf(system) };
  },
  answer: (said, { model, tools }) => {
    const { text, stops } = said;
    const counts = countsOf(said) ?? { input: 0, output: 0, cached: 0 };
    const input = tools === undefined ? null : toolInput(text);
    const natural = input === null ? 'end_turn' : 'tool_use';
    return {
      id: 'msg_1',
      type: 'message',
      role: 'assistant',
      model,
      content: [
        input === null ? { type: 'text', text } : { type: 'tool_use', id: 'toolu_1', name: 'json', input },
      ],
      stop_reason: stops === undefined ? natural : stops === 'length' ? 'max_tokens' : 'refusal',
      stop_sequence: null,
      usage: {
        input_tokens: counts.input - counts.cached,
        output_tokens: counts.output,
        cache_read_input_tokens: counts.cached,
        cache_creation_input_tokens: 0,
      },
    };
  },
};

/** POST /v1beta/models/MODEL:generateContent, as ai.google.dev/api/generate-content has it. */
const google: Dialect = {
  name: 'google',
  path: /\/models\/[^/]+:generateContent$/,
  told: (body) => {
    interface Content {
      readonly parts: readonly { readonly text: string }[];
    }
    const system = body['systemInstruction'] as Content | undefined;
    const contents = body['contents'] as readonly Content[];
    return {
      system: textOf(system?.parts ?? ''),
      user: contents.map(({ parts }) => textOf(parts)).join('\n'),
    };
  },
  answer: (said) => {
    const { text, stops } = said;
    const counts = countsOf(said);
    return {
      candidates: [
        {
          index: 0,
          content: { role: 'model', parts: [{ text }] },
          finishReason: stops === undefined ? 'STOP' : stops === 'length' ? 'MAX_TOKENS' : 'SAFETY',
        },
      ],
      ...(counts && {
        usageMetadata: {
          promptTokenCount: counts.input,
          candidatesTokenCount: counts.output,
          totalTokenCount: counts.input + counts.output,
          cachedContentTokenCount: counts.cached,
        },
      }),
    };
  },
};

/** POST /api/chat, as docs.ollama.com/api/chat has it. It knows no refusal of its own and counts no cached tokens. */
const ollama: Dialect = {
  name: 'ollama',
  path: /\/api\/chat$/,
  told: messagesOf,
  answer: (said, { model }) => {
    const { text, chances, stops } = said;
    const counts = countsOf(said);
    return {
      model,
      created_at: '2026-11-20T08:00:00Z',
      message: { role: 'assistant', content: text },
      done: true,
      done_reason: stops === 'length' ? 'length' : 'stop',
      ...(counts && { prompt_eval_count: counts.input, eval_count: counts.output }),
      ...(chances && { logprobs: tokens(chances) }),
    };
  },
};

/** POST /predict of Hugging Face Text Embeddings Inference (router/src/http/types.rs): a batch of pairs, a row each. */
const tei: Dialect = {
  name: 'tei',
  path: /\/predict$/,
  told: (body) => ({
    system: '',
    user: (body['inputs'] as readonly (readonly string[])[]).flat().join('\n'),
  }),
  answer: ({ predictions = [] }) => [predictions],
};

/** Every wire format the fake server speaks, found by path. */
export const dialects: readonly Dialect[] = [openai, anthropic, google, ollama, tei];
