import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';

/**
 * The one form in which a JSON value is hashed and signed: RFC 8785 (JCS), keys sorted, no spaces.
 *
 * @param value JSON without `undefined`, infinite numbers or lone surrogates.
 * @throws Error for a lone surrogate, which has no UTF-8.
 *
 * @example
 * canonicalJson({ b: 1, a: [1.0, 'é'] }); // '{"a":[1,"é"],"b":1}'
 */
export function canonicalJson(value: unknown): string {
  return canonicalize(value)!;
}

/** SHA-256 of the canonical form in UTF-8, hex. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value), 'utf8').digest('hex');
}

/** The same value with U+FFFD for every half of a surrogate pair, in strings and keys. */
export function wellFormed<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (_key, one: unknown) =>
    typeof one === 'string' ? one.toWellFormed() : one,
  ) as Value;
}
