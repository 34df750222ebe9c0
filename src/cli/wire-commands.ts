import type { Command } from 'commander';
import { on, type Ask } from './ask.ts';
import type { ReplayFlags } from './commands/replay.ts';

/** What runs the wire or its site: demo, run, work, replay, serve. */
export function addWire(program: Command, ask: Ask): void {
  const demo = on(
    program,
    'demo',
    'read an invented news day over HTTP on this machine, then serve the site',
  ).option('--once', 'stop when the day is done');
  ask(
    demo,
    (_, flags) => async (context) => (await import('./commands/demo.ts')).demoCommand(flags, context),
  );
  for (const [name, about] of [
    ['run', 'the wire and its site: read feeds, write, check, publish, until stopped'],
    ['work', 'a worker beside others on one PostgreSQL (DATABASE_URL)'],
  ] as const) {
    const command = on(program, name, about).option(
      '--beat <file...>',
      'beat files (YAML); else the one on AI',
    );
    ask(command, (_, flags) => async (context) => {
      const { runCommand, workCommand } = await import('./commands/run.ts');
      return name === 'run' ? runCommand(flags, context) : workCommand(flags, context);
    });
  }
  const replay = on(
    program,
    'replay <file>',
    'run dated articles (JSONL, also gzip) through the wire on a virtual clock',
  )
    .option('--beat <name>', 'beat the articles belong to', 'main')
    .option('--serve', 'serve the site when done');
  ask(
    replay,
    ([file], flags) =>
      async (context) =>
        (await import('./commands/replay.ts')).replayCommand(file!, flags as unknown as ReplayFlags, context),
  );
  ask(
    on(program, 'serve', 'serve the site of an archive'),
    () => async (context) => (await import('./commands/serve.ts')).serveCommand(context),
  );
}

/** What reads one thing: read, feed. */
export function addReading(program: Command, ask: Ask): void {
  ask(
    on(program, 'read <page>', 'read one page (address or HTML file) into an article'),
    ([page]) =>
      async (context) =>
        (await import('./commands/read.ts')).readCommand(page!, context),
  );
  ask(
    on(program, 'feed <feed>', 'read one feed (address or file) into its items'),
    ([feed]) =>
      async (context) =>
        (await import('./commands/read.ts')).feedCommand(feed!, context),
  );
}
