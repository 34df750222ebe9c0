import { InvalidArgumentError, type Command } from 'commander';
import type { Context } from './context.ts';

/** The flags of a command, by their names in the program. */
export type Flags = Readonly<Record<string, unknown>>;

/** What `nutgraf` was asked to do: to be run with its context, once. */
export type Action = (context: Context) => number | Promise<number>;

/** Gives a command its action, made of its arguments and flags when it was asked for. */
export type Ask = (command: Command, action: (args: readonly string[], flags: Flags) => Action) => void;

/** A command with the flags that every command takes. */
export function on(parent: Command, usage: string, about: string): Command {
  return parent
    .command(usage)
    .description(about)
    .option('--json', 'print one JSON document on stdout')
    .option('--data-dir <dir>', 'folder of the embedded archive')
    .option('--no-color', 'no colours (also: NO_COLOR=1)');
}

/** A group of commands, as `feeds` is. */
export function group(parent: Command, name: string, about: string): Command {
  return parent.command(name).description(about).showSuggestionAfterError();
}

/** Reads the whole number of a flag. */
export function whole(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('a whole number is expected');
  return Number(value);
}

/** Reads a flag that must be one of a few words. */
export function oneOf(...choices: string[]): (value: string) => string {
  return (value) => {
    if (!choices.includes(value)) throw new InvalidArgumentError(`Choose one of ${choices.join(', ')}`);
    return value;
  };
}
