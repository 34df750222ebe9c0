import { z } from 'zod';
import { NutgrafError } from '../errors.ts';
import { readInputBytes } from '../input.ts';
import type { Beat, BeatFeed, BeatId } from '../news/mod.ts';
import { guardChanges } from './guard.ts';
import { readYaml, type Mistake } from './located-yaml.ts';
import { refusals, schemaWords } from './schema-words.ts';

/** A thousand times what a beat file has. */
const mostBytes = 1_000_000;
const mostMistakes = 20;

const address = z
  .string()
  .refine((url) => URL.canParse(url) && /^https?:\/\//i.test(url), 'is not an http or https address')
  .refine((url) => !hasPassword(url), 'has a user or password in its address, which the reader never sends');

function hasPassword(url: string): boolean {
  const { username = '', password = '' } = URL.parse(url) ?? {};
  return username !== '' || password !== '';
}

const feed = z.union(
  [
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
  ],
  'must be an address, or a mapping with url, title, site and category',
);

const beat = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be lower-case letters, digits and hyphens'),
  title: z.string().min(1),
  preset: z.enum(['public', 'private']).default('public'),
  maxAgeDays: z.number().positive().max(3650).default(7),
  feeds: z.array(feed).default([]),
  guard: guardChanges.optional(),
});

function refused(
  name: string,
  mistakes: readonly Mistake[],
  { what = 'is no beat', count = mistakes.length } = {},
): NutgrafError {
  const named = mistakes
    .slice(0, mostMistakes)
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
    .map(({ line, words }) => (line === null ? words : `line ${line}, ${words}`));
  const more = count - named.length;
  const all = more > 0 ? [...named, `and ${more} more`] : named;
  return new NutgrafError('NG_CONFIG_BEAT', `"${name}" ${what}: ${all.join('; ')}`);
}

/** Decoded as UTF-8, a picture or a text in another encoding holds what no text has. */
function checkText(text: string, name: string): void {
  const at = text.search(/[\0-\x08\x0e-\x1a\x1c-\x1f\ufffd]/);
  if (at < 0) return;
  const line = text.slice(0, at).split('\n').length;
  throw refused(name, [{ line, words: 'it is not text in UTF-8' }]);
}

function checkLength(length: number, name: string): void {
  if (length > mostBytes) throw refused(name, [{ line: null, words: 'it is larger than 1 MB' }]);
}

/**
 * Reads a beat file (YAML): `id`, `title`, `preset` (public or private), `maxAgeDays`, `feeds` (addresses, or
 * `{url, title, site, category}`), `guard` (numbers of the republish guard). Unknown keys are refused, so that a typing
 * mistake is seen.
 *
 * @param name The file's name, for messages.
 * @throws NutgrafError NG_CONFIG_BEAT naming everything that is wrong, with its line and key; the first twenty.
 *
 * @example
 * parseBeat('id: ports\ntitle: Ports and shipping\nfeeds: [https://ledger.example/feed]', 'ports.yaml').preset; // 'public'
 */
export function parseBeat(text: string, name: string): Beat {
  checkLength(text.length, name);
  checkText(text, name);
  const read = readYaml(text);
  if (!('lineOf' in read)) throw refused(name, read, { what: 'is not YAML' });
  const { value, mistakes, lineOf } = read;
  if (value === null) throw refused(name, [{ line: null, words: 'it is empty' }]);
  const { data, error } = beat.safeParse(value, { error: schemaWords });
  const wrong = error === undefined ? [] : refusals(error);
  const count = mistakes.length + wrong.length;
  if (data === undefined || count > 0) {
    const shown = wrong.slice(0, mostMistakes).map(({ path, words }) => ({
      line: lineOf(path),
      words: path.length === 0 ? `it ${words}` : `"${path.join('.')}": ${words}`,
    }));
    throw refused(name, [...mistakes, ...shown], { count });
  }
  const { guard, ...plain } = data;
  return { ...plain, id: data.id as BeatId, ...(guard && { guard }) };
}

/**
 * Reads a beat file that a user named.
 *
 * @throws NutgrafError NG_CONFIG_FILE_MISSING, and as `parseBeat()`.
 *
 * @example
 * // readBeat('beats/ai.yaml').id; // 'ai'
 */
export function readBeat(file: string): Beat {
  const bytes = readInputBytes(file, mostBytes);
  checkLength(bytes === null ? Infinity : bytes.length, file);
  const text = Buffer.from(bytes ?? []).toString('utf8');
  return parseBeat(text.replace(/^\ufeff/, ''), file);
}
