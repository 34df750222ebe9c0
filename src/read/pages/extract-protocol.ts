import type { Failure, Instant } from '../../news/mod.ts';
import type { ExtractedPage } from './page-records.ts';

/** One page on its way to the thread. */
export interface ExtractRequest {
  readonly bytes: Uint8Array;
  /** The Content-Type header as served. */
  readonly contentType: string | null;
  readonly url: string;
  readonly now: Instant;
}

/** `ready` once the thread has loaded; then one answer a page. */
export type ExtractResponse =
  { readonly kind: 'ready' } | { readonly kind: 'done'; readonly result: ExtractedPage | Failure };
