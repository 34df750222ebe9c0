import type { FetchPurpose } from './fetch-records.ts';

/** How much of one answer is taken. Sizes in bytes. */
export interface SizeCap {
  /** As sent. */
  readonly wireBytes: number;
  /** After unpacking. */
  readonly decodedBytes: number;
  /** Unpacked bytes per byte sent, from `ratioFromBytes` unpacked bytes on; null for no cap. */
  readonly ratio: number | null;
  /** What goes beyond `decodedBytes` is left out instead of refused. */
  readonly isCut: boolean;
}

/** How long and how much a fetch may take. Times in milliseconds. */
export interface FetchLimits {
  /** Name look-up, connection and TLS together. */
  readonly connectMs: number;
  /** From the request sent to the last header. */
  readonly headersMs: number;
  /** From the headers to the last byte. */
  readonly bodyMs: number;
  readonly headerBytes: number;
  readonly redirects: number;
  /** Requests at one time, over all hosts. */
  readonly parallel: number;
  readonly sizes: Readonly<Record<FetchPurpose, SizeCap>>;
}

/** Small answers may be packed as tightly as they like: a short page of one repeated line is no bomb. */
export const ratioFromBytes = 1_000_000;

/**
 * Sizes: gzip reaches 1,000:1 and brotli 600,000:1 (measured), real feeds stay under 30:1. For robots.txt the cap is
 * the least a crawler must read (RFC 9309 §2.5).
 */
export const defaultLimits: FetchLimits = {
  connectMs: 10_000,
  headersMs: 15_000,
  bodyMs: 30_000,
  headerBytes: 32 * 1024,
  redirects: 5,
  parallel: 16,
  sizes: {
    feed: { wireBytes: 5_000_000, decodedBytes: 20_000_000, ratio: 100, isCut: false },
    page: { wireBytes: 5_000_000, decodedBytes: 5_000_000, ratio: null, isCut: false },
    robots: { wireBytes: 5_000_000, decodedBytes: 500 * 1024, ratio: null, isCut: true },
  },
};

/** Longer addresses are not asked for: no page needs one, and rules of robots.txt are matched against every character. */
export const longestAddress = 4096;

/** Longest pause between two requests to one host that is kept; a site that wants more is not for us to decide here. */
export const longestPauseMs = 60_000;

/** Longest `Retry-After` that is believed: 7 days. */
export const longestRetryAfterMs = 7 * 24 * 60 * 60 * 1000;

/** How long a host is left alone that has too many requests (429) and names no time, or one that is over. */
export const unnamedPauseMs = 5 * 60 * 1000;
