import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config/mod.ts';
import { signerOf } from './signing.ts';

const key =
  '{"kty":"OKP","crv":"Ed25519","d":"nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}';
const keyId = 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k';
const databaseUrl = 'postgres://wire@db.example/wire';

let dataDir: string;
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'nutgraf-signing-'));
});
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

const kept = { isKept: true };
const contextOf = (environment: Record<string, string>) => ({
  config: readConfig(environment),
  dataDir,
  databaseUrl: null,
});

describe('signerOf()', () => {
  it('makes no key for an archive in memory that outlives it', () => {
    const first = signerOf(contextOf({}), { isKept: false });
    expect(first!.keyId).not.toBe(signerOf(contextOf({}), { isKept: false })!.keyId);
    expect(existsSync(join(dataDir, 'signing-keys.json'))).toBe(false);
  });

  it('leaves briefs unsigned on PostgreSQL until a key is given', () => {
    expect(signerOf({ ...contextOf({}), databaseUrl }, kept)).toBeNull();
    expect(signerOf({ ...contextOf({ NUTGRAF_SIGNING_KEY: key }), databaseUrl }, kept)!.keyId).toBe(keyId);
    expect(existsSync(join(dataDir, 'signing-keys.json'))).toBe(false);
  });

  it('makes one key in the archive’s folder, and publishes it beside one that is given later', () => {
    const own = signerOf(contextOf({}), kept)!;
    expect(signerOf(contextOf({}), kept)!.keyId).toBe(own.keyId);
    const given = signerOf(contextOf({ NUTGRAF_SIGNING_KEY: key }), kept)!;
    expect(given.keyId).toBe(keyId);
    expect(given.keySet.keys.map(({ kid }) => kid)).toEqual([own.keyId, keyId]);
  });

  it('refuses a key that is none, without showing it', () => {
    const context = contextOf({ NUTGRAF_SIGNING_KEY: `{"d":"${'s'.repeat(43)}"}` });
    expect(() => signerOf(context, kept)).toThrow(/^NUTGRAF_SIGNING_KEY holds a key that is not Ed25519$/);
  });
});
