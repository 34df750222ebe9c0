import { NutgrafError } from '../../errors.ts';
import type { Context } from '../context.ts';
import { printJson } from '../terminal.ts';

export interface EvalFlags {
  readonly data?: string;
  readonly out?: string;
  readonly set?: string;
  readonly live?: number;
  readonly pairs?: string;
  readonly negatives?: string;
}

interface SuiteOptions {
  readonly dir: string;
  readonly out?: string;
  readonly set?: string;
  readonly live: number;
  readonly pairs?: string;
  readonly negatives?: string;
}

type Suite = (options: SuiteOptions) => object | Promise<object>;

/** Suites load when asked for: one reads pages, another makes stories. */
const suites: Readonly<Record<string, Suite>> = {
  clustering: async (options) => (await import('../../eval/clustering.ts')).runClusteringSuite(options),
  mutations: async (options) => (await import('../../eval/mutations.ts')).evaluateMutations(options),
  derivation: async (options) => (await import('../../eval/derivation.ts')).evaluateDerivation(options),
  extraction: async (options) => (await import('../../eval/extraction.ts')).evaluateExtraction(options),
  feeds: async (options) => (await import('../../eval/feeds.ts')).evaluateFeeds(options),
  links: async (options) => (await import('../../eval/links.ts')).evaluateLinks(options),
  load: async (options) => (await import('../../eval/load.ts')).evaluateLoad(options),
  guard: async (options) => (await import('../../eval/guard.ts')).evaluateGuard(options),
  entities: async (options) => (await import('../../eval/entities.ts')).runEntitiesSuite(options),
  summaries: async (options) =>
    (await import('../../eval/summaries/summaries.ts')).runSummariesSuite(options),
  grounding: async (options) => (await import('../../eval/grounding.ts')).runGroundingSuite(options),
};
const liveUnlessTold = 10_000;

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
export async function evalCommand(suite: string, flags: EvalFlags, context: Context): Promise<number> {
  const run = suites[suite];
  if (!run) {
    throw new NutgrafError('NG_CONFIG_USAGE', `there is no suite "${suite}"`, {
      hint: `Suites: ${Object.keys(suites).join(', ')}`,
    });
  }
  const hasPairs = suite === 'derivation' && flags.pairs !== undefined;
  if (flags.data === undefined && !hasPairs)
    throw new NutgrafError('NG_CONFIG_USAGE', 'eval needs a folder of data', {
      hint: 'Name it with --data DIR',
    });
  const { data: dir = '', out, set, live = liveUnlessTold, pairs, negatives } = flags;
  const result = await run({
    dir,
    live,
    ...(out === undefined ? {} : { out }),
    ...(set === undefined ? {} : { set }),
    ...(pairs === undefined ? {} : { pairs }),
    ...(negatives === undefined ? {} : { negatives }),
  });
  if (context.terminal.json) printJson(context.terminal, result);
  else context.terminal.out(lines(result));
  return 0;
}
