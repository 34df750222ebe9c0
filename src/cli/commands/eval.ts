import { evaluateMutations } from '../../eval/mutations.ts';
import { runClusteringSuite } from '../../eval/clustering.ts';
import { NutgrafError } from '../../errors.ts';
import type { Context } from '../context.ts';
import { printJson } from '../terminal.ts';

export interface EvalFlags {
  readonly data?: string;
  readonly out?: string;
}

const suites: Readonly<Record<string, (options: { dir: string; out?: string }) => object>> = {
  clustering: runClusteringSuite,
  mutations: evaluateMutations,
};

function lines(value: object, indent = ''): string {
  return Object.entries(value)
    .map(([key, item]: [string, unknown]) =>
      typeof item === 'object' && item !== null
        ? `${indent}${key}\n${lines(item, `${indent}  `)}`
        : `${indent}${key}: ${String(item)}\n`,
    )
    .join('');
}

/** nutgraf eval SUITE --data DIR: scores a stage on labelled data; exits 0 whatever the score. */
export function evalCommand(suite: string, flags: EvalFlags, context: Context): number {
  const run = suites[suite];
  if (!run) {
    throw new NutgrafError('NG_CONFIG_USAGE', `there is no suite "${suite}"`, {
      hint: `Suites: ${Object.keys(suites).join(', ')}`,
    });
  }
  if (flags.data === undefined)
    throw new NutgrafError('NG_CONFIG_USAGE', 'eval needs a folder of data', {
      hint: 'Name it with --data DIR',
    });
  const result = run({ dir: flags.data, ...(flags.out === undefined ? {} : { out: flags.out }) });
  if (context.terminal.json) printJson(context.terminal, result);
  else context.terminal.out(lines(result));
  return 0;
}
