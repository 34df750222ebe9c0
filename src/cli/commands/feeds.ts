import { NutgrafError } from '../../errors.ts';
import { readInput } from '../../input.ts';
import type { BeatFeed, BeatId, Feed, FeedState, Intake } from '../../news/mod.ts';
import { parseOpml, shownAddress, writeOpml } from '../../read/mod.ts';
import { newFeeds } from '../../wire/mod.ts';
import { withPorts, type Context, type Ports } from '../context.ts';
import { healthOf, type BeatHealth, type FeedHealth } from '../feed-health.ts';
import { machineNow } from '../machine-clock.ts';
import { printJson } from '../terminal.ts';
import { verifierWords } from '../verifier.ts';
import { writerHealth } from '../writer.ts';

export interface FeedsFlags {
  /** Without it: the archive's only beat, or the one that ships with the program. */
  readonly beat?: string;
  readonly title?: string;
}

function addressOf(url: string): string {
  const parsed = URL.parse(url);
  const shown = parsed === null ? url : shownAddress(url);
  if (parsed === null || !/^https?:$/.test(parsed.protocol))
    throw new NutgrafError('NG_CONFIG_USAGE', `"${shown}" is not an http or https address`);
  if (parsed.username !== '' || parsed.password !== '')
    throw new NutgrafError('NG_CONFIG_USAGE', `"${shown}" has a user or password, which is never sent`, {
      hint: 'Give the address without it',
    });
  return url;
}

/** The beat that `nutgraf run` reads when it is given none. */
const ownBeat = 'ai';

async function beatFor({ beat }: FeedsFlags, intake: Intake): Promise<BeatId> {
  if (beat !== undefined) return beat as BeatId;
  const known = [...new Set((await intake.feeds()).map((feed) => feed.beat))];
  if (known.length <= 1) return known[0] ?? (ownBeat as BeatId);
  throw new NutgrafError('NG_CONFIG_USAGE', `the archive has several beats: ${known.join(', ')}`, {
    hint: 'Name one with --beat',
  });
}

function subscribe(intake: Intake, beat: BeatId, feeds: readonly BeatFeed[]): Promise<readonly Feed[]> {
  return intake.addFeeds(newFeeds(beat, feeds, machineNow()));
}

/** Adding makes the archive where there is none yet: a wire may begin with its feeds. */
function withNewOrHeld<Result>(context: Context, run: (ports: Ports) => Promise<Result>): Promise<Result> {
  return withPorts(context, run, { create: true });
}

/** nutgraf feeds add URL… */
export function addFeeds(urls: readonly string[], flags: FeedsFlags, context: Context): Promise<number> {
  const feeds = urls.map((url) => ({
    url: addressOf(url),
    title: flags.title ?? null,
    site: null,
    category: null,
  }));
  return withNewOrHeld(context, async ({ intake }) => {
    const beat = await beatFor(flags, intake);
    const added = await subscribe(intake, beat, feeds);
    if (context.terminal.json) printJson(context.terminal, { added });
    else
      context.terminal.out(
        `${added.length} of ${feeds.length} ${feeds.length === 1 ? 'feed' : 'feeds'} added to beat "${beat}"${added.length < feeds.length ? '; the others were there' : ''}\n`,
      );
    return 0;
  });
}

/** nutgraf feeds import FILE.opml: all of its feeds, or none. */
export function importFeeds(file: string, flags: FeedsFlags, context: Context): Promise<number> {
  const { feeds, skipped } = parseOpml(readInput(file));
  if (feeds.length === 0) throw new NutgrafError('NG_CONFIG_OPML', `"${file}" names no feed`);
  return withNewOrHeld(context, async ({ intake }) => {
    const beat = await beatFor(flags, intake);
    const added = await subscribe(intake, beat, feeds);
    const known = feeds.length - added.length;
    if (context.terminal.json) printJson(context.terminal, { added: added.length, known, skipped });
    else {
      context.terminal.out(`${added.length} feeds added to beat "${beat}", ${known} were there already\n`);
      for (const { line, reason } of skipped) context.terminal.err(`skipped line ${line}: ${reason}\n`);
    }
    return 0;
  });
}

/** nutgraf feeds export: the feeds as OPML on stdout. */
export function exportFeeds(flags: { beat?: string }, context: Context): Promise<number> {
  return withPorts(context, async ({ intake }) => {
    const feeds = await intake.feeds(flags.beat as BeatId | undefined);
    const { terminal } = context;
    if (terminal.json) printJson(terminal, { feeds });
    else terminal.out(writeOpml({ title: flags.beat ?? 'Nutgraf', feeds, now: machineNow() }));
    return 0;
  });
}

/** nutgraf feeds list */
export function listFeeds(flags: { beat?: string }, context: Context): Promise<number> {
  return withPorts(context, async ({ intake }) => {
    const feeds = await intake.feeds(flags.beat as BeatId | undefined);
    const { terminal } = context;
    if (terminal.json) printJson(terminal, { feeds });
    else if (feeds.length === 0) terminal.out('The archive subscribes to no feed yet.\n');
    else for (const { beat, title, url } of feeds) terminal.out(`${beat}  ${title ?? 'untitled'}  ${url}\n`);
    return 0;
  });
}

function showFeed(feed: FeedHealth, context: Context): void {
  const { terminal } = context;
  const mark = terminal.style(feed.isGood ? 'green' : 'red', feed.isGood ? 'good' : 'bad ');
  terminal.out(`  ${mark}  ${feed.title ?? shownAddress(feed.url)}: ${feed.words}\n`);
}

function showBeat(beat: BeatHealth, context: Context): void {
  const { terminal } = context;
  terminal.out(`${terminal.style('bold', beat.beat)}  ${beat.feeds.length} feeds, ${beat.good} good\n`);
  for (const warning of beat.warnings) terminal.out(`  ${terminal.style('red', `! ${warning}`)}\n`);
  for (const feed of beat.feeds) showFeed(feed, context);
  for (const [failure, count] of Object.entries(beat.failedPages))
    terminal.out(`  pages not read, ${failure}: ${count}\n`);
}

/** nutgraf feeds health: what each feed came to; exit 1 when a beat gets nothing. */
export function feedsHealth(flags: { beat?: string }, context: Context): Promise<number> {
  return withPorts(context, async ({ intake, models }) => {
    const beat = flags.beat as BeatId | undefined;
    const [feeds, states, reports, setAside] = await Promise.all([
      intake.feeds(beat),
      intake.feedStates(beat),
      intake.itemReports({ ...(beat && { beat }), limit: 1000, failedOnly: true }),
      intake.setAsideByBeat(beat),
    ]);
    const byId = new Map(states.map((state): [string, FeedState] => [state.feedId, state]));
    const beats = healthOf({ feeds, states: byId, reports, setAside, now: machineNow() });
    const verifier = verifierWords(context.config);
    const writer = await writerHealth(context.config, models);
    const named = { ...(verifier !== null && { verifier }), ...(writer !== null && { writer }) };
    if (context.terminal.json) printJson(context.terminal, { beats, ...named });
    else if (beats.length === 0) context.terminal.out('The archive subscribes to no feed yet.\n');
    else for (const health of beats) showBeat(health, context);
    if (!context.terminal.json) {
      if (verifier !== null) context.terminal.out(`Verifier: ${verifier}\n`);
      if (writer !== null) context.terminal.out(`Writer: ${writer}\n`);
    }
    return beats.some(({ good }) => good === 0) ? 1 : 0;
  });
}

/** nutgraf feeds retry: what was given up on is tried again by the wire that runs, or the next one. */
export function retryArticles(flags: { beat?: string }, context: Context): Promise<number> {
  return withPorts(context, async ({ intake }) => {
    const articles = await intake.retrySetAside(flags.beat as BeatId | undefined);
    if (context.terminal.json) printJson(context.terminal, { articles });
    else if (articles === 0) context.terminal.out('No article is set aside.\n');
    else
      context.terminal.out(
        `${articles} ${articles === 1 ? 'article is' : 'articles are'} tried again within a minute while "nutgraf run" runs\n`,
      );
    return 0;
  });
}
