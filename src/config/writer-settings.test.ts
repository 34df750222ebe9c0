import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cassetteConfig, readConfig, writerConfig } from './mod.ts';

const ollama = { NUTGRAF_WRITER_PROVIDER: 'ollama', NUTGRAF_WRITER_MODEL: 'gemma3' };

function writer(environment: Readonly<Record<string, string>>) {
  return writerConfig(readConfig(environment).values);
}

describe('writerConfig()', () => {
  it('is null where no provider is named, whatever else is', () => {
    expect(writer({})).toBeNull();
    expect(writer({ NUTGRAF_WRITER_MODEL: 'gemma3', NUTGRAF_WRITER_KEY: 'sk-1' })).toBeNull();
  });

  it('needs no more than provider and model on this machine', () => {
    expect(writer(ollama)).toEqual({
      provider: 'ollama',
      url: null,
      model: 'gemma3',
      key: null,
      timeoutMs: 60_000,
      budget: { tokensPerDay: 1_000_000, moneyPerDay: null, prices: null, currency: 'USD' },
    });
  });

  it('takes budget and prices, cached input at the price of other input unless given', () => {
    const priced = {
      ...ollama,
      NUTGRAF_WRITER_TOKENS_PER_DAY: 'none',
      NUTGRAF_WRITER_MONEY_PER_DAY: '2.50',
      NUTGRAF_WRITER_PRICE_IN: '0.15',
      NUTGRAF_WRITER_PRICE_OUT: '0',
      NUTGRAF_WRITER_CURRENCY: 'EUR',
    };
    expect(writer(priced)?.budget).toEqual({
      tokensPerDay: null,
      moneyPerDay: 2.5,
      prices: { input: 0.15, output: 0, cached: 0.15 },
      currency: 'EUR',
    });
    expect(writer({ ...priced, NUTGRAF_WRITER_PRICE_CACHED: '0.01' })?.budget.prices?.cached).toBe(0.01);
    expect(writer({ ...ollama, NUTGRAF_WRITER_TOKENS_PER_DAY: '0' })?.budget.tokensPerDay).toBe(0);
    expect(writer({ ...priced, NUTGRAF_WRITER_MONEY_PER_DAY: '0' })?.budget.moneyPerDay).toBe(0);
  });

  it('takes the key from a file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'nutgraf-config-')), 'key');
    writeFileSync(file, 'sk-from-file\n');
    const anthropic = { NUTGRAF_WRITER_PROVIDER: 'anthropic', NUTGRAF_WRITER_MODEL: 'claude-haiku-4-5' };
    expect(writer({ ...anthropic, NUTGRAF_WRITER_KEY_FILE: file })?.key).toBe('sk-from-file');
  });

  it.each([
    [{ NUTGRAF_WRITER_PROVIDER: 'ollama' }, 'NUTGRAF_WRITER_PROVIDER "ollama" needs NUTGRAF_WRITER_MODEL'],
    [
      { NUTGRAF_WRITER_PROVIDER: 'openai-compatible', NUTGRAF_WRITER_MODEL: 'm' },
      'NUTGRAF_WRITER_PROVIDER "openai-compatible" needs NUTGRAF_WRITER_URL',
    ],
    [
      { NUTGRAF_WRITER_PROVIDER: 'google', NUTGRAF_WRITER_MODEL: 'gemini-2.5-flash' },
      'NUTGRAF_WRITER_PROVIDER "google" needs NUTGRAF_WRITER_KEY',
    ],
    [
      { ...ollama, NUTGRAF_WRITER_PRICE_IN: '1' },
      'NUTGRAF_WRITER_PRICE_OUT is empty and the other price is not',
    ],
    [{ ...ollama, NUTGRAF_WRITER_PRICE_CACHED: '1' }, 'NUTGRAF_WRITER_PRICE_CACHED stands alone'],
    [
      { ...ollama, NUTGRAF_WRITER_MONEY_PER_DAY: '5' },
      'NUTGRAF_WRITER_MONEY_PER_DAY cannot be kept without prices',
    ],
    [{ ...ollama, NUTGRAF_WRITER_MONEY_PER_DAY: '5 EUR' }, 'is neither an amount like 2.50 nor "none"'],
    [{ ...ollama, NUTGRAF_WRITER_TOKENS_PER_DAY: '1e6' }, 'is neither a whole number of tokens nor "none"'],
    [{ ...ollama, NUTGRAF_WRITER_TOKENS_PER_DAY: '' }, 'is neither a whole number of tokens nor "none"'],
    [{ ...ollama, NUTGRAF_WRITER_PRICE_IN: '-1' }, 'is not an amount like 2.50'],
    [{ ...ollama, NUTGRAF_WRITER_CURRENCY: 'euro' }, 'is not a code of three capitals, like EUR'],
    [{ ...ollama, NUTGRAF_WRITER_TIMEOUT_MS: '5' }, 'is not a whole number between 100 and 120000'],
    [{ ...ollama, NUTGRAF_WRITER_URL: 'localhost:11434' }, 'is not an http or https address'],
    [{ NUTGRAF_WRITER_PROVIDER: 'openai' }, 'is not one of openai-compatible, anthropic, google, ollama'],
    [{ NUTGRAF_WRITER_PROVIDER: 'ollama', NUTGRAF_WRITER_MODEL: 'a b' }, 'is not a name of a model'],
    [{ ...ollama, NUTGRAF_WRITER_CASSETTE: 'day.jsonl' }, 'begins with neither "record:" nor "play:"'],
  ])('refuses %j in one line', (environment, message) => {
    expect(() => writer(environment)).toThrow(
      expect.objectContaining({
        code: 'NG_CONFIG_USAGE',
        message: expect.stringContaining(message) as string,
      }),
    );
  });

  it('never shows a key or a password', () => {
    const secret = 's3cret-0123';
    expect(() => readConfig({ ...ollama, NUTGRAF_WRITER_KEY: `${secret} ` })).toThrow(
      /^NUTGRAF_WRITER_KEY holds characters that no key has$/,
    );
    const url = `http://me:${secret}@model.example/v1`;
    expect(() => readConfig({ ...ollama, NUTGRAF_WRITER_URL: url })).toThrow(
      /^NUTGRAF_WRITER_URL "http:\/\/…@model.example\/v1" holds a password; name it in NUTGRAF_WRITER_KEY$/,
    );
  });
});

describe('cassetteConfig()', () => {
  const cassette = (environment: Readonly<Record<string, string>>) =>
    cassetteConfig(readConfig(environment).values);

  it('records a model, and plays without one', () => {
    expect(cassette({})).toBeNull();
    expect(cassette({ ...ollama, NUTGRAF_WRITER_CASSETTE: 'record:a:b.jsonl' })).toEqual({
      does: 'record',
      file: 'a:b.jsonl',
    });
    expect(cassette({ NUTGRAF_WRITER_CASSETTE: 'play:day.jsonl' })).toEqual({
      does: 'play',
      file: 'day.jsonl',
    });
    expect(() => cassette({ NUTGRAF_WRITER_CASSETTE: 'record:day.jsonl' })).toThrow(
      'NUTGRAF_WRITER_CASSETTE records nothing without a model',
    );
  });
});
