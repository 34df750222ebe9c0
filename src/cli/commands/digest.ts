import { NutgrafError } from '../../errors.ts';
import type { Archive, BeatId } from '../../news/mod.ts';
import {
  countsLine,
  createLinks,
  digestDocument,
  digestTitle,
  isDay,
  movedWords,
  partWords,
  publicDigest,
} from '../../publish/mod.ts';
import { digestsOf } from '../../wire/mod.ts';
import { withPorts, type Context } from '../context.ts';
import { machineNow } from '../machine-clock.ts';
import { printJson, type Terminal } from '../terminal.ts';

export interface DigestFlags {
  readonly day?: string;
  readonly beat?: string;
}

type Digest = ReturnType<typeof publicDigest>;
type Item = Digest['fresh'][number];

async function beatOf(archive: Pick<Archive, 'stories'>, { beat }: DigestFlags): Promise<BeatId> {
  const found = beat ?? (await archive.stories({ limit: 1 }))[0]?.beat;
  if (found !== undefined) return found as BeatId;
  throw new NutgrafError('NG_ARCHIVE_NOT_FOUND', 'the archive holds no story yet');
}

function checkDay(day: string | undefined): void {
  if (day === undefined || isDay(day)) return;
  throw new NutgrafError('NG_CONFIG_USAGE', `"${day}" is no day`, { hint: 'Write it as 2026-11-20' });
}

function itemLines({ brief, text }: Item, terminal: Terminal, more = ''): string {
  const dim = `${more === '' ? '' : `${more} `}${brief.id}`;
  return `  ${terminal.style('bold', brief.headline)}\n  ${text}\n  ${terminal.style('dim', dim)}\n`;
}

function partLines(name: keyof typeof partWords, items: readonly string[]): string {
  return items.length === 0 ? '' : `\n${partWords[name]}\n\n${items.join('\n')}`;
}

/** A digest as a reader at a terminal reads it. */
function showDigest(digest: Digest, terminal: Terminal): string {
  const { moved, fresh, resolved, roundups, disclosure, counts } = digest;
  const head = `${terminal.style('bold', digestTitle(digest))}\n${countsLine(digest)}\n`;
  if (counts.stories === 0) return head;
  return [
    head,
    `${terminal.style('dim', disclosure.line)}\n`,
    partLines(
      'moved',
      moved.map((item) => itemLines(item, terminal, movedWords(item))),
    ),
    partLines(
      'fresh',
      fresh.map((item) => itemLines(item, terminal)),
    ),
    partLines(
      'resolved',
      resolved.map(({ item, line }) => `  ${terminal.style('bold', item.brief.headline)}\n  ${line.text}\n`),
    ),
    partLines(
      'roundups',
      roundups.map(
        ({ title, stories }) =>
          `  ${terminal.style('bold', title)}\n${stories.map(({ brief }) => `  - ${brief.headline}\n`).join('')}`,
      ),
    ),
  ].join('');
}

/**
 * nutgraf briefs digest: a day of a beat, as its page tells it.
 *
 * @throws NutgrafError `NG_CONFIG_USAGE` for what is no day, `NG_ARCHIVE_NOT_FOUND` for an empty archive.
 */
export function printDigest(flags: DigestFlags, context: Context): Promise<number> {
  checkDay(flags.day);
  return withPorts(context, async ({ archive }) => {
    const { terminal, config } = context;
    const { publicUrl, bind, port } = config.values;
    const beat = await beatOf(archive, flags);
    const digests = digestsOf(archive, machineNow);
    const day = flags.day ?? (await digests.days(beat, { limit: 1 }))[0] ?? machineNow().slice(0, 10);
    const digest = publicDigest(await digests.of(beat, day));
    const links = createLinks(publicUrl || `http://${bind}:${port}`);
    if (terminal.json) printJson(terminal, digestDocument(digest, links, null));
    else terminal.out(showDigest(digest, terminal));
    return 0;
  });
}
