import type { Store } from '../../archive/mod.ts';
import { serveStore } from '../../archive/mod.ts';
import { NutgrafError } from '../../errors.ts';
import type { Instant } from '../../news/mod.ts';
import { createSite, isLoopback, startServer } from '../../publish/mod.ts';
import { version } from '../../version.ts';
import { digestsOf } from '../../wire/mod.ts';
import type { Closing } from '../closing.ts';
import { machineNow } from '../machine-clock.ts';
import { closingAfter, existingArchive, openForUse, type Context } from '../context.ts';
import { signerOf } from '../signing.ts';

export interface SiteFlags {
  /** The outlets are invented, and the site says so. */
  readonly demo: boolean;
  /** The wire's clock; the machine's unless given. */
  readonly now?: () => Instant;
  /** A private beat: the site stays on this machine. */
  readonly isPrivate?: boolean;
  /** False for an archive in memory: nothing is kept, its signing key neither. */
  readonly isKept?: boolean;
}

/** Refuses to show a private beat to other machines. */
function checkBind(bind: string, { isPrivate = false }: SiteFlags): void {
  if (!isPrivate || isLoopback(bind)) return;
  throw new NutgrafError('NG_CONFIG_USAGE', `a private beat cannot be served on "${bind}"`, {
    hint: 'Leave NUTGRAF_BIND at 127.0.0.1, or make the beat public in its file',
  });
}

function lineOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Starts the site of a store, and answers other commands that want its archive. Gives the site's address. */
export async function startSite(
  store: Pick<Store, 'archive' | 'intake' | 'models' | 'backend'>,
  context: Context,
  closing: Closing,
  flags: SiteFlags,
): Promise<string> {
  const { bind, port, publicUrl, siteTitle } = context.config.values;
  checkBind(bind, flags);
  const { now = machineNow } = flags;
  const signer = signerOf(context, { isKept: flags.isKept ?? true });
  if (signer === null)
    context.terminal.err('brief.json is not signed: give all sites one key with NUTGRAF_SIGNING_KEY_FILE\n');
  // The address is known once the server listens, and the site needs it: requests wait for both.
  const { promise: site, resolve: ready } = Promise.withResolvers<ReturnType<typeof createSite>>();
  const app = { fetch: async (request: Request) => (await site).fetch(request) };
  const server = await startServer({ app, host: bind, port: Number(port), publicUrl });
  closing.add(() => server.close());
  ready(
    createSite({
      archive: store.archive,
      digests: digestsOf(store.archive, now),
      intake: store.intake,
      publicUrl: publicUrl || server.url,
      title: siteTitle,
      now,
      engine: version,
      demo: flags.demo,
      signer,
      onError: (error) => {
        context.terminal.err(`nutgraf: a page failed: ${lineOf(error)}\n`);
      },
    }),
  );
  return server.url;
}

/** Lets other commands ask this process, while it holds the archive's folder. */
export async function answerCommands(
  store: Pick<Store, 'archive' | 'intake' | 'models' | 'backend'>,
  context: Context,
  closing: Closing,
): Promise<void> {
  if (store.backend !== 'embedded') return;
  const { archive, intake, models } = store;
  const answering = await serveStore(context.dataDir, { archive, intake, models });
  closing.add(() => answering.close());
}

/** Serves until the process is told to stop; the signal closes what is open and ends the process. */
export async function serveUntilStopped(
  store: Pick<Store, 'archive' | 'intake' | 'models' | 'backend'>,
  context: Context,
  closing: Closing,
  flags: SiteFlags,
): Promise<never> {
  // What is kept nowhere has no folder in which others could ask for it.
  if (flags.isKept ?? true) await answerCommands(store, context, closing);
  const url = await startSite(store, context, closing, flags);
  context.terminal.err(`The site is at ${url} (stop with Ctrl-C)\n`);
  return new Promise<never>(() => undefined);
}

/** nutgraf serve: the site of an archive. */
export function serveCommand(context: Context): Promise<number> {
  existingArchive(context);
  return closingAfter(async (closing) => {
    const store = await openForUse(context, closing);
    return serveUntilStopped(store, context, closing, { demo: false });
  });
}
