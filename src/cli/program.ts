import { Command, CommanderError } from 'commander';
import type { Config } from '../config/mod.ts';
import { NutgrafError } from '../errors.ts';
import { version } from '../version.ts';
import { addBriefs, addOperation } from './archive-commands.ts';
import type { Action, Ask, Flags } from './ask.ts';
import { addCheck, addVerify } from './check-commands.ts';
import type { Context } from './context.ts';
import { addFeeds } from './feed-commands.ts';
import { inPlain, type Terminal } from './terminal.ts';
import { addReading, addWire } from './wire-commands.ts';

/** A command that was asked for, ready to be run. */
export interface Request {
  readonly action: Action;
  readonly flags: Flags;
  readonly name: string;
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

/** What was wrong with a command, with the way to its own help. Help and version that were asked for stay as they are. */
function asUsage(error: CommanderError, command: Command): Error {
  if (error.exitCode === 0) return error;
  const words = error.message
    .replace(/^error: /, '')
    .replace(/\n+/g, ' ')
    .trim();
  const message = words === '(outputHelp)' ? 'a sub-command is missing' : words;
  const hint = command.parent === null ? 'See: nutgraf help' : `See: nutgraf ${fullName(command)} --help`;
  return new NutgrafError('NG_CONFIG_USAGE', message, { hint, cause: error });
}

/**
 * Reads the command line. Help and version print themselves and give null.
 *
 * @throws NutgrafError NG_CONFIG_USAGE for a wrong command or flag.
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
    command.configureOutput(quiet).exitOverride((error) => {
      throw asUsage(error, command);
    });
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
