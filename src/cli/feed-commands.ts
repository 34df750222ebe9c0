import type { Command } from 'commander';
import { group, on, type Ask } from './ask.ts';

/** feeds add, import, list, export, health, retry. */
export function addFeeds(program: Command, ask: Ask): void {
  const feeds = group(program, 'feeds', 'the feeds a beat is read from');
  const forBeat = ['--beat <name>', 'beat the feeds belong to (else the only one, or ai)'] as const;
  const ofBeat = ['--beat <name>', 'only the feeds of this beat'] as const;
  const load = () => import('./commands/feeds.ts');
  ask(
    on(feeds, 'add <url...>', 'subscribe to feeds')
      .option(...forBeat)
      .option('--title <name>', 'the outlet'),
    (urls, flags) => async (context) => (await load()).addFeeds(urls, flags, context),
  );
  ask(
    on(feeds, 'import <file>', 'subscribe to all feeds of an OPML file').option(...forBeat),
    ([file], flags) =>
      async (context) =>
        (await load()).importFeeds(file!, flags, context),
  );
  ask(
    on(feeds, 'list', 'in the order they were added').option(...ofBeat),
    (_, flags) => async (context) => (await load()).listFeeds(flags, context),
  );
  ask(
    on(feeds, 'export', 'the feeds as OPML on stdout').option(...ofBeat),
    (_, flags) => async (context) => (await load()).exportFeeds(flags, context),
  );
  ask(
    on(feeds, 'health', 'how each feed does; exit 1 when a beat gets nothing').option(...ofBeat),
    (_, flags) => async (context) => (await load()).feedsHealth(flags, context),
  );
  ask(
    on(
      feeds,
      'retry',
      'try the articles again that were set aside because no story could be made of them',
    ).option(...ofBeat),
    (_, flags) => async (context) => (await load()).retryArticles(flags, context),
  );
}
