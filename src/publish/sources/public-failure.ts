import type { Failure, FailureClass } from '../../news/mod.ts';
import { clipWords } from '../display-budget.ts';
import { reasonWordLimit } from '../public-coverage.ts';
import { plainText } from '../safe-text.ts';

/** Why something could not be read, cleaned. */
export interface PublicFailure {
  readonly class: FailureClass;
  /** The class in words. */
  readonly kind: string;
  /** What happened, without a full stop. */
  readonly why: string;
}

const kinds: Readonly<Record<FailureClass, string>> = {
  'no-such-host': 'No such site',
  'blocked-address': 'Address not allowed',
  'no-connection': 'No connection',
  timeout: 'No answer in time',
  'too-large': 'Too large',
  redirects: 'Sent in circles',
  'http-error': 'Error answer',
  gone: 'Gone',
  throttled: 'Asked to wait',
  disallowed: 'Not allowed',
  paywalled: 'Paywall',
  'not-a-feed': 'Not a feed',
  'not-a-page': 'Not a page',
  malformed: 'Broken',
  empty: 'No text found',
  crashed: 'Could not be parsed',
};

/** The part of an address that may hold a key. */
const queries = /(https?:\/\/[^\s?#]+)[?#]\S*/gi;

/**
 * A failure fit for readers: visible text of at most 40 words, without the query of any address it names.
 *
 * @example
 * publicFailure(failure).why; // 'the server answered 503 (Service Unavailable)'
 */
export function publicFailure(failure: Failure): PublicFailure {
  const why = plainText(failure.why).replace(queries, '$1').replace(/\.$/, '');
  return { class: failure.class, kind: kinds[failure.class], why: clipWords(why, reasonWordLimit) };
}
