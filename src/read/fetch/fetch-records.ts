import type { Failure } from '../../news/mod.ts';

/** What is asked for: decides the Accept header and the cap on decoded bytes. */
export type FetchPurpose = 'feed' | 'page' | 'robots';

/** One question to a server. */
export interface FetchRequest {
  readonly url: string;
  readonly purpose: FetchPurpose;
  /** From the last full answer, sent back verbatim as If-None-Match and If-Modified-Since. */
  readonly etag?: string | null;
  readonly lastModified?: string | null;
  /**
   * Asked before a redirect is followed, with its target and the answer that sent us there. A failure ends the way: the
   * target is not asked for. Without it every redirect to a public address is followed.
   */
  readonly mayFollow?: (target: string, from: SentOn) => Promise<Failure | null>;
}

/** An answer that sends on to another address. */
export interface SentOn {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A server's answer, or why there is none. A 4xx or 5xx is a failure that keeps status and headers. */
export type FetchResult =
  | {
      readonly ok: true;
      readonly status: number;
      /** Where the answer came from, after redirects. */
      readonly url: string;
      /** True when every redirect on the way was permanent (301, 308), none left https, and there was one. */
      readonly movedForGood: boolean;
      readonly notModified: boolean;
      /** Names in lower case; a name sent twice is joined by ", ", but `x-robots-tag` by line feeds. No cookies. */
      readonly headers: Readonly<Record<string, string>>;
      /** Decoded (gzip, deflate, br), within the cap; empty when not modified. */
      readonly bytes: Uint8Array;
    }
  | {
      readonly ok: false;
      readonly failure: Failure;
      readonly url: string;
      /** Null when no answer came. */
      readonly status: number | null;
      readonly headers: Readonly<Record<string, string>>;
    };

/** The only way to the network. */
export interface Fetcher {
  /**
   * Waits its turn at the host, then asks once. A host that asked for a pause (429 or 503 with `Retry-After`) is not
   * asked before its end: the failure comes at once. Never throws for what a server or network does.
   */
  fetch(request: FetchRequest): Promise<FetchResult>;
  /** Keeps at least this pause between two requests to the host of an address (robots.txt Crawl-delay). */
  slowDown(url: string, pauseMs: number): void;
  close(): Promise<void>;
}
