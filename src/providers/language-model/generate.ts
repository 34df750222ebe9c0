import type { JSONSchema7 } from 'ai';
import type { ModelRequest, ModelUsage } from '../../news/mod.ts';
import type { CallSettings, Format } from '../chat-model.ts';
import { failureIn, unusable } from '../endpoint-failure.ts';
import { lastObject } from '../last-object.ts';
import { usageOf } from '../usage.ts';

/** An answer that can be used. */
export interface Generated {
  readonly value: Readonly<Record<string, unknown>>;
  readonly usage: ModelUsage;
}

interface Question {
  readonly request: ModelRequest;
  readonly format: Format;
  readonly settings: CallSettings;
  readonly signal: AbortSignal;
}

/** Some tokens are long words; one that is longer than this on average is no prose. */
const charactersPerToken = 16;
const mostThoughts = 4_000;

/** Loads the SDK's core, once. */
export async function loadCore() {
  // The SDK would print warnings of its own; what matters is said by us.
  globalThis.AI_SDK_LOG_WARNINGS = false;
  const { generateText, jsonSchema, Output } = await import('ai');
  return { generateText, jsonSchema, Output };
}

export type Core = Awaited<ReturnType<typeof loadCore>>;

/** What the SDK is to ask for. The answer is read by us, more patiently than the SDK would. */
function outputFor({ jsonSchema, Output }: Core, { schema, schemaName: name }: ModelRequest, format: Format) {
  if (format === 'text') return null;
  const wanted =
    format === 'json'
      ? Output.json({ name })
      : Output.object({ schema: jsonSchema(schema as JSONSchema7), name });
  return { ...wanted, parseCompleteOutput: ({ text }: { text: string }) => Promise.resolve(text) };
}

async function textOf(core: Core, { request, format, settings, signal }: Question) {
  const output = outputFor(core, request, format);
  try {
    return await core.generateText({
      ...settings,
      instructions: request.system,
      prompt: request.user,
      maxRetries: 0,
      abortSignal: signal,
      ...(output && { output }),
    });
  } catch (error) {
    if (signal.aborted) throw error;
    // What the SDK stumbles over is a body that it took for an answer.
    throw failureIn(error) ?? (error instanceof TypeError ? unusable('it has another form') : error);
  }
}

/**
 * Puts one question through the SDK, without tools.
 *
 * @throws EndpointFailure for anything but a JSON object that the model finished; with what it cost, where that is known.
 */
export async function generate(core: Core, question: Question): Promise<Generated> {
  const { text, finishReason, usage: said } = await textOf(core, question);
  const usage = usageOf(said);
  if (finishReason === 'length') throw unusable('it was cut off at the limit of its length', usage);
  if (finishReason === 'content-filter') throw unusable('the model declined to answer', usage);
  if (text.length > mostThoughts + charactersPerToken * question.request.maxOutputTokens)
    throw unusable('it is longer than asked', usage);
  const value = lastObject(text);
  if (value === null) throw unusable('it holds no JSON object', usage);
  return { value, usage };
}
