import { NutgrafError } from '../../errors.ts';

/** A server on this machine that stands in for an origin. */
export interface LocalServer {
  readonly host: string;
  readonly port: number;
}

/** Exact origins (`https://gridpaper.example`) and the servers asked in their place, over plain HTTP. */
export type Origins = ReadonlyMap<string, LocalServer>;

/**
 * Refuses a list whose keys are not exact origins: such a key would never match and its outlet would be looked for
 * on the internet.
 *
 * Errors: `NG_BUG` naming the key.
 */
export function checkOrigins(origins: Origins): Origins {
  for (const key of origins.keys()) {
    const url = URL.parse(key);
    const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
    if (!isWeb || url.origin !== key) throw new NutgrafError('NG_BUG', `"${key}" is not an origin`);
  }
  return origins;
}
