import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NutgrafError } from '../../errors.ts';
import { readInput } from '../../input.ts';
import { keysInFolder, readKeys, type PublishedKey } from '../../publish/proof/mod.ts';
import { createFetcher, type Fetcher } from '../../read/mod.ts';
import { version } from '../../version.ts';
import { verifyBrief, type VerifyOptions, type VerifyReport } from '../../wire/verify/mod.ts';
import { closingAfter, withPorts, type Context } from '../context.ts';
import { machineNow } from '../machine-clock.ts';
import { givenKeys } from '../signing.ts';
import { printJson, type Terminal } from '../terminal.ts';
import { suppliedTexts } from '../verify-sources.ts';

export interface VerifyFlags {
  readonly sources?: readonly string[];
  readonly key?: string;
  readonly signatureOnly?: boolean;
  readonly allowUnsigned?: boolean;
  readonly dataDir?: string;
}

/** A brief as it was received, and the keys its site publishes. */
interface Received {
  readonly text: string;
  readonly keys: Keys | null;
}

interface Keys {
  readonly keys: readonly PublishedKey[];
  readonly from: string;
}

function isAddress(given: string): boolean {
  return /^https?:\/\//i.test(given);
}

/** A site on this machine may be named by hand; redirects from elsewhere never lead to one. */
function fetcherFor(address: string, { config }: Context): Fetcher {
  const url = URL.parse(address);
  const host = url?.hostname ?? '';
  const isHere = host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
  const server = { host: host.replace(/^\[|\]$/g, ''), port: Number(url?.port ?? '') || 80 };
  return createFetcher({
    version,
    operatorUrl: config.values.operatorUrl || null,
    now: machineNow,
    pauseMs: 0,
    ...(url !== null && isHere && url.protocol === 'http:'
      ? { origins: new Map([[url.origin, server]]) }
      : {}),
  });
}

async function fetched(url: string, fetcher: Fetcher): Promise<{ text: string; url: string }> {
  const answer = await fetcher.fetch({ url, purpose: 'feed' });
  if (!answer.ok) {
    const { class: kind, why } = answer.failure;
    throw new NutgrafError('NG_READ_FAILED', `cannot read "${url}": ${why} (${kind})`);
  }
  return { text: Buffer.from(answer.bytes).toString('utf8'), url: answer.url };
}

// Bounded, as the text is anyone's: one address of a megabyte full of "/briefs/" would take minutes.
const ownAddress = /"url"\s{0,100}:\s{0,100}"(https?:\/\/[^"\\]{1,2000}\/briefs\/[^"\\]{1,500})"/;

/** The site's address a brief was fetched from, when the brief names the same origin as its own. */
function siteOf(text: string, from: string): string | null {
  const base = /^(https?:\/\/.+)\/briefs\/[^/]+$/.exec(from.replace(/[?#].*$/s, ''))?.[1];
  const own = ownAddress.exec(text)?.[1];
  const isSame = own !== undefined && URL.parse(own)?.origin === URL.parse(from)?.origin;
  return base !== undefined && isSame ? base : null;
}

/** The brief and, from the same origin alone, the key set of its site. Nothing else is asked. */
async function receivedFrom(address: string, context: Context): Promise<Received> {
  return closingAfter(async (closing) => {
    const fetcher = fetcherFor(address, context);
    closing.add(() => fetcher.close());
    const { text, url } = await fetched(address, fetcher);
    const site = siteOf(text, url);
    if (site === null) return { text, keys: null };
    const place = `${site}/.well-known/nutgraf-keys.json`;
    const answer = await fetcher.fetch({ url: place, purpose: 'feed' });
    if (!answer.ok || URL.parse(answer.url)?.origin !== URL.parse(url)?.origin) return { text, keys: null };
    return { text, keys: publishedKeys(Buffer.from(answer.bytes).toString('utf8'), place) };
  });
}

/** A site that signs nothing publishes an empty set. */
function publishedKeys(text: string, place: string): Keys | null {
  try {
    return { keys: readKeys(text, place).keys, from: `published at ${place}` };
  } catch {
    return null;
  }
}

function receivedFile(file: string): Received {
  return { text: readInput(file), keys: null };
}

/** Keys by which the publisher is known: named by hand, else those of the site asked, else the archive's own. */
function knownKeys(flags: VerifyFlags, context: Context, { keys }: Received): Keys {
  if (flags.key !== undefined) {
    const isInline = flags.key.trimStart().startsWith('{');
    const set = isInline ? readKeys(flags.key, '--key') : readKeys(readInput(flags.key), `"${flags.key}"`);
    return { keys: set.keys, from: 'named with --key' };
  }
  if (keys !== null) return keys;
  const own = isArchiveWanted(flags, context)
    ? [...(givenKeys(context)?.keys ?? []), ...(keysInFolder(context.dataDir)?.keys ?? [])]
    : [];
  return { keys: own, from: 'this archive’s own' };
}

function hasArchive({ dataDir, databaseUrl }: Context): boolean {
  return databaseUrl !== null || existsSync(join(dataDir, 'postgres'));
}

/** With sources given, an archive is asked only when it is named. */
function isArchiveWanted(flags: VerifyFlags, context: Context): boolean {
  return flags.dataDir !== undefined || (flags.sources === undefined && hasArchive(context));
}

const marks = { right: '✔', wrong: '✘', open: '?' } as const;
const colours = { right: 'green', wrong: 'red', open: 'yellow' } as const;

function closingLine({ ok, differences, spans }: VerifyReport): string {
  if (ok) return 'Nothing differs.';
  const found = differences.length === 1 ? '1 difference' : `${differences.length} differences`;
  const missing = spans.missing === 0 ? '' : `; ${spans.missing} spans could not be re-checked`;
  return `${found}${missing}.`;
}

/** How the articles can be had, for one who has not named them. */
function adviceOn({ spans }: VerifyReport, flags: VerifyFlags): string {
  const isNamed = flags.sources !== undefined || flags.dataDir !== undefined;
  return spans.missing === 0 || isNamed
    ? ''
    : 'Name the archive of the site (--data-dir DIR) or texts of the articles (--sources FILE); --signature-only leaves them out.\n';
}

function show(report: VerifyReport, flags: VerifyFlags, terminal: Terminal): void {
  const { brief, engine, steps, differences } = report;
  if (brief !== null) {
    terminal.out(`${terminal.style('bold', brief.headline)}\n`);
    terminal.out(
      `brief ${brief.id}, version ${brief.version}, Nutgraf ${engine.published ?? ''}, ${brief.url}\n`,
    );
    if (engine.published !== engine.now) terminal.out(`Checked with another engine: Nutgraf ${engine.now}\n`);
    terminal.out('\n');
  }
  for (const { step, mark, line } of steps) {
    terminal.out(`${terminal.style(colours[mark], marks[mark])} ${step.padEnd(10)} ${line}\n`);
    const own = differences.filter((one) => one.step === step && step !== 'form' && step !== 'signature');
    for (const { at, why } of own)
      terminal.out(`    ${at === '' ? '' : `${terminal.style('bold', at)} `}${why}\n`);
  }
  if (brief !== null) terminal.out(`\n${closingLine(report)}\n${adviceOn(report, flags)}`);
}

function usageProblem(given: string, flags: VerifyFlags, context: Context): NutgrafError | null {
  if (flags.dataDir === undefined || hasArchive(context)) return null;
  return new NutgrafError('NG_ARCHIVE_NOT_FOUND', `there is no archive in "${context.dataDir}"`, {
    hint: `Name its folder with --data-dir, or supply the sources: nutgraf verify ${given} --sources FILE`,
  });
}

/** nutgraf verify BRIEF.json|URL: checks a published brief again, against an archive or supplied sources. */
export async function verifyCommand(given: string, flags: VerifyFlags, context: Context): Promise<number> {
  const problem = usageProblem(given, flags, context);
  if (problem !== null) throw problem;
  const sources = suppliedTexts(flags.sources ?? []);
  const received = isAddress(given) ? await receivedFrom(given, context) : receivedFile(given);
  const known = knownKeys(flags, context, received);
  const options: Omit<VerifyOptions, 'archive'> = {
    keys: known.keys,
    keysFrom: known.from,
    sources,
    engine: version,
    signatureOnly: flags.signatureOnly === true,
    allowUnsigned: flags.allowUnsigned === true,
  };
  const needsArchive = isArchiveWanted(flags, context) && flags.signatureOnly !== true;
  const report = needsArchive
    ? await withPorts(context, ({ archive }) => verifyBrief(received.text, { ...options, archive }))
    : await verifyBrief(received.text, { ...options, archive: null });
  if (context.terminal.json) printJson(context.terminal, report);
  else show(report, flags, context.terminal);
  return report.ok ? 0 : 1;
}
