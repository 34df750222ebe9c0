import type { StoreOptions } from '../mod.ts';

/** How to open the store at an address of a server, or in a folder. */
export function placeOptions(place: string): StoreOptions {
  const isAddress = place.startsWith('postgres://');
  return {
    dataDir: isAddress ? null : place,
    databaseUrl: isAddress ? place : null,
    command: 'nutgraf test',
  };
}
