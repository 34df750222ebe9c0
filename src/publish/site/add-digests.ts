import type { Context, Hono } from 'hono';
import type { Archive, BeatId, Digest, Digests, Instant } from '../../news/mod.ts';
import { digestDocument } from '../editions/digest-json.ts';
import {
  digestAtom,
  digestFeedLength,
  digestJsonFeed,
  digestRss,
  type DigestFeed,
} from '../editions/digest-feeds.ts';
import { digestMarkdown } from '../editions/digest-markdown.ts';
import { isDay } from '../editions/digest-words.ts';
import { publicDigest, type PublicDigest } from '../editions/public-digest.ts';
import { beatOf } from './add-entities.ts';
import { openData } from './open-data.ts';
import { digestPage } from './pages/digest.ts';
import { messagePage } from './pages/message.ts';
import { roundupPage } from './pages/roundup.ts';
import type { Site } from './site.ts';

interface DigestOptions {
  readonly archive: Pick<Archive, 'stories'>;
  readonly digests?: Digests;
  readonly beat?: BeatId;
  readonly now: () => Instant;
}

interface Asked {
  readonly beat: BeatId;
  /** The beat as addresses name it: not at all where the site has one. */
  readonly named: BeatId | null;
}

const dayMs = 86_400_000;
const keptMs = 60_000;
const mostKept = 48;

/** A digest is made of a day's briefs and their week's; readers within a minute share one. */
function keeping(digests: Digests, now: () => Instant): Digests['of'] {
  const kept = new Map<string, { readonly atMs: number; readonly made: Promise<Digest> }>();
  return (beat, day) => {
    const key = `${day} ${beat}`;
    const atMs = Date.parse(now());
    const known = kept.get(key);
    if (known !== undefined && Math.abs(atMs - known.atMs) < keptMs) return known.made;
    const fresh = { atMs, made: digests.of(beat, day) };
    kept.delete(key);
    kept.set(key, fresh);
    if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
    fresh.made.catch(() => kept.delete(key));
    return fresh.made;
  };
}

/** Days back from the newest among which the one after a day is looked for. */
const recentDays = 31;

/** The nearest days before and after on which something changed; far back, the day after is just the next. */
async function neighbours(digests: Digests, beat: BeatId, day: string) {
  const [[before = null], recent] = await Promise.all([
    digests.days(beat, { limit: 1, before: day }),
    digests.days(beat, { limit: recentDays }),
  ]);
  const later = recent.filter((one) => one > day);
  if (later.length < recentDays) return { before, after: later.at(-1) ?? null };
  return { before, after: new Date(Date.parse(`${day}T00:00:00.000Z`) + dayMs).toISOString().slice(0, 10) };
}

async function askedOf(c: Context, options: DigestOptions): Promise<Asked | null> {
  const beat = await beatOf(c, options);
  return beat === null ? null : { beat, named: options.beat === undefined ? beat : null };
}

const nothingTitle = 'Nothing published yet';
const nothingText = 'A digest tells what was published on a day. This site has published nothing so far.';

/** What the routes share. */
interface Reading {
  readonly options: DigestOptions;
  readonly digests: Digests;
  readonly site: () => Site;
  readonly read: (beat: BeatId, day: string) => Promise<PublicDigest>;
}

async function answerPage(c: Context, { digests, site, read }: Reading, asked: Asked, day: string) {
  const [digest, beside] = await Promise.all([read(asked.beat, day), neighbours(digests, asked.beat, day)]);
  return c.html(digestPage(site(), { digest, beat: asked.named, ...beside }));
}

async function feedOf(c: Context, { options, digests, site, read }: Reading): Promise<DigestFeed | null> {
  const asked = await askedOf(c, options);
  if (asked === null) return null;
  const today = options.now().slice(0, 10);
  const days = await digests.days(asked.beat, { before: today, limit: digestFeedLength });
  const made = await Promise.all(days.map((day) => read(asked.beat, day)));
  const { title, links, engine, now } = site();
  return { title, links, engine, now, beat: asked.named, digests: made };
}

const feedForms = [
  ['/digest/atom.xml', digestAtom, 'application/atom+xml'],
  ['/digest/rss.xml', digestRss, 'application/rss+xml'],
  [
    '/digest/feed.json',
    (feed: DigestFeed) => `${JSON.stringify(digestJsonFeed(feed))}\n`,
    'application/feed+json',
  ],
] as const;

async function answerDay(c: Context, reading: Reading, name: string) {
  const [, day = '', suffix] = /^(.*?)(\.json|\.md)?$/s.exec(name) ?? [];
  const asked = isDay(day) ? await askedOf(c, reading.options) : null;
  if (asked === null) return c.notFound();
  if (suffix === undefined) return answerPage(c, reading, asked, day);
  const digest = await reading.read(asked.beat, day);
  const { links } = reading.site();
  if (suffix === '.md') return openData(c, digestMarkdown(digest, links, asked.named), 'text/markdown', true);
  const document = digestDocument(digest, links, asked.named);
  return openData(c, `${JSON.stringify(document, null, 1)}\n`, 'application/json', true);
}

async function answerRoundup(c: Context, { options, site, read }: Reading, slug: string) {
  const day = slug.slice(0, '2026-11-20'.length);
  const asked = isDay(day) ? await askedOf(c, options) : null;
  if (asked === null) return c.notFound();
  const digest = await read(asked.beat, day);
  const roundup = digest.roundups.find((one) => one.slug === slug);
  return roundup === undefined ? c.notFound() : c.html(roundupPage(site(), roundup, asked.named));
}

/** Adds the digests, their other forms and feeds, and the roundups in them. */
export function addDigests(
  app: Hono,
  { options, site }: { readonly options: DigestOptions; readonly site: () => Site },
): void {
  const { digests } = options;
  if (digests === undefined) return;
  const digestOf = keeping(digests, options.now);
  const read = async (beat: BeatId, day: string) => publicDigest(await digestOf(beat, day));
  const reading: Reading = { options, digests, site, read };

  app.get('/digest', async (c) => {
    const asked = await askedOf(c, options);
    const [day] = asked === null ? [] : await digests.days(asked.beat, { limit: 1 });
    if (asked === null || day === undefined) return c.html(messagePage(site(), nothingTitle, nothingText));
    return answerPage(c, reading, asked, day);
  });
  for (const [path, formOf, type] of feedForms)
    app.get(path, async (c) => {
      const made = await feedOf(c, reading);
      return made === null ? c.notFound() : openData(c, formOf(made), type, false);
    });
  app.get('/digest/:name', (c) => answerDay(c, reading, c.req.param('name')));
  app.get('/roundup/:slug', (c) => answerRoundup(c, reading, c.req.param('slug')));
}
