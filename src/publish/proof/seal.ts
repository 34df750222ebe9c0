import { verify } from 'node:crypto';
import { canonicalJson, wellFormed } from './canonical.ts';
import { partDigests } from './digests.ts';
import { isBase64Url, publicKeyObject, thumbprint, type PublicJwk, type PublishedKey } from './keys.ts';
import type { Signer } from './signer.ts';

/** How `signature` was made: Ed25519 over the RFC 8785 form of the document without `proof`. */
export const proofType = 'nutgraf-ed25519-jcs/1';

/** The signature of a brief, inside the brief. */
export interface Proof {
  readonly type: typeof proofType;
  /** RFC 7638 thumbprint of `publicKey`. */
  readonly keyId: string;
  /** The same instant as `updatedAt`: the same record and key give the same bytes. */
  readonly created: string;
  readonly publicKey: PublicJwk;
  /** 64 bytes, base64url. */
  readonly signature: string;
}

/** A document with the hashes of its parts, and a signature where there is a key. */
export type Sealed<Document> = Document & {
  readonly digests: Readonly<Record<string, string>>;
  readonly proof?: Proof;
};

/**
 * Closes a document: adds the hash of each part and, with a signer, the signature over all of it.
 *
 * @param document Plain JSON; halves of surrogate pairs become U+FFFD.
 * @param signer Null leaves it unsigned.
 * @returns The same bytes for the same document and key.
 *
 * @example
 * seal({ updatedAt: '2026-11-20T18:00:00.000Z', headline: 'Ferry stays' }, null).digests.headline.length; // 64
 */
export function seal<Document extends { readonly updatedAt: string }>(
  document: Document,
  signer: Signer | null,
): Sealed<Document> {
  const clean = wellFormed(document);
  const whole = { ...clean, digests: partDigests(clean) };
  if (signer === null) return whole;
  const signature = signer.sign(canonicalJson(whole));
  const { keyId, publicKey } = signer;
  return { ...whole, proof: { type: proofType, keyId, created: clean.updatedAt, publicKey, signature } };
}

/** What a signature is worth to the one who asks. */
export type SignatureState = 'valid' | 'unsigned' | 'unknown key' | 'broken';

/** The state of a signature, in words too. */
export interface SignatureCheck {
  readonly state: SignatureState;
  readonly keyId: string | null;
  readonly why: string;
}

type Signed = { readonly updatedAt: string; readonly proof?: Proof | undefined } & Readonly<
  Record<string, unknown>
>;

/** What is wrong with a proof in itself; null when its parts agree. */
function contradiction({ keyId, publicKey, created, signature }: Proof, updatedAt: string): string | null {
  if (!isBase64Url(publicKey.x, 32)) return 'its public key is not one';
  if (keyId !== thumbprint(publicKey)) return 'the key id is not that of the key beside it';
  if (created !== updatedAt) return 'it was made for another version (proof.created is not updatedAt)';
  return isBase64Url(signature, 64) ? null : 'the signature is not 64 bytes in base64url';
}

function bytesOf(document: Signed): Buffer | null {
  const rest = Object.fromEntries(Object.entries(document).filter(([key]) => key !== 'proof'));
  try {
    return Buffer.from(canonicalJson(rest), 'utf8');
  } catch {
    return null;
  }
}

function isMadeBy(document: Signed, { publicKey, signature }: Proof): boolean {
  const bytes = bytesOf(document);
  return (
    bytes !== null && verify(null, bytes, publicKeyObject(publicKey), Buffer.from(signature, 'base64url'))
  );
}

/** Why a known key does not speak for this brief: it was out of use when the brief was made. */
function retired({ retiredAt }: PublishedKey, created: string): string | null {
  const isLate = retiredAt !== undefined && created > retiredAt;
  return isLate ? `the key was retired on ${retiredAt}, before this version was made` : null;
}

/**
 * Checks the signature of a brief that has the right form.
 *
 * A broken signature says that something was changed, never where: that is for the hashes of the parts.
 *
 * @param document The whole document with its `proof`.
 * @param known Keys of the publisher as the caller knows them; the key inside the document vouches for nothing.
 * @returns `valid` only for a key that is known.
 *
 * @example
 * checkSignature(seal({ updatedAt: '2026-11-20T18:00:00.000Z' }, null), []).state; // 'unsigned'
 */
export function checkSignature(document: Signed, known: readonly PublishedKey[]): SignatureCheck {
  const { proof } = document;
  if (proof === undefined) return { state: 'unsigned', keyId: null, why: 'it has no proof' };
  const { keyId } = proof;
  const wrong = contradiction(proof, document.updatedAt);
  if (wrong !== null) return { state: 'broken', keyId, why: wrong };
  if (!isMadeBy(document, proof)) {
    const why = 'something was changed after it was signed; a signature cannot tell where';
    return { state: 'broken', keyId, why };
  }
  const key = known.find(({ x }) => x === proof.publicKey.x);
  if (key === undefined) {
    const why = `nothing was changed since key ${keyId} signed it, and nobody here knows whose key that is`;
    return { state: 'unknown key', keyId, why };
  }
  const late = retired(key, proof.created);
  if (late !== null) return { state: 'unknown key', keyId, why: late };
  return { state: 'valid', keyId, why: `signed with key ${keyId}` };
}
