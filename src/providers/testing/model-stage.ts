import type { ModelAnswer, ModelRequest as Question } from '../../news/mod.ts';
import type { EndpointChange } from '../careful-endpoint.ts';
import {
  createLanguageModel,
  type EndpointModel,
  type LanguageModelSettings,
  type ModelProvider,
} from '../language-model/create-language-model.ts';
import {
  startFakeModelServer,
  type Behaviour,
  type FakeModelServer,
  type ModelRequest,
} from './fake-model-server.ts';

/** What every stage asks. */
export const question: Question = {
  system: 'You answer in JSON.',
  user: '{"task":"count","evidence":[{"id":"e1","text":"Nine crews left Arle."}]}',
  schema: {
    type: 'object',
    properties: { crews: { type: 'number' } },
    required: ['crews'],
    additionalProperties: false,
  },
  schemaName: 'count',
  maxOutputTokens: 200,
};

/** Every provider, with its way to the fake server. */
export const providerPaths: readonly (readonly [ModelProvider, string])[] = [
  ['openai-compatible', '/v1'],
  ['anthropic', '/v1'],
  ['google', '/v1beta'],
  ['ollama', '/api'],
];

/** A language model before a server that does as it is told, on a clock that only the test moves. */
export interface ModelStage {
  readonly server: FakeModelServer;
  readonly model: EndpointModel;
  readonly changes: EndpointChange[];
  /** Pauses it would have made, milliseconds. */
  readonly waits: number[];
  readonly clock: { ms: number };
  readonly ask: (changed?: Partial<Question>, signal?: AbortSignal) => Promise<ModelAnswer>;
}

const open: (FakeModelServer | EndpointModel)[] = [];

/** Ends every stage that was set. */
export async function strikeModels(): Promise<void> {
  await Promise.all(open.splice(0).map((each) => each.close()));
}

/** Sets a stage; the provider's usual path is put after the server's address. */
export async function modelStage(
  provider: ModelProvider,
  decide: (request: ModelRequest) => Behaviour | Promise<Behaviour>,
  settings: Partial<LanguageModelSettings> = {},
): Promise<ModelStage> {
  const server = await startFakeModelServer(decide);
  const changes: EndpointChange[] = [];
  const waits: number[] = [];
  const clock = { ms: Date.parse('2026-11-20T08:00:00Z') };
  const model = createLanguageModel(
    { provider, url: server.origin, model: 'gemini-2.5-scribe', key: null, timeoutMs: 2_000, ...settings },
    {
      nowMs: () => clock.ms,
      random: () => 0,
      wait: (ms) => {
        waits.push(ms);
        return Promise.resolve();
      },
      onChange: (change) => changes.push(change),
    },
  );
  open.push(model, server);
  const ask: ModelStage['ask'] = (changed, signal) => model.ask({ ...question, ...changed }, signal);
  return { server, model, changes, waits, clock, ask };
}

/** A model that gives this as JSON. */
export function gives(value: unknown): Behaviour {
  return { does: 'says', text: JSON.stringify(value), tokens: { input: 500, output: 20, cached: 100 } };
}
