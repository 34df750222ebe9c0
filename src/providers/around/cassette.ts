import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { NutgrafError } from '../../errors.ts';
import type { LanguageModel, ModelAnswer, ModelRequest } from '../../news/mod.ts';
import { requestKey } from './request-key.ts';

const head = z.strictObject({
  cassette: z.literal(1),
  provider: z.string(),
  model: z.string(),
  currency: z.string().nullable(),
});

const count = z.number().int().nonnegative();
const usage = z.strictObject({ inputTokens: count, outputTokens: count, cachedTokens: count });
const money = z.number().nonnegative().nullable();
const answer = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown(), usage, money, isKept: z.boolean() }),
  z.strictObject({
    ok: z.literal(false),
    class: z.enum(['unreachable', 'timeout', 'busy', 'refused', 'spent', 'unusable']),
    why: z.string(),
    usage,
    money,
  }),
]);
const line = z.strictObject({ key: z.string().regex(/^[0-9a-f]{64}$/), answer });

function lineOf(record: object): string {
  return `${JSON.stringify(record)}\n`;
}

function trouble(message: string, cause?: unknown): NutgrafError {
  return new NutgrafError('NG_PROVIDER_CASSETTE', message, cause === undefined ? {} : { cause });
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'failed';
}

/**
 * A model whose answers are written down as they come: JSON Lines, what model it is first, then the hash of each
 * question with its answer, failures too. Neither questions nor keys are in the file.
 *
 * @param file replaced if it exists
 * @throws NutgrafError NG_PROVIDER_CASSETTE when the file cannot be written.
 *
 * @example
 * // const model = recorded(asked, 'day.cassette.jsonl'); later: played('day.cassette.jsonl')
 */
export function recorded(model: LanguageModel, file: string): LanguageModel {
  const { provider, currency } = model;
  const write = (put: () => void) => {
    try {
      put();
    } catch (error) {
      throw trouble(`cannot write the cassette "${file}": ${codeOf(error)}`, error);
    }
  };
  write(() => {
    writeFileSync(file, lineOf({ cassette: 1, provider, model: model.model, currency }));
  });
  return {
    provider,
    model: model.model,
    currency,
    async ask(request: ModelRequest, signal?: AbortSignal): Promise<ModelAnswer> {
      const given = await model.ask(request, signal);
      write(() => {
        appendFileSync(file, lineOf({ key: requestKey(model, request), answer: given }));
      });
      return given;
    },
  };
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean);
  } catch (error) {
    throw trouble(`cannot read the cassette "${file}": ${codeOf(error)}`, error);
  }
}

function parsedLine<Form>(form: z.ZodType<Form>, text: string, where: string): Form {
  let raw: unknown = null;
  try {
    raw = JSON.parse(text);
  } catch {
    // What is no JSON fits no form either.
  }
  const { success, data } = form.safeParse(raw);
  if (!success) throw trouble(`${where} is not as "record:" writes it`);
  return data;
}

/** Answers by the hash of their question, in the order they were given. */
function answersOf(file: string, lines: readonly string[]): Map<string, ModelAnswer[]> {
  const answers = new Map<string, ModelAnswer[]>();
  for (const [index, text] of lines.entries()) {
    const { key, answer: given } = parsedLine(line, text, `line ${index + 2} of the cassette "${file}"`);
    answers.set(key, [...(answers.get(key) ?? []), given]);
  }
  return answers;
}

/**
 * The model of a cassette: gives the answers that were written down, with what they cost then, and asks nobody. A
 * question that was put several times gets its answers in their order, then the last of them.
 *
 * @throws NutgrafError NG_PROVIDER_CASSETTE when the file is no cassette; `ask()` rejects with it for a question that the
 * file does not have.
 *
 * @example
 * // const model = played('day.cassette.jsonl');
 */
export function played(file: string): LanguageModel {
  const [first = '', ...rest] = readLines(file);
  const { provider, model, currency } = parsedLine(head, first, `line 1 of the cassette "${file}"`);
  const answers = answersOf(file, rest);
  return {
    provider,
    model,
    currency,
    ask(request: ModelRequest, signal?: AbortSignal): Promise<ModelAnswer> {
      if (signal?.aborted) return Promise.reject(signal.reason as Error);
      const key = requestKey({ provider, model }, request);
      const given = answers.get(key);
      const next = given !== undefined && given.length > 1 ? given.shift() : given?.[0];
      if (next !== undefined) return Promise.resolve(next);
      const what = `the question ${key.slice(0, 12)}… ("${request.schemaName}")`;
      return Promise.reject(trouble(`the cassette "${file}" has no answer to ${what}`));
    },
  };
}
