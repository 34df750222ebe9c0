import { Command, CommanderError, InvalidArgumentError } from 'commander';
import type { Config } from '../config/mod.ts';
import { version } from '../version.ts';
import type { CheckFlags } from './commands/check.ts';
import type { ReplayFlags } from './commands/replay.ts';
import type { Context } from './context.ts';
import { inPlain, type Terminal } from './terminal.ts';

type Flags = Readonly<Record<string, unknown>>;

/** What `nutgraf` was asked to do: to be run with its context, once. */
export type Action = (context: Context) => number | Promise<number>;

/** A command that was asked for, ready to be run. */
export interface Request {
  readonly action: Action;
  readonly flags: Flags;
  readonly name: string;
}

function whole(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('a whole number is expected');
  return Number(value);
}

function oneOf(...choices: string[]): (value: string) => string {
  return (value) => {
    if (!choices.includes(value)) throw new InvalidArgumentError(`Choose one of ${choices.join(', ')}`);
    return value;
  };
}

type Ask = (command: Command, action: (args: readonly string[], flags: Flags) => Action) => void;

/** A command with the flags that every command takes. */
function on(parent: Command, usage: string, about: string): Command {
  return parent
    .command(usage)
    .description(about)
    .option('--json', 'print one JSON document on stdout')
    .option('--data-dir <dir>', 'folder of the embedded archive')
    .option('--no-color', 'no colours (also: NO_COLOR=1)');
}

function addWire(program: Command, ask: Ask): void {
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

function addReading(program: Command, ask: Ask): void {
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

function addFeeds(program: Command, ask: Ask): void {
  const feeds = program
    .command('feeds')
    .description('the feeds a beat is read from')
    .showSuggestionAfterError();
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
}

const checkExamples = `
Examples:
  nutgraf check summary.md --against article.html notes.txt
  nutgraf check - --against wire.txt --outlet "The Harbour Ledger" --date 2026-11-19
  nutgraf check brief.html --against sources/ 'more/*.md' https://northline.example/mill
  nutgraf check summary.md --against article.txt --sarif > check.sarif

Exit: 0 all supported, 1 something is not (see --fail-on) or nothing could be checked, 2 used wrongly.`;

function addCheck(program: Command, ask: Ask): void {
  const check = on(
    program,
    'check [text]',
    'check every sentence of a text against sources; exit 1 when one is not supported',
  )
    .option('--against <source...>', 'files, folders, patterns, addresses, or - for standard input')
    .option('--outlet <name...>', 'outlet of each source, in order, or FILE=NAME')
    .option(
      '--date <day...>',
      'day of each source (2026-11-19), in order, or FILE=DAY; one alone holds for all',
    )
    .option(
      '--format <format>',
      'text, html or markdown: of the text, where name and content do not tell',
      oneOf('text', 'html', 'markdown'),
    )
    .option(
      '--fail-on <verdict>',
      'the mildest verdict that makes it exit 1: contradicted, unsupported or unclear',
      oneOf('contradicted', 'unsupported', 'unclear'),
      'unclear',
    )
    .option('--quiet', 'show only what fails')
    .option('--explain', 'show the source of every sentence, how it was judged, and the score')
    .option('--verifier', 'let the configured model veto what is supported (docs/operate/verifier.md)')
    .option('--sarif', 'print SARIF 2.1.0 for editors and code scanning')
    .option('--pairs <file>', 'JSONL of {id, text, sources: [{outlet?, text}]}; one verdict a line, or -')
    .addHelpText('after', checkExamples);
  ask(
    check,
    ([text], flags) =>
      async (context) =>
        (await import('./commands/check.ts')).checkCommand(text, flags as unknown as CheckFlags, context),
  );
}

function addVerify(program: Command, ask: Ask): void {
  const verify = on(
    program,
    'verify <brief>',
    'check a published brief.json (file or address) again: signature, spans, verdicts; exit 1 when anything differs',
  )
    .option('--sources <file...>', 'source texts or folders of them, in place of the archive')
    .option('--key <key>', 'the publisher’s public key: file or JWK')
    .option('--signature-only', 'do not look for the cited articles')
    .option('--allow-unsigned', 'an unsigned brief is no difference');
  ask(
    verify,
    ([brief], flags) =>
      async (context) =>
        (await import('./commands/verify.ts')).verifyCommand(brief!, flags, context),
  );
  const keys = program
    .command('keys')
    .description('the keys that sign brief.json')
    .showSuggestionAfterError();
  ask(
    on(keys, 'list', 'the public keys, as the site publishes them'),
    () => async (context) => (await import('./commands/keys.ts')).listKeys(context),
  );
  ask(
    on(keys, 'rotate', 'sign with a new key from the next start on'),
    () => async (context) => (await import('./commands/keys.ts')).rotateKeysCommand(context),
  );
}

function addBriefs(program: Command, ask: Ask): void {
  const briefs = program.command('briefs').description('the briefs of an archive').showSuggestionAfterError();
  const list = on(briefs, 'list', 'newest first').option('--limit <n>', 'at most this many', whole, 50);
  ask(
    list,
    (_, flags) => async (context) =>
      (await import('./commands/briefs.ts')).listBriefs(flags as { limit: number }, context),
  );
  ask(
    on(briefs, 'show <id>', 'one brief'),
    ([id]) =>
      async (context) =>
        (await import('./commands/briefs.ts')).showOneBrief(id!, context),
  );
  ask(
    on(briefs, 'json <id>', 'the signed brief.json of one brief, as the site serves it'),
    ([id]) =>
      async (context) =>
        (await import('./commands/brief-json.ts')).printBriefJson(id!, context),
  );
  const digest = on(briefs, 'digest', 'a day of a beat: what moved, what is new, what resolved')
    .option('--day <day>', 'UTC, 2026-11-20; else the newest on which something changed')
    .option('--beat <name>', 'the beat; else the one that wrote last');
  ask(
    digest,
    (_, flags) => async (context) => (await import('./commands/digest.ts')).printDigest(flags, context),
  );
  const explain = on(
    briefs,
    'explain <id>',
    'every sentence with its source, how it was made and what was checked',
  );
  ask(
    explain,
    ([id]) =>
      async (context) =>
        (await import('./commands/briefs.ts')).explainBrief(id!, context),
  );
}

function addOperation(program: Command, ask: Ask): void {
  const score = on(
    program,
    'eval <suite>',
    'score a stage on labelled data: clustering, derivation, entities, extraction, feeds, grounding, guard, links, load, mutations, summaries',
  )
    .option('--data <dir>', 'folder of the data set')
    .option('--out <file>', 'write one prediction a line')
    .option('--set <name>', 'which set of the folder, for grounding and entities')
    .option('--pairs <file>', 'pairs of texts, for derivation')
    .option('--negatives <dir>', 'a clustering set whose pages were not copied, for derivation')
    .option('--live <n>', 'live articles, for load', whole);
  ask(
    score,
    ([suite], flags) =>
      async (context) =>
        (await import('./commands/eval.ts')).evalCommand(suite!, flags, context),
  );
  ask(
    on(program, 'migrate', 'bring the archive’s schema forward'),
    () => async (context) => (await import('./commands/operate.ts')).migrateCommand(context),
  );
  ask(
    on(program, 'config', 'every setting, its value and where it comes from'),
    () => async (context) => (await import('./commands/operate.ts')).configCommand(context),
  );
}

/** Commands are loaded when they are run: `nutgraf check` starts without the store and the site. */
function build(request: (request: Request) => void): Command {
  const program = new Command('nutgraf')
    .description(
      'A news wire that shows its work: short briefs, every sentence checked against the sentence it cites',
    )
    .version(version)
    .helpCommand('help [command]', 'help for a command')
    .showSuggestionAfterError();
  const ask: Ask = (command, action) => {
    command.action(() => {
      const flags = command.opts<Flags>();
      request({ action: action(command.args, flags), flags, name: fullName(command) });
    });
  };
  for (const add of [addWire, addReading, addFeeds, addCheck, addVerify, addBriefs, addOperation])
    add(program, ask);
  return program;
}

function fullName(command: Command): string {
  return command.parent && command.parent.name() !== 'nutgraf'
    ? `${command.parent.name()} ${command.name()}`
    : command.name();
}

/**
 * Reads the command line. Help and version print themselves and give null.
 *
 * @throws CommanderError for a wrong command or flag, its text already printed on `err`.
 *
 * @example
 * // parse(['briefs', 'list', '--json'], terminal)?.name gives 'briefs list'
 */
export function parse(args: readonly string[], terminal: Terminal): Request | null {
  let asked: Request | null = null;
  const program = build((request) => {
    asked = request;
  });
  const quiet = {
    writeOut: (text: string) => {
      terminal.out(text);
    },
    writeErr: () => undefined,
  };
  const each = (command: Command): void => {
    command.configureOutput(quiet).exitOverride();
    command.commands.forEach(each);
  };
  each(program);
  if (args.length === 0) {
    program.outputHelp();
    return null;
  }
  try {
    program.parse(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return null;
    throw error;
  }
  return asked;
}

/**
 * The context a request runs in.
 *
 * @example
 * // request.action(contextOf(request, readConfig(process.env), terminal))
 */
export function contextOf(request: Request, config: Config, terminal: Terminal): Context {
  const named = request.flags['dataDir'];
  const { dataDir, databaseUrl } = config.values;
  const isPlain = request.flags['color'] === false;
  return {
    config,
    terminal: { ...terminal, json: request.flags['json'] === true, ...(isPlain && { style: inPlain }) },
    dataDir: typeof named === 'string' ? named : dataDir,
    databaseUrl: typeof named === 'string' || databaseUrl === '' ? null : databaseUrl,
    command: `nutgraf ${request.name}`,
  };
}
