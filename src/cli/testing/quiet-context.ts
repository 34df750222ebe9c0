import { readConfig } from '../../config/mod.ts';
import type { Context } from '../context.ts';

/** What a command is given where nobody reads along: default settings, and only complaints are written, to stderr. */
export function quietContext(place: Pick<Context, 'dataDir' | 'databaseUrl' | 'command'>): Context {
  return {
    config: readConfig({}),
    terminal: {
      json: false,
      out: () => undefined,
      err: (text) => process.stderr.write(text),
      style: (_, text) => text,
    },
    ...place,
  };
}
