import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { NutgrafError } from '../../errors.ts';
import type { Instant } from '../../news/mod.ts';

/** An Ed25519 public key as a JSON Web Key (RFC 8037). */
export interface PublicJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  /** 32 bytes, base64url without padding. */
  readonly x: string;
}

/** A public key as it is published: with its id, and since and until when it signs. */
export interface PublishedKey extends PublicJwk {
  /** Thumbprint of the key (RFC 7638), so that no two keys can share one. */
  readonly kid: string;
  readonly use?: 'sig';
  readonly alg?: 'EdDSA';
  readonly createdAt?: string;
  /** From then on it signs nothing new. */
  readonly retiredAt?: string;
}

/** A key as it is kept: the current one with its private part. */
export interface StoredKey extends PublishedKey {
  /** The private part. */
  readonly d?: string;
}

/** A JSON Web Key Set. */
export interface KeySet<Key extends PublishedKey = PublishedKey> {
  readonly keys: readonly Key[];
}

/** True for base64url without padding of exactly this many bytes, spelt the only way it can be. */
export function isBase64Url(text: unknown, bytes: number): text is string {
  if (typeof text !== 'string') return false;
  const decoded = Buffer.from(text, 'base64url');
  return decoded.length === bytes && decoded.toString('base64url') === text;
}

/**
 * The id of a key: SHA-256 of its members in their order (RFC 7638), base64url.
 *
 * @example
 * thumbprint({ kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' });
 * // 'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k'
 */
export function thumbprint({ x }: PublicJwk): string {
  return createHash('sha256')
    .update(JSON.stringify({ crv: 'Ed25519', kty: 'OKP', x }))
    .digest('base64url');
}

/** The key as Node's crypto takes it. Errors: none for 32 bytes. */
export function publicKeyObject({ x }: PublicJwk): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
}

/** A key as everyone may see it. */
export function publishedKey({ x, createdAt, retiredAt }: StoredKey): PublishedKey {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x } as const;
  return {
    ...jwk,
    kid: thumbprint(jwk),
    use: 'sig',
    alg: 'EdDSA',
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(retiredAt === undefined ? {} : { retiredAt }),
  };
}

/**
 * Makes a new key.
 *
 * @param now Since when it signs.
 */
export function createKey(now: Instant): StoredKey {
  const { privateKey } = generateKeyPairSync('ed25519');
  const { x, d } = privateKey.export({ format: 'jwk' });
  return { ...publishedKey({ kty: 'OKP', crv: 'Ed25519', x: x!, kid: '', createdAt: now }), d: d! };
}

/** A new key signs from now on; the old ones stay, without their private part, to check what they signed. */
export function rotated({ keys }: KeySet<StoredKey>, now: Instant): KeySet<StoredKey> {
  const old = keys.map((key) => publishedKey({ ...key, retiredAt: key.retiredAt ?? now }));
  return { keys: [...old, createKey(now)] };
}

function refused(where: string, why: string): NutgrafError {
  // The cause is left out: parsers quote what they read, and this may be a private key.
  return new NutgrafError('NG_CONFIG_USAGE', `${where} ${why}`, {
    hint: 'An Ed25519 key is expected: PEM, JWK or JWK set, see docs/verify.md',
  });
}

function jwkOf(value: unknown, where: string): StoredKey {
  const { kty, crv, x, d, createdAt, retiredAt } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (kty !== 'OKP' || crv !== 'Ed25519' || !isBase64Url(x, 32))
    throw refused(where, 'holds a key that is not Ed25519');
  if (d !== undefined && !isBase64Url(d, 32)) throw refused(where, 'holds a broken private key');
  const times = {
    ...(typeof createdAt === 'string' ? { createdAt } : {}),
    ...(typeof retiredAt === 'string' ? { retiredAt } : {}),
  };
  const key = publishedKey({ kty, crv, x, kid: '', ...times });
  if (d === undefined) return key;
  const derived = createPublicKey(createPrivateKey({ key: { kty, crv, x, d }, format: 'jwk' }));
  if (derived.export({ format: 'jwk' }).x !== x)
    throw refused(where, 'holds a private key of another public key');
  return { ...key, d };
}

function pemOf(text: string, where: string): StoredKey {
  const isPrivate = text.includes('PRIVATE KEY');
  let jwk: unknown;
  try {
    // Keys of some kinds (DSA) are read and have no form as JWK.
    jwk = (isPrivate ? createPrivateKey(text) : createPublicKey(text)).export({ format: 'jwk' });
  } catch {
    throw refused(where, 'is not a PEM key that can be read');
  }
  return jwkOf(jwk, where);
}

/**
 * Reads keys from text: PEM (PKCS 8 or SPKI), one JWK, or a JWK set. Private parts are kept when they are there.
 *
 * @param where Names the text in an error, which never quotes it.
 * @throws NutgrafError `NG_CONFIG_USAGE` when there is no Ed25519 key in it.
 *
 * @example
 * readKeys('{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}', 'key.json').keys.length; // 1
 */
export function readKeys(text: string, where: string): KeySet<StoredKey> {
  if (text.trimStart().startsWith('-----BEGIN')) return { keys: [pemOf(text, where)] };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refused(where, 'is neither PEM nor JSON');
  }
  const list = (value as { readonly keys?: unknown } | null)?.keys;
  const all = Array.isArray(list) ? (list as unknown[]) : [value];
  if (all.length === 0 || all.length > 1000) throw refused(where, 'holds no key, or more than 1,000');
  return { keys: all.map((one) => jwkOf(one, where)) };
}
