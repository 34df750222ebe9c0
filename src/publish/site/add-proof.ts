import { readFileSync } from 'node:fs';
import type { Hono } from 'hono';
import type { Signer } from '../proof/signer.ts';
import { openData } from './open-data.ts';

/** The packed JSON Schema of brief.json. */
export const briefSchemaFile = new URL('../../../assets/nutgraf-brief-1.schema.json', import.meta.url);

/**
 * Adds what others need to check brief.json: the public keys (an empty set on a site that does not sign) and the schema.
 */
export function addProof(
  app: Hono,
  { options }: { readonly options: { readonly signer?: Signer | null } },
): void {
  const keySet = options.signer?.keySet ?? { keys: [] };
  app.get('/.well-known/nutgraf-keys.json', (c) =>
    openData(c, `${JSON.stringify(keySet, null, 1)}\n`, 'application/jwk-set+json', false),
  );
  app.get('/schemas/nutgraf-brief-1.json', (c) =>
    openData(c, readFileSync(briefSchemaFile, 'utf8'), 'application/schema+json', false),
  );
}
