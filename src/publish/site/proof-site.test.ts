import { createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createLinks } from '../links.ts';
import { canonicalJson } from '../proof/canonical.ts';
import { createKey, readKeys, type KeySet } from '../proof/keys.ts';
import { checkSignature, type Proof } from '../proof/seal.ts';
import { createSigner } from '../proof/signer.ts';
import { createTestArchive, testNow } from '../test-archive.ts';
import { ferryBrief, testDay } from '../test-day.ts';
import { createSite } from './create-site.ts';

const key = createKey(testNow);
const signer = createSigner({ keys: [key] });
const options = {
  archive: createTestArchive(testDay),
  publicUrl: 'https://wire.example/coast',
  title: 'Coast wire',
  now: () => testNow,
  engine: '0.1.0',
  demo: true,
};
const signed = createSite({ ...options, signer });
const unsigned = createSite(options);
const address = `/briefs/${ferryBrief.id}.json`;

type Document = Record<string, unknown> & { readonly updatedAt: string; readonly proof?: Proof };

describe('a site with a key', () => {
  it('serves brief.json signed, the same bytes each time', async () => {
    const [first, second] = await Promise.all([signed.request(address), signed.request(address)]);
    const text = await first.text();
    expect(await second.text()).toBe(text);
    const document = JSON.parse(text) as Document;
    expect(document).toMatchObject({
      guardLimits: { quoteWords: 30, longestRunWords: 10 },
      proof: { created: document.updatedAt },
    });
    expect(checkSignature(document, signer.keySet.keys).state).toBe('valid');
  });

  it('publishes its public key, which is enough to check by hand', async () => {
    const response = await signed.request('/.well-known/nutgraf-keys.json');
    expect(response.headers.get('content-type')).toMatch(/^application\/jwk-set\+json/);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    const set = (await response.json()) as KeySet;
    expect(set.keys[0]).toMatchObject({ kid: signer.keyId, use: 'sig', alg: 'EdDSA', createdAt: testNow });
    expect(readKeys(JSON.stringify(set), 'x').keys[0]!.x).toBe(key.x);
    const { proof, ...rest } = (await (await signed.request(address)).json()) as Document;
    const { x } = set.keys[0]!;
    const publicKey = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    const bytes = Buffer.from(canonicalJson(rest), 'utf8');
    expect(verify(null, bytes, publicKey, Buffer.from(proof!.signature, 'base64url'))).toBe(true);
  });

  it('names key and command on the page, and says nowhere that it is not signed', async () => {
    const path = createLinks('https://wire.example').brief(ferryBrief);
    const shown = await (await signed.request(path)).text();
    expect(shown).toContain(`title="${signer.keyId}"`);
    expect(shown).toContain(`nutgraf verify https://wire.example/coast/briefs/${ferryBrief.id}.json`);
    expect(shown).toContain('href="/coast/.well-known/nutgraf-keys.json"');
    expect(await (await signed.request('/how-we-write')).text()).not.toContain('brief.json is not signed');
  });

  it('shows the private key in no output', async () => {
    for (const path of [
      '/',
      address,
      '/.well-known/nutgraf-keys.json',
      '/feed.json',
      '/atom.xml',
      '/sources.json',
    ])
      expect(await (await signed.request(path)).text()).not.toContain(key.d);
  });
});

describe('a site without a key', () => {
  it('serves brief.json unsigned, an empty key set, and says so', async () => {
    const document = (await (await unsigned.request(address)).json()) as Document;
    expect(document).not.toHaveProperty('proof');
    expect(document['digests']).toHaveProperty('headline');
    expect(await (await unsigned.request('/.well-known/nutgraf-keys.json')).json()).toEqual({ keys: [] });
    expect(await (await unsigned.request('/how-we-write')).text()).toContain('brief.json is not signed');
  });

  it('serves the schema of brief.json', async () => {
    const response = await unsigned.request('/schemas/nutgraf-brief-1.json');
    expect(response.headers.get('content-type')).toMatch(/^application\/schema\+json/);
    expect(await response.json()).toMatchObject({ title: 'nutgraf-brief/1', type: 'object' });
  });
});
