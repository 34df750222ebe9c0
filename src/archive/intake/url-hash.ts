import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** SHA-256 of an address in hex: the address itself may be longer than an index takes. */
export function urlSha256(url: string): string {
  return createHash('sha256').update(url).digest('hex');
}

/** An address as the tables tell it from others. */
export function urlHash(url: string): RawBuilder<Uint8Array> {
  return sql<Uint8Array>`decode(${urlSha256(url)}, 'hex')`;
}
