import type { Instant, RightsLevel, RightsSignal, RightsStatement } from '../../news/mod.ts';

/** What a statement allows that limits nothing: a grant, where one is recorded, is not lessened by it. */
export const noLimit: RightsLevel = 4;

const longestRaw = 300;

/** Where and when something was served. */
export interface Served {
  readonly url: string;
  readonly readAt: Instant;
}

/** Makes a statement, its raw form cut to 300 characters. */
export function statement(
  signal: RightsSignal,
  raw: string,
  { url, readAt }: Served,
  level: RightsLevel,
  why: string,
): RightsStatement {
  const cut = raw
    .slice(0, 2 * longestRaw)
    .trim()
    .slice(0, longestRaw);
  return { signal, raw: cut, url, readAt, level, why };
}
