import { createPrivateKey, sign } from 'node:crypto';
import { NutgrafError } from '../../errors.ts';
import {
  publishedKey,
  thumbprint,
  type KeySet,
  type PublicJwk,
  type PublishedKey,
  type StoredKey,
} from './keys.ts';

/** What signs the briefs of a site. The private key stays inside. */
export interface Signer {
  readonly keyId: string;
  readonly publicKey: PublicJwk;
  /** The keys as they are published: this one and those before it. */
  readonly keySet: KeySet;
  /** Ed25519 (RFC 8032) over the UTF-8 of a text, base64url; the same text gives the same signature. */
  readonly sign: (text: string) => string;
}

/**
 * Makes a signer of the key in force: the last one that has a private part and is not retired.
 *
 * @param set As read by `readKeys` or kept in a folder.
 * @param older Keys that signed before, published beside.
 * @throws NutgrafError `NG_CONFIG_USAGE` when no key of the set can sign.
 *
 * @example
 * // createSigner(keysOfFolder('nutgraf-data', now)).keyId
 */
export function createSigner(set: KeySet<StoredKey>, older: readonly StoredKey[] = []): Signer {
  const current = set.keys.findLast((key) => key.d !== undefined && key.retiredAt === undefined);
  if (current?.d === undefined)
    throw new NutgrafError('NG_CONFIG_USAGE', 'the signing key has no private part', {
      hint: 'Name a private Ed25519 key: openssl genpkey -algorithm ed25519',
    });
  const { x, d } = current;
  const publicKey = { kty: 'OKP', crv: 'Ed25519', x } as const;
  const key = createPrivateKey({ key: { ...publicKey, d }, format: 'jwk' });
  const keys = new Map<string, PublishedKey>(
    [...older, ...set.keys].map((one) => [one.x, publishedKey(one)]),
  );
  return {
    keyId: thumbprint(publicKey),
    publicKey,
    keySet: { keys: [...keys.values()] },
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64url'),
  };
}
