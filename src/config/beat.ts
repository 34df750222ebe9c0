import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { NutgrafError } from '../errors.ts';
import type { Beat, BeatFeed, BeatId } from '../news/mod.ts';
import { guardChanges } from './guard.ts';

const address = z
  .string()
  .refine((url) => URL.canParse(url) && /^https?:\/\//i.test(url), 'is not an http or https address')
  .refine((url) => !hasPassword(url), 'has a user or password in its address, which the reader never sends');

function hasPassword(url: string): boolean {
  const { username = '', password = '' } = URL.parse(url) ?? {};
  return username !== '' || password !== '';
}

const feed = z.union([
  address.transform((url): BeatFeed => ({ url, title: null, site: null, category: null })),
  z
    .strictObject({
      url: address,
      title: z.string().optional(),
      site: address.optional(),
      category: z.string().optional(),
    })
    .transform(({ url, title = null, site = null, category = null }): BeatFeed => ({
      url,
      title,
      site,
      category,
    })),
]);

const beat = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be lower-case letters, digits and hyphens'),
  title: z.string().min(1),
  preset: z.enum(['public', 'private']).default('public'),
  maxAgeDays: z.number().positive().max(3650).default(7),
  feeds: z.array(feed).default([]),
  guard: guardChanges.optional(),
});

function firstProblem(error: z.ZodError): string {
  const [issue] = error.issues;
  const { path, message } = innermost(issue!);
  const where = path.join('.');
  return where === '' ? message : `"${where}": ${message}`;
}

/** Of something that may have two forms: what is wrong with it in the form that it has. */
function innermost(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue;
  const meant = issue.errors.flat().find(({ code, path }) => code !== 'invalid_type' || path.length > 0);
  return meant === undefined ? issue : { ...meant, path: [...issue.path, ...meant.path] };
}

/**
 * Reads a beat file (YAML): `id`, `title`, `preset` (public or private), `maxAgeDays`, `feeds` (addresses, or
 * `{url, title, site, category}`), `guard` (numbers of the republish guard). Unknown keys are refused, so that a typing
 * mistake is seen.
 *
 * @param name The file's name, for messages.
 * @throws NutgrafError NG_CONFIG_BEAT naming the first thing that is wrong.
 *
 * @example
 * parseBeat('id: ports\ntitle: Ports and shipping\nfeeds: [https://ledger.example/feed]', 'ports.yaml').preset; // 'public'
 */
export function parseBeat(text: string, name: string): Beat {
  let raw: unknown;
  try {
    raw = parse(text, { maxAliasCount: 0 });
  } catch (error) {
    if (!(error instanceof YAMLParseError || error instanceof ReferenceError)) throw error;
    const [line] = error.message.split('\n');
    throw new NutgrafError('NG_CONFIG_BEAT', `"${name}" is not YAML: ${line!.replace(/:$/, '')}`, {
      cause: error,
    });
  }
  const { success, data, error } = beat.safeParse(raw);
  if (!success) throw new NutgrafError('NG_CONFIG_BEAT', `"${name}" is no beat: ${firstProblem(error)}`);
  const { guard, ...plain } = data;
  return { ...plain, id: data.id as BeatId, ...(guard && { guard }) };
}
