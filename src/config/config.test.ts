import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NutgrafError } from '../errors.ts';
import { readConfig, settings } from './mod.ts';

describe('settings', () => {
  it('are named once, told in words, under variables of our own, with a default that is good', () => {
    expect(new Set(settings.map((setting) => setting.name)).size).toBe(settings.length);
    expect(new Set(settings.map((setting) => setting.variable)).size).toBe(settings.length);
    for (const { variable, unit, about, fallback, problem } of settings) {
      expect(variable).toMatch(/^(?:NUTGRAF_[A-Z_]+|DATABASE_URL)$/);
      expect(unit).not.toBe('');
      expect(about).not.toBe('');
      expect(problem(fallback)).toBeNull();
    }
  });
});

describe('readConfig()', () => {
  it('gives the defaults where nothing is set', () => {
    expect(readConfig({})).toEqual({
      values: {
        dataDir: 'nutgraf-data',
        databaseUrl: '',
        operatorUrl: '',
        bind: '127.0.0.1',
        port: '4680',
        publicUrl: '',
        siteTitle: 'Nutgraf',
        signingKey: '',
        verifierUrl: '',
        verifierKind: 'minicheck',
        verifierModel: '',
        verifierKey: '',
        verifierThreshold: '0.5',
        verifierTimeoutMs: '20000',
        verifierRequired: 'false',
        writerProvider: '',
        writerUrl: '',
        writerModel: '',
        writerKey: '',
        writerTimeoutMs: '60000',
        writerTokensPerDay: '1000000',
        writerMoneyPerDay: 'none',
        writerPriceIn: '',
        writerPriceOut: '',
        writerPriceCached: '',
        writerCurrency: 'USD',
        writerCassette: '',
      },
      origin: Object.fromEntries(settings.map(({ name }) => [name, 'default'])),
    });
  });

  it.each(settings.map((setting) => [setting.name, setting.variable] as const))(
    'takes %s from %s and says so',
    (name, variable) => {
      const value =
        {
          port: '8080',
          publicUrl: 'https://wire.example',
          operatorUrl: 'https://wire.example/bot',
          databaseUrl: 'postgres://wire@db.example/wire',
          verifierUrl: 'http://127.0.0.1:11434/v1',
          verifierKind: 'nli',
          verifierKey: 'sk-1',
          verifierThreshold: '0.9',
          verifierTimeoutMs: '3000',
          verifierRequired: 'true',
          writerProvider: 'ollama',
          writerUrl: 'http://127.0.0.1:11434/api',
          writerModel: 'gemma3:4b',
          writerKey: 'sk-2',
          writerTimeoutMs: '3000',
          writerTokensPerDay: 'none',
          writerMoneyPerDay: '2.50',
          writerPriceIn: '0.15',
          writerPriceOut: '0.6',
          writerPriceCached: '0',
          writerCurrency: 'EUR',
          writerCassette: 'record:day.jsonl',
        }[name as string] ?? 'Arle Wire';
      const config = readConfig({ [variable]: value, PATH: '/bin', NUTGRAF_OTHER: 'x' });
      expect(config.values[name]).toBe(value);
      expect(config.origin[name]).toBe(variable);
      const others = settings.filter((setting) => setting.name !== name);
      for (const other of others) expect(config.origin[other.name]).toBe('default');
    },
  );

  it('takes a secret from a file and never names its value', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'nutgraf-config-')), 'url');
    writeFileSync(file, 'postgres://wire:s3cret@db.example/wire\n');
    const config = readConfig({ DATABASE_URL_FILE: file });
    expect(config.values.databaseUrl).toBe('postgres://wire:s3cret@db.example/wire');
    expect(config.origin.databaseUrl).toBe('DATABASE_URL_FILE');
    expect(() => readConfig({ DATABASE_URL: 's3cret' })).toThrow('DATABASE_URL is not a postgres:// address');
  });

  it.each(['0', '80', '65535'])('takes the port %j', (port) => {
    expect(readConfig({ NUTGRAF_PORT: port }).values.port).toBe(port);
  });

  it.each(['http://wire.example', 'https://wire.example/news', 'http://127.0.0.1:4680', ''])(
    'takes the address %j',
    (url) => {
      expect(readConfig({ NUTGRAF_PUBLIC_URL: url }).values.publicUrl).toBe(url);
    },
  );

  it.each([
    ['NUTGRAF_PORT', '65536', 'is not a port between 0 and 65535'],
    ['NUTGRAF_PORT', '-1', 'is not a port between 0 and 65535'],
    ['NUTGRAF_PORT', '80.5', 'is not a port between 0 and 65535'],
    ['NUTGRAF_PORT', '', 'is not a port between 0 and 65535'],
    ['NUTGRAF_PORT', ' 80', 'is not a port between 0 and 65535'],
    ['NUTGRAF_PUBLIC_URL', 'wire.example', 'is not an http or https address'],
    ['NUTGRAF_PUBLIC_URL', 'ftp://wire.example', 'is not an http or https address'],
    ['NUTGRAF_PUBLIC_URL', 'https://', 'is not an http or https address'],
  ])('refuses %s %j', (variable, value, problem) => {
    let error: unknown;
    try {
      readConfig({ [variable]: value });
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(NutgrafError);
    expect(error).toMatchObject({ code: 'NG_CONFIG_USAGE', exit: 2, hint: 'See: nutgraf config' });
    expect((error as NutgrafError).message).toBe(`${variable} "${value}" ${problem}`);
  });
});
