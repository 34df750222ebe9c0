import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NutgrafError } from '../errors.ts';
import type { Instant } from '../news/mod.ts';
import type {
  Outlet,
  OutletDay,
  OutletPage,
  OutletSettings,
  PageChange,
  ReaderComment,
} from './outlet-records.ts';

/** A line of `day.jsonl`. */
interface DayRow {
  readonly id: string;
  readonly url?: string;
  readonly title?: string;
  readonly text: string;
  readonly date: string;
  readonly source: string;
}

function textOf(dir: string, name: string): string {
  try {
    return readFileSync(join(dir, name), 'utf8');
  } catch (cause) {
    throw new NutgrafError('NG_CONFIG_FILE_MISSING', `cannot read "${join(dir, name)}"`, { cause });
  }
}

function parsed(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new NutgrafError('NG_CONFIG_BAD_LINE', `${where} is not JSON`, { cause });
  }
}

function wrong(why: string): never {
  throw new NutgrafError('NG_BUG', `the invented day contradicts itself: ${why}`);
}

/** The same text always gives the same person, and every person of an outlet writes something. */
function bylineOf(outlet: OutletSettings, row: DayRow, place: number): string | null {
  if (row.text.startsWith('By ')) return null;
  const names = outlet.bylines ?? [];
  return names[place % names.length] ?? null;
}

function checkChange(change: PageChange, paragraphs: readonly string[]): PageChange {
  for (const { from } of change.paragraphs) {
    if (!paragraphs.includes(from)) wrong(`a change of ${change.url} names a paragraph that is not there`);
  }
  return change;
}

function pageOf(
  row: DayRow,
  place: number,
  outlet: OutletSettings,
  changes: readonly PageChange[],
): OutletPage {
  const settings = outlet.pages?.[row.id] ?? {};
  const url = row.url ?? (settings.address === undefined ? null : outlet.origin + settings.address);
  if (url === null) wrong(`"${row.id}" has no address`);
  const { origin, pathname } = new URL(url);
  if (origin !== outlet.origin) wrong(`"${row.id}" is not on ${outlet.origin}`);
  const paragraphs = row.text.split('\n\n');
  return {
    id: row.id,
    path: pathname,
    title: row.title ?? '',
    paragraphs,
    publishedAt: new Date(row.date).toISOString() as Instant,
    byline: bylineOf(outlet, row, place),
    settings,
    changes: changes.filter((change) => change.url === url).map((change) => checkChange(change, paragraphs)),
  };
}

function outletOf(settings: OutletSettings, rows: readonly DayRow[], changes: readonly PageChange[]): Outlet {
  const articles = rows
    .filter((row) => row.source === settings.name)
    .map((row, place) => pageOf(row, place, settings, changes))
    .sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : a.publishedAt > b.publishedAt ? 1 : 0));
  for (const id of Object.keys(settings.pages ?? {})) {
    if (!articles.some((page) => page.id === id)) wrong(`${settings.name} has no article "${id}"`);
  }
  return { ...settings, host: new URL(settings.origin).host, articles };
}

/** A misspelt name would silently drop what it stands for. */
function checkDay(outlets: readonly Outlet[], rows: readonly DayRow[], changes: readonly PageChange[]): void {
  const stray = rows.find((row) => !outlets.some(({ name }) => name === row.source));
  if (stray !== undefined) wrong(`no outlet "${stray.source}" for "${stray.id}"`);
  const found = outlets.flatMap(({ articles }) => articles.flatMap((page) => page.changes));
  const lost = changes.find((change) => !found.includes(change));
  if (lost !== undefined) wrong(`no article at ${lost.url} to change`);
}

/**
 * Reads the invented day: `day.jsonl` (articles), `outlets.json` (who publishes them, and how), `changes.json`
 * (texts that change later), joined.
 *
 * @throws NutgrafError NG_CONFIG_FILE_MISSING; NG_CONFIG_BAD_LINE when a file is not JSON; NG_BUG when the files
 * contradict one another (an article of no outlet, a change of a paragraph that is not there).
 *
 * @example
 * readDay('demo').outlets.map(({ name }) => name); // ['Gridpaper', 'Coast Evening News', …]
 */
export function readDay(dir: string): OutletDay {
  const lines = textOf(dir, 'day.jsonl')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const rows = lines.map((line, at) => parsed(line, `line ${at + 1} of "day.jsonl"`) as DayRow);
  const changes = parsed(textOf(dir, 'changes.json'), '"changes.json"') as readonly PageChange[];
  const settings = parsed(textOf(dir, 'outlets.json'), '"outlets.json"') as {
    readonly outlets: readonly OutletSettings[];
    readonly comments: readonly ReaderComment[];
  };
  const outlets = settings.outlets.map((outlet) => outletOf(outlet, rows, changes));
  checkDay(outlets, rows, changes);
  return { outlets, comments: settings.comments };
}
