import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NutgrafError } from '../errors.ts';
import { readConfig, verifierConfig } from './mod.ts';

const url = 'http://127.0.0.1:11434/v1';

function configured(environment: Record<string, string>) {
  return verifierConfig(readConfig(environment).values);
}

function refusal(environment: Record<string, string>): string {
  try {
    configured(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(NutgrafError);
    expect(error).toMatchObject({ code: 'NG_CONFIG_USAGE', exit: 2 });
    return (error as NutgrafError).message;
  }
  throw new Error('nothing was refused');
}

describe('verifierConfig()', () => {
  it('gives none unless an endpoint is named', () => {
    expect(configured({})).toBeNull();
    expect(configured({ NUTGRAF_VERIFIER_KIND: 'chat', NUTGRAF_VERIFIER_KEY: 'k' })).toBeNull();
  });

  it('needs no more than an endpoint', () => {
    expect(configured({ NUTGRAF_VERIFIER_URL: url })).toEqual({
      url,
      kind: 'minicheck',
      model: 'bespoke-minicheck',
      key: null,
      threshold: 0.5,
      timeoutMs: 20_000,
      isRequired: false,
    });
    const nli = configured({ NUTGRAF_VERIFIER_URL: 'http://tei.example:8080', NUTGRAF_VERIFIER_KIND: 'nli' });
    expect(nli?.model).toBe('nli');
  });

  it('takes every value, and the key from a file', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'nutgraf-config-')), 'key');
    writeFileSync(file, 'sk-123\n');
    const given = configured({
      NUTGRAF_VERIFIER_URL: url,
      NUTGRAF_VERIFIER_KIND: 'chat',
      NUTGRAF_VERIFIER_MODEL: 'granite',
      NUTGRAF_VERIFIER_KEY_FILE: file,
      NUTGRAF_VERIFIER_THRESHOLD: '0.75',
      NUTGRAF_VERIFIER_TIMEOUT_MS: '5000',
      NUTGRAF_VERIFIER_REQUIRED: 'true',
    });
    expect(given).toEqual({
      url,
      kind: 'chat',
      model: 'granite',
      key: 'sk-123',
      threshold: 0.75,
      timeoutMs: 5_000,
      isRequired: true,
    });
  });

  it.each([
    [{ NUTGRAF_VERIFIER_URL: 'localhost:11434' }, 'is not an http or https address'],
    [{ NUTGRAF_VERIFIER_URL: `${url}?key=1` }, 'without "?" and "#"'],
    [{ NUTGRAF_VERIFIER_KIND: 'gpt' }, 'is not one of minicheck, chat, nli'],
    [{ NUTGRAF_VERIFIER_THRESHOLD: '1.01' }, 'is not a number between 0 and 1'],
    [{ NUTGRAF_VERIFIER_THRESHOLD: '-0' }, 'is not a number between 0 and 1'],
    [{ NUTGRAF_VERIFIER_TIMEOUT_MS: '99' }, 'is not a whole number between'],
    [{ NUTGRAF_VERIFIER_REQUIRED: 'yes' }, 'is neither true nor false'],
    [{ NUTGRAF_VERIFIER_URL: url, NUTGRAF_VERIFIER_KIND: 'chat' }, 'needs NUTGRAF_VERIFIER_MODEL'],
    [{ NUTGRAF_VERIFIER_REQUIRED: 'true' }, 'NUTGRAF_VERIFIER_URL is empty'],
  ] as [Record<string, string>, string][])('refuses %o', (environment, why) => {
    expect(refusal(environment)).toContain(why);
  });

  it('never shows a key, nor a password in an address', () => {
    expect(refusal({ NUTGRAF_VERIFIER_KEY: 's3cret\u00e9' })).not.toContain('s3cret');
    const message = refusal({ NUTGRAF_VERIFIER_URL: 'http://wire:s3cret@127.0.0.1/v1' });
    expect(message).toContain('name it in NUTGRAF_VERIFIER_KEY');
    expect(message).not.toContain('s3cret');
  });
});
