import { readFileSync } from 'node:fs';
import { NutgrafError } from '../../errors.ts';

const names = ['plan', 'write', 'repair'] as const;

/** The questions put to a model; each is a file of its name in prompts/. */
export type PromptName = (typeof names)[number];

/** A prompt as its file holds it. */
export interface Prompt {
  readonly name: PromptName;
  /** Counts from 1; another text is another version. */
  readonly version: number;
  /** With `{{placeholders}}`. */
  readonly text: string;
}

const first = /^version: (\d+)\n+/;
let loaded: ReadonlyMap<PromptName, Prompt> | null = null;

function read(name: PromptName): Prompt {
  const raw = readFileSync(new URL(`./prompts/${name}.md`, import.meta.url), 'utf8');
  const match = first.exec(raw);
  if (!match) throw new NutgrafError('NG_BUG', `prompt "${name}" does not begin with its version`);
  return { name, version: Number(match[1]), text: raw.slice(match[0].length).trim() };
}

/** A prompt from its file, read once. */
export function promptOf(name: PromptName): Prompt {
  loaded ??= new Map(names.map((each) => [each, read(each)]));
  return loaded.get(name)!;
}

/**
 * The text of a prompt with its placeholders filled.
 *
 * @param values Numbers and words of ours only; what a source wrote goes into the data, never in here.
 * @throws NutgrafError NG_BUG when a placeholder has no value, or a value no placeholder.
 */
export function filled(name: PromptName, values: Readonly<Record<string, string | number>>): string {
  const { text } = promptOf(name);
  const used = new Set<string>();
  const result = text.replace(/\{\{(\w+)\}\}/g, (_, key: string) => {
    const value = values[key];
    if (value === undefined) throw new NutgrafError('NG_BUG', `prompt "${name}" asks for "${key}"`);
    used.add(key);
    return String(value);
  });
  const unused = Object.keys(values).find((key) => !used.has(key));
  if (unused !== undefined) throw new NutgrafError('NG_BUG', `prompt "${name}" has no place for "${unused}"`);
  return result;
}

/** `plan@1 write@1 repair@1`: what a brief says of the prompts behind it. */
export function promptVersions(): string {
  return names.map((name) => `${name}@${promptOf(name).version}`).join(' ');
}
