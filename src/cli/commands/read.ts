import { createHash } from 'node:crypto';
import { NutgrafError } from '../../errors.ts';
import { readInputBytes } from '../../input.ts';
import type { Failure, RobotsRecord } from '../../news/mod.ts';
import {
  createExtractor,
  createFetcher,
  createRobots,
  fetchAllowed,
  parseFeed,
  readDocument,
  readPage,
  rightsOf,
  shownAddress,
  type FeedParse,
  type Fetcher,
  type PageReading,
  type ParsedFeed,
  type Robots,
} from '../../read/mod.ts';
import { version } from '../../version.ts';
import type { Closing } from '../closing.ts';
import { closingAfter, type Context } from '../context.ts';
import { machineNow } from '../machine-clock.ts';
import { printJson, type Terminal } from '../terminal.ts';

type PageRead = Extract<PageReading, { kind: 'page' }>;

/** As for what comes over the network. */
const mostPageBytes = 5_000_000;
const mostFeedBytes = 20_000_000;
/** Where relative addresses in a file count from. */
const fileBase = 'https://file.invalid/';

/** Whether a word of the command line is an address, not a file. */
export function isAddress(given: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(given);
}

function refused(what: string, { class: kind, why, retry }: Failure): NutgrafError {
  const shown = isAddress(what) ? shownAddress(what) : what;
  return new NutgrafError('NG_READ_FAILED', `cannot read "${shown}": ${why} (${kind})`, {
    hint: retry ? 'It may go better later; nothing was stored' : 'Nothing was stored',
  });
}

function tooLarge(what: string, mostBytes: number): NutgrafError {
  const why = `the file is larger than ${mostBytes / 1_000_000} MB`;
  return refused(what, { class: 'too-large', why, retry: false, retryAfterMs: null });
}

/** The network for one command: robots.txt is remembered as long as it runs. */
function network(context: Context, closing: Closing): { fetcher: Fetcher; robots: Robots } {
  const operatorUrl = context.config.values.operatorUrl || null;
  const fetcher = createFetcher({ version, operatorUrl, now: machineNow });
  closing.add(() => fetcher.close());
  const kept = new Map<string, RobotsRecord>();
  const store = {
    robots: (origin: string) => Promise.resolve(kept.get(origin) ?? null),
    saveRobots: (record: RobotsRecord) => Promise.resolve(void kept.set(record.origin, record)),
  };
  return { fetcher, robots: createRobots({ fetcher, store, now: machineNow }) };
}

/** Reads the page at an address as the wire would: public addresses only, robots.txt and rights obeyed. */
export async function readAddress(url: string, context: Context, closing: Closing): Promise<PageRead> {
  const extractor = createExtractor();
  closing.add(() => extractor.close());
  const item = { url, title: '', summary: '', byline: null, outlet: null, publishedAt: null };
  const tools = {
    ...network(context, closing),
    extractor,
    rightsOf,
    preset: 'public',
    now: machineNow,
  } as const;
  const reading = await readPage(item, tools);
  if (reading.kind === 'failed') throw refused(url, reading.failure);
  return reading;
}

/** No server says what a file is: its bytes must. As text, the quickest form to read. */
function refuseBinary(bytes: Uint8Array, file: string): void {
  const read = readDocument(bytes, file, { format: 'text' });
  if ('class' in read && read.class === 'not-a-page') throw refused(file, read);
}

async function readFile(file: string, closing: Closing): Promise<PageRead> {
  const bytes = readInputBytes(file, mostPageBytes);
  if (bytes === null) throw tooLarge(file, mostPageBytes);
  refuseBinary(bytes, file);
  const extractor = createExtractor();
  closing.add(() => extractor.close());
  const now = machineNow();
  const page = await extractor.extract(bytes, { contentType: null, url: fileBase, now });
  if ('class' in page) throw refused(file, page);
  if (page.text === '') {
    const why = 'no article text was found on the page';
    throw refused(file, { class: 'empty', why, retry: false, retryAfterMs: null });
  }
  const { metaRobots, paywall } = page;
  const robots = {
    isAllowed: true,
    why: 'a file has no robots.txt',
    line: '',
    url: '',
    readAt: now,
    contentSignals: [],
    mentionsAiUse: false,
    failure: null,
  };
  const signals = { url: page.canonicalUrl ?? '', readAt: now, response: null, metaRobots, paywall };
  const rights = rightsOf({ ...signals, preset: 'public', robots });
  return { kind: 'page', url: '', ...page, rights };
}

/** The page as an article record, as the wire would keep it. */
function articleRecord({
  url,
  canonicalUrl,
  title,
  text,
  byline,
  outlet,
  publishedAt,
  language,
  rights,
}: PageRead) {
  return {
    url: canonicalUrl ?? (url === '' ? null : url),
    title,
    text,
    outlet,
    byline,
    publishedAt,
    language,
    readAt: machineNow(),
    sha256: createHash('sha256').update(`${title}\n${text}`).digest('hex'),
    rights,
  };
}

function showPage(page: PageRead, terminal: Terminal): void {
  const { title, outlet, byline, publishedAt, rights, text } = page;
  terminal.out(`${terminal.style('bold', title || 'Untitled')}\n`);
  const head = [outlet, byline, publishedAt?.slice(0, 16).replace('T', ' ')].filter(Boolean).join(' / ');
  if (head !== '') terminal.out(`${head}\n`);
  terminal.out(`rights: level ${rights.level}, ${rights.decidedBy?.why ?? 'nothing said'}\n\n${text}\n`);
}

/** nutgraf read URL|FILE.html: one page into an article. */
export function readCommand(page: string, context: Context): Promise<number> {
  return closingAfter(async (closing) => {
    const read = isAddress(page) ? await readAddress(page, context, closing) : await readFile(page, closing);
    if (context.terminal.json) printJson(context.terminal, articleRecord(read));
    else showPage(read, context.terminal);
    return 0;
  });
}

async function fetchFeed(url: string, context: Context, closing: Closing): Promise<FeedParse> {
  const { result } = await fetchAllowed({ url, purpose: 'feed' }, network(context, closing));
  if (!result.ok) return result;
  const contentType = result.headers['content-type'] ?? null;
  return parseFeed(result.bytes, { contentType, url: result.url, now: machineNow() });
}

function parseFile(file: string): FeedParse {
  const bytes = readInputBytes(file, mostFeedBytes);
  if (bytes === null) throw tooLarge(file, mostFeedBytes);
  if (bytes.length === 0)
    throw refused(file, { class: 'empty', why: 'the file is empty', retry: false, retryAfterMs: null });
  return parseFeed(bytes, { contentType: null, url: fileBase, now: machineNow() });
}

function showFeed({ title, repaired, items }: ParsedFeed, terminal: Terminal): void {
  terminal.out(`${terminal.style('bold', title ?? 'Untitled feed')}  ${items.length} items\n`);
  if (repaired) terminal.out('The markup is broken; this is the best that could be made of it.\n');
  for (const item of items) {
    const at = item.publishedAt ?? item.updatedAt;
    terminal.out(`\n${at?.slice(0, 16).replace('T', ' ') ?? 'no date'}  ${item.title || item.summary}\n`);
    if (item.url !== null) terminal.out(`${terminal.style('dim', item.url)}\n`);
  }
}

/** nutgraf feed URL|FILE: one feed into its items. */
export function feedCommand(feed: string, context: Context): Promise<number> {
  return closingAfter(async (closing) => {
    const read = isAddress(feed) ? await fetchFeed(feed, context, closing) : parseFile(feed);
    if (!read.ok) throw refused(feed, read.failure);
    if (context.terminal.json) printJson(context.terminal, read.feed);
    else showFeed(read.feed, context.terminal);
    return 0;
  });
}
