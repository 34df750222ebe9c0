import { afterEach, describe, expect, it } from 'vitest';
import type { Behaviour } from '../testing/fake-model-server.ts';
import { gives, modelStage, providerPaths, question, strikeModels } from '../testing/model-stage.ts';
import { createLanguageModel } from './create-language-model.ts';

const key = 'sk-very-secret-0123456789';

afterEach(strikeModels);

describe('createLanguageModel()', () => {
  it.each(providerPaths)('asks %s, and reads value and usage', async (provider) => {
    const { ask, server, changes } = await modelStage(provider, () => gives({ crews: 9 }), { key });
    const cachedTokens = provider === 'ollama' ? 0 : 100;
    expect(await ask()).toEqual({
      ok: true,
      value: { crews: 9 },
      usage: { inputTokens: 500, outputTokens: 20, cachedTokens },
      money: null,
      isKept: false,
    });
    const [request] = server.requests;
    expect(request).toMatchObject({ system: question.system, user: question.user });
    expect(JSON.stringify(request!.body)).toContain('"crews"');
    expect(server.requests).toHaveLength(1);
    expect(changes).toEqual([]);
  });

  it('wishes for the same answer to the same question, of limited length, with no tools', async () => {
    const bodies = await Promise.all(
      providerPaths.map(async ([provider]) => {
        const { ask, server } = await modelStage(provider, () => gives({ crews: 9 }));
        await ask();
        return server.requests[0]!.body;
      }),
    );
    const [openai, anthropic, google, ollama] = bodies;
    expect(openai).toMatchObject({
      temperature: 0,
      seed: 0,
      max_tokens: 200,
      response_format: { type: 'json_schema', json_schema: { name: 'count', schema: question.schema } },
    });
    expect(anthropic).toMatchObject({ temperature: 0, max_tokens: 200 });
    expect(google).toMatchObject({
      generationConfig: {
        temperature: 0,
        seed: 0,
        maxOutputTokens: 1_224,
        responseMimeType: 'application/json',
        thinkingConfig: { thinkingBudget: expect.any(Number) as number },
      },
    });
    expect(ollama).toMatchObject({
      format: question.schema,
      think: false,
      stream: false,
      options: { temperature: 0, seed: 0, num_predict: 200, num_ctx: 8_192 },
    });
    for (const body of [openai, google, ollama]) expect(body).not.toHaveProperty('tools.0');
    // Of a model it does not know the SDK wants the answer as the input of this one tool.
    expect(anthropic).toMatchObject({ tools: [{ name: 'json', input_schema: question.schema }] });
  });

  it('asks a known Anthropic model by schema, in the API’s version', async () => {
    const { ask, server } = await modelStage('anthropic', () => gives({ crews: 9 }), {
      model: 'claude-sonnet-4-5',
    });
    expect(await ask()).toMatchObject({ ok: true, value: { crews: 9 } });
    const { body, headers } = server.requests[0]!;
    expect(body).not.toHaveProperty('tools');
    expect(body).toHaveProperty('output_config.format.schema.properties.crews');
    expect(headers['anthropic-version']).toBe('2023-06-01');
  });

  it('makes room in Ollama for a long prompt, which it would cut', async () => {
    const { ask, server } = await modelStage('ollama', () => gives({ crews: 9 }));
    await ask({ user: 'word '.repeat(9_000) });
    expect(server.requests[0]!.body).toMatchObject({ options: { num_ctx: 16_384 } });
  });

  it.each([
    ['openai-compatible', 'authorization', `Bearer ${key}`],
    ['anthropic', 'x-api-key', key],
    ['google', 'x-goog-api-key', key],
    ['ollama', 'authorization', `Bearer ${key}`],
  ] as const)('sends the key of %s in %s alone', async (provider, header, value) => {
    const { ask, server } = await modelStage(provider, () => gives({ crews: 9 }), { key });
    await ask();
    const { headers, path, body } = server.requests[0]!;
    expect(headers[header]).toBe(value);
    const others = Object.entries(headers).filter(([name]) => name !== header);
    expect(JSON.stringify([others, path, body])).not.toContain(key);
    expect(path).not.toContain('key=');
  });

  it.each(providerPaths)('sends %s no key where none is configured', async (provider) => {
    const { ask, server } = await modelStage(provider, () => gives({ crews: 9 }));
    await ask();
    const names = Object.keys(server.requests[0]!.headers).sort();
    const version = provider === 'anthropic' ? ['anthropic-version'] : [];
    const plain = [
      'accept',
      'accept-encoding',
      'connection',
      'content-length',
      'content-type',
      'host',
      'user-agent',
    ];
    expect(names.filter((name) => name !== 'anthropic-beta')).toEqual([...version, ...plain].sort());
  });

  it.each([
    ['thoughts', '<think>{"crews": 1}? No.</think>{"crews": 9}'],
    ['a fence', 'Here it is:\n```json\n{"crews": 9}\n```\nAnything {else}?'],
    ['another object first', '{"id": "e1"} says so: {"crews": 9}'],
  ])('finds the object behind %s', async (_, text) => {
    for (const [provider] of providerPaths) {
      const { ask } = await modelStage(provider, () => ({ does: 'says', text }));
      expect(await ask()).toMatchObject({ ok: true, value: { crews: 9 } });
    }
  });

  it('needs an address of its own for an OpenAI-compatible endpoint, and knows the others’', () => {
    const settings = { url: null, model: 'm', key: null, timeoutMs: 1_000 };
    const tools = { nowMs: () => 0 };
    expect(() => createLanguageModel({ ...settings, provider: 'openai-compatible' }, tools)).toThrow(
      'needs an address',
    );
    const hostOf = (provider: 'anthropic' | 'google' | 'ollama') =>
      createLanguageModel({ ...settings, provider }, tools).host;
    expect(hostOf('anthropic')).toBe('api.anthropic.com');
    expect(hostOf('google')).toBe('generativelanguage.googleapis.com');
    expect(hostOf('ollama')).toBe('127.0.0.1:11434');
  });

  it('stops when it is told to, without counting that against the endpoint', async () => {
    const { ask, model, changes } = await modelStage('ollama', () => ({ does: 'waits' }));
    const stopper = new AbortController();
    const stopped = ask({}, stopper.signal);
    const closed = ask();
    closed.catch(() => undefined);
    setTimeout(() => {
      stopper.abort();
      void model.close();
    }, 30);
    await expect(stopped).rejects.toThrow(/aborted/);
    await expect(closed).rejects.toThrow(/aborted/);
    await expect(ask()).rejects.toThrow(/aborted/);
    expect(changes).toEqual([]);
  });
});

describe('createLanguageModel() with an endpoint that knows less', () => {
  it.each([
    ['openai-compatible', ['json_schema', 'json_schema', 'json_object']],
    ['google', ['schema', 'application/json']],
    ['ollama', ['schema', 'json']],
  ] as const)('asks %s for less, and remembers it', async (provider, forms) => {
    const wants = (body: Readonly<Record<string, unknown>>): string => {
      const {
        response_format: openai,
        format,
        generationConfig: google,
      } = body as {
        response_format?: { type: string };
        format?: string | object;
        generationConfig?: { responseMimeType?: string; responseJsonSchema?: object };
      };
      if (google !== undefined)
        return google.responseJsonSchema ? 'schema' : (google.responseMimeType ?? 'text');
      if (openai !== undefined) return openai.type;
      return typeof format === 'object' ? 'schema' : (format ?? 'text');
    };
    const { ask, server } = await modelStage(provider, ({ body }) =>
      /schema/.test(wants(body)) ? { does: 'fails', status: 400 } : gives({ crews: 9 }),
    );
    expect((await ask()).ok).toBe(true);
    expect((await ask()).ok).toBe(true);
    expect(server.requests.map(({ body }) => wants(body))).toEqual([...forms, forms.at(-1)]);
  });

  it('asks by the words of the prompt alone where nothing else is known', async () => {
    for (const [provider] of providerPaths) {
      const { ask, server } = await modelStage(provider, ({ body }) => {
        const { generationConfig } = body as { generationConfig?: { responseMimeType?: string } };
        const isPlain =
          !('response_format' in body || 'format' in body || 'tools' in body) &&
          generationConfig?.responseMimeType === undefined;
        return isPlain ? gives({ crews: 9 }) : { does: 'fails', status: 422 };
      });
      expect(await ask()).toMatchObject({ ok: true, value: { crews: 9 } });
      expect(server.requests.at(-1)).toMatchObject({ system: question.system, user: question.user });
    }
  });

  it('asks in the names of OpenAI’s reasoning models where the usual ones are refused', async () => {
    const { ask, server } = await modelStage('openai-compatible', ({ body }) =>
      'max_tokens' in body || 'temperature' in body ? { does: 'fails', status: 400 } : gives({ crews: 9 }),
    );
    expect((await ask()).ok).toBe(true);
    expect((await ask()).ok).toBe(true);
    expect(server.requests).toHaveLength(3);
    expect(server.requests[2]!.body).toMatchObject({
      max_completion_tokens: 4_296,
      reasoning_effort: 'low',
      response_format: { type: 'json_schema' },
    });
  });

  it('forgets nothing it knew when one question is refused at every step', async () => {
    const { ask, server } = await modelStage('openai-compatible', ({ number }) =>
      number <= 6 ? { does: 'fails', status: 400 } : gives({ crews: 9 }),
    );
    expect(await ask()).toMatchObject({ ok: false, class: 'refused' });
    expect((await ask()).ok).toBe(true);
    expect(server.requests).toHaveLength(7);
    expect(server.requests[6]!.body).toMatchObject({ response_format: { type: 'json_schema' } });
  });
});

describe('createLanguageModel() with an endpoint that misbehaves', () => {
  const says = (text: string): Behaviour => ({ does: 'says', text });
  it.each<[string, Behaviour, string, number, string]>([
    ['is busy', { does: 'fails', status: 429, retryAfter: '1' }, 'busy', 3, 'HTTP 429'],
    ['is overloaded', { does: 'fails', status: 529 }, 'busy', 3, 'HTTP 529'],
    ['fails', { does: 'fails', status: 500, body: `<p>${key}</p>` }, 'busy', 3, 'HTTP 500'],
    ['resets the connection', { does: 'resets' }, 'unreachable', 3, 'cannot be reached'],
    ['stops short', { does: 'stopsShort' }, 'unreachable', 3, 'cannot be reached'],
    [
      'refuses the key',
      { does: 'fails', status: 401, body: `{"e":"${key}"}` },
      'refused',
      1,
      'accept our key',
    ],
    ['knows no such model', { does: 'fails', status: 404 }, 'refused', 1, 'HTTP 404'],
    ['redirects', { does: 'redirects', to: 'http://127.0.0.1:9/' }, 'refused', 1, 'redirects'],
    ['sends 5 MB', { does: 'sendsMuch', bytes: 5_000_000 }, 'unusable', 1, 'more than 1000000 bytes'],
    ['sends HTML', { does: 'answers', body: `<html>${key}` }, 'unusable', 1, 'another form'],
    ['sends half its JSON', { does: 'answers', body: '{"choices": [{"mess' }, 'unusable', 1, 'another form'],
    ['sends an empty body', { does: 'answers', body: '' }, 'unusable', 1, 'cannot be used'],
    ['sends null', { does: 'answers', body: 'null' }, 'unusable', 1, 'another form'],
    [
      'sends another form',
      { does: 'answers', body: '{"choices": "none", "content": 5}' },
      'unusable',
      1,
      'cannot be used',
    ],
    [
      'sends nothing',
      { does: 'answers', body: '{"choices": [], "content": [], "candidates": []}' },
      'unusable',
      1,
      'cannot be used',
    ],
    ['says nothing', says(''), 'unusable', 1, 'no JSON object'],
    ['says prose', says(`Nine crews. ${key}`), 'unusable', 1, 'no JSON object'],
    ['says a list', says('[9]'), 'unusable', 1, 'no JSON object'],
    ['says half an object', says('{"crews": 9, "names": ["A'), 'unusable', 1, 'no JSON object'],
    ['says too much', says(`{"crews": "${'9'.repeat(30_000)}"}`), 'unusable', 1, 'longer than asked'],
    ['is cut off', { does: 'says', text: '{"crews": 9}', stops: 'length' }, 'unusable', 1, 'cut off'],
  ])(
    'has no answer when it %s, and shows neither key nor words of it',
    async (_, behaviour, failure, requests, why) => {
      for (const [provider] of providerPaths) {
        const { server, ask, changes } = await modelStage(provider, () => behaviour, { key });
        const answer = await ask();
        expect(answer).toMatchObject({
          ok: false,
          class: failure,
          why: expect.stringContaining(why) as string,
        });
        expect(server.requests).toHaveLength(requests);
        expect(JSON.stringify([answer, changes])).not.toContain(key);
        expect(changes).toHaveLength(failure === 'unusable' && !/bytes/.test(why) ? 0 : 1);
      }
    },
  );

  it('has no answer when the model declines, by whatever word', async () => {
    for (const [provider] of providerPaths.slice(0, 3)) {
      const text = provider === 'openai-compatible' ? 'I cannot.' : '{"crews": 9}';
      const { ask } = await modelStage(provider, () => ({ does: 'says', text, stops: 'refusal' }));
      const why = expect.stringContaining('declined to answer') as string;
      expect(await ask()).toMatchObject({ ok: false, class: 'unusable', why });
    }
  });

  it('tells what an answer that cannot be used has cost', async () => {
    const tokens = { input: 900, output: 200 };
    for (const stops of ['length', undefined] as const) {
      const { ask } = await modelStage('anthropic', () => ({
        does: 'says',
        text: '{"crews": ',
        tokens,
        ...(stops && { stops }),
      }));
      expect(await ask()).toMatchObject({ ok: false, usage: { inputTokens: 900, outputTokens: 200 } });
    }
  });

  it('counts nothing where the figures make no sense', async () => {
    for (const tokens of [null, { input: -5, output: 1e300 }]) {
      const { ask } = await modelStage('ollama', () => ({ does: 'says', text: '{"crews": 9}', tokens }));
      expect(await ask()).toMatchObject({ ok: true, usage: { inputTokens: 0, outputTokens: 0 } });
    }
  });

  it('gives up on a request that takes too long, once', async () => {
    const { server, ask } = await modelStage('google', () => ({ does: 'waits' }), { timeoutMs: 60 });
    expect(await ask()).toMatchObject({ ok: false, class: 'timeout' });
    expect(server.requests).toHaveLength(1);
  });

  it('waits as long as it is told, and answers then', async () => {
    const { ask, waits, changes } = await modelStage('anthropic', ({ number }) =>
      number === 1
        ? { does: 'fails', status: 429, retryAfter: '7' }
        : number === 2
          ? { does: 'fails', status: 503 }
          : gives({ crews: 9 }),
    );
    expect((await ask()).ok).toBe(true);
    expect(waits).toEqual([7_000, 1_000]);
    expect(changes).toEqual([]);
  });

  it('leaves an endpoint alone after five failures, says so once, and tries it a minute later', async () => {
    let isUp = false;
    const { server, ask, changes, clock } = await modelStage('openai-compatible', () =>
      isUp ? gives({ crews: 9 }) : { does: 'says', text: 'Nine.' },
    );
    for (let at = 0; at < 8; at += 1) expect((await ask()).ok).toBe(false);
    expect(server.requests).toHaveLength(5);
    expect(await ask()).toMatchObject({
      class: 'busy',
      why: expect.stringContaining('not asked for a while') as string,
    });
    isUp = true;
    clock.ms += 61_000;
    expect((await ask()).ok).toBe(true);
    const { host } = new URL(server.origin);
    const model = 'gemini-2.5-scribe';
    expect(changes).toEqual([
      { isAvailable: false, model, host, why: 'gave an answer that cannot be used: it holds no JSON object' },
      { isAvailable: true, model, host, why: null },
    ]);
  });
});
