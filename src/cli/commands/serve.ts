import type { Archive, Instant } from '../../news/mod.ts';
import { createSite, startServer } from '../../publish/mod.ts';
import { version } from '../../version.ts';
import { existingArchive, withArchive, type Context } from '../context.ts';

/** Serves an open archive until the process is told to stop; the signal closes the archive and ends the process. */
export async function serveArchive(
  archive: Archive,
  context: Context,
  options: { demo: boolean },
): Promise<void> {
  const { bind, port, publicUrl, siteTitle } = context.config.values;
  // The address is known once the server listens, and the site needs it: requests wait for both.
  const { promise: site, resolve: ready } = Promise.withResolvers<ReturnType<typeof createSite>>();
  const app = { fetch: async (request: Request) => (await site).fetch(request) };
  const server = await startServer({ app, host: bind, port: Number(port) });
  ready(
    createSite({
      archive,
      publicUrl: publicUrl || server.url,
      title: siteTitle,
      now: () => new Date().toISOString() as Instant,
      engine: version,
      demo: options.demo,
      onError: (error) => {
        context.terminal.err(
          `nutgraf: a page failed: ${error instanceof Error ? error.message : String(error)}\n`,
        );
      },
    }),
  );
  context.terminal.err(`The site is at ${server.url} (stop with Ctrl-C)\n`);
  await new Promise<never>(() => undefined);
}

/** nutgraf serve: the site of an archive. */
export async function serveCommand(context: Context): Promise<number> {
  return withArchive(context, existingArchive(context.dataDir), async (archive) => {
    await serveArchive(archive, context, { demo: false });
    return 0;
  });
}
