import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NutgrafError } from '../../errors.ts';
import type { Instant } from '../../news/mod.ts';
import { canonicalJson, wellFormed } from './canonical.ts';
import { changedParts, partDigests } from './digests.ts';
import { keyFileName, keysInFolder, keysOfFolder, rotateKeys } from './key-folder.ts';
import { createKey, isBase64Url, readKeys, rotated, thumbprint } from './keys.ts';
import { checkSignature, seal } from './seal.ts';
import { createSigner } from './signer.ts';

const now = '2026-11-20T18:00:00.000Z' as Instant;
const later = '2026-12-01T00:00:00.000Z' as Instant;
/** The key of RFC 8037, appendix A. */
const rfc8037 = {
  kty: 'OKP',
  crv: 'Ed25519',
  d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A',
  x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
};
const signer = createSigner(readKeys(JSON.stringify(rfc8037), 'test'));
const document = { updatedAt: now, headline: 'Ferry stays', sentences: [{ id: 's1', text: 'It stays.' }] };

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'nutgraf-keys-'));
});
afterAll(() => {
  rmSync(dir, { recursive: true, force: true });
});

function refusal(run: () => unknown): NutgrafError {
  try {
    run();
  } catch (error) {
    if (error instanceof NutgrafError) return error;
  }
  throw new Error('nothing was refused');
}

describe('canonicalJson()', () => {
  it('gives the form of RFC 8785, section 3.2.3', () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('keeps composed and decomposed letters apart', () => {
    expect(canonicalJson('é')).not.toBe(canonicalJson('e\u0301'));
  });
});

describe('wellFormed()', () => {
  it('puts U+FFFD for half a surrogate pair and changes nothing else', () => {
    expect(wellFormed({ a: ['x\ud800y', '😀', 1] })).toEqual({ a: ['x\ufffdy', '😀', 1] });
  });
});

describe('thumbprint() and sign()', () => {
  it('give the values of RFC 8037, appendix A', () => {
    expect(thumbprint({ kty: 'OKP', crv: 'Ed25519', x: rfc8037.x })).toBe(
      'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
    );
    expect(signer.sign('eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc')).toBe(
      'hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg',
    );
  });
});

describe('seal()', () => {
  it('gives the same bytes again', () => {
    expect(JSON.stringify(seal(document, signer))).toBe(JSON.stringify(seal(document, signer)));
  });

  it('takes created from updatedAt and never shows the private part', () => {
    const sealed = seal(document, signer);
    expect(sealed.proof).toMatchObject({ created: now, keyId: signer.keyId, publicKey: { x: rfc8037.x } });
    expect(JSON.stringify([sealed, signer, signer.keySet])).not.toContain(rfc8037.d);
  });

  it('seals text with half a surrogate pair', () => {
    const sealed = seal({ ...document, headline: 'A\udc00B' }, signer);
    expect(checkSignature(sealed, signer.keySet.keys).state).toBe('valid');
  });

  it('hashes parts, sentences one by one', () => {
    const sealed = seal(document, null);
    expect(Object.keys(sealed.digests)).toEqual(['updatedAt', 'headline', 's1']);
    expect(sealed).not.toHaveProperty('proof');
    expect(changedParts({ ...sealed, headline: 'Ferry sails' })).toEqual(['headline']);
    expect(changedParts({ ...sealed, sentences: [] })).toEqual(['s1']);
    expect(changedParts({ ...sealed, mood: 'calm' })).toEqual(['mood']);
    expect(partDigests(sealed)).toEqual(sealed.digests);
  });
});

describe('checkSignature()', () => {
  const sealed = seal(document, signer);
  const { keys } = signer.keySet;
  const proof = sealed.proof!;
  const stateOf = (changes: object, known = keys) => checkSignature({ ...sealed, ...changes }, known).state;

  it('tells valid, unsigned and unknown', () => {
    expect(stateOf({})).toBe('valid');
    expect(checkSignature(seal(document, null), keys).state).toBe('unsigned');
    expect(stateOf({}, [])).toBe('unknown key');
    expect(stateOf({}, createSigner({ keys: [createKey(now)] }).keySet.keys)).toBe('unknown key');
  });

  it('holds no order of keys and no spelling of JSON against a document', () => {
    const turned = JSON.parse(
      JSON.stringify(Object.fromEntries(Object.entries(sealed).reverse()), null, 7),
    ) as typeof sealed;
    expect(checkSignature(turned, keys).state).toBe('valid');
  });

  it.each([
    ['a field', { headline: 'Ferry stays.' }],
    ['a field more', { mood: 'calm' }],
    ['a hash', { digests: { ...sealed.digests, s1: '0'.repeat(64) } }],
    ['another instant', { proof: { ...proof, created: later } }],
    ['another key id', { proof: { ...proof, keyId: thumbprint({ ...proof.publicKey, x: 'A'.repeat(43) }) } }],
    ['another key', { proof: { ...proof, publicKey: createSigner({ keys: [createKey(now)] }).publicKey } }],
    [
      'a flipped bit',
      {
        proof: {
          ...proof,
          signature: `${proof.signature[0] === 'A' ? 'B' : 'A'}${proof.signature.slice(1)}`,
        },
      },
    ],
    ['no signature', { proof: { ...proof, signature: '' } }],
  ])('finds %s', (_, changes) => {
    expect(stateOf(changes)).toBe('broken');
  });

  it('takes no second spelling of the same signature', () => {
    const { signature } = proof;
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const last = alphabet.indexOf(signature.at(-1)!);
    const other = `${signature.slice(0, -1)}${alphabet[last ^ 1]!}`;
    expect(Buffer.from(other, 'base64url').equals(Buffer.from(signature, 'base64url'))).toBe(true);
    expect(stateOf({ proof: { ...proof, signature: other } })).toBe('broken');
  });

  it('does not believe a key that signs after it was retired', () => {
    const retiredAt = '2026-11-01T00:00:00.000Z';
    expect(stateOf({}, [{ ...keys[0]!, retiredAt }])).toBe('unknown key');
    expect(stateOf({}, [{ ...keys[0]!, retiredAt: later }])).toBe('valid');
  });
});

describe('readKeys()', () => {
  it('reads PEM, JWK and sets', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
    const open = publicKey.export({ format: 'pem', type: 'spki' }).toString();
    const [own] = readKeys(pem, 'a').keys;
    expect(own).toMatchObject({
      kid: thumbprint(readKeys(open, 'b').keys[0]!),
      d: expect.any(String) as string,
    });
    expect(readKeys(open, 'b').keys[0]).not.toHaveProperty('d');
    expect(readKeys(JSON.stringify({ keys: [own, rfc8037] }), 'c').keys).toHaveLength(2);
  });

  it.each([
    ['nothing', ''],
    ['no key', '{}'],
    ['an empty set', '{"keys":[]}'],
    ['null', 'null'],
    ['another curve', JSON.stringify({ kty: 'OKP', crv: 'X25519', x: rfc8037.x })],
    ['a short key', JSON.stringify({ ...rfc8037, x: 'AAAA' })],
    ['parts of two keys', JSON.stringify({ ...rfc8037, d: 'A'.repeat(43) })],
    ['broken PEM', `-----BEGIN PRIVATE KEY-----\n${rfc8037.d}\n-----END PRIVATE KEY-----`],
    ['half a file', JSON.stringify(rfc8037).slice(0, -2)],
    [
      'an RSA key',
      generateKeyPairSync('rsa', { modulusLength: 1024 })
        .privateKey.export({ format: 'pem', type: 'pkcs8' })
        .toString(),
    ],
    [
      'a key that has no form as JWK',
      generateKeyPairSync('rsa-pss', { modulusLength: 1024 })
        .privateKey.export({ format: 'pem', type: 'pkcs8' })
        .toString(),
    ],
  ])('refuses %s and quotes nothing of it', (_, text) => {
    const { code, message, cause } = refusal(() => readKeys(text, '"key.json"'));
    expect(code).toBe('NG_CONFIG_USAGE');
    expect(message).toMatch(/^"key\.json" [^\n]{5,60}$/);
    expect(message).not.toContain(rfc8037.d.slice(0, 6));
    expect(cause).toBeUndefined();
  });

  it('gives only keys that can sign to createSigner()', () => {
    const publicOnly = readKeys(JSON.stringify({ ...rfc8037, d: undefined }), 'a');
    expect(refusal(() => createSigner(publicOnly)).message).toBe('the signing key has no private part');
  });
});

describe('isBase64Url()', () => {
  it('knows one spelling only', () => {
    expect(isBase64Url(rfc8037.x, 32)).toBe(true);
    expect(isBase64Url(`${rfc8037.x}=`, 32)).toBe(false);
    expect(isBase64Url(rfc8037.x.replaceAll('_', '/'), 32)).toBe(false);
    expect(isBase64Url(7, 32)).toBe(false);
  });
});

describe('keysOfFolder()', () => {
  it('makes one key, for its owner alone, and finds it again', () => {
    const folder = mkdtempSync(join(dir, 'a-'));
    expect(keysInFolder(folder)).toBeNull();
    const made = keysOfFolder(folder, now);
    expect(made.keys).toHaveLength(1);
    expect(keysOfFolder(folder, later)).toEqual(made);
    expect(statSync(join(folder, keyFileName)).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual([keyFileName]);
  });

  it('keeps old keys, without their private part, when a new one takes over', () => {
    const folder = mkdtempSync(join(dir, 'b-'));
    const before = createSigner(keysOfFolder(folder, now));
    const sealed = seal(document, before);
    const after = createSigner(rotateKeys(folder, later));
    expect(after.keyId).not.toBe(before.keyId);
    expect(createSigner(keysOfFolder(folder, later)).keyId).toBe(after.keyId);
    expect(after.keySet.keys.map(({ kid, retiredAt }) => [kid, retiredAt])).toEqual([
      [before.keyId, later],
      [after.keyId, undefined],
    ]);
    expect(checkSignature(sealed, after.keySet.keys).state).toBe('valid');
    expect(keysInFolder(folder)!.keys.map(({ d }) => typeof d)).toEqual(['undefined', 'string']);
    expect(statSync(join(folder, keyFileName)).mode & 0o777).toBe(0o600);
    expect(rotated(rotateKeys(folder, later), later).keys[0]!.retiredAt).toBe(later);
  });

  it('refuses a file that is not ours, and a folder that cannot be written', () => {
    const folder = mkdtempSync(join(dir, 'c-'));
    writeFileSync(join(folder, keyFileName), '{"keys": "none"}');
    expect(refusal(() => keysOfFolder(folder, now)).code).toBe('NG_CONFIG_USAGE');
    expect(refusal(() => keysOfFolder(join(dir, 'missing'), now)).code).toBe('NG_ARCHIVE_OPEN');
    expect(readFileSync(join(folder, keyFileName), 'utf8')).toBe('{"keys": "none"}');
  });
});
